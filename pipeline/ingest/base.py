"""What every reader shares: its protocol, the limits it keeps, and how it refuses a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pipeline.document import Document
from pipeline.records import WarningCode


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of a file is read at most; beyond it the file is rejected with a remedy."""

    max_bytes: int = 50_000_000
    max_pages: int = 2_000
    max_ocr_pages: int = 100
    max_pixels: int = 200_000_000
    max_characters: int = 1_000_000
    #: Of an archive with all that lies in it: documents, bytes unpacked, archives one in another, bytes for one packed.
    max_members: int = 10_000
    max_unpacked: int = 2_000_000_000
    max_depth: int = 3
    max_ratio: int = 200


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
