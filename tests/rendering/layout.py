"""What a plain text says about its own layout.

The text says its layout the way people type it: a line is a paragraph (hard-wrapped lines are joined again), „–”, „1.”
or „a)” starts a list item, „| a | b |” is a row of a table, and a line with wide gaps is a row of columns, as in a
signature block.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Kind = Literal["heading", "paragraph", "item", "row", "columns"]

_ITEM = re.compile(r"\s*(?P<label>[–•*-]|\d{1,2}[.)]|[a-z]\)|[A-Z]\))\s+(?P<text>\S.*)")
_GAP = re.compile(r"\s{4,}")
_WRAP_WIDTH = 80
_HEADING_WIDTH = 100


@dataclass(frozen=True)
class Line:
    """One paragraph-like piece of the text. ``cells`` holds the parts of a table row or of columns."""

    kind: Kind
    text: str
    label: str = ""
    level: int = 0
    cells: tuple[str, ...] = ()

    @property
    def is_centred(self) -> bool:
        """A title in capitals, what follows it in small letters, the number of a paragraph: centred in formal texts."""
        return self.text.isupper() or self.text[:1].islower() or self.text.startswith("§")

    @property
    def label_kind(self) -> str:
        """What labels of one list have in common: „1)” and „2)” are „0)”, „a)” and „b)” are „a)”."""
        return re.sub(r"[A-Z]", "A", re.sub(r"[a-z]", "a", re.sub(r"\d+", "0", self.label)))


def parse(text: str) -> list[Line]:
    """The lines of a text with their layout, list levels set."""
    hard_wrapped = all(len(line) <= _WRAP_WIDTH for line in text.splitlines())
    lines: list[Line] = []
    open_line = False
    for raw in text.splitlines():
        if not raw.strip(" -=_"):
            open_line = False
            continue
        line = _classify(raw)
        if open_line and line.kind in ("paragraph", "heading") and _continues(lines[-1], line, hard_wrapped):
            joined = f"{lines[-1].text} {line.text}"
            lines[-1] = Line(lines[-1].kind, joined, lines[-1].label) if lines[-1].label else _plain(joined)
        else:
            lines.append(line)
        open_line = True
    return list(_levelled(lines))


def _classify(raw: str) -> Line:
    text = raw.strip()
    if text.startswith("|"):
        return Line("row", text, cells=tuple(cell.strip() for cell in text.strip("|").split("|")))
    if match := _ITEM.fullmatch(raw.rstrip()):
        return Line("item", _single_spaced(match["text"]), match["label"])
    if _GAP.search(text):
        return Line("columns", text, cells=tuple(_GAP.split(text)))
    return _plain(_single_spaced(text))


def _plain(text: str) -> Line:
    is_heading = len(text) <= _HEADING_WIDTH and not text.endswith((".", ",", ";", ":", "!"))
    return Line("heading" if is_heading else "paragraph", text)


def _continues(before: Line, line: Line, hard_wrapped: bool) -> bool:
    if before.kind not in ("paragraph", "heading", "item") or before.text.isupper():
        return False
    return hard_wrapped or line.text[:1].islower()


def _single_spaced(text: str) -> str:
    return " ".join(text.split())


def _levelled(lines: list[Line]) -> Iterator[Line]:
    """A list with other labels that starts inside a list is one level deeper."""
    stack: list[str] = []
    for line in lines:
        if line.kind != "item":
            stack = []
            yield line
            continue
        if line.label_kind in stack:
            stack = stack[: stack.index(line.label_kind) + 1]
        else:
            stack.append(line.label_kind)
        yield Line("item", line.text, line.label, len(stack) - 1)
