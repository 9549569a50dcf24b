"""A PDF as it comes out of a scanner: pictures of its pages, askew, with grain, packed as JPEG."""

from __future__ import annotations

import io
from collections.abc import Iterator

import numpy as np
import pypdfium2 as pdfium
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

_SEED = 20190606


def scanned(pdf: bytes, *, dpi: int = 200, skew: float = 0.8, grain: float = 18.0, quality: int = 45) -> bytes:
    """The same pages as pictures, turned ``skew`` degrees clockwise; the same input gives the same file."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1)
    for picture in pictures(pdf, dpi=dpi, skew=skew, grain=grain):
        packed = io.BytesIO()
        picture.save(packed, "JPEG", quality=quality)
        width, height = picture.width * 72 / dpi, picture.height * 72 / dpi
        canvas.setPageSize((width, height))
        canvas.drawImage(ImageReader(packed), 0, 0, width, height)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def pictures(pdf: bytes, *, dpi: int = 200, skew: float = 0.8, grain: float = 18.0) -> Iterator[Image.Image]:
    """Grey pictures of the pages of a PDF."""
    random = np.random.default_rng(_SEED)
    with pdfium.PdfDocument(pdf) as document:
        for page in document:
            picture = page.render(scale=dpi / 72, grayscale=True).to_pil()
            picture = picture.rotate(-skew, resample=Image.Resampling.BICUBIC, fillcolor=255)
            grey = 20 + np.asarray(picture) * 0.85 + random.normal(0, grain, (picture.height, picture.width))
            yield Image.fromarray(np.clip(grey, 0, 255).astype(np.uint8))
