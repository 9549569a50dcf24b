"""Reading order of a page: full width text, text columns, and the cells of signature blocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from statistics import median

from pipeline.ingest.lists import split_label
from pipeline.ingest.pages.grids import Table, aligned_table
from pipeline.ingest.pages.printed import Line, PrintedWord, lines_of

#: A gutter between columns is at least this wide, in font sizes.
_MIN_GUTTER = 1.0
#: A blank of so many font sizes is too wide to stand between a label and its item.
_MAX_LABEL_BLANK = 6.0
#: A wide gutter needs few lines beside it, a narrow one many: width in font sizes × rows with both sides filled.
_MIN_GUTTER_AREA = 4.0
#: Fewer lines a side than this are cells (signatures, date and place), not columns of running text.
_MIN_TEXT_LINES = 6
#: A blank between rows this tall (in font sizes) parts groups of signature lines.
_ROW_GAP = 0.9

#: Columns side by side at most.
_MAX_DEPTH = 12

Gap = tuple[float, float]


class Setting(StrEnum):
    """What bounds the lines of a region: the page, a column of running text, a cell (its lines are short), a table."""

    PAGE = "page"
    COLUMN = "column"
    CELL = "cell"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Region:
    """Lines to be read together, from top to bottom."""

    lines: tuple[Line, ...]
    setting: Setting
    table: Table | None = None


@dataclass(frozen=True, slots=True)
class _Band:
    """Rows with a common gutter: ``rows[start:end]``."""

    start: int
    end: int
    gutter: Gap
    area: float


def reading_order(words: Sequence[PrintedWord], setting: Setting = Setting.PAGE, depth: int = 0) -> Iterator[Region]:
    """Regions of a page, or of a part of it, in the order in which a person reads them.

    ``depth`` counts the columns inside columns: a page scattered with words on purpose must not go on for ever.
    """
    rows = lines_of(words)
    if depth == _MAX_DEPTH:
        yield Region(tuple(rows), setting)
        return
    done = index = 0
    while index < len(rows):
        band = _best_band(rows, index)
        if band is None or _is_form(rows[index : band.end], band.gutter):
            index = band.end if band else index + 1
            continue
        if rows[done:index]:
            yield Region(tuple(rows[done:index]), setting)
        yield from _read_band(rows[index : band.end], band.gutter, depth + 1)
        done = index = band.end
    if rows[done:]:
        yield Region(tuple(rows[done:]), setting)


def _gaps(row: Line) -> Iterator[Gap]:
    """Blanks inside a row that may be a gutter; the one between the label of a list item and its text is none."""
    label, _ = split_label(row.text)
    for number, (left, right) in enumerate(pairwise(row.words)):
        least = _MIN_GUTTER if number or left.text != label else _MAX_LABEL_BLANK
        if right.x0 - left.x1 >= least * row.size:
            yield left.x1, right.x0


def _gap_between(row: Line, below: Line) -> list[Gap]:
    """The blank between lines of two columns that are set half a line off each other."""
    left, right = sorted((row, below), key=lambda line: line.x0)
    is_gutter = right.x0 - left.x1 >= _MIN_GUTTER * row.size
    return [(left.x1, right.x0)] if is_gutter and _overlap(row, below) else []


def _overlap(row: Line, below: Line) -> bool:
    return below.top < row.bottom - 0.2 * row.size


def _best_band(rows: Sequence[Line], start: int) -> _Band | None:
    seeds = [*_gaps(rows[start]), *(_gap_between(*rows[start : start + 2]) if len(rows) > start + 1 else ())]
    bands = [_grow(rows, start, gap) for gap in seeds]
    best = max(bands, key=lambda band: band.area, default=None)
    return best if best and best.area >= _MIN_GUTTER_AREA else None


def _grow(rows: Sequence[Line], start: int, gutter: Gap) -> _Band:
    """Follow a gutter down the page while the rows leave it free."""
    filled, end = 1, start + 1
    for index in range(start + 1, len(rows)):
        narrowed = _free(rows[index], gutter)
        if narrowed[1] - narrowed[0] < _MIN_GUTTER * rows[index].size:
            break
        if _fills_both_sides(rows[index], rows[index - 1], narrowed):
            gutter, filled, end = narrowed, filled + 1, index + 1
        elif _belongs(rows[index], rows[start:index], narrowed):
            gutter, end = narrowed, index + 1
        else:
            break
    width = (gutter[1] - gutter[0]) / median(row.size for row in rows[start:end])
    return _Band(start, end, gutter, width * filled)


def _fills_both_sides(row: Line, above: Line, gutter: Gap) -> bool:
    """Has the row words left and right of the gutter, by itself or with the one half a line above?"""
    other_side = (row.x1 <= gutter[0]) != (above.x1 <= gutter[0])
    return row.x0 < gutter[0] < row.x1 or (other_side and _overlap(above, row))


def _free(row: Line, gutter: Gap) -> Gap:
    """The widest part of a gutter that no word of the row covers."""
    edges = [gutter[0]]
    for word in row.words:
        if word.x1 > gutter[0] and word.x0 < gutter[1]:
            edges += [word.x0, word.x1]
    edges.append(gutter[1])
    return max(zip(edges[::2], edges[1::2], strict=True), key=lambda gap: gap[1] - gap[0])


def _belongs(row: Line, above: Sequence[Line], gutter: Gap) -> bool:
    """Does a row on one side of the gutter go on with the column there?

    It stands close below, and flush or centred with it, or flush with one of its words (a cell of a table).
    """
    if row.top - above[-1].bottom > 2 * row.size:
        return False
    on_left = row.x1 <= gutter[0]
    for other in reversed(above):
        words = [word for word in other.words if (word.x1 <= gutter[0]) == on_left]
        if words:
            x0, x1 = words[0].x0, words[-1].x1
            shifts = [row.x0 - word.x0 for word in words]
            shifts += [row.x1 - x1, (row.x0 + row.x1 - x0 - x1) / 2]
            return min(abs(shift) for shift in shifts) < 0.3 * row.size
    return False


def _is_form(rows: Sequence[Line], gutter: Gap) -> bool:
    """Names of fields on the left, their values on the right: such rows are read across."""
    left, right = (lines_of(_side(rows, gutter, left=left)) for left in (True, False))
    names, values = (sum(line.text.endswith(":") for line in side) for side in (left, right))
    return names > len(left) / 2 and values == 0


def _side(rows: Sequence[Line], gutter: Gap, *, left: bool) -> list[PrintedWord]:
    middle = (gutter[0] + gutter[1]) / 2
    return [word for row in rows for word in row.words if ((word.x0 + word.x1) / 2 < middle) == left]


def _read_band(rows: Sequence[Line], gutter: Gap, depth: int) -> Iterator[Region]:
    left, right = _side(rows, gutter, left=True), _side(rows, gutter, left=False)
    table = aligned_table(rows)
    if table:
        yield Region(tuple(rows), Setting.TABLE, table)
        return
    if _is_running_text(left) and _is_running_text(right):
        yield from reading_order(left, Setting.COLUMN, depth)
        yield from reading_order(right, Setting.COLUMN, depth)
        return
    for group in _signers(rows, gutter):
        yield from reading_order(_side(group, gutter, left=True), Setting.CELL, depth)
        yield from reading_order(_side(group, gutter, left=False), Setting.CELL, depth)


def _is_running_text(words: Sequence[PrintedWord]) -> bool:
    """At least six lines; most fill the column, and most stand right below another."""
    lines = lines_of(words)
    if len(lines) < _MIN_TEXT_LINES:
        return False
    x0, x1 = min(line.x0 for line in lines), max(line.x1 for line in lines)
    full = sum(line.x1 - line.x0 > 0.8 * (x1 - x0) for line in lines)
    close = sum(b.top - a.bottom < _ROW_GAP * b.size for a, b in pairwise(lines))
    return min(full, close) > len(lines) / 2


def _signers(rows: Sequence[Line], gutter: Gap) -> Iterator[list[Line]]:
    """Rows of a signature block by signer.

    Blanks alone do not tell: they stand between signers and above a name, where one signs by hand. A label starts
    a signer; otherwise the groups of lines between blanks repeat signer by signer, and so do their lengths.
    """
    groups: list[list[Line]] = []
    for row in rows:
        if groups and row.top - groups[-1][-1].bottom < _ROW_GAP * row.size and not split_label(row.text)[0]:
            groups[-1].append(row)
        else:
            groups.append([row])
    if any(split_label(group[0].text)[0] for group in groups):
        starts = [bool(split_label(group[0].text)[0]) for group in groups]
    else:
        period = _period([_height(group, gutter) for group in groups])
        starts = [index % period == 0 for index in range(len(groups))]
    signer: list[Line] = []
    for start, group in zip(starts, groups, strict=True):
        if start and signer:
            yield signer
            signer = []
        signer += group
    yield signer


def _height(group: Sequence[Line], gutter: Gap) -> int:
    """Lines of a group on its shorter side; the other side may hold a line that did not fit."""
    sides = (lines_of(_side(group, gutter, left=left)) for left in (True, False))
    return min(len(side) for side in sides if side)


def _period(heights: Sequence[int]) -> int:
    """After how many groups the heights repeat; single lines say nothing, and stay together."""
    if set(heights) == {1}:
        return len(heights)
    for period in range(1, len(heights)):
        if len(heights) % period == 0 and all(h == heights[i % period] for i, h in enumerate(heights)):
            return period
    return len(heights)
