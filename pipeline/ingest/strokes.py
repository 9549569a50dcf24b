"""Tables drawn with characters („| Nazwa | KRS |”, „+----+----+”) → rows of cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.ingest.unwrap import Line

STROKE = "|"
#: „+-----+-----+”, „----|----|----”, „=====”: a line of the drawing alone.
_BORDER = re.compile(r"[\s|+:=_\-–—]*[-=_–—]{3}[\s|+:=_\-–—]*")
#: Without any border so many lines with the same number of strokes are a table; a menu has one („Start | Kontakt”).
MIN_ROWS = 3


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawn table: each row has its line and its cells, empty ones as well."""

    rows: tuple[tuple[Line, tuple[str, ...]], ...]


def drawn_tables(lines: Sequence[Line]) -> Iterator[Drawn | list[Line]]:
    """The lines in order, with each drawn table among them read."""
    plain: list[Line] = []
    index = 0
    while index < len(lines):
        end = _end(lines, index)
        if _is_table(lines[index:end]):
            if plain:
                yield plain
            yield Drawn(tuple(_rows(lines[index:end])))
            plain = []
        else:
            plain = [*plain, *lines[index : max(end, index + 1)]]
        index = max(end, index + 1)
    if plain:
        yield plain


def _end(lines: Sequence[Line], start: int) -> int:
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


def _is_table(lines: Sequence[Line]) -> bool:
    filled = [line for line in lines if not is_border(line.text)]
    counts = {line.text.count(STROKE) for line in filled}
    if len(filled) < len(lines):
        return len(filled) > 0 and all(counts)
    return len(filled) >= MIN_ROWS and len(counts) == 1


def _rows(lines: Sequence[Line]) -> Iterator[tuple[Line, tuple[str, ...]]]:
    """A line whose first cell is empty goes on with the row above, each cell on a line of its own."""
    row: tuple[Line, tuple[str, ...]] | None = None
    for line in lines:
        if is_border(line.text):
            continue
        here = _cells(line.text)
        if row is not None and not here[0] and len(here) == len(row[1]):
            row = row[0], tuple("\n".join(filter(None, pair)) for pair in zip(row[1], here, strict=True))
            continue
        if row is not None:
            yield row
        row = line, here
    if row is not None:
        yield row


def _cells(text: str) -> tuple[str, ...]:
    inner = text.strip()
    inner = inner[1:] if inner.startswith(STROKE) else inner
    inner = inner[:-1] if inner.endswith(STROKE) else inner
    return tuple(" ".join(cell.split()) for cell in inner.split(STROKE))
