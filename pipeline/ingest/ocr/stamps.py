"""Frames of stamps and strokes of pens, painted over: they run through names, and tear lines apart."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from pipeline.ingest.ocr.ink import Strokes, strokes

#: The usual size of letters in points; letters are so many times as high, and not wider.
_EM, _LETTERS = 10.0, (0.3, 1.6)
#: What differs from the paper by so much (of 255) has ink.
_CONTRAST = 40
#: Where ink begins and where it is pale, as shares of the way from dark ink to the paper.
_INK, _PALE, _DARK = 0.7, 0.35, 0.3
#: Writing in a frame is the stamp's where it is paler than so many of a hundred letters.
_NEARLY_ALL = 90
#: A frame is so many times as high and wide as a letter, and so much of its box is ink at most.
_FRAME, _SPARSE = 2.0, 0.2
#: A pen's stroke is so wide.
_PEN = 3.0
#: Parts of one frame are no farther from each other, in letters.
_GAP = 10.0
#: Dark ink of so many square letters is part of a letter, and all ink within so many 300ths of an inch of it.
_HEART, _REACH = 0.015, 7
#: A page of writing has a tenth of so many runs of ink in its rows; what has more is a photograph or grain.
_MOST_RUNS = 500_000


def without_stamps(picture: Image.Image, dpi: float) -> Image.Image:
    """A grey, smooth picture without the frames of stamps, the writing in them, and strokes of pens.

    They are paler than what is printed. Where they run through a letter, what is near its dark ink stays.
    """
    grey = np.asarray(picture)
    paper = float(np.median(grey))
    ink = grey[grey < paper - _CONTRAST]
    dark = float(np.percentile(ink, 20)) if ink.size else paper
    inked = grey < paper - (1 - _INK) * (paper - dark)
    if not 0 < np.count_nonzero(inked[:, 1:] > inked[:, :-1]) < _MOST_RUNS:
        return picture
    found = strokes(grey, inked)
    em = _EM * dpi / 72
    printed, palest = _printed(found, em)
    chosen = _added(found, em, printed + _PALE * (paper - printed), palest)
    if not chosen.any():
        return picture
    hearts = strokes(grey, grey < printed + _DARK * (paper - printed))
    letters = _wider(hearts.painted(hearts.area > _HEART * em * em, grey.shape), round(_REACH * dpi / 300))
    erased = _wider(found.painted(chosen, grey.shape), 1) & ~letters
    return Image.fromarray(np.where(erased, np.uint8(paper), grey))


def _added(found: Strokes, em: float, pale: float, palest: float) -> NDArray[Any]:
    """The strokes that were added to the page: pale frames, what is pale inside them, and what a pen wrote."""
    sparse = found.area < _SPARSE * found.width * found.height
    frames = sparse & (np.minimum(found.width, found.height) > _FRAME * em) & (found.mean > pale)
    inside = _inside(found, _whole(found.boxes[frames], em)) & (found.height > _LETTERS[0] * em)
    return np.asarray(frames | (inside & (found.core > palest)) | ((found.core > pale) & (found.width > _PEN * em)))


def _wider(mask: NDArray[Any], pixels: int) -> NDArray[Any]:
    """What is so near to the mask."""
    blurred = Image.fromarray(mask).convert("L").filter(ImageFilter.BoxBlur(pixels))
    return np.asarray(np.asarray(blurred) > 0)


def _printed(found: Strokes, em: float) -> tuple[float, float]:
    """How dark most letters are, and nearly all."""
    low, high = _LETTERS
    letters = (found.height > low * em) & (found.height < high * em) & (found.width < high * em)
    middle, palest = np.percentile(found.core[letters if letters.any() else slice(None)], (50, _NEARLY_ALL))
    return float(middle), float(palest)


def _whole(boxes: NDArray[Any], em: float) -> list[NDArray[Any]]:
    """Boxes of frames; parts of one frame that dark ink has cut make one."""
    whole: list[NDArray[Any]] = []
    for box in sorted(boxes, key=lambda box: box[0]):
        for index, other in enumerate(whole):
            beside = box[0] - other[2] < _GAP * em
            if beside and box[1] < other[3] and other[1] < box[3]:
                whole[index] = np.concatenate([np.minimum(box, other)[:2], np.maximum(box, other)[2:]])
                break
        else:
            whole.append(box)
    return whole


def _inside(found: Strokes, boxes: list[NDArray[Any]]) -> NDArray[Any]:
    middle = (found.boxes[:, :2] + found.boxes[:, 2:]) / 2
    inside = np.zeros(len(found.area), bool)
    for box in boxes:
        inside |= ((middle >= box[:2]) & (middle <= box[2:])).all(axis=1)
    return inside
