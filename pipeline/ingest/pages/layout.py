"""One page as drafts: tables where they stand, the text around them in reading order, then the page's furniture."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from pipeline.document import BlockKind
from pipeline.ingest.pages.columns import Region, Setting, reading_order
from pipeline.ingest.pages.grids import Table
from pipeline.ingest.pages.paragraphs import Draft, Measure, paragraphs, short_lines
from pipeline.ingest.pages.printed import Line, PrintedPage, PrintedWord, lines_of

#: With fewer lines than this the margins of a page are taken from the whole document.
_MIN_LINES = 12


def page_regions(words: Sequence[PrintedWord], tables: Sequence[Table]) -> list[Region]:
    """The body of a page in reading order; ruled tables stand between the text above and below them."""
    in_tables = {word for table in tables for _, _, inside in table.cells for word in inside}
    free = [word for word in words if word not in in_tables]
    regions: list[Region] = []
    for table in tables:
        regions += reading_order([word for word in free if word.middle < table.bbox[1]])
        regions.append(Region((), Setting.TABLE, table))
        free = [word for word in free if word.middle >= table.bbox[1]]
    return [*regions, *reading_order(free)]


def running_lines(regions: Iterable[Region]) -> list[Line]:
    """The lines that fill a page or its columns."""
    running = (Setting.PAGE, Setting.COLUMN)
    return [line for region in regions if region.setting in running for line in region.lines]


def page_drafts(
    page: PrintedPage,
    regions: Sequence[Region],
    document_lines: Sequence[Line],
    furniture: Sequence[tuple[BlockKind, Line]],
) -> list[Draft]:
    """Drafts of a page; ``document_lines`` are the running lines of all pages."""
    own = running_lines(regions)
    lines = own if len(own) >= _MIN_LINES else document_lines
    drafts: list[Draft] = []
    for region in regions:
        if region.table:
            drafts += _table_drafts(region.table)
        elif region.setting is Setting.CELL:
            drafts += short_lines(region.lines)
        elif region.setting is Setting.COLUMN:
            drafts += paragraphs(region.lines, Measure.of(region.lines))
        else:
            drafts += paragraphs(region.lines, Measure.of(lines, page.width))
    drafts += [Draft(kind, (("", line),)) for kind, line in furniture]
    aside = [word for word in page.words if not word.upright]
    drafts += [Draft(BlockKind.BOILERPLATE, (("", Line(tuple(aside))),))] if aside else []
    return drafts


def _table_drafts(table: Table) -> list[Draft]:
    drafts = []
    for row, column, words in table.cells:
        lines = lines_of(words)
        measure = Measure.of(lines)
        pieces = [("", lines[0])]
        for above, below in pairwise(lines):
            pieces.append(("\n" if measure.ends_early(above, below) else " ", below))
        drafts.append(Draft(BlockKind.TABLE_CELL, tuple(pieces), cell=(table, row, column)))
    return drafts
