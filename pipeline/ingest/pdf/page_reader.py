"""The pages of a PDF one by one, by their text layer or by OCR, and what was lost on the way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import pypdfium2 as pdfium

from pipeline.codes import WarningCode
from pipeline.ingest.base import Limits, Rejected
from pipeline.ingest.ocr import OcrUnavailable, PageFailed
from pipeline.ingest.pages.printed import PrintedPage
from pipeline.ingest.pdf.legible import is_readable
from pipeline.ingest.pdf.scanned import needs_ocr, read_scanned
from pipeline.ingest.pdf.words import read_page

CORRUPT = "The PDF is damaged or cut off; fetch or export the file again."
_UNREADABLE = "The fonts of the PDF do not say which letters they print, and OCR read nothing; print it to a new PDF."
_EMPTY = "The pages of the PDF show no words; check that it is the right file."


@dataclass
class PageReader:
    """Reads one page after the other and remembers which were damaged, and which needed OCR and did not get it."""

    limits: Limits
    _damaged: list[int] = field(default_factory=list)
    _unread: list[int] = field(default_factory=list)
    _beyond: list[int] = field(default_factory=list)
    _recognised: int = 0
    _unavailable: OcrUnavailable | None = None

    def page(self, pdf: pdfium.PdfDocument, number: int) -> PrintedPage | None:
        """The words of a page; None when it is damaged."""
        try:
            page = pdf[number - 1]
            layer = read_page(page, number)
            return self._recognise(page, layer) if needs_ocr(page, layer) else layer
        except pdfium.PdfiumError:
            self._damaged.append(number)
            return None

    def _recognise(self, page: pdfium.PdfPage, layer: PrintedPage) -> PrintedPage:
        """By OCR, or the layer as it is where that cannot be done."""
        if self._unavailable:
            self._unread.append(layer.number)
        elif self._recognised >= self.limits.max_ocr_pages:
            self._beyond.append(layer.number)
        else:
            self._recognised += 1
            try:
                return read_scanned(page, layer)
            except OcrUnavailable as unavailable:
                self._unavailable = unavailable
                self._unread.append(layer.number)
            except PageFailed:
                self._damaged.append(layer.number)
        return layer

    def check(self, pages: Sequence[PrintedPage]) -> None:
        """Refuse a PDF without any readable text. Raises Rejected."""
        words = [word for page in pages for word in page.words]
        if is_readable(words):
            return
        if self._unavailable:
            raise self._unavailable
        if words:
            raise Rejected(WarningCode.EMPTY, _UNREADABLE)
        if self._damaged:
            raise Rejected(WarningCode.CORRUPT, CORRUPT)
        raise Rejected(WarningCode.EMPTY, _EMPTY)

    def issues(self) -> Iterator[tuple[WarningCode, str]]:
        """What was not read, each with its remedy."""
        if self._damaged:
            message = f"Damaged, not read: {_named(self._damaged)}; fetch or export the file again."
            yield WarningCode.CONTENT_LOST, message
        if self._unavailable:
            message = f"Not read, or read wrong: {_named(self._unread)}. {self._unavailable.message}"
            yield WarningCode.OCR_UNAVAILABLE, message
        if self._beyond:
            message = f"More scanned pages than the limit of {self.limits.max_ocr_pages}, not read: "
            yield (
                WarningCode.CONTENT_LOST,
                f"{message}{_named(self._beyond)}; split it, or raise --max-ocr-pages.",
            )


def _named(numbers: list[int]) -> str:
    more = f" and {len(numbers) - 10} more" if len(numbers) > 10 else ""
    return ("page " if len(numbers) == 1 else "pages ") + ", ".join(map(str, numbers[:10])) + more
