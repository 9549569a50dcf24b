"""The limits that a document is read within: all of them, what each is for, and how much is usual.

Light: the command line makes an option of each field when it starts.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any


def _limit(usual: float, unit: str, about: str) -> Any:  # noqa: ANN401 - what ``field`` is declared to return
    return field(default=usual, metadata={"unit": unit, "about": about})


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one document may take; beyond it the document is rejected with a remedy, and the others go on."""

    timeout: float = _limit(
        300.0, "SECONDS", "Seconds that reading a document may take, or finding the next in an archive."
    )
    memory: int = _limit(2_000, "MB", "Megabytes that a document may need, on top of the model.")
    max_bytes: int = _limit(50_000_000, "BYTES", "Bytes of a file, also after unpacking a DOCX, ODT or EPUB.")
    max_characters: int = _limit(1_000_000, "N", "Characters of a text.")
    max_pages: int = _limit(2_000, "N", "Pages of a PDF.")
    max_ocr_pages: int = _limit(100, "N", "Pages of a PDF or picture that are recognised.")
    max_pixels: int = _limit(200_000_000, "N", "Pixels of a picture.")
    max_members: int = _limit(10_000, "N", "Documents in an archive, with all in it.")
    max_unpacked: int = _limit(2_000_000_000, "BYTES", "Bytes that an archive unpacks to, with all in it.")
    max_depth: int = _limit(3, "N", "Archives one in another.")
    max_ratio: int = _limit(200, "N", "Bytes unpacked for one packed, in archives.")

    def __str__(self) -> str:
        """Those that are not as usual, as the ledger notes them."""
        values = ((one, getattr(self, one.name)) for one in fields(self))
        return ", ".join(f"{one.name} {value}" for one, value in values if value != one.default)
