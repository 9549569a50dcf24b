"""What stands on a page: words and lines with their boxes, origin at the top left corner."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from statistics import median
from typing import NamedTuple

from pipeline.document import BBox


class PrintedWord(NamedTuple):
    """A word as printed. ``upright`` is false for text that runs up or down the page; ``confidence`` is OCR's.

    ``read`` is what OCR read, where the text was mended.
    """

    text: str
    page: int
    x0: float
    top: float
    x1: float
    bottom: float
    bold: bool
    upright: bool
    confidence: float = 1.0
    read: str | None = None

    @property
    def bbox(self) -> BBox:
        """The box as the Document has it."""
        return (self.x0, self.top, self.x1, self.bottom)

    @property
    def height(self) -> float:
        """Height of the font's box; stands for the font size."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Height on the page at which the word stands."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """One page: number from 1, size in points as it is read, and its words in the file's order.

    The words of a scan (``ocr``) stand as on a page laid straight: it was turned ``skew`` degrees counter-clockwise.
    Before that the sheet was turned ``turn`` degrees clockwise (0, 90, 180 or 270), so that its text stands upright.
    """

    number: int
    width: float
    height: float
    words: tuple[PrintedWord, ...]
    skew: float = 0.0
    ocr: bool = False
    turn: int = 0


@dataclass(frozen=True)
class Line:
    """Words side by side, from left to right."""

    words: tuple[PrintedWord, ...]

    @cached_property
    def x0(self) -> float:
        """Left edge."""
        return self.words[0].x0

    @cached_property
    def x1(self) -> float:
        """Right edge."""
        return self.words[-1].x1

    @cached_property
    def top(self) -> float:
        """Upper edge of most words; single words may be set in another font."""
        return median(word.top for word in self.words)

    @cached_property
    def bottom(self) -> float:
        """Lower edge of most words."""
        return median(word.bottom for word in self.words)

    @cached_property
    def size(self) -> float:
        """Font size of most of the line, as the height of its boxes."""
        return median(word.height for word in self.words)

    @cached_property
    def bold(self) -> bool:
        """Is every word bold?"""
        return all(word.bold for word in self.words)

    @cached_property
    def text(self) -> str:
        """The words with single spaces."""
        return " ".join(word.text for word in self.words)

    @property
    def page(self) -> int:
        """Number of the page."""
        return self.words[0].page


def lines_of(words: Iterable[PrintedWord]) -> list[Line]:
    """Group words by the height at which they stand; lines from top to bottom.

    Words less than half a font size apart in height share a line, so raised marks join it, and the lines of two
    columns that are set slightly off each other meet in one row until the columns are told apart.
    """
    rows: list[list[PrintedWord]] = []
    for word in sorted(words, key=lambda w: w.middle):
        anchor = rows[-1][0] if rows else None
        if anchor and word.middle - anchor.middle < 0.55 * max(word.height, anchor.height):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [Line(tuple(sorted(row, key=lambda w: w.x0))) for row in rows]
