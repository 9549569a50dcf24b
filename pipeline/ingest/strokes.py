"""Tables drawn with characters („| Nazwa | KRS |”, „+----+----+”) → rows of cells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.ingest.unwrap import Line

STROKE = "|"
#: „+-----+-----+”, „----|----|----”, „=====”: a line of the drawing alone.
_BORDER = re.compile(r"[\s|+:=_\-–—]*[-=_–—]{3}[\s|+:=_\-–—]*")
#: Without any border so many lines with the same number of strokes are a table; a menu has one („Start | Kontakt”).
MIN_ROWS = 3


def drawn_run(lines: Sequence[Line], start: int) -> int:
    """Index after the run of lines with strokes or borders that starts here."""
    end = start
    while end < len(lines) and (end == start or not lines[end].gap) and _is_drawn(lines[end].text):
        end += 1
    return end


def _is_drawn(text: str) -> bool:
    return STROKE in text or is_border(text)


def is_border(text: str) -> bool:
    """Is a line nothing but a rule?"""
    return bool(_BORDER.fullmatch(text))


def is_drawn_table(lines: Sequence[Line]) -> bool:
    """Are the lines of a run a table, and no menu?"""
    filled = [line for line in lines if not is_border(line.text)]
    counts = {line.text.count(STROKE) for line in filled}
    if len(filled) < len(lines):
        return len(filled) > 0 and all(counts)
    return len(filled) >= MIN_ROWS and len(counts) == 1


def drawn_rows(lines: Sequence[Line]) -> list[tuple[Line, tuple[str, ...]]]:
    """The lines of a table but for its borders, each with its cells."""
    return [(line, _cells(line.text)) for line in lines if not is_border(line.text)]


def _cells(text: str) -> tuple[str, ...]:
    inner = text.strip()
    inner = inner[1:] if inner.startswith(STROKE) else inner
    inner = inner[:-1] if inner.endswith(STROKE) else inner
    return tuple(" ".join(cell.split()) for cell in inner.split(STROKE))
