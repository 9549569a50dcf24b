"""Marks that Tesseract takes for others: bullets, dashes; and what is no writing at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.ingest.ocr.hocr import OcrLine, OcrWord

#: Scribbles and stains are read as lines without any confidence; doubtful words beside a sure one may well be right.
_NOISE_LINE, _NOISE_MARK = 0.5, 0.6
#: So few letters are a line of their own only when they are read without doubt: „§ 1”, „w”, „2”.
_FEW_LETTERS, _NOISE_SHORT = 2, 0.85
#: What a small dot or square at the start of a line is read as; no word of Polish is „e”.
_BULLETS = frozenset("*+°»«›•·¢®©¤=>e") | {"e«", "e»"}
#: A number and a comma begin a line where an item begins: the comma is its full stop.
_LABEL = re.compile(r"\d{1,2},")
#: Polish sets the half dash; in a scan it is read as one of any length, and between blanks as a hyphen.
_DASHES = str.maketrans({"—": "–", "‒": "–", "―": "–"})
_HYPHEN, _DASH = "-", "–"


def is_scribble(line: OcrLine) -> bool:
    """Hardly a letter or digit, or not one word that Tesseract is sure of."""
    words = [word for word in line.words if any(map(str.isalnum, word.text))]
    letters = sum(len(word.text) for word in words)
    least = _NOISE_LINE if letters > _FEW_LETTERS else _NOISE_SHORT
    return max((word.confidence for word in words), default=0.0) < least


def as_printed(line: OcrLine) -> Iterator[OcrWord]:
    """The words of a line with bullets and dashes as they are printed, without marks that Tesseract itself doubts."""
    for index, word in enumerate(line.words):
        starts = index == 0 and len(line.words) > 1
        if starts and word.text in _BULLETS:
            yield word._replace(text="•")
        elif starts and _LABEL.fullmatch(word.text):
            yield word._replace(text=f"{word.text[:-1]}.")
        elif word.confidence >= _NOISE_MARK or any(char.isalnum() for char in word.text):
            yield word._replace(text=_DASH if word.text == _HYPHEN else word.text.translate(_DASHES))
