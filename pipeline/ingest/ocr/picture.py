"""A picture of a page made ready for reading: grey, without grain, laid straight."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

#: Sheets lie in a scanner at most so many degrees askew; more is a quarter turn.
_STEEPEST = 7.0
_COARSE, _FINE = 0.5, 0.05
#: How far from the ink to the paper the grain begins.
_PAPER = 0.65
#: The angle is measured on a small copy: its longer side in pixels.
_SMALL = 1200


def smooth(picture: Image.Image, dpi: float, width: float = 1.0) -> Image.Image:
    """Grey and without the grain of scanner and JPEG, which is finer than any stroke of a letter.

    ``width`` is that of the blur, in 300ths of an inch.
    """
    return picture.convert("L").filter(ImageFilter.GaussianBlur(width * dpi / 300))


def whiter(picture: Image.Image) -> Image.Image:
    """A grey picture whose paper is white: on a page of few words its grain would be taken for writing."""
    grey = np.asarray(picture).astype(float)
    ink, paper = grey.min(), np.median(grey)
    white = ink + _PAPER * (paper - ink)
    return Image.fromarray(np.clip((grey - ink) * 255 / max(white - ink, 1.0), 0, 255).astype(np.uint8))


def skew(picture: Image.Image) -> float:
    """Degrees counter-clockwise that lay the lines of a grey picture level.

    Postl's projection profile: rows of dark pixels, summed along the right angle, differ most from their neighbours.
    """
    small = picture.copy()
    small.thumbnail((_SMALL, _SMALL))
    rows, columns = np.nonzero(_is_dark(np.asarray(small)))
    if not len(rows):
        return 0.0

    def contrast(angle: float) -> float:
        shifted = rows - columns * np.tan(np.radians(angle))
        profile = np.bincount((shifted - shifted.min()).astype(int)).astype(float)
        return float((np.diff(profile) ** 2).sum())

    coarse = max(np.arange(-_STEEPEST, _STEEPEST + _COARSE, _COARSE), key=contrast)
    return round(float(max(np.arange(coarse - _COARSE, coarse + _COARSE, _FINE), key=contrast)), 2)


def straight(picture: Image.Image, angle: float) -> Image.Image:
    """The picture turned counter-clockwise about its middle, its size kept, white where nothing was."""
    return picture.rotate(angle, resample=Image.Resampling.BICUBIC, fillcolor=255)


def _is_dark(grey: NDArray[Any]) -> NDArray[np.bool_]:
    """Ink is darker than halfway between the darkest parts and the paper."""
    ink, paper = np.percentile(grey, (1, 60))
    return np.asarray(grey < (ink + paper) / 2)
