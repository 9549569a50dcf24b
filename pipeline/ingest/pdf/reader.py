"""The PDF reader: opens the file, refuses what cannot be read, and builds the Document."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from pipeline.document import Document, DocumentBuilder, Metadata, Page
from pipeline.ingest.base import Limits, Rejected
from pipeline.ingest.pdf.flow import emit, join_breaks
from pipeline.ingest.pdf.furniture import body_words, find_furniture
from pipeline.ingest.pdf.grids import Table
from pipeline.ingest.pdf.headings import mark_headings
from pipeline.ingest.pdf.layout import page_drafts, page_regions, running_lines
from pipeline.ingest.pdf.printed import PrintedWord
from pipeline.ingest.pdf.tables import find_tables, has_rulings
from pipeline.ingest.pdf.words import PrintedPage, read_page
from pipeline.records import WarningCode

MEDIA_TYPE = "application/pdf"

_ENCRYPTED = "The PDF asks for a password; save a copy without one and read that."
_CORRUPT = "The PDF is damaged or cut off; fetch or export the file again."
_NO_TEXT = "The PDF has no text layer, only images; run OCR on it (for example with OCRmyPDF) and read the result."
_UNREADABLE = "The fonts of the PDF do not say which letters they print; print it to a new PDF with OCR and read that."


#: What programs write where nobody gave a title or an author.
_PLACEHOLDERS = frozenset({"", "(anonymous)", "(unspecified)", "anonymous", "untitled", "unknown"})


def read_pdf(data: bytes, limits: Limits) -> Document:
    """The bytes of a PDF as a Document with pages, blocks in reading order and a box for every word."""
    with _opened(data) as pdf:
        if len(pdf) > limits.max_pages:
            raise Rejected(
                WarningCode.TOO_MANY_PAGES,
                f"The PDF has {len(pdf)} pages, the limit is {limits.max_pages}; split it or raise the limit.",
            )
        builder = DocumentBuilder()
        pages, ruled = _read_pages(pdf, limits, builder)
        metadata = _metadata(pdf)
    _check_text(pages, builder)
    if b"%%EOF" not in data[-2048:]:
        builder.issue(WarningCode.CONTENT_LOST, "The end of the PDF is missing; fetch or export the file again.")
    return _build(data, pages, ruled, metadata, builder)


@contextmanager
def _opened(data: bytes) -> Iterator[pdfium.PdfDocument]:
    try:
        pdf = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise Rejected(WarningCode.ENCRYPTED, _ENCRYPTED) from error
        raise Rejected(WarningCode.CORRUPT, _CORRUPT) from error
    try:
        yield pdf
    finally:
        pdf.close()


def _read_pages(
    pdf: pdfium.PdfDocument, limits: Limits, builder: DocumentBuilder
) -> tuple[list[PrintedPage], set[int]]:
    """All pages that can be loaded, and the numbers of those with ruling lines."""
    pages: list[PrintedPage] = []
    ruled: set[int] = set()
    lost: list[int] = []
    characters = 0
    for number in range(1, len(pdf) + 1):
        try:
            page = pdf[number - 1]
            pages.append(read_page(page, number))
            if pages[-1].words and has_rulings(page):
                ruled.add(number)
            page.close()
        except pdfium.PdfiumError:
            lost.append(number)
            continue
        characters += sum(len(word.text) + 1 for word in pages[-1].words)
        if characters > limits.max_characters:
            raise Rejected(
                WarningCode.TOO_LARGE,
                f"The text of the PDF is longer than {limits.max_characters} characters; split it or raise the limit.",
            )
    if not pages:
        raise Rejected(WarningCode.CORRUPT, _CORRUPT)
    if lost:
        builder.issue(WarningCode.CONTENT_LOST, f"Damaged, not read: {_named(lost)}; fetch or export the file again.")
    return pages, ruled


def _check_text(pages: list[PrintedPage], builder: DocumentBuilder) -> None:
    """Refuse a PDF without readable text; note single pages without any."""
    text = "".join(word.text for page in pages for word in page.words)
    if not text:
        raise Rejected(WarningCode.OCR_UNAVAILABLE, _NO_TEXT)
    unreadable = sum(unicodedata.category(char) in ("Co", "Cn") or char == "\ufffd" for char in text)
    if unreadable > len(text) / 2:
        raise Rejected(WarningCode.UNREADABLE, _UNREADABLE)
    empty = [page.number for page in pages if not page.words]
    if empty:
        builder.issue(WarningCode.CONTENT_LOST, f"No text layer, not read: {_named(empty)}; run OCR on the file.")


def _named(numbers: list[int]) -> str:
    more = f" and {len(numbers) - 10} more" if len(numbers) > 10 else ""
    return ("page " if len(numbers) == 1 else "pages ") + ", ".join(map(str, numbers[:10])) + more


def _build(
    data: bytes, pages: list[PrintedPage], ruled: set[int], metadata: Metadata, builder: DocumentBuilder
) -> Document:
    furniture = find_furniture(pages)
    regions = {}
    for page in pages:
        words = body_words(page, furniture[page.number])
        tables = _tables(data, page.number, words) if page.number in ruled else []
        regions[page.number] = page_regions(words, tables)
    lines = running_lines(region for found in regions.values() for region in found)
    drafts = [
        draft for page in pages for draft in page_drafts(page, regions[page.number], lines, furniture[page.number])
    ]
    starts = emit(mark_headings(join_breaks(drafts)), builder)
    return builder.build(metadata, tuple(_pages(pages, starts, builder.length)))


def _tables(data: bytes, number: int, words: list[PrintedWord]) -> list[Table]:
    """Tables of a page. Drawings that pdfplumber cannot follow leave the words to be read as text: nothing is lost."""
    try:
        return find_tables(data, number, words)
    except Exception:  # pdfminer raises many kinds on damaged files
        return []


def _pages(pages: list[PrintedPage], starts: dict[int, int], length: int) -> Iterator[Page]:
    """Pages with their part of the text; a page without text has an empty one."""
    end = length
    found = []
    for page in reversed(pages):
        start = starts.get(page.number, end)
        found.append(Page(page.number, page.width, page.height, start, end))
        end = start
    yield from reversed(found)


def _metadata(pdf: pdfium.PdfDocument) -> Metadata:
    def value(key: str) -> str | None:
        text = unicodedata.normalize("NFC", " ".join(pdf.get_metadata_value(key).split()))
        return text if text.casefold() not in _PLACEHOLDERS else None

    return Metadata(MEDIA_TYPE, title=value("Title"), author=value("Author"))
