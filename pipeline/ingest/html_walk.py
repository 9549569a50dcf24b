"""Web page → pieces in document order: a walk over the tree that keeps headings, lists and tables."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from lxml.html import HtmlElement

from pipeline.document import BlockKind, DocumentBuilder
from pipeline.ingest.encodings import clean, squeeze
from pipeline.ingest.html_grid import cells, is_data, items
from pipeline.ingest.lines import Piece, to_pieces
from pipeline.ingest.lists import ListTracker, split_label
from pipeline.ingest.unwrap import Line

#: Elements whose text nobody reads on the page.
_SKIPPED = frozenset(
    {"script", "style", "noscript", "template", "head", "iframe", "object", "embed", "canvas", "audio", "video", "svg"}
    | {"math", "map", "select", "textarea", "datalist", "input", "img", "progress", "meter"}
)
#: Elements that stand on lines of their own.
_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog"}
    | {"dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5"}
    | {"h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "option", "p", "pre"}
    | {"section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"}
)
_LISTS = frozenset({"ul", "ol", "menu", "dir"})
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BOLD = frozenset({"b", "strong"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_COLLAPSED = re.compile(r"[ \t\r\n\f]+")
_LONGEST_ITEM = 2000

#: Turns the lines of a block into pieces: flowing text, one list item, one cell.
_Sink = Callable[[list[Line]], list[Piece]]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where on the page a piece comes from, and how many characters of its block are links."""

    element: HtmlElement
    links: int


@dataclass(slots=True)
class _Flow:
    """The text of the block that is being read, and how much of it is linked or bold."""

    text: str = ""
    links: int = 0
    bold: int = 0


def walk(root: HtmlElement, builder: DocumentBuilder) -> list[Piece]:
    """The blocks of a page in document order, each with its ``Origin``; ids come from ``builder``."""
    walker = _Walker(builder)
    walker.visit(root)
    walker.emit()
    return walker.pieces


class _Walker:
    def __init__(self, builder: DocumentBuilder) -> None:
        self.pieces: list[Piece] = []
        self._builder = builder
        self._tracker = ListTracker(builder.new_list)
        self._sink: _Sink = self._as_flow
        self._lines: list[Line] = []
        self._flow = _Flow()
        self._depth = 0
        self._link = self._bold = self._preformatted = False

    def visit(self, element: HtmlElement) -> None:
        """Read one element: headings, lists and tables in their own way, everything else as flowing text."""
        tag = element.tag
        if not isinstance(tag, str) or tag in _SKIPPED or _is_hidden(element):
            return
        if tag == "br":
            self._flow.text += "\n"
        elif tag not in _BLOCKS:
            self._inline(element)
        else:
            self._end_block(element.getparent())
            self._block(element, tag)
            self._end_block(element)

    def emit(self) -> None:
        """Turn the lines read so far into pieces; needed before anything that does not flow with them."""
        lines, self._lines = self._lines, []
        self.pieces.extend(self._sink(lines))

    def _block(self, element: HtmlElement, tag: str) -> None:
        if tag in _HEADINGS:
            self._heading(element, _HEADINGS[tag])
        elif tag in _LISTS:
            self._list(element)
        elif tag == "table" and is_data(element):
            self._table(element)
        else:
            before, self._preformatted = self._preformatted, self._preformatted or tag == "pre"
            self._children(element)
            self._preformatted = before

    def _children(self, element: HtmlElement) -> None:
        self._say(element.text)
        for child in element:
            self.visit(child)
            self._say(child.tail)

    def _inline(self, element: HtmlElement) -> None:
        link, bold = self._link, self._bold
        self._link, self._bold = link or element.tag == "a", bold or element.tag in _BOLD
        self._children(element)
        self._link, self._bold = link, bold

    def _say(self, text: str | None) -> None:
        if not text:
            return
        visible = len(text.strip())
        self._flow.text += text if self._preformatted else _COLLAPSED.sub(" ", text)
        self._flow.links += visible * self._link
        self._flow.bold += visible * self._bold

    def _end_block(self, element: HtmlElement | None) -> None:
        """The block that ends here gives its lines to the flow; a gap stands before its first."""
        flow, self._flow = self._flow, _Flow()
        strong = flow.bold >= 0.9 * len(flow.text.strip())
        gap = True
        for raw in flow.text.split("\n"):
            text = clean(raw.strip(" ")).replace("\n", " ").rstrip()
            if text.strip():
                self._lines.append(Line(text, gap=gap, strong=strong, origin=Origin(element, flow.links)))
            gap = not text.strip()

    def _as_flow(self, lines: list[Line]) -> list[Piece]:
        return to_pieces(lines, self._tracker, self._builder.new_table)

    def _into(self, sink: _Sink, element: HtmlElement) -> None:
        """Read what is inside ``element`` with another sink."""
        before, self._sink = self._sink, sink
        self._children(element)
        self._end_block(element)
        self.emit()
        self._sink = before

    def _heading(self, element: HtmlElement, level: int) -> None:
        def as_heading(lines: list[Line]) -> list[Piece]:
            text = squeeze(" ".join(line.text for line in lines))
            origin = lines[0].origin if lines else None
            return [Piece(BlockKind.HEADING, text, level=level, origin=origin)] if text else []

        self.emit()
        self._tracker.forget()
        self._into(as_heading, element)

    def _list(self, element: HtmlElement) -> None:
        self.emit()
        self._tracker.close()
        list_id, level = self._builder.new_list(), self._depth
        self._say(element.text)
        for child, label in items(element):
            self._end_block(element)
            self.emit()
            if child.tag != "li" or _is_layout(child):
                self.visit(child)
            elif not _is_hidden(child):
                self._depth = level + 1
                self._into(_item_sink(label, list_id, level), child)
                self._depth = level
            self._say(child.tail)
        self._end_block(element)
        self.emit()

    def _table(self, element: HtmlElement) -> None:
        self.emit()
        self._tracker.close()
        for caption in element.iterchildren("caption"):
            self.visit(caption)
        self.emit()
        table_id = self._builder.new_table()
        for cell in cells(element):
            first = len(self.pieces)
            self._into(_as_cell, cell.element)
            self.pieces[first:] = [
                replace(piece, table_id=table_id, row=cell.row, column=cell.column) for piece in self.pieces[first:]
            ]


def _item_sink(label: str, list_id: int, level: int) -> _Sink:
    """One list item is one block; what stands behind a list inside it is a block of the same list without a label."""
    remaining = [label]

    def as_item(lines: list[Line]) -> list[Piece]:
        if not lines:
            return []
        text = _joined([squeeze(line.text) for line in lines])
        given = remaining.pop() if remaining else ""
        printed, _ = split_label(text)
        full = text if printed or not given else f"{given} {text}"
        return [Piece(BlockKind.LIST_ITEM, full, printed or given, level, list_id, origin=lines[0].origin)]

    return as_item


def _joined(lines: list[str]) -> str:
    """Lines of one item: a break stays a break, unless the sentence clearly goes on."""
    text = lines[0]
    for line in lines[1:]:
        text += (" " if line[:1].islower() else "\n") + line
    return text


def _as_cell(lines: list[Line]) -> list[Piece]:
    return [Piece(BlockKind.TABLE_CELL, squeeze(line.text), origin=line.origin) for line in lines]


def _is_layout(item: HtmlElement) -> bool:
    """An item that holds a whole page part (a post, a widget) is no item of a list that one reads."""
    if next(item.iterdescendants("h1", "h2", "h3", "h4", "table", "article", "form"), None) is not None:
        return True
    return len(squeeze(item.text_content())) > _LONGEST_ITEM and next(item.iterdescendants("p"), None) is not None


def _is_hidden(element: HtmlElement) -> bool:
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style", "")))
