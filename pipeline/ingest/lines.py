"""Lines → pieces: what paragraphs, headings, list items and columns a run of plain lines forms.

Plain text and the flowing text of web pages are read alike: both are lines with gaps between some of them.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.resources import files

from pipeline.document import BlockKind
from pipeline.ingest.columns import cells, table_end
from pipeline.ingest.grids import Grid, grids
from pipeline.ingest.lists import ListTracker, parse_label
from pipeline.ingest.unwrap import LONGEST_TITLE, Line, Logical, is_caps, unwrapped

#: Level of „§ 4”, „Art. 2.” and the like: below every title.
DIVISION_LEVEL = 3
_LONGEST_HEADING = 120
_LONGEST_BARE_ITEM = 120
_STOPS = ".:;,"
_DATE_END = re.compile(r"\b(?:\d{1,2}[.\-/]\d{1,2}[.\-/]\d{4}|(?:19|20)\d\d)(?:\s*(?:r\.?|roku))?$")


@dataclass(frozen=True, slots=True)
class Piece:
    """One block before it has its place in the document."""

    kind: BlockKind
    text: str
    label: str = ""
    level: int = 0
    list_id: int | None = None
    table_id: int | None = None
    row: int | None = None
    column: int | None = None
    origin: object = None


def to_pieces(lines: Sequence[Line], tracker: ListTracker, new_table: Callable[[], int]) -> list[Piece]:
    """The blocks that these lines form, in order; list and table ids come from ``tracker`` and ``new_table``."""
    pieces: list[Piece] = []
    for part in grids([line for line in lines if line.text.strip()]):
        if isinstance(part, Grid):
            tracker.close()
            pieces.extend(_gridded(part, new_table()))
        else:
            pieces.extend(_plain(part, tracker, new_table))
    return pieces


def _plain(lines: Sequence[Line], tracker: ListTracker, new_table: Callable[[], int]) -> list[Piece]:
    logical = unwrapped(lines)
    pieces: list[Piece] = []
    start = 0
    while start < len(logical):
        end, made = _next(logical, start, tracker, new_table)
        pieces.extend(made)
        start = end
    return pieces


def _next(
    lines: Sequence[Logical], start: int, tracker: ListTracker, new_table: Callable[[], int]
) -> tuple[int, list[Piece]]:
    """The block or blocks that start at ``lines[start]``, and where the next ones start."""
    first = lines[start]
    if first.columns:
        end = table_end(lines, start)
        return end, _table(lines[start:end], new_table())
    if first.label and not _is_division(first.full) and not _is_numbered_title(lines, start):
        list_id, level = tracker.item(first.label, first.line.indent)
        piece = Piece(BlockKind.LIST_ITEM, first.full, first.label, level, list_id, origin=first.line.origin)
        return start + 1, [piece]
    end = _bare_list_end(lines, start)
    if end > start:
        tracker.close()
        ids = tracker.item("")
        return end, [_bare_item(item, ids) for item in lines[start:end]]
    end = _heading_end(lines, start)
    if end > start:
        tracker.forget()
        text = " ".join(line.full for line in lines[start:end])
        return end, [Piece(BlockKind.HEADING, text, level=_heading_level(first, start), origin=first.line.origin)]
    tracker.close()
    return start + 1, [Piece(BlockKind.PARAGRAPH, first.full, origin=first.line.origin)]


# --- tables: with rows of their own, set in columns -------------------------------------------------------------------


def _table(rows: Sequence[Logical], table_id: int) -> list[Piece]:
    return [_cell(cell.text, table_id, cell.row, cell.column, cell.line) for cell in cells(rows)]


def _gridded(table: Grid, table_id: int) -> list[Piece]:
    return [
        _cell(text, table_id, row, column, line)
        for row, (line, texts) in enumerate(table.rows)
        for column, text in enumerate(texts)
        if text
    ]


def _cell(text: str, table_id: int, row: int, column: int, line: Line) -> Piece:
    text = "\n".join(" ".join(written.split()) for written in text.split("\n"))
    return Piece(BlockKind.TABLE_CELL, text, table_id=table_id, row=row, column=column, origin=line.origin)


# --- lists without labels ---------------------------------------------------------------------------------------


def _bare_list_end(lines: Sequence[Logical], start: int) -> int:
    """The end of a list of short lines without labels that a sentence announces; ``start`` when there is none."""
    if start == 0 or lines[start - 1].columns or lines[start - 1].full[-1:] not in ":.":
        return start
    end = start
    while end < len(lines) and _is_bare_item(lines[end]) and (end == start or not lines[end].line.gap):
        end += 1
        if lines[end - 1].full.endswith("."):
            break
    announced = lines[start - 1].full.endswith(":")
    goes_on = end < len(lines) and not lines[end].line.gap
    return end if end - start >= (3 if announced else 4) and not goes_on else start


def _is_bare_item(line: Logical) -> bool:
    text = line.text
    return (
        not line.label
        and not line.columns
        and len(text) <= _LONGEST_BARE_ITEM
        and (text[:1].isupper() or text[:1] in '„"«')
        and text[-1:] not in ":!?"
        and not (text.endswith(".") and len(text.split()) > 8)
    )


def _bare_item(line: Logical, ids: tuple[int, int]) -> Piece:
    return Piece(BlockKind.LIST_ITEM, line.text, level=ids[1], list_id=ids[0], origin=line.line.origin)


# --- headings ---------------------------------------------------------------------------------------------------


def _heading_end(lines: Sequence[Logical], start: int) -> int:
    """The end of the heading that starts here; ``start`` when none does. Lines of capitals in a row are one heading."""
    first = lines[start]
    if first.label:  # no item: what asks here has seen that it is a numbered title
        return start + 1
    if is_caps(first.full):
        end = start + 1
        while end < len(lines) and not lines[end].line.gap and _continues_caps(lines[end]):
            end += 1
        return end
    if _is_division(first.full) or _is_title(lines, start):
        return start + 1
    return start


def _continues_caps(line: Logical) -> bool:
    """More capitals, or the tail of a title: „POROZUMIENIE / o współpracy …”."""
    if line.label or line.columns:
        return False
    tail = line.full[:1].islower() and line.full[-1:] not in _STOPS
    return (is_caps(line.full) or tail) and len(line.full) <= LONGEST_TITLE


def _is_division(text: str) -> bool:
    return len(text) <= _LONGEST_HEADING and bool(_DIVISIONS.fullmatch(text.strip()))


def _is_title(lines: Sequence[Logical], index: int) -> bool:
    """A short line on its own, without a final stop, over something longer; bold where the format can say so."""
    line, text = lines[index], lines[index].full
    if index + 1 >= len(lines) or line.line.strong is False or line.label:
        return False
    after = lines[index + 1 : index + 4]
    alone = (index == 0 or line.line.gap) and after[0].line.gap
    begins = text[:1].isupper() or text[:1] in '„"«'
    fits = len(text) <= _LONGEST_HEADING and text[-1:] not in _STOPS and not _DATE_END.search(text)
    return alone and begins and fits and (bool(line.line.strong) or any(len(other.full) > len(text) for other in after))


def _is_numbered_title(lines: Sequence[Logical], index: int) -> bool:
    """„II. ORGANY” or „2. ORGANY” on its own; in a row, names in capitals are the items of a list."""
    line, after = lines[index], lines[index + 1 : index + 2]
    if not line.label or not is_caps(line.text) or not after:
        return False
    label, following = parse_label(line.label), after[0].label
    if label.ordinal is None or (following and parse_label(following).style == label.style):
        return False
    return label.style.strip("().") in {"I", "i"} or (line.line.gap and after[0].line.gap)


def _heading_level(line: Logical, index: int) -> int:
    if _is_division(line.full):
        return DIVISION_LEVEL
    return 1 if index == 0 else 2


def _divisions() -> re.Pattern[str]:
    rows = tomllib.loads(files(__package__).joinpath("lines.toml").read_text("utf-8"))["division"]
    numbered = "|".join(re.escape(row["word"]) for row in rows if row["number"])
    alone = "|".join(re.escape(row["word"]) for row in rows if not row["number"])
    number = r"\s*(?:nr\s*)?(?:\d+|[IVXL]+|[A-Z])[a-z]?\b\.?"
    title = r"\s*[–—\-.:]?\s*[^\W\d_a-ząćęłńóśźż].*[^.,;:]"
    return re.compile(rf"(?:(?i:{numbered}){number}(?:{title})?|(?i:{alone})[.:]?)")


_DIVISIONS = _divisions()
