"""Characters of a PDF page, read with PDFium's C functions, as printed words."""

from __future__ import annotations

import ctypes
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from functools import lru_cache
from math import degrees, isfinite

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from pipeline.ingest.pages.printed import PrintedPage, PrintedWord

#: PDFium's mark for a hyphen at the end of a line, whose second half follows at once.
_LINE_HYPHEN = "\x02"
#: Symbol fonts print bullets and dashes under private codes (Word writes them so).
_SYMBOLS = {"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf02d": "–", "\uf0be": "–"}
_LIGATURES = {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
_CLEAN = str.maketrans({**_SYMBOLS, **_LIGATURES, _LINE_HYPHEN: "-"})
#: A blank this wide (in font sizes) parts two words even where the file has no space.
_WORD_GAP = 0.25
#: Codes that stand for no character: marks of order, of width, and what Unicode keeps free.
_NO_CHARACTER = frozenset({0xFFFE, 0xFFFF, 0xFEFF, 0x200B})
_NOWHERE = (0.0, 0.0, 0.0, 0.0)

Box = tuple[float, float, float, float]
#: Left, bottom, right and top in the file's coordinates (origin low, unturned) to the box on the page as it is read.
Frame = Callable[[float, float, float, float], Box]


def read_page(page: pdfium.PdfPage, number: int) -> PrintedPage:
    """Words of one page with boxes, turned so that most of the text is upright; words outside the page are left out."""
    left, bottom, right, top = _visible(page)
    textpage = page.get_textpage()
    try:
        turn = _turn(textpage.raw)
        width, height = (top - bottom, right - left) if turn in (90, 270) else (right - left, top - bottom)
        words = tuple(
            word
            for word in _words(textpage.raw, number, _frame(turn, left, bottom, right, top), turn)
            if word.text.strip("\u00ad") and 0 <= (word.x0 + word.x1) / 2 <= width and 0 <= word.middle <= height
        )
    finally:
        textpage.close()
    return PrintedPage(number, width, height, words, turn=(turn - page.get_rotation()) % 360)


def _visible(page: pdfium.PdfPage) -> Box:
    """Left, bottom, right and top of the page in the file's own coordinates."""
    crop, media = page.get_cropbox(), page.get_mediabox()
    return (max(crop[0], media[0]), max(crop[1], media[1]), min(crop[2], media[2]), min(crop[3], media[3]))


def _turn(handle: object) -> int:
    """Degrees clockwise by which to turn the page so that its text can be read; by the angles of some characters."""
    count = raw.FPDFText_CountChars(handle)
    angles = Counter(_degrees(handle, index) for index in range(0, count, max(1, count // 50)))
    return (-90 * round(angles.most_common(1)[0][0] / 90)) % 360 if angles else 0


def _degrees(handle: object, index: int) -> int:
    """The angle of a character, clockwise."""
    angle = raw.FPDFText_GetCharAngle(handle, index)
    return round(degrees(angle)) % 360 if isfinite(angle) else 0


def _frame(turn: int, left: float, bottom: float, right: float, top: float) -> Frame:
    """How boxes of the visible part of the page, given by its edges, look once it is turned."""
    turns: dict[int, Frame] = {
        0: lambda x0, y0, x1, y1: (x0 - left, top - y1, x1 - left, top - y0),
        90: lambda x0, y0, x1, y1: (y0 - bottom, x0 - left, y1 - bottom, x1 - left),
        180: lambda x0, y0, x1, y1: (right - x1, y0 - bottom, right - x0, y1 - bottom),
        270: lambda x0, y0, x1, y1: (top - y1, right - x1, top - y0, right - x0),
    }
    return turns[turn]


def _words(handle: object, page: int, frame: Frame, turn: int) -> Iterator[PrintedWord]:
    run: list[tuple[str, Box]] = []
    first, upright, is_bold = 0, True, _bold(handle)
    for index, char, box in _characters(handle, frame):
        if run and (char == "" or (upright and _apart(run[-1], box))):
            yield _word(page, run, is_bold(first), upright)
            run = []
        if char:
            if not run:
                first, upright = index, not 10 < (_degrees(handle, index) + turn) % 360 < 350
            run.append((char, box))
    if run:
        yield _word(page, run, is_bold(first), upright)


def _characters(handle: object, frame: Frame) -> Iterator[tuple[int, str, Box]]:
    """Index, character and box; the character is empty where a word ends."""
    rect = raw.FS_RECTF()
    pointer, box_of = ctypes.byref(rect), raw.FPDFText_GetLooseCharBox
    for index, code in enumerate(_codes(handle)):
        if char := _character(code):
            box_of(handle, index, pointer)
            yield index, char, frame(rect.left, rect.bottom, rect.right, rect.top)
        else:
            yield index, "", _NOWHERE


@lru_cache(maxsize=10_000)
def _character(code: int) -> str:
    """What a code stands for; empty where a word ends."""
    char = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
    return "" if char.isspace() or code in _NO_CHARACTER else char


def _codes(handle: object) -> list[int]:
    """The code of every character: asked for all at once where that gives one for each, since each question costs."""
    count = raw.FPDFText_CountChars(handle)
    text = (ctypes.c_ushort * (count + 1))()
    if raw.FPDFText_GetText(handle, 0, count, text) != count + 1:
        return [raw.FPDFText_GetUnicode(handle, index) for index in range(count)]
    # A hyphen at the end of a line is told from a character that is none only when it is asked for alone.
    return [
        raw.FPDFText_GetUnicode(handle, index) if code == 0xFFFE else code for index, code in enumerate(text[:count])
    ]


def _apart(last: tuple[str, Box], box: Box) -> bool:
    """Does a new word begin here: after a hyphenated line, on another line, after a blank, or further left?"""
    char, (x0, top, x1, bottom) = last
    size = max(bottom - top, 1.0)
    on_line = abs((top + bottom) - (box[1] + box[3])) < size
    return char == _LINE_HYPHEN or not on_line or box[0] - x1 > _WORD_GAP * size or box[0] < x0 - size


def _word(page: int, run: list[tuple[str, Box]], bold: bool, upright: bool) -> PrintedWord:
    text = _text("".join([char for char, _ in run]))
    x0, top, x1, bottom = zip(*[box for _, box in run], strict=True)
    return PrintedWord(text, page, min(x0), min(top), max(x1), max(bottom), bold, upright)


@lru_cache(maxsize=20_000)
def _text(printed: str) -> str:
    text = unicodedata.normalize("NFC", printed.translate(_CLEAN))
    if text.isprintable():  # as most words are
        return text
    return "".join(char for char in text if unicodedata.category(char) != "Cc")


def _bold(handle: object) -> Callable[[int], bool]:
    """Tells of a character, by its index, whether it is printed bold."""
    name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    reference, ask = ctypes.byref(flags), raw.FPDFText_GetFontInfo

    def is_bold(index: int) -> bool:
        name.value = b""  # PDFium leaves it as it is for a character without a font
        ask(handle, index, name, 128, reference)
        return _is_bold(name.value)

    return is_bold


@lru_cache(maxsize=1_000)
def _is_bold(font: bytes) -> bool:
    face = font.lower()
    return any(mark in face for mark in (b"bold", b"black", b"heavy", b"demi"))
