"""The ``Document``: what a page says, and where. Immutable; knows no file format and no Polish."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import takewhile
from typing import Literal

#: x0, top, x1, bottom in PDF points, origin at the top left corner of the page.
BBox = tuple[float, float, float, float]


class BlockKind(StrEnum):
    """What a block of text is on its page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE_CELL = "table_cell"
    HEADER = "header"
    FOOTER = "footer"
    BOILERPLATE = "boilerplate"


#: Furniture: kept in the text so that offsets are true, left out of every reading.
FURNITURE = frozenset({BlockKind.HEADER, BlockKind.FOOTER, BlockKind.BOILERPLATE})


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text that belongs together: ``Document.text[start:end]``.

    ``label`` is the printed mark of a list item (``1)``, ``–``, ``a.``); it stands at the start of the block's
    text. Items of one list share ``list_id``; ``level`` is the depth of a list item (0 = outermost) or of a
    heading (1 = highest). Cells of one table share ``table_id`` and have ``row`` and ``column`` from 0.
    """

    kind: BlockKind
    start: int
    end: int
    page: int | None = None
    level: int = 0
    label: str = ""
    list_id: int | None = None
    table_id: int | None = None
    row: int | None = None
    column: int | None = None

    @property
    def is_furniture(self) -> bool:
        """Is this a menu, a running header, a comment form: not what the page is about?"""
        return self.kind in FURNITURE


@dataclass(frozen=True, slots=True)
class Page:
    """One page: number from 1, size in points, ``text[start:end]``; ``ocr`` is how sure OCR is of it, 0 to 1.

    ``ocr`` is None for a page that was not read by OCR. Size and boxes are those of the sheet turned ``turn`` degrees
    clockwise, so that its text stands upright.
    """

    number: int
    width: float
    height: float
    start: int
    end: int
    ocr: float | None = None
    turn: int = 0


@dataclass(frozen=True, slots=True)
class Word:
    """A printed word and its box; ``text[start:end]``. A word hyphenated over two lines has two entries.

    ``confidence`` is how sure OCR is of it, 0 to 1; a word of a text layer is certain. ``read`` is what OCR read,
    where the text was mended.
    """

    start: int
    end: int
    page: int
    bbox: BBox
    confidence: float = 1.0
    read: str | None = None


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the file says about itself. ``published`` is an ISO date (``2015-01-08``) or None."""

    media_type: str
    title: str | None = None
    author: str | None = None
    published: str | None = None
    encoding: str | None = None


@dataclass(frozen=True, slots=True)
class Issue:
    """Something that reading could not do fully; the document is then ``partial``. ``code`` is a WarningCode."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Document:
    """One text (NFC) with its blocks in reading order, and for paginated formats its pages and word boxes."""

    text: str
    blocks: tuple[Block, ...]
    metadata: Metadata
    pages: tuple[Page, ...] = ()
    words: tuple[Word, ...] = ()
    issues: tuple[Issue, ...] = ()
    ocr: Literal["none", "partial", "full"] = "none"

    def where(self, start: int, end: int) -> tuple[int | None, BBox | None]:
        """Page and box of ``text[start:end]``: the box joins its words on the page where the span starts.

        Both are None where the format has no pages.
        """
        page = next((p.number for p in self.pages if p.start <= start < max(p.end, p.start + 1)), None)
        boxes = [word.bbox for word in self.words_in(start, end) if page is None or word.page == page]
        if not boxes:
            return page, None
        x0, top, x1, bottom = zip(*boxes, strict=True)
        return page, (min(x0), min(top), max(x1), max(bottom))

    def as_read(self, start: int, end: int) -> str:
        """``text[start:end]`` with the words that were mended as they were read."""
        text = self.text[start:end]
        for word in reversed(self.words_in(start, end)):
            if word.read is not None and start <= word.start and word.end <= end:
                text = text[: word.start - start] + word.read + text[word.end - start :]
        return text

    def words_in(self, start: int, end: int) -> list[Word]:
        """The printed words of ``text[start:end]``, in its order; none where the format has no pages."""
        first = max(0, bisect_right(self.words, start, key=lambda w: w.start) - 2)
        return [word for word in takewhile(lambda w: w.start < end, self.words[first:]) if word.end > start]


@dataclass
class DocumentBuilder:
    """Collects blocks while a reader walks its file; every offset is right from the start.

    A reader calls ``add`` with the words or the text of one block, in reading order, and ``build`` once.
    """

    _parts: list[str] = field(default_factory=list)
    _length: int = 0
    _blocks: list[Block] = field(default_factory=list)
    _words: list[Word] = field(default_factory=list)
    _issues: list[Issue] = field(default_factory=list)
    _lists: int = 0
    _tables: int = 0

    @property
    def length(self) -> int:
        """Characters so far: where the next block's separator will be written."""
        return self._length

    def new_list(self) -> int:
        """A fresh ``list_id``."""
        self._lists += 1
        return self._lists

    def new_table(self) -> int:
        """A fresh ``table_id``."""
        self._tables += 1
        return self._tables

    def issue(self, code: str, message: str) -> None:
        """Note something that could not be read fully."""
        self._issues.append(Issue(code, message))

    def add(
        self,
        kind: BlockKind,
        text: str,
        *,
        page: int | None = None,
        level: int = 0,
        label: str = "",
        list_id: int | None = None,
        table_id: int | None = None,
        row: int | None = None,
        column: int | None = None,
        words: Iterable[Word] = (),
    ) -> None:
        r"""Append one block; blank text adds nothing.

        ``text`` includes the label of a list item and must be clean (no line breaks but ``\n`` inside a block,
        no runs of blanks) and NFC. ``words`` have offsets into ``text``.
        """
        if not text.strip():
            return
        if not unicodedata.is_normalized("NFC", text):
            raise ValueError("the text of a block must be NFC")
        if self._parts:
            self._parts.append("\n")
            self._length += 1
        start = self._length
        self._parts.append(text)
        self._length += len(text)
        self._blocks.append(Block(kind, start, self._length, page, level, label, list_id, table_id, row, column))
        self._words.extend(replace(word, start=start + word.start, end=start + word.end) for word in words)

    def build(
        self,
        metadata: Metadata,
        pages: tuple[Page, ...] = (),
        ocr: Literal["none", "partial", "full"] = "none",
    ) -> Document:
        """The finished, immutable document."""
        return Document(
            text="".join(self._parts),
            blocks=tuple(self._blocks),
            metadata=metadata,
            pages=pages,
            words=tuple(self._words),
            issues=tuple(self._issues),
            ocr=ocr,
        )
