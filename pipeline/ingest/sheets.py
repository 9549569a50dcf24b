"""The pages of a PDF or a picture drawn for human eyes: grey, upright, as large as a screen shows them well."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO

import pypdfium2 as pdfium
from PIL import Image

from pipeline.document import Page
from pipeline.ingest.image import limits_of_klaster, sheet
from pipeline.ingest.sniff import PDF, sniff

#: Pixels to a point of an ordinary page, and the most that a side of a large one gets.
_SCALE, _LONGEST = 2.0, 3000


def sheets(data: bytes, pages: Sequence[Page]) -> Iterator[tuple[Page, Image.Image]]:
    """Each page with its picture, on which the page's boxes stand once they are scaled to its size.

    ``data`` is the file that ``pages`` were read from.
    """
    drawn = _of_pdf(data, pages) if sniff(data) == PDF else _of_picture(data, pages)
    for page, picture in zip(pages, drawn, strict=True):
        size = (max(1, round(page.width * _scale(page))), max(1, round(page.height * _scale(page))))
        yield page, picture.rotate(-page.turn, expand=True).resize(size, Image.Resampling.LANCZOS)


def _of_pdf(data: bytes, pages: Sequence[Page]) -> Iterator[Image.Image]:
    with pdfium.PdfDocument(data) as pdf:
        for page in pages:
            yield pdf[page.number - 1].render(scale=_scale(page), grayscale=True, may_draw_forms=False).to_pil()


def _of_picture(data: bytes, pages: Sequence[Page]) -> Iterator[Image.Image]:
    with limits_of_klaster(), Image.open(BytesIO(data)) as image:
        for page in pages:
            image.seek(page.number - 1)
            yield sheet(image)


def _scale(page: Page) -> float:
    return min(_SCALE, _LONGEST / max(page.width, page.height, 1.0))
