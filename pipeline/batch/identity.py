"""A document's id: the hash of its bytes, so that the same file has the same id wherever it lies."""

from __future__ import annotations

import hashlib

from pipeline.batch.sources import Source
from pipeline.batch.sources.remote import hash_of_url

#: The id of a file whose bytes this user may not read.
UNKNOWN = "sha256:unknown"


def identify(source: Source) -> str:
    """„sha256:” and the hash of the source's bytes; a file is hashed piece by piece, however large it is."""
    if source.url is not None:
        return _of_url(source.url)
    if source.path is None:
        return f"sha256:{hashlib.sha256(source.data or b'').hexdigest()}"
    try:
        with source.path.open("rb") as file:
            return f"sha256:{hashlib.file_digest(file, 'sha256').hexdigest()}"
    except OSError:
        return UNKNOWN


def _of_url(url: str) -> str:
    try:
        return f"sha256:{hash_of_url(url)}"
    except OSError:
        return UNKNOWN
