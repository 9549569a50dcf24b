"""One picture → a printed page: words in points, of one size where the page has one, noise left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from PIL import Image

from pipeline.ingest.ocr.cache import cached
from pipeline.ingest.ocr.hocr import OcrLine, parse
from pipeline.ingest.ocr.marks import as_printed, is_scribble
from pipeline.ingest.ocr.picture import skew, smooth, straight, whiter
from pipeline.ingest.ocr.readings import merged
from pipeline.ingest.ocr.repair import repaired
from pipeline.ingest.ocr.sections import sectioned
from pipeline.ingest.ocr.sizes import font_sizes
from pipeline.ingest.ocr.stamps import without_stamps
from pipeline.ingest.ocr.tesseract import Network, hocr, quarter_turn, version
from pipeline.ingest.pages.printed import PrintedPage, PrintedWord

#: A page read with less confidence than this is looked at again, and with less than that shows no writing.
_DOUBTFUL, _WRITING = 0.6, 0.4
#: Width of the blur, in 300ths of an inch, that the second recogniser's picture has more.
_SOFTER = 0.83
#: Share of a font's height that stands above the baseline.
_ASCENT = 0.78


def read_picture(picture: Image.Image, dpi: float, number: int) -> PrintedPage:
    """The page that a picture of ``dpi`` pixels an inch shows. Raises OcrUnavailable and PageFailed."""
    page = _read(smooth(picture, dpi), dpi, number)
    if _confidence(page) < _DOUBTFUL:
        page = max(page, *_otherwise(picture, dpi, number), key=_confidence)
    return page if _confidence(page) >= _WRITING else replace(page, words=())


def _otherwise(picture: Image.Image, dpi: float, number: int) -> Iterator[PrintedPage]:
    """A page that was not read well: with whiter paper, and turned where it may not stand upright."""
    yield _read(whiter(smooth(picture, dpi)), dpi, number)
    turn = quarter_turn(picture, dpi)
    if turn:
        yield replace(_read(smooth(picture.rotate(-turn, expand=True), dpi), dpi, number), turn=turn)


def _read(picture: Image.Image, dpi: float, number: int) -> PrintedPage:
    angle = skew(picture)
    lines = _lines(straight(without_stamps(picture, dpi), angle), dpi)
    scale = 72 / dpi
    words = tuple(_words(lines, number, scale))
    return PrintedPage(number, picture.width * scale, picture.height * scale, words, skew=angle, ocr=True)


def _lines(picture: Image.Image, dpi: float) -> list[OcrLine]:
    """What two recognisers make of the picture; the second sees it a little softer, so that it errs in other words."""
    small = _reading(picture, dpi, Network.SMALL)
    large = _reading(smooth(picture, dpi, _SOFTER), dpi, Network.LARGE)
    clean = ([line for line in lines if not is_scribble(line)] for lines in sectioned(small, large))
    return merged(*(repaired(lines) for lines in clean))


def _reading(picture: Image.Image, dpi: float, network: Network) -> list[OcrLine]:
    return parse(cached(picture, f"{version()} {network.name} {dpi:.0f}", lambda: hocr(picture, dpi, network)))


def _confidence(page: PrintedPage) -> float:
    """How sure the words are, long ones counting more."""
    letters = sum(len(word.text) for word in page.words)
    return sum(word.confidence * len(word.text) for word in page.words) / letters if letters else 0.0


def _words(lines: Sequence[OcrLine], page: int, scale: float) -> Iterator[PrintedWord]:
    """Words with the box of their font, as a PDF has it: the ink of „na” says nothing of the size of its letters."""
    for line, size in zip(lines, font_sizes(lines), strict=True):
        for word in as_printed(line):
            x0, _, x1, _ = (edge * scale for edge in word.box)
            top = (word.baseline - _ASCENT * size) * scale
            bottom = top + size * scale
            yield PrintedWord(word.text, page, x0, top, x1, bottom, False, True, word.confidence, word.read)
