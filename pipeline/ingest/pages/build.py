"""All pages of a file → ``Document``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from math import cos, radians, sin
from statistics import fmean
from typing import Literal

from pipeline.document import Document, DocumentBuilder, Metadata, Page, Word
from pipeline.ingest.pages.flow import emit, join_breaks
from pipeline.ingest.pages.furniture import body_words, find_furniture
from pipeline.ingest.pages.grids import Table
from pipeline.ingest.pages.headings import mark_headings
from pipeline.ingest.pages.layout import page_drafts, page_regions, running_lines
from pipeline.ingest.pages.printed import PrintedPage, PrintedWord

#: The ruled tables among the words of a page.
FindTables = Callable[[PrintedPage, Sequence[PrintedWord]], Sequence[Table]]


def build(
    pages: Sequence[PrintedPage], find_tables: FindTables, metadata: Metadata, builder: DocumentBuilder
) -> Document:
    """The document of these pages, with blocks in reading order and a box for every word."""
    furniture = find_furniture(pages)
    regions = {}
    for page in pages:
        words = body_words(page, furniture[page.number])
        regions[page.number] = page_regions(words, find_tables(page, words))
    lines = running_lines(region for found in regions.values() for region in found)
    drafts = [
        draft for page in pages for draft in page_drafts(page, regions[page.number], lines, furniture[page.number])
    ]
    starts = emit(mark_headings(join_breaks(drafts)), builder)
    document = builder.build(metadata, _pages(pages, starts, builder.length), _ocr(pages))
    return replace(document, words=_as_they_lie(document.words, pages))


def _pages(pages: Sequence[PrintedPage], starts: dict[int, int], length: int) -> tuple[Page, ...]:
    """Pages with their part of the text; a page without text has an empty one."""
    end = length
    found = []
    for page in reversed(pages):
        start = starts.get(page.number, end)
        sure = fmean([word.confidence for word in page.words] or [1.0]) if page.ocr else None
        found.append(Page(page.number, page.width, page.height, start, end, sure, page.turn))
        end = start
    return tuple(reversed(found))


def _ocr(pages: Sequence[PrintedPage]) -> Literal["none", "partial", "full"]:
    """How much of what has words was read by OCR."""
    kinds = {page.ocr for page in pages if page.words}
    if True not in kinds:
        return "none"
    return "partial" if False in kinds else "full"


def _as_they_lie(words: Sequence[Word], pages: Sequence[PrintedPage]) -> tuple[Word, ...]:
    """Boxes on the sheet as it was scanned, which the layout was read from laid straight."""
    skewed = {page.number: page for page in pages if page.skew}
    return tuple(_turned_back(word, skewed[word.page]) if word.page in skewed else word for word in words)


def _turned_back(word: Word, page: PrintedPage) -> Word:
    """The box of a word moved clockwise about the middle of its page; it stays as wide and high as it was."""
    x0, top, x1, bottom = word.bbox
    across, down = (x0 + x1 - page.width) / 2, (top + bottom - page.height) / 2
    angle = radians(page.skew)
    right = across * cos(angle) - down * sin(angle) - across
    low = across * sin(angle) + down * cos(angle) - down
    return replace(word, bbox=(x0 + right, top + low, x1 + right, bottom + low))
