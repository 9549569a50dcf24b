"""The legend beside a page: what the colours mean, and the values whose evidence is on it."""

from __future__ import annotations

from collections.abc import Sequence

from PIL import Image, ImageDraw

from pipeline.document import Page
from pipeline.emit.terminal import plain, shorten
from pipeline.show.image.canvas import flag, font
from pipeline.show.image.colours import BANDS, BLOCK, FURNITURE, Colour
from pipeline.show.image.marks import Mark

_WIDTH, _MARGIN, _SIZE, _LINE = 460, 20, 17, 24
_INK, _FAINT, _PAPER = (33, 33, 33), (117, 117, 117), (255, 255, 255)
#: Characters of a value that a legend has room for.
_ROOM = 150


def with_legend(picture: Image.Image, page: Page, marks: Sequence[Mark]) -> Image.Image:
    """The page and its legend side by side; the sheet is as long as the longer of the two."""
    column = Image.new("RGB", (_WIDTH, _LINE * (12 + 6 * len(marks))), _PAPER)
    writer = _Writer(column)
    _key(writer, page)
    writer.gap()
    writer.line("Values with evidence on this page" if marks else "No value has evidence on this page", _INK)
    for mark in marks:
        _entry(writer, mark)
    height = max(picture.height, writer.y + _MARGIN)
    whole = Image.new("RGB", (picture.width + _WIDTH, height), _PAPER)
    whole.paste(picture, (0, 0))
    whole.paste(column, (picture.width, 0))
    ImageDraw.Draw(whole).line((picture.width, 0, picture.width, height), fill=_FAINT)
    return whole


def _key(writer: _Writer, page: Page) -> None:
    how = "text layer" if page.ocr is None else f"read by OCR, {page.ocr:.2f} sure on average"
    writer.line(f"Page {page.number}: {how}", _INK)
    if page.ocr is not None:
        for _, meaning, colour in BANDS:
            writer.swatch(meaning, colour, FURNITURE)
    writer.swatch("block of text", _PAPER, BLOCK)
    writer.swatch("header, footer, boilerplate: not read for values", (215, 215, 215), FURNITURE)


def _entry(writer: _Writer, mark: Mark) -> None:
    sure = "" if mark.confidence is None else f"  {mark.confidence:.2f}"
    writer.flagged(str(mark.number), f"{mark.label}{sure}", mark.colour)
    for line in writer.wrapped(shorten(plain(mark.value), _ROOM)):
        writer.line(line, _INK, indent=36)


class _Writer:
    """Writes lines down a column."""

    def __init__(self, column: Image.Image) -> None:
        self._column = column
        self._draw = ImageDraw.Draw(column)
        self.y = _MARGIN

    def gap(self) -> None:
        self.y += _LINE // 2

    def line(self, text: str, colour: Colour, indent: int = 0) -> None:
        self._draw.text((_MARGIN + indent, self.y), text, fill=colour, font=font(_SIZE))
        self.y += _LINE

    def swatch(self, text: str, fill: Colour, edge: Colour) -> None:
        self._draw.rectangle((_MARGIN, self.y + 3, _MARGIN + 24, self.y + 18), fill=fill, outline=edge)
        self.line(text, _FAINT, indent=36)

    def flagged(self, number: str, text: str, colour: Colour) -> None:
        self.gap()
        flag(self._column, (_MARGIN, self.y), number, colour, _SIZE)
        self.line(text, _FAINT, indent=36)

    def wrapped(self, text: str) -> list[str]:
        """The text in lines that fit; a longer word is cut."""
        room = _WIDTH - 2 * _MARGIN - 36
        lines = [""]
        for word in text.split():
            longer = f"{lines[-1]} {word}".strip()
            if self._draw.textlength(longer, font(_SIZE)) <= room:
                lines[-1] = longer
            else:
                lines.append(word)
        return [line for line in lines if line]
