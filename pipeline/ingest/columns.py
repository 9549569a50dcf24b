"""Lines set in columns with runs of blanks → the cells of a table, each in its column."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.ingest.unwrap import GAP, Line, Logical

#: A stretch of a line: where it starts, and its text.
Segment = tuple[int, str]

#: „Za Gminę Borowa”: who signs, in one line or several.
_ON_BEHALF = re.compile(r"za\s+\w", re.IGNORECASE)
_NUMBER = re.compile(r"\(?\d{1,3}[.)/]?")
#: Two blanks part cells where a column starts in other lines as well.
_NARROW = "  "
#: How far a line may stand from the column that it goes on with.
_NEAR = 1


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its place in the table, its text, the line that it starts in."""

    row: int
    column: int
    text: str
    line: Line


def table_end(lines: Sequence[Logical], start: int) -> int:
    """Index after the lines that form a table with the one at ``start``.

    A line with one cell only belongs to it when it stands right below a line of the table and in one of its columns.
    """
    starts = {offset for offset, _ in segments(lines[start].line.text)}
    end = start + 1
    while end < len(lines) and not lines[end].line.wide_gap:
        line = lines[end].line
        if not lines[end].columns and (line.gap or not _stands_in(line, starts)):
            break
        starts |= {offset for offset, _ in segments(line.text)}
        end += 1
    return end


def _stands_in(line: Line, starts: set[int]) -> bool:
    """Does a line without gaps start where a column does, and end before the next column?"""
    column = next((offset for offset in sorted(starts) if abs(offset - line.indent) <= _NEAR), None)
    if column is None:
        return False
    behind = min((offset for offset in starts if offset > column + _NEAR), default=None)
    return behind is None or len(line.text.rstrip()) < behind


def cells(lines: Sequence[Logical]) -> list[Cell]:
    """The cells of the lines of one table, row by row; what was wrapped inside a cell is joined to it.

    In a numbered table a line without a number goes on with the row above. Elsewhere a line that fills some columns
    only goes on with a cell by a small letter, and what stands right below „Za …” is the rest of who signs.
    """
    rows = [segments(line.line.text) for line in lines]
    often = Counter(offset for row in rows for offset, _ in row)
    starts = {offset for offset, count in often.items() if count > 1}
    rows = [[part for segment in row for part in _divided(segment, starts)] for row in rows]
    extents = _extents(rows)
    numbered = sum(bool(_NUMBER.fullmatch(row[0][1])) for row in rows) * 2 > len(rows)
    found: dict[tuple[int, int], Cell] = {}
    signing: set[int] = set()
    number = -1
    for row, logical in zip(rows, lines, strict=True):
        placed = _placed(row, extents)
        gap = logical.line.gap
        wraps = numbered and bool(found) and not gap and placed[0][0] > 0
        number += not wraps
        signing = set() if gap else signing
        for column, text in placed:
            above = (number, column) if wraps else max((key for key in found if key[1] == column), default=None)
            small = text[:1].islower() and len(row) < len(extents)
            goes_on = not gap and (column in signing or (small and above == (number - 1, column)))
            if above is not None and above in found and (wraps or goes_on):
                joiner = "\n" if column in signing else " "
                found[above] = replace(found[above], text=f"{found[above].text}{joiner}{text}")
            else:
                found[number, column] = Cell(number, column, text, logical.line)
                signing |= {column} if _ON_BEHALF.match(text) else set()
    return [found[key] for key in sorted(found)]


def segments(text: str) -> list[Segment]:
    """The stretches of a line between runs of blanks, with their offsets; a number before the first is part of it."""
    text = text.expandtabs(8) if "\t" not in text.strip() else text
    found: list[Segment] = []
    at = len(text) - len(text.lstrip())
    for gap in [*GAP.finditer(text, at), None]:
        stop = gap.start() if gap is not None else len(text.rstrip())
        if text[at:stop].strip():
            found.append((at, text[at:stop].strip()))
        at = gap.end() if gap is not None else stop
    return found


def _divided(segment: Segment, starts: set[int]) -> list[Segment]:
    """A stretch cut where other lines have a column, if two blanks stand there at least."""
    offset, text = segment
    for start in sorted(starts):
        at = start - offset
        if 0 < at < len(text) and text[max(0, at - 2) : at] == _NARROW:
            return [(offset, text[:at].strip()), *_divided((start, text[at:]), starts)]
    return [segment]


def _extents(rows: Sequence[Sequence[Segment]]) -> list[tuple[int, int]]:
    """From where to where each column reaches, by the lines that fill all of them."""
    width = max(len(row) for row in rows)
    full = [row for row in rows if len(row) == width]
    return [
        (min(row[i][0] for row in full), max(row[i][0] + len(row[i][1]) for row in full)) for i in range(width)
    ]  # fmt: skip


def _placed(row: Sequence[Segment], extents: Sequence[tuple[int, int]]) -> list[tuple[int, str]]:
    """Each stretch with its column: the nearest one that leaves room for those before and behind it."""
    found: list[tuple[int, str]] = []
    for position, (offset, text) in enumerate(row):
        first = found[-1][0] + 1 if found else 0
        last = len(extents) - (len(row) - position)
        near = {c: _distance(offset, offset + len(text), extents[c]) for c in range(first, last + 1)}
        found.append((min(near, key=lambda column: near[column]), text))
    return found


def _distance(start: int, end: int, extent: tuple[int, int]) -> int:
    apart = max(extent[0] - end, start - extent[1], 0)
    return apart * 1000 + abs(start - extent[0])
