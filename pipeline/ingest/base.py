"""What every reader shares: its protocol and how it refuses a file."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pipeline.document import Document
from pipeline.ingest.limits import Limits

if TYPE_CHECKING:
    from pipeline.codes import WarningCode

__all__ = ["Limits", "Reader", "Rejected"]


class Rejected(Exception):
    """The file cannot be read. ``code`` is of the closed list; ``message`` is one sentence with the remedy.

    ``media_type`` is that of bytes of unknown content until the format was recognised.
    """

    def __init__(self, code: WarningCode, message: str) -> None:
        super().__init__(code, message)  # both, so that it can go from one process to another
        self.code = code
        self.message = message
        self.media_type = "application/octet-stream"


#: A reader turns the bytes of one format into a Document, or raises Rejected. It never opens other files.
Reader = Callable[[bytes, Limits], Document]
