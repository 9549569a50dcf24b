"""Tables drawn with ruling lines; pdfplumber finds them, and is asked only where a page has such lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO

import pdfplumber
import pypdfium2 as pdfium
import pypdfium2.raw as raw

from pipeline.document import BBox
from pipeline.ingest.pages.grids import Cell, Table
from pipeline.ingest.pages.printed import PrintedWord

#: A ruling line is thinner and longer than this, in points.
_THIN, _LONG = 3.0, 15.0
#: The least number of ruling lines each way that make a table of two rows or two columns.
_MIN_RULES = 3


def has_rulings(page: pdfium.PdfPage) -> bool:
    """Are there lines or boxes enough for a table? Cheap: reads the page's objects, not its text."""
    across = down = 0
    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=2):
        try:
            left, bottom, right, top = item.get_bounds()
        except pdfium.PdfiumError:
            continue
        width, height = right - left, top - bottom
        is_box = width > _LONG and height > _THIN
        across += (width > _LONG and height <= _THIN) + 2 * is_box
        down += (height > _LONG and width <= _THIN) + 2 * is_box
    return across >= _MIN_RULES - 1 and down >= _MIN_RULES - 1 and across + down >= 2 * _MIN_RULES


def find_tables(data: bytes, number: int, words: Sequence[PrintedWord]) -> list[Table]:
    """Ruled tables of one page from top to bottom; a frame around text (one row and column) is no table."""
    with pdfplumber.open(BytesIO(data), pages=[number]) as pdf:
        found = sorted(pdf.pages[0].find_tables(), key=lambda table: table.bbox[1])
        tables = [Table(table.bbox, tuple(_cells(table, words))) for table in found]
    return [table for table in tables if len({c for _, c, _ in table.cells}) > 1 or _is_list(table)]


def _is_list(table: Table) -> bool:
    return len({row for row, _, _ in table.cells}) > 2


def _cells(table: pdfplumber.table.Table, words: Sequence[PrintedWord]) -> Iterator[Cell]:
    for row_number, row in enumerate(table.rows):
        for column, box in enumerate(row.cells):
            inside = tuple(word for word in words if box and _inside(word, box))
            if inside:
                yield row_number, column, inside


def _inside(word: PrintedWord, box: BBox) -> bool:
    return box[0] <= (word.x0 + word.x1) / 2 <= box[2] and box[1] <= word.middle <= box[3]
