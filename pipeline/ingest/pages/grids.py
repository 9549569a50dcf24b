"""Tables: what they are, and how those without ruling lines are told from signatures that stand side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from pipeline.document import BBox
from pipeline.ingest.lists import split_label
from pipeline.ingest.pages.printed import Line, PrintedWord

#: Row, column and the words inside.
Cell = tuple[int, int, tuple[PrintedWord, ...]]

#: A blank between columns is at least this wide, in font sizes.
_MIN_BLANK = 1.0
#: Numbered rows make a table when they are three; others need more rows than a signature has lines.
_MIN_NUMBERED, _MIN_ROWS = 3, 7
#: In a table the rows follow each other; a taller blank (in font sizes) is left for signing by hand.
_MAX_ROW_GAP = 1.5
#: This share of the cells is filled at least.
_MIN_FILLED = 0.6


@dataclass(frozen=True, slots=True)
class Table:
    """Words of a table by row and column, cells without words left out, and the table's box."""

    bbox: BBox
    cells: tuple[Cell, ...]


def aligned_table(lines: Sequence[Line]) -> Table | None:
    """The table that lines with common blanks make, or None. A row begins where its first column is filled."""
    columns = _columns(lines)
    regular = all(below.top - above.bottom <= _MAX_ROW_GAP * above.size for above, below in pairwise(lines))
    if len(columns) < 2 or not regular:
        return None
    rows: list[list[list[PrintedWord]]] = []
    for line in lines:
        cells = [[word for word in line.words if x0 <= word.x0 < x1] for x0, x1 in columns]
        if cells[0]:
            rows.append(cells)
        elif not rows:
            return None
        else:
            rows[-1] = [above + below for above, below in zip(rows[-1], cells, strict=True)]
    filled = sum(bool(cell) for row in rows for cell in row)
    if filled < _MIN_FILLED * len(rows) * len(columns) or not _is_table(rows):
        return None
    bbox = (columns[0][0], lines[0].top, columns[-1][1], lines[-1].bottom)
    return Table(bbox, tuple(_cells(rows)))


def _columns(lines: Sequence[Line]) -> list[tuple[float, float]]:
    """Left and right edges of what words cover, parted where no line has a word."""
    least = _MIN_BLANK * median(line.size for line in lines)
    columns: list[tuple[float, float]] = []
    for x0, x1 in sorted((word.x0, word.x1) for line in lines for word in line.words):
        if columns and x0 - columns[-1][1] < least:
            columns[-1] = (columns[-1][0], max(columns[-1][1], x1))
        else:
            columns.append((x0, x1))
    return columns


def _is_table(rows: Sequence[Sequence[Sequence[PrintedWord]]]) -> bool:
    firsts = [" ".join(word.text for word in row[0]) for row in rows]
    numbered = sum(first[0].isdigit() or bool(split_label(first)[0]) for first in firsts)
    if numbered >= _MIN_NUMBERED and numbered >= len(rows) - 1:
        return True
    return len(rows) >= _MIN_ROWS and len(rows[0]) > 2


def _cells(rows: Sequence[Sequence[Sequence[PrintedWord]]]) -> Iterator[Cell]:
    for number, row in enumerate(rows):
        for column, words in enumerate(row):
            if words:
                yield number, column, tuple(words)
