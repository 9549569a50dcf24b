"""How large the letters of a line are, from how far its words rise above the baseline."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from statistics import median

from pipeline.ingest.ocr.hocr import OcrLine, OcrWord

#: Share of a font's height between the baseline and the top of small letters, of tall ones and of capitals with marks.
_LOW, _TALL, _HIGH = 0.48, 0.70, 0.90
_SMALL_LETTERS = frozenset("acemnorsuvwxyząę")
#: Measured sizes that differ by less are one size: boxes of words are often those of their whole line.
_SAME = 0.3


def font_sizes(lines: Sequence[OcrLine]) -> list[float]:
    """The height of the font of each line in pixels; what is nearly the page's usual size is that size.

    Tesseract's own measure (``x_size``) is a quarter off where a line has few letters or capitals with marks.
    """
    measured = [_lower([_size(word) for word in line.words]) for line in lines]
    usual = median([size for size, line in zip(measured, lines, strict=True) for _ in line.words] or [1.0])
    return [usual if abs(size - usual) <= _SAME * usual else size for size in measured]


def _lower(sizes: Sequence[float]) -> float:
    """A third of the words are smaller: specks of dirt make boxes larger, never smaller."""
    return sorted(sizes)[(len(sizes) - 1) // 3]


def _size(word: OcrWord) -> float:
    rise = max(word.baseline - word.box[1], 1.0)
    letters = [char for char in word.text if char.isalnum()]
    if any(char.isupper() and unicodedata.combining(unicodedata.normalize("NFD", char)[-1]) > 220 for char in letters):
        return rise / _HIGH
    return rise / (_LOW if letters and _SMALL_LETTERS.issuperset(letters) else _TALL)
