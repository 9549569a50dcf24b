"""Tables in plain lines → rows of cells: drawn with characters, pasted with tabs, or with one cell on a line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from pipeline.ingest.lists import parse_label, split_label
from pipeline.ingest.strokes import drawn_rows, drawn_run, is_drawn_table
from pipeline.ingest.unwrap import Line

#: A row: the line that it starts in, and its cells, empty ones as well.
Row = tuple[Line, tuple[str, ...]]
#: Rows that a pasted table has at least, and one with a cell a line. Cells of a row of the latter, with the number.
MIN_TABBED, MIN_FLATTENED, MIN_CELLS = 2, 3, 3
#: Lines of such a table, and of one of its rows. Characters of a cell, and of the head of a column of numbers („Lp.”).
MAX_FLATTENED, MAX_ROW, LONGEST_CELL, LONGEST_NUMBER_HEAD = 500, 40, 120, 6
#: Words of a cell that may end with a full stop („Sp. z o.o.”).
LONGEST_ABBREVIATED = 8
_ENDS = frozenset(".;,:!?")


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its rows in order."""

    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class _Run:
    """Lines that belong together: a table with these rows, or plain ones."""

    start: int
    end: int
    rows: tuple[Row, ...] = ()


def grids(lines: Sequence[Line]) -> Iterator[Grid | list[Line]]:
    """The lines in order, with each table among them read."""
    plain, index = 0, 0
    while index < len(lines):
        run = next((run for find in _FINDERS if (run := find(lines, index, plain)).end > index), _Run(index, index + 1))
        if run.rows:
            if run.start > plain:
                yield list(lines[plain : run.start])
            yield Grid(run.rows)
            plain = run.end
        index = run.end
    if len(lines) > plain:
        yield list(lines[plain:])


def _drawn(lines: Sequence[Line], start: int, _floor: int) -> _Run:
    end = drawn_run(lines, start)
    rows = _joined_rows(drawn_rows(lines[start:end])) if is_drawn_table(lines[start:end]) else ()
    return _Run(start, end, rows)


def _tabbed(lines: Sequence[Line], start: int, _floor: int) -> _Run:
    """Rows with one tab between two cells, as they are pasted from a sheet: none has more cells than the first.

    A tab behind a label sets off an item of a list.
    """
    first = _tab_cells(lines[start])
    if len(first) < 2 or not all(first) or (len(first) == 2 and split_label(first[0] + " x")[0]):
        return _Run(start, start)
    end = start + 1
    while end < len(lines) and 1 < len(_tab_cells(lines[end])) <= len(first):
        end += 1
    wider = end < len(lines) and len(_tab_cells(lines[end])) > len(first)
    rows = [(line, _padded(_tab_cells(line), len(first))) for line in lines[start:end]]
    return _Run(start, end, () if wider or len(rows) < MIN_TABBED else _joined_rows(rows))


def _tab_cells(line: Line) -> tuple[str, ...]:
    return tuple(" ".join(cell.split()) for cell in line.text.rstrip().split("\t"))


def _padded(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
    return (*cells, *("" for _ in range(width - len(cells))))


def _joined_rows(rows: Sequence[Row]) -> tuple[Row, ...]:
    """A row whose first cell is empty goes on with the one above, each cell on a line of its own."""
    joined: list[Row] = []
    for line, cells in rows:
        above = joined[-1] if joined else None
        if above is not None and not cells[0] and len(cells) == len(above[1]):
            joined[-1] = above[0], tuple("\n".join(filter(None, pair)) for pair in zip(above[1], cells, strict=True))
        else:
            joined.append((line, cells))
    return tuple(joined)


def _flattened(lines: Sequence[Line], index: int, floor: int) -> _Run:
    """A numbered table that was pasted with one cell a line: „1.”, „Gmina Las”, „Borowa”, „2.”, „Fundacja Świt” etc.

    The numbers stand alone, or before the first cell. The lines before the first number are the heads of the columns
    where they begin with a short one („Lp.”) and are as many as a row has cells; without them, numbers before the
    first cell are those of a list. No head stands before the line ``floor``, where the table above ends.
    """
    alone = _is_alone(lines[index].text)
    starts = _numbered(lines, index) if _ordinal(lines[index].text) == 1 else []
    if len(starts) < MIN_FLATTENED:
        return _Run(index, index)
    sizes = [after - start for start, after in pairwise(starts)]
    columns = max(sizes) + (not alone)
    heads = lines[max(floor, index - columns) : index]
    headed = len(heads) == columns and len(heads[0].text.strip()) <= LONGEST_NUMBER_HEAD
    end = _last_end(lines, starts, max(sizes))
    cells = lines[index:end]
    even = len({*sizes, end - starts[-1]}) == 1
    if columns < MIN_CELLS or not (headed or (alone and even)) or any(map(_is_sentence, cells)):
        return _Run(index, index)
    rows = [_row(lines[start:stop], columns) for start, stop in pairwise([*starts, end])]
    if headed:
        rows.insert(0, (heads[0], tuple(line.text.strip() for line in heads)))
    return _Run(index - columns * headed, end, tuple(rows))


def _last_end(lines: Sequence[Line], starts: Sequence[int], size: int) -> int:
    """Index after the last row: a blank line ends it where none stands between other cells."""
    spaced = any(line.gap for line in lines[starts[0] + 1 : starts[-1]])
    end = min(starts[-1] + size, len(lines))
    return next((i for i in range(starts[-1] + 1, end) if lines[i].gap and not spaced), end)


def _numbered(lines: Sequence[Line], start: int) -> list[int]:
    """The lines with the numbers 1, 2, 3 … among short lines."""
    starts = [start]
    for index in range(start + 1, min(len(lines), start + MAX_FLATTENED)):
        if index - starts[-1] > MAX_ROW or len(lines[index].text.strip()) > LONGEST_CELL:
            break
        text = lines[index].text
        if _ordinal(text) == len(starts) + 1 and _is_alone(text) == _is_alone(lines[start].text):
            starts.append(index)
    return starts


def _is_sentence(line: Line) -> bool:
    """Does a line end with a mark, as no cell but a number or an abbreviation does?"""
    text = line.text.strip()
    return text[-1:] in _ENDS and len(text.split()) > LONGEST_ABBREVIATED


@lru_cache(maxsize=4096)  # a line is looked at from many above it
def _ordinal(text: str) -> int | None:
    """The number that a line starts with as its label: „1.”, „1)”, „1” alone."""
    text = text.strip()
    if text.isdecimal():
        return int(text)
    label = split_label(text)[0]
    return parse_label(label).ordinal if label and label[0].isdecimal() else None


@lru_cache(maxsize=4096)
def _is_alone(text: str) -> bool:
    text = text.strip()
    return text.isdecimal() or split_label(text)[0] == text


def _row(lines: Sequence[Line], columns: int) -> Row:
    first = lines[0].text.strip()
    label = split_label(first)[0]
    cells = (first,) if _is_alone(lines[0].text) else (label, first[len(label) :].strip())
    return lines[0], _padded((*cells, *(line.text.strip() for line in lines[1:])), columns)


_FINDERS: tuple[Callable[[Sequence[Line], int, int], _Run], ...] = (_drawn, _tabbed, _flattened)
