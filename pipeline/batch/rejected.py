"""The record of a document that could not be read: a result like any other, with the reason and the remedy."""

from __future__ import annotations

from pipeline.records import (
    SCHEMA_VERSION,
    DocumentInfo,
    DocumentStatus,
    Entities,
    Generator,
    Record,
    Warning,
    WarningCode,
)

#: Nothing is known of the content of a file that could not be read.
MEDIA_TYPE = "application/octet-stream"


def rejected_record(identity: str, source: str, generator: Generator, code: WarningCode, message: str) -> Record:
    """A record with the status ``rejected`` and one warning. ``identity`` is „sha256:” and the hash of the bytes."""
    return Record(
        schema_version=SCHEMA_VERSION,
        generator=generator,
        document=DocumentInfo(
            id=identity,
            source=source,
            media_type=MEDIA_TYPE,
            title=None,
            published=None,
            language="pl",
            pages=None,
            ocr="none",
            characters=0,
            status=DocumentStatus.REJECTED,
        ),
        agreements=[],
        entities=Entities(organizations=[], persons=[], places=[], dates=[]),
        warnings=[Warning(code=code, message=message, evidence=[])],
    )
