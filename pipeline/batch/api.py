"""What ``from pipeline import extract`` does: a document in, its record out, the model loaded once."""

from __future__ import annotations

from functools import lru_cache
from os import PathLike
from pathlib import Path

from pipeline.batch.extractor import Extractor
from pipeline.batch.sources import Source
from pipeline.batch.sources.inside import attachments
from pipeline.codes import DocumentStatus, WarningCode
from pipeline.ingest.base import Limits
from pipeline.records import Record, Warning

ATTACHED = "Attachments that were not read: {count}; klaster extract reads them, or give their bytes one by one."


def record_of(source: bytes | str | PathLike[str], model: str | None) -> Record:
    """The record of the file at a path, or of a file's bytes. Raises ModelError for an unfit model."""
    one = Source("bytes", data=source) if isinstance(source, bytes) else Source(Path(source).name, Path(source))
    return _with_hint(_extractor(model).result(one).record, one)


def _with_hint(record: Record, source: Source) -> Record:
    """The record of a message, with a word on its attachments: each would be a document of its own."""
    count = attachments(source, Limits())
    if not count:
        return record
    told = Warning(code=WarningCode.CONTENT_LOST, message=ATTACHED.format(count=count), evidence=[])
    info = record.document
    if info.status is DocumentStatus.OK:
        info = info.model_copy(update={"status": DocumentStatus.PARTIAL})
    return record.model_copy(update={"document": info, "warnings": [*record.warnings, told]})


@lru_cache(maxsize=1)
def _extractor(model: str | None) -> Extractor:
    """Loading takes longer than reading a document, and callers come back with the next one."""
    return Extractor(model)
