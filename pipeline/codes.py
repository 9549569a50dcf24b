"""What a run must know of records: the version of their schema, how a document ended, and why.

Light, unlike the models of ``pipeline.records``: what finds documents and hands them out starts without those.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

SCHEMA_VERSION: Final = "1.4.0"


class WarningCode(StrEnum):
    """The closed list of warnings. The first group rejects a document, the second speaks of its values."""

    ENCRYPTED = "encrypted"
    CORRUPT = "corrupt"
    UNSUPPORTED_FORMAT = "unsupported_format"
    TOO_LARGE = "too_large"
    TOO_MANY_PAGES = "too_many_pages"
    TIMEOUT = "timeout"
    OUT_OF_MEMORY = "out_of_memory"
    CRASHED = "crashed"
    EMPTY = "empty"
    OCR_UNAVAILABLE = "ocr_unavailable"
    UNREADABLE = "unreadable"
    INTERNAL_ERROR = "internal_error"

    NOT_ANALYSED = "not_analysed"
    CONTENT_LOST = "content_lost"
    ENCODING_GUESSED = "encoding_guessed"
    DECLARED_COUNT_MISMATCH = "declared_count_mismatch"
    YEAR_FROM_CONTEXT = "year_from_context"
    IMPOSSIBLE_DATE = "impossible_date"
    CHECKSUM_FAILED = "checksum_failed"
    LOW_OCR_CONFIDENCE = "low_ocr_confidence"


class DocumentStatus(StrEnum):
    """How reading ended."""

    OK = "ok"
    PARTIAL = "partial"
    REJECTED = "rejected"
