"""Tables: their cells with row and column, in the order in which a person reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.ingest.docx.ooxml import NS, Element, content, number, q, value
from pipeline.ingest.docx.styles import Styles

#: A line to sign on or to fill in.
_BLANK_LINE = re.compile(r"[.…_\s]{8,}")
_NO_BORDER = ("none", "nil")


@dataclass(frozen=True, slots=True)
class Cell:
    """A place in a table; row and column from 0, columns as the grid counts them."""

    table: int
    row: int
    column: int


def is_frame(table: Element) -> bool:
    """Is it a table of a single cell: a frame around text?"""
    rows = _rows(table)
    return len(rows) == 1 and len(_row_cells(rows[0])) == 1


def cells(table: Element, table_id: int, styles: Styles) -> Iterator[tuple[Cell, Element]]:
    """The cells of a table, each once however many places it spans, in reading order."""
    placed = []
    for row, element in enumerate(_rows(table)):
        column = number(value(element, "w:trPr/w:gridBefore"))
        for cell in _row_cells(element):
            placed.append((Cell(table_id, row, column), cell))
            column += max(1, number(value(cell, "w:tcPr/w:gridSpan"), 1))
    if _stands_side_by_side(table, [element for _, element in placed], styles):
        placed.sort(key=lambda entry: (entry[0].column, entry[0].row))
    yield from placed


def _rows(table: Element) -> list[Element]:
    return [row for row in content(table) if row.tag == q("w:tr") and row.find("w:trPr/w:del", NS) is None]


def _row_cells(row: Element) -> list[Element]:
    return [cell for cell in content(row) if cell.tag == q("w:tc") and cell.find("w:tcPr/w:cellDel", NS) is None]


def _stands_side_by_side(table: Element, elements: list[Element], styles: Styles) -> bool:
    """Are its columns texts of their own, as in a block of signatures? Then each column is read downwards.

    Such a table draws no grid, and either centres all it says or has lines to sign on.
    """
    if _has_grid(table, styles):
        return False
    texts = [(_plain_text(p), p) for element in elements for p in element.iter(q("w:p"))]
    written = [(text, p) for text, p in texts if text]
    return bool(written) and (
        all(styles.is_centred(p) for _, p in written) or any(_BLANK_LINE.search(text) for text, _ in written)
    )


def _has_grid(table: Element, styles: Styles) -> bool:
    """Does the table draw lines between its columns, by its own borders, its style's or its cells'?"""
    sources = [table, *styles.chain(value(table, "w:tblPr/w:tblStyle"))]
    borders = [border for source in sources for border in source.findall("w:tblPr/w:tblBorders/*", NS)]
    for cell in table.iter(q("w:tcBorders")):
        borders.extend(border for side in ("left", "right", "start", "end") for border in cell.findall(f"w:{side}", NS))
    return any(border.get(q("w:val"), "none") not in _NO_BORDER for border in borders)


def _plain_text(paragraph: Element) -> str:
    return "".join(piece.text or "" for piece in paragraph.iter(q("w:t"))).strip()
