"""The PDF reader: opens the file, refuses what cannot be read, and builds the Document."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from pipeline.codes import WarningCode
from pipeline.document import Document, DocumentBuilder, Metadata
from pipeline.ingest.base import Limits, Rejected
from pipeline.ingest.pages.build import build
from pipeline.ingest.pages.grids import Table
from pipeline.ingest.pages.printed import PrintedPage, PrintedWord
from pipeline.ingest.pdf.page_reader import CORRUPT, PageReader
from pipeline.ingest.pdf.rulings import find_tables, has_rulings

MEDIA_TYPE = "application/pdf"

_ENCRYPTED = "The PDF asks for a password; save a copy without one and read that."


#: What programs write where nobody gave a title or an author.
_PLACEHOLDERS = frozenset({"", "(anonymous)", "(unspecified)", "anonymous", "untitled", "unknown"})


def read_pdf(data: bytes, limits: Limits) -> Document:
    """The bytes of a PDF as a Document with pages, blocks in reading order and a box for every word."""
    builder = DocumentBuilder()
    with _opened(data) as pdf:
        if len(pdf) > limits.max_pages:
            raise Rejected(
                WarningCode.TOO_MANY_PAGES,
                f"The PDF has {len(pdf):,} pages, the limit is {limits.max_pages:,}; split it, or raise --max-pages.",
            )
        pages, ruled = _read_pages(pdf, limits, builder)
        metadata = _metadata(pdf)
    if b"%%EOF" not in data[-2048:]:
        builder.issue(WarningCode.CONTENT_LOST, "The end of the PDF is missing; fetch or export the file again.")

    def tables(page: PrintedPage, words: Sequence[PrintedWord]) -> list[Table]:
        return _tables(data, page.number, words) if page.number in ruled else []

    return build(pages, tables, metadata, builder)


@contextmanager
def _opened(data: bytes) -> Iterator[pdfium.PdfDocument]:
    try:
        pdf = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise Rejected(WarningCode.ENCRYPTED, _ENCRYPTED) from error
        raise Rejected(WarningCode.CORRUPT, CORRUPT) from error
    try:
        yield pdf
    finally:
        pdf.close()


def _read_pages(
    pdf: pdfium.PdfDocument, limits: Limits, builder: DocumentBuilder
) -> tuple[list[PrintedPage], set[int]]:
    """All pages that can be read, and the numbers of those with ruling lines."""
    reading = PageReader(limits)
    pages: list[PrintedPage] = []
    ruled: set[int] = set()
    characters = 0
    for number in range(1, len(pdf) + 1):
        page = reading.page(pdf, number)
        if page is None:
            continue
        pages.append(page)
        if page.words and not page.ocr and has_rulings(pdf[number - 1]):
            ruled.add(number)
        characters += sum(len(word.text) + 1 for word in page.words)
        if characters > limits.max_characters:
            raise Rejected(
                WarningCode.TOO_LARGE,
                f"The PDF has more than {limits.max_characters:,} characters; split it, or raise --max-characters.",
            )
    reading.check(pages)
    for code, message in reading.issues():
        builder.issue(code, message)
    return pages, ruled


def _tables(data: bytes, number: int, words: Sequence[PrintedWord]) -> list[Table]:
    """Tables of a page. Drawings that pdfplumber cannot follow leave the words to be read as text: nothing is lost."""
    try:
        return find_tables(data, number, words)
    except Exception:  # pdfminer raises many kinds on damaged files
        return []


def _metadata(pdf: pdfium.PdfDocument) -> Metadata:
    def value(key: str) -> str | None:
        text = unicodedata.normalize("NFC", " ".join(pdf.get_metadata_value(key).split()))
        return text if text.casefold() not in _PLACEHOLDERS else None

    return Metadata(MEDIA_TYPE, title=value("Title"), author=value("Author"))
