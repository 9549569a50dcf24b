"""What ``from pipeline import extract`` does: a document in, its record out, the model loaded once."""

from __future__ import annotations

from functools import lru_cache
from os import PathLike
from pathlib import Path

from pipeline.batch.extractor import Extractor
from pipeline.batch.sources import Source
from pipeline.records import Record


def record_of(source: bytes | str | PathLike[str], model: str | None) -> Record:
    """The record of the file at a path, or of a file's bytes. Raises ModelError for an unfit model."""
    if isinstance(source, bytes):
        return _extractor(model).result(Source("bytes", data=source)).record
    path = Path(source)
    return _extractor(model).result(Source(path.name, path)).record


@lru_cache(maxsize=1)
def _extractor(model: str | None) -> Extractor:
    """Loading takes longer than reading a document, and callers come back with the next one."""
    return Extractor(model)
