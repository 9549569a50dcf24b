"""„§ 1”: Tesseract's Polish has no sign of sections, and reads „$”, or in a line of its own „s1”, „81” or „51”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.ingest.ocr.hocr import OcrLine, OcrWord

SIGN = "§"
#: What the sign is read as, the surest first, and its number: a line of its own.
_SECTION = re.compile(r"(?P<sign>[$s]|[S589])[zZ]?\s?(?P<number>[1-9]\d?)(?P<stop>[.,]?)")
#: No number of a page or a year begins with these.
_SURE = frozenset("$s")
#: A price has no full stop behind it: „$ 4. Strony”, „$4.”, „$4 ust. 1”.
_DOLLAR, _NUMBERED = "$", re.compile(r"[1-9]\d?(?P<stop>\.)?(?!\d)")
_PARAGRAPH = ("ust", "pkt")


def sectioned(*readings: Sequence[OcrLine]) -> list[list[OcrLine]]:
    """Readings of one page in which the lines of a section sign and its number are read as such.

    A digit is the sign only where another line of the page, in one of the readings, has the number before or after.
    """
    found = [
        (line, _SECTION.fullmatch(" ".join(word.text for word in line.words))) for lines in readings for line in lines
    ]
    numbers = {int(match["number"]) for _, match in found if match}
    signs = {
        line: match
        for line, match in found
        if match and (match["sign"] in _SURE or {int(match["number"]) - 1, int(match["number"]) + 1} & numbers)
    }
    return [
        [_written(line, signs[line]) if line in signs else _with_signs(line) for line in lines] for lines in readings
    ]


def _with_signs(line: OcrLine) -> OcrLine:
    """The line with the sign where a dollar stands before the number of a section."""
    texts = [word.text for word in line.words]
    for index, text in enumerate(texts):
        before, dollar, number = text.partition(_DOLLAR)
        behind = texts[index + 1 : index + 3] if not number else [number, *texts[index + 1 : index + 2]]
        section = _NUMBERED.match(behind[0]) if dollar and behind else None
        if section and not before and (section["stop"] or "".join(behind[1:]).startswith(_PARAGRAPH)):
            texts[index] = f"{SIGN}{number}"
    return OcrLine(tuple(word._replace(text=text) for word, text in zip(line.words, texts, strict=True)))


def _written(line: OcrLine, match: re.Match[str]) -> OcrLine:
    """The sign and the number as two words; nothing else was ever read so, and so they are as sure as can be."""
    first, last = line.words[0], line.words[-1]
    x0, top, x1, bottom = first.box[0], first.box[1], last.box[2], last.box[3]
    number = f"{match['number']}{'.' if match['stop'] else ''}"
    cut = x0 + (x1 - x0) / (len(number) + 2)
    sign = OcrWord(SIGN, (x0, top, cut, bottom), first.baseline, 1.0)
    return OcrLine((sign, OcrWord(number, (cut, top, x1, bottom), last.baseline, 1.0)))
