"""Grids and lists of a web page: data tables against layout, rows and columns of cells, printed labels of items."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

_LONGEST_CELL = 600
_WIDEST = 100
_FLOW_TAGS = ("h1", "h2", "h3", "h4", "h5", "h6", "form", "article", "nav")
_LIST_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)", re.IGNORECASE)
_STYLES = {
    "lower-alpha": "a",
    "lower-latin": "a",
    "upper-alpha": "A",
    "upper-latin": "A",
    "lower-roman": "i",
    "upper-roman": "I",
    "none": "none",
}
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell and its place in the grid, spans counted."""

    element: HtmlElement
    row: int
    column: int


def is_data(table: HtmlElement) -> bool:
    """Does the table hold data? One that holds a table, headings, long text or one cell lays out the page."""
    if table.get("role") in {"presentation", "none"} or next(table.iterdescendants("table"), None) is not None:
        return False
    if next(table.iterdescendants(*_FLOW_TAGS), None) is not None:
        return False
    texts = [_visible(cell.element) for cell in cells(table)]
    outside = _visible(table) - sum(texts) - sum(_visible(caption) for caption in table.iterchildren("caption"))
    return len(texts) > 1 and max(texts) <= _LONGEST_CELL and outside == 0


def _visible(element: HtmlElement) -> int:
    return sum(not char.isspace() for char in element.text_content())


def cells(table: HtmlElement) -> Iterator[Cell]:
    """The cells in document order; ``colspan`` and ``rowspan`` move the cells after them."""
    free_from: dict[int, int] = {}
    for row, element in enumerate(table.iterdescendants("tr")):
        column = 0
        for cell in element.iterchildren("td", "th"):
            while free_from.get(column, 0) > row:
                column += 1
            yield Cell(cell, row, column)
            width, height = _span(cell, "colspan"), _span(cell, "rowspan")
            free_from.update((column + right, row + height) for right in range(width))
            column += width


def _span(cell: HtmlElement, name: str) -> int:
    value = cell.get(name, "1").strip()
    return min(max(int(value), 1), _WIDEST) if value.isdecimal() else 1


def items(element: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """The children of a list with the labels that a browser prints: „1.”, „b.”, „•”; no label for other children."""
    style = _style(element)
    number = _integer(element.get("start"), 1)
    for child in element:
        if child.tag != "li":
            yield child, ""
            continue
        number = _integer(child.get("value"), number)
        yield child, "" if style == "none" else "•" if style == "•" else f"{_printed(number, style)}."
        number += 1


def _style(element: HtmlElement) -> str:
    named = _LIST_STYLE.search(element.get("style", ""))
    if named and named[1].lower() in _STYLES:
        return _STYLES[named[1].lower()]
    if element.tag != "ol":
        return "•"
    kind = element.get("type", "1")
    return kind if kind in {"a", "A", "i", "I"} else "1"


def _integer(value: str | None, default: int) -> int:
    return int(value) if value and value.strip().isdecimal() else default


def _printed(number: int, style: str) -> str:
    if style in {"a", "A"} and 1 <= number <= 26:
        return chr(ord(style) + number - 1)
    if style in {"i", "I"} and 1 <= number < 40:
        numeral = _roman(number)
        return numeral.upper() if style == "I" else numeral
    return str(number)


def _roman(number: int) -> str:
    numeral = ""
    for value, letters in _ROMAN:
        numeral += letters * (number // value)
        number %= value
    return numeral
