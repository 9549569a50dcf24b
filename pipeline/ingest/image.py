"""Pictures of pages: scans and photographs as JPEG, PNG, GIF, WebP or TIFF with any number of pages."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from math import sqrt

from PIL import Image, ImageOps, ImageSequence

from pipeline.codes import WarningCode
from pipeline.document import Document, DocumentBuilder, Metadata
from pipeline.ingest.base import Limits, Rejected
from pipeline.ingest.ocr import PageFailed, read_picture
from pipeline.ingest.pages.build import build
from pipeline.ingest.pages.printed import PrintedPage

_FORMATS = ("JPEG", "PNG", "TIFF", "GIF", "WEBP")
#: A page of paper is so many inches long; what a file says of its resolution is believed within these bounds.
_PAGE_INCHES = 11.7
_COARSEST, _FINEST = 100, 1200
#: The page is brought to a resolution that is read well, with at most so many pixels.
_LEAST_DPI, _MOST_DPI, _MOST_PIXELS = 200.0, 400.0, 32_000_000

_CORRUPT = "The picture is damaged or cut off; save or photograph it again."
_NO_WORDS = "The picture shows no words that can be read; scan the page again, straight and with 300 dots an inch."


def read_image(data: bytes, limits: Limits) -> Document:
    """The words of a picture as a Document: each frame a page. Raises Rejected."""
    builder = DocumentBuilder()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with limits_of_klaster():
                image = Image.open(BytesIO(data), formats=_FORMATS)
                pages = list(_pages(image, limits, builder))
    except (Rejected, MemoryError):
        raise
    except Exception as error:  # Pillow raises many kinds on damaged files
        raise Rejected(WarningCode.CORRUPT, _CORRUPT) from error
    if not any(page.words for page in pages):
        raise Rejected(WarningCode.EMPTY, _NO_WORDS)
    media_type = Image.MIME.get(image.format or "", "image/*")
    return build(pages, lambda *_: [], Metadata(media_type), builder)


@contextmanager
def limits_of_klaster() -> Iterator[None]:
    """Without Pillow's own limit of pixels, which is lower than what ``Limits`` allow; each frame is checked here."""
    theirs, Image.MAX_IMAGE_PIXELS = Image.MAX_IMAGE_PIXELS, None
    try:
        yield
    finally:
        Image.MAX_IMAGE_PIXELS = theirs


def _pages(image: Image.Image, limits: Limits, builder: DocumentBuilder) -> Iterator[PrintedPage]:
    count = getattr(image, "n_frames", 1)
    if count > limits.max_ocr_pages:
        most = limits.max_ocr_pages
        message = f"The picture has {count} pages, the limit is {most}; split it, or raise --max-ocr-pages."
        raise Rejected(WarningCode.TOO_MANY_PAGES, message)
    for number, frame in enumerate(ImageSequence.Iterator(image), start=1):
        if frame.width * frame.height > limits.max_pixels:
            raise _too_large(limits)
        picture, dpi = _scaled(sheet(frame), frame.info.get("dpi"))
        try:
            yield read_picture(picture, dpi, number)
        except PageFailed:
            builder.issue(WarningCode.CONTENT_LOST, f"Page {number} could not be read; scan it again.")


def _too_large(limits: Limits) -> Rejected:
    message = f"The picture has more than {limits.max_pixels:,} pixels; save it smaller, or raise --max-pixels."
    return Rejected(WarningCode.TOO_LARGE, message)


def sheet(frame: Image.Image) -> Image.Image:
    """A frame as its camera held it, grey; what is transparent is white paper."""
    picture = ImageOps.exif_transpose(frame)
    if "transparency" in picture.info or picture.mode in ("LA", "RGBA", "PA"):
        rgba = picture.convert("RGBA")
        paper = Image.new("RGBA", rgba.size, "white")
        return Image.alpha_composite(paper, rgba).convert("L")
    return picture.convert("L")


def _scaled(picture: Image.Image, said: object) -> tuple[Image.Image, float]:
    """The picture at a resolution that is read well, and that resolution."""
    dpi = max(picture.size) / _PAGE_INCHES
    if isinstance(said, tuple) and len(said) == 2 and _COARSEST <= float(said[0]) <= _FINEST:
        dpi = float(said[0])
    scale = min(max(1.0, _LEAST_DPI / dpi), 3.0) if dpi < _MOST_DPI else _MOST_DPI / dpi
    scale = min(scale, sqrt(_MOST_PIXELS / (picture.width * picture.height)))
    if scale == 1.0:
        return picture, dpi
    size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    return picture.resize(size, Image.Resampling.LANCZOS), dpi * scale
