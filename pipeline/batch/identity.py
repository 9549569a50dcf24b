"""A document's id: the hash of its bytes, so that the same file has the same id wherever it lies."""

from __future__ import annotations

import hashlib

from pipeline.batch.sources import Source

#: The id of bytes that were not read, or not to their end.
UNKNOWN = "sha256:unknown"


def identify(source: Source) -> str:
    """„sha256:” and the hash of the source's bytes; a file is hashed piece by piece, however large it is.

    What is behind a URL is not fetched to be known: it has an id once its bytes are at hand.
    """
    if source.url is not None:
        return UNKNOWN
    if source.path is None:
        return f"sha256:{hashlib.sha256(source.data or b'').hexdigest()}"
    try:
        with source.path.open("rb") as file:
            return f"sha256:{hashlib.file_digest(file, 'sha256').hexdigest()}"
    except OSError:
        return UNKNOWN
