"""A page to draw on: boxes in points, colours that let the print shine through."""

from __future__ import annotations

from functools import cache

import font_lato
from PIL import Image, ImageDraw, ImageFont

from pipeline.document import BBox, Page
from pipeline.show.image.colours import Colour

_PAPER = (255, 255, 255)
_PALE, _PALENESS = (200, 200, 200), 0.6
_TAG_SIZE = 14


@cache
def font(size: int) -> ImageFont.FreeTypeFont:
    """A font with every Polish letter; ``size`` in pixels."""
    return ImageFont.truetype(font_lato.font_files["Lato"], size)


class Canvas:
    """The picture of one page, in colour."""

    def __init__(self, picture: Image.Image, page: Page) -> None:
        self.picture = picture.convert("RGB")
        self._across = picture.width / page.width
        self._down = picture.height / page.height

    def stain(self, box: BBox, colour: Colour) -> None:
        """Lay coloured glass on a box: paper takes the colour, print stays dark."""
        area = self._area(box)
        bands = zip(self.picture.crop(area).split(), colour, strict=True)
        self.picture.paste(Image.merge("RGB", [band.point(_through(level)) for band, level in bands]), area)

    def fade(self, box: BBox) -> None:
        """Make what stands in a box grey and pale."""
        area = self._area(box)
        part = self.picture.crop(area)
        self.picture.paste(Image.blend(part, Image.new("RGB", part.size, _PALE), _PALENESS), area)

    def frame(self, box: BBox, colour: Colour, width: int) -> None:
        """Draw the edges of a box, ``width`` pixels wide, around what stands in it."""
        left, top, right, bottom = self._area(box)
        edges = (left - width, top - width, right + width, bottom + width)
        ImageDraw.Draw(self.picture).rectangle(edges, outline=colour, width=width)

    def tag(self, box: BBox, text: str, colour: Colour) -> None:
        """A small flag at the left upper corner of a box."""
        left, top, _, _ = self._area(box)
        flag(self.picture, (left, max(top - _TAG_SIZE - 6, 0)), text, colour, _TAG_SIZE)

    def _area(self, box: BBox) -> tuple[int, int, int, int]:
        """The pixels of a box, those on the page."""
        width, height = self.picture.size
        left, top = min(max(round(box[0] * self._across), 0), width), min(max(round(box[1] * self._down), 0), height)
        right, bottom = round(box[2] * self._across), round(box[3] * self._down)
        return left, top, min(max(right, left), width), min(max(bottom, top), height)


def flag(picture: Image.Image, corner: tuple[int, int], text: str, colour: Colour, size: int) -> float:
    """White letters of ``size`` pixels on a colour, from the left upper ``corner``; the flag's width in pixels."""
    draw = ImageDraw.Draw(picture)
    left, top = corner
    width = draw.textlength(text, font(size)) + 6
    draw.rectangle((left, top, left + width, top + size + 3), fill=colour)
    draw.text((left + 3, top), text, fill=_PAPER, font=font(size))
    return width


def _through(level: int) -> list[int]:
    return [value * level // 255 for value in range(256)]
