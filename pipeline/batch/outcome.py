"""What a worker hands back for one document: the finished record as bytes, and what a run must know of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pipeline.codes import DocumentStatus, WarningCode
from pipeline.emit.files import record_json

if TYPE_CHECKING:
    from pipeline.records import Record


@dataclass(frozen=True, slots=True)
class Seconds:
    """Wall time of the stages."""

    ingest: float = 0.0
    analyse: float = 0.0
    extract: float = 0.0
    normalise: float = 0.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """``record`` is the content of the record's file; ``rejected`` and ``message`` say why nothing was read."""

    record: bytes
    digest: str
    status: DocumentStatus
    media_type: str
    rejected: WarningCode | None = None
    message: str = ""
    agreements: int = 0
    seconds: Seconds = field(default_factory=Seconds)


def outcome_of(record: Record, seconds: Seconds = Seconds()) -> Outcome:
    """The outcome of the document that ``record`` is about."""
    rejected = record.document.status is DocumentStatus.REJECTED
    return Outcome(
        record=record_json(record).encode(),
        digest=record.document.id,
        status=record.document.status,
        media_type=record.document.media_type,
        rejected=record.warnings[0].code if rejected else None,
        message=record.warnings[0].message if rejected else "",
        agreements=len(record.agreements),
        seconds=seconds,
    )
