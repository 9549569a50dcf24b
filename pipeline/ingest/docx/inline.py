"""The text of one paragraph: runs, fields, symbols, breaks; and the boxes that are anchored in it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from pipeline.ingest.docx.ooxml import NS, Element, content, number, q, switch, value
from pipeline.ingest.docx.styles import Styles

LINE_BREAK = "\n"
TAB = "\t"

_FIXED = {
    q("w:tab"): TAB,
    q("w:ptab"): TAB * 2,
    q("w:br"): LINE_BREAK,
    q("w:cr"): LINE_BREAK,
    q("w:noBreakHyphen"): "-",
    q("w:softHyphen"): "",
}
_GRAPHICS = {q("w:drawing"), q("w:pict"), q("w:object")}
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
#: Marks typed in a symbol font have codes of their own (private use) instead of the character they show.
_TYPED_MARKS = str.maketrans("\uf0b7\uf076\uf0a7\uf0d8\uf02d\uf0fc\u2011", "••▪➢–✓-")
#: Characters of the symbol fonts that stand in ordinary documents: font, code, Unicode.
_SYMBOLS = {
    ("symbol", 0xB7): "•",
    ("symbol", 0x2D): "–",
    ("wingdings", 0x28): "☎",
    ("wingdings", 0x2A): "✉",
    ("wingdings", 0x6F): "☐",
    ("wingdings", 0xA7): "▪",
    ("wingdings", 0xA8): "☐",
    ("wingdings", 0xD8): "➢",
    ("wingdings", 0xE0): "→",
    ("wingdings", 0xFC): "✓",
    ("wingdings", 0xFD): "☒",
    ("wingdings", 0xFE): "☑",
}


@dataclass(slots=True)
class Inline:
    """What stands in a paragraph. ``text`` still has tabs and line breaks; ``boxes`` hold blocks of their own.

    ``bold``: all that is printed is bold. ``lost``: sentences about what could not be read.
    """

    text: str = ""
    bold: bool = True
    boxes: list[Element] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)


def clean(text: str) -> str:
    """NFC, ordinary hyphens, no soft hyphens, every run of blanks one space; line breaks and tabs become blanks."""
    visible = text.translate(_INVISIBLE).translate(_TYPED_MARKS)
    return unicodedata.normalize("NFC", " ".join(visible.split()))


def read_inline(paragraph: Element, styles: Styles) -> Inline:
    """Everything printed in one paragraph."""
    reader = _Reader(paragraph, styles)
    for child in content(paragraph):
        reader.read(child)
    return reader.finished()


class _Reader:
    def __init__(self, paragraph: Element, styles: Styles) -> None:
        self._result = Inline()
        self._pieces: list[str] = []
        self._paragraph = paragraph
        self._styles = styles
        # Open fields, innermost last: True while their instruction is read. Fields may span paragraphs; an
        # instruction does not, so every paragraph starts outside.
        self._fields: list[bool] = []

    def finished(self) -> Inline:
        """What was read."""
        self._result.text = "".join(self._pieces)
        return self._result

    def read(self, element: Element) -> None:
        if element.tag == q("w:r"):
            self._read_run(element)
        elif element.tag == q("m:t"):
            self._add(element.text or "")
        else:
            for child in content(element):
                self.read(child)

    def _read_run(self, run: Element) -> None:
        before = len(self._pieces)
        hidden = bool(switch(run.find("w:rPr/w:vanish", NS)))
        for child in content(run):
            self._read_piece(child, hidden)
        printed = any(piece.strip() for piece in self._pieces[before:])
        if printed and not self._styles.is_bold(run, self._paragraph):
            self._result.bold = False

    def _read_piece(self, piece: Element, hidden: bool) -> None:
        if piece.tag == q("w:t"):
            # Only w:tab and w:br make tabs and lines; a line break in the XML is a blank.
            text = re.sub(r"[\t\n\r]", " ", piece.text or "")
            if hidden and text.strip():
                self._result.lost.append("Text that the author has hidden was left out.")
            else:
                self._add(text)
        elif piece.tag in _FIXED:
            self._add(_FIXED[piece.tag])
        elif piece.tag == q("w:sym"):
            self._add(self._symbol(piece))
        elif piece.tag == q("w:fldChar"):
            self._field(piece)
        elif piece.tag in _GRAPHICS:
            self._graphic(piece)
        elif piece.tag == q("w:r"):
            self._read_run(piece)

    def _add(self, text: str) -> None:
        if not any(self._fields):
            self._pieces.append(text)

    def _field(self, mark: Element) -> None:
        kind = mark.get(q("w:fldCharType"))
        if kind == "begin":
            self._add(_form_value(mark))
            self._fields.append(True)
        elif self._fields and kind == "separate":
            self._fields[-1] = False
        elif self._fields and kind == "end":
            self._fields.pop()

    def _symbol(self, symbol: Element) -> str:
        font = (symbol.get(q("w:font")) or "").lower()
        try:
            code = int(symbol.get(q("w:char")) or "", 16)
        except ValueError:
            return ""
        if code < 0xF000:
            return chr(code) if 0x20 <= code < 0xD800 else ""
        known = _SYMBOLS.get((font, code & 0xFF))
        if known is None:
            self._result.lost.append(f"A sign of the font {font} has no Unicode character and was left out.")
        return known or ""

    def _graphic(self, graphic: Element) -> None:
        self._result.boxes.extend(_outermost_boxes(graphic))
        # WordArt keeps its words in an attribute.
        self._result.captions.extend(path.get("string", "") for path in graphic.iter(q("v:textpath")))
        for data in graphic.iter("{*}graphicData"):
            kind = (data.get("uri") or "").rsplit("/", 1)[-1]
            if kind in ("diagram", "chart"):
                self._result.lost.append(f"The text of a {kind} was not read: put it into the document as text.")
        for embedded in graphic.iter(q("o:OLEObject")):
            name = embedded.get("ProgID", "unknown")
            self._result.lost.append(f"An embedded object ({name}) was not read: put it into the document as text.")


def _outermost_boxes(graphic: Element) -> list[Element]:
    """The text boxes of a drawing, each once though it may be drawn in two ways; boxes in boxes are read there."""
    found = []
    for child in content(graphic):
        if child.tag == q("w:txbxContent"):
            found.append(child)
        else:
            found.extend(_outermost_boxes(child))
    return found


def _form_value(mark: Element) -> str:
    """What an old form field without a result shows: the chosen entry of a list, or a box ticked or not."""
    drop_down = mark.find("w:ffData/w:ddList", NS)
    if drop_down is not None:
        entries = [entry.get(q("w:val"), "") for entry in drop_down.findall("w:listEntry", NS)]
        chosen = number(value(drop_down, "w:result") or value(drop_down, "w:default"))
        return entries[chosen] if 0 <= chosen < len(entries) else ""
    box = mark.find("w:ffData/w:checkBox", NS)
    if box is None:
        return ""
    ticked = box.find("w:checked", NS)
    return "☒" if switch(ticked if ticked is not None else box.find("w:default", NS)) else "☐"
