"""Which pages of a PDF are read by OCR, and how they are drawn for it."""

from __future__ import annotations

from math import sqrt
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from pipeline.ingest.ocr import read_picture
from pipeline.ingest.pages.printed import PrintedPage
from pipeline.ingest.pdf.legible import is_legible

#: A page that a picture covers to this share may have been scanned …
_COVERED = 0.6
#: … and so few words on it may be a stamp or the mark of a program, not the text of the page.
_FEW_WORDS = 40
#: Resolutions that are read well; drawings without pixels are drawn at the last.
_COARSEST, _FINEST, _USUAL = 200.0, 400.0, 300.0
#: Pixels that a page is drawn with at most; A3 at 400 dots an inch.
_MOST_PIXELS = 32_000_000
#: Pictures may stand inside forms inside forms.
_DEPTH = 4


class _Shown(NamedTuple):
    """What a page shows: the share of it under its largest picture, that picture's resolution; is it not blank?"""

    covered: float
    dpi: float
    anything: bool


def needs_ocr(page: pdfium.PdfPage, layer: PrintedPage) -> bool:
    """Does the page show more than its text layer says?"""
    if len(layer.words) > _FEW_WORDS:
        return not is_legible(layer.words)
    shown = _shown(page)
    return shown.covered >= _COVERED or (shown.anything and not is_legible(layer.words))


def read_scanned(page: pdfium.PdfPage, layer: PrintedPage) -> PrintedPage:
    """The page as OCR reads it, or its layer where that says more. Raises OcrUnavailable and PageFailed."""
    dpi = _resolution(page)
    picture = page.render(scale=dpi / 72, grayscale=True, may_draw_forms=False).to_pil()
    read = read_picture(picture, dpi, layer.number)
    says_more = is_legible(layer.words) and len(layer.words) >= len(read.words)
    return layer if says_more else read


def _resolution(page: pdfium.PdfPage) -> float:
    """That of the page's picture, within what is read well and what memory allows."""
    width, height = page.get_size()
    most = 72 * sqrt(_MOST_PIXELS / max(width * height, 1.0))
    return min(max(_shown(page).dpi, _COARSEST), _FINEST, most)


def _shown(page: pdfium.PdfPage) -> _Shown:
    width, height = page.get_size()
    shown = _Shown(0.0, _USUAL, anything=False)
    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_PATH], max_depth=_DEPTH):
        try:
            left, bottom, right, top = item.get_bounds()
            if not isinstance(item, pdfium.PdfImage):
                shown = shown._replace(anything=True)
                continue
            pixels = item.get_px_size()[0]
        except pdfium.PdfiumError:
            continue
        covered = max(right - left, 0.0) * max(top - bottom, 0.0) / max(width * height, 1.0)
        if covered >= shown.covered:
            shown = _Shown(covered, 72 * pixels / max(right - left, 1.0), anything=True)
    return shown
