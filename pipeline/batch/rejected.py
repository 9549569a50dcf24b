"""The record of a document that could not be read: a result like any other, with the reason and the remedy."""

from __future__ import annotations

from pipeline.codes import SCHEMA_VERSION, DocumentStatus
from pipeline.ingest.base import Rejected
from pipeline.records import DocumentInfo, Entities, Generator, Record, Warning


def rejected_record(identity: str, source: str, generator: Generator, rejected: Rejected) -> Record:
    """A record with the status ``rejected`` and one warning. ``identity`` is „sha256:” and the hash of the bytes."""
    return Record(
        schema_version=SCHEMA_VERSION,
        generator=generator,
        document=DocumentInfo(
            id=identity,
            source=source,
            media_type=rejected.media_type,
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
        warnings=[Warning(code=rejected.code, message=rejected.message, evidence=[])],
    )
