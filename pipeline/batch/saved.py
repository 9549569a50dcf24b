"""Records that lie on disk already."""

from __future__ import annotations

from glob import escape
from itertools import chain
from pathlib import Path

from pipeline.batch.errors import InputError
from pipeline.batch.identity import identify
from pipeline.batch.sources import Source
from pipeline.document import Document
from pipeline.emit.stored import stored
from pipeline.ingest.base import Limits, Rejected
from pipeline.ingest.privacy import MASK
from pipeline.records import Record


def load_record(path: Path) -> Record | None:
    """The record in a file that ``klaster extract`` wrote; None when the file is something else.

    Raises InputError for a file that cannot be opened, and for a record that is spoiled or of another schema version.
    """
    try:
        found = stored(path)
    except OSError as error:
        raise InputError(f"{path} cannot be opened: {error.strerror}; check the path") from error
    if found is not None and found.record is None:
        raise InputError(found.trouble)
    return found.record if found else None


def path_of(record: Record, folder: Path) -> Path | None:
    """Where the record's document is; None if it is not there, or has changed.

    It lies below ``folder`` or, where several folders were read at once, below one of the folders in it.
    """
    source = record.document.source
    pattern = escape(source).replace(MASK, "?")  # a masked name is known by the other letters
    near = folder.glob(pattern) if MASK in source and not Path(source).is_absolute() else ()
    places = chain([folder / source], near, sorted(folder.glob(f"*/{pattern}")))
    known = (place for place in places if place.is_file() and _identity(place) == record.document.id)
    return next(known, None)


def document_of(record: Record, folder: Path) -> Document | None:
    """The record's document, read again; None if ``path_of`` knows none, or it cannot be read."""
    from pipeline.ingest.read import read_path

    path = path_of(record, folder)
    if path is None:
        return None
    try:
        return read_path(path, Limits())
    except Rejected:
        return None


def _identity(path: Path) -> str:
    return identify(Source(path.name, path))
