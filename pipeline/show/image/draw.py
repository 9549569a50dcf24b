"""One page with all that was read of it: blocks, words of OCR by confidence, evidence of values, and a legend."""

from __future__ import annotations

from collections.abc import Sequence

from PIL import Image

from pipeline.document import Document, Page
from pipeline.show.image.boxes import around, runs, words_on
from pipeline.show.image.canvas import Canvas
from pipeline.show.image.colours import BANDS, BLOCK, FURNITURE
from pipeline.show.image.legend import with_legend
from pipeline.show.image.marks import Mark

#: Pixels of the frames of evidence.
_OWN, _OTHER = 3, 1


def page_image(picture: Image.Image, page: Page, document: Document, marks: Sequence[Mark]) -> Image.Image:
    """The page in colour with the legend of what is marked on it to its right."""
    canvas = Canvas(picture, page)
    if page.ocr is not None:
        _words(canvas, page, document)
    _blocks(canvas, page, document)
    return with_legend(canvas.picture, page, _evidence(canvas, page, document, marks))


def _words(canvas: Canvas, page: Page, document: Document) -> None:
    for word in document.words:
        if word.page == page.number:
            canvas.stain(word.bbox, next(colour for least, _, colour in BANDS if word.confidence >= least))


def _blocks(canvas: Canvas, page: Page, document: Document) -> None:
    """A thin frame around each block; what is not read for values is greyed and named."""
    for block in document.blocks:
        box = around(words_on(document, page.number, block.start, block.end))
        if box is None:
            continue
        if block.is_furniture:
            canvas.fade(box)
            canvas.tag(box, block.kind.value, FURNITURE)
        canvas.frame(box, FURNITURE if block.is_furniture else BLOCK, 1)


def _evidence(canvas: Canvas, page: Page, document: Document, marks: Sequence[Mark]) -> list[Mark]:
    """Frame the evidence, with numbers of the legend; the marks that are on this page.

    The first piece of a value's evidence is its own words: its frame is thick, that of the others thin.
    """
    shown: dict[tuple[int, int], list[Mark]] = {}
    own = {(mark.evidence[0].start, mark.evidence[0].end) for mark in marks}
    for mark in marks:
        for piece in mark.evidence:
            shown.setdefault((piece.start, piece.end), []).append(mark)
    found: set[int] = set()
    for span, there in sorted(shown.items(), key=lambda item: item[0] in own):
        boxes = runs(words_on(document, page.number, *span))
        for box in boxes:
            canvas.frame(box, there[0].colour, _OWN if span in own else _OTHER)
        if boxes:
            canvas.tag(boxes[0], " ".join(str(mark.number) for mark in there), there[0].colour)
            found.update(mark.number for mark in there)
    return [mark for mark in marks if mark.number in found]
