"""Which documents a person may want to be read again. Light: the command line imports it at its start."""

from __future__ import annotations

from enum import StrEnum


class Retry(StrEnum):
    """Which documents are read again though nothing has changed."""

    REJECTED = "rejected"
    PARTIAL = "partial"
    ALL = "all"
