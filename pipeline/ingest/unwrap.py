"""Lines as they stand on the page → lines as they were written: wrapped ones joined, columns told apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pipeline.ingest.lists import DASHES, label_lines, split_label

#: A title in several lines is hardly longer than this.
LONGEST_TITLE = 220
_SHORTEST_WRAP, _LONGEST_WRAP = 55, 130
#: In a wrapped text a line this near to the width goes on below unless a mark ends it: nobody counts to the letter.
_NEARLY_FULL = 0.8
GAP = re.compile(r" {4,}|(?<=\S)\s*\t\s*(?=\S)")
#: „Adres siedziby: ul. Rynek 4”: a line of a form; the next one starts another.
_FIELD = re.compile(r"[A-ZĄĆĘŁŃÓŚŹŻ][^:.;,„]{1,40}:\s+\S")
_ENDS = ".:;,!?"
_CAPS_WORD = re.compile(r"[A-ZĄĆĘŁŃÓŚŹŻ]{3,}")


@dataclass(frozen=True, slots=True)
class Line:
    """One line, clean but with its inner spaces. ``gap``: a blank line or the start of a block stands before it.

    ``strong`` is None where the format does not say whether all of it is bold. ``origin`` is the reader's own.
    """

    text: str
    gap: bool = False
    wide_gap: bool = False
    strong: bool | None = None
    origin: object = None

    @property
    def indent(self) -> int:
        """Blanks before the text, a tab counted as four."""
        expanded = self.text.expandtabs(4)
        return len(expanded) - len(expanded.lstrip())


@dataclass(frozen=True, slots=True)
class Logical:
    """A line with what was wrapped from it joined on, its label split off."""

    line: Line
    label: str
    text: str
    columns: tuple[str, ...] = ()

    @property
    def full(self) -> str:
        """Label and text, with single blanks."""
        return f"{self.label} {self.text}".strip()


def unwrapped(lines: Sequence[Line]) -> list[Logical]:
    """The written lines, in order; each with the ``Line`` that it starts in."""
    width = _wrap_width(lines)
    labels = label_lines([line.text for line in lines])
    logical: list[Logical] = []
    for index, (line, (label, rest)) in enumerate(zip(lines, labels, strict=True)):
        columns = _columns(line.text)
        text = " ".join(rest.split())
        goes_on = index > 0 and not (line.gap or label or columns or logical[-1].columns)
        if goes_on and _is_continuation(logical[-1], lines[index - 1], line, width):
            logical[-1] = replace(logical[-1], text=_joined(logical[-1].text, text))
        else:
            logical.append(Logical(line, label, text, columns))
    return logical


def _is_continuation(so_far: Logical, before: Line, line: Line, width: int | None) -> bool:
    """Was the line break before ``line`` made by the width of the page, not by the writer?"""
    above, below = before.text.rstrip(), line.text.strip()
    if _FIELD.match(below) and _FIELD.match(above.strip()):
        return False
    if width and (_is_full(above, below, width) or (len(above) >= _NEARLY_FULL * width and above[-1:] not in _ENDS)):
        return True
    if is_caps(so_far.full) or _is_alike(so_far.text, below):
        return False
    if so_far.label:
        return line.indent > so_far.line.indent
    if _is_hyphenated(above) and below[:1].islower():
        return True
    # A dash that marks no item goes on with the sentence: „Starosta Kolski / – Jan Nowak”.
    return (below[:1].islower() or below[0] in DASHES) and above[-1:] not in _ENDS


def _is_alike(above: str, below: str) -> bool:
    """„za Gminę Las: Jan Nowak / za Fundację Świt: Anna Lis”: lines that begin with one small word are items."""
    first = below.split(maxsplit=1)[0]
    return first.isalpha() and first.islower() and above.split(maxsplit=1)[:1] == [first]


def _joined(above: str, below: str) -> str:
    if _is_hyphenated(above) and below[:1].islower():
        return above[:-1] + below
    return f"{above} {below}"


def _is_hyphenated(text: str) -> bool:
    return len(text) > 1 and text[-1] in "-‐" and text[-2].isalpha()


def _is_full(above: str, below: str, width: int) -> bool:
    """Would the first word of the line below not have fitted on the line above?"""
    return len(above) + 1 + len(below.split(maxsplit=1)[0]) > width


def _wrap_width(lines: Sequence[Line]) -> int | None:
    """The width at which the text was wrapped, or None: most breaks inside a paragraph must fit it."""
    pairs = [
        (above.text.rstrip(), below.text.strip())
        for above, below in pairwise(lines)
        if not below.gap and not split_label(below.text)[0] and not _columns(above.text) and not _columns(below.text)
    ]
    width = max((len(above) for above, _ in pairs), default=0)
    if len(pairs) < 2 or not _SHORTEST_WRAP <= width <= _LONGEST_WRAP:
        return None
    fitting = sum(_is_full(above, below, width) for above, below in pairs)
    return width if fitting >= 0.6 * len(pairs) else None


def _columns(text: str) -> tuple[str, ...]:
    """The cells of a line set in columns; empty for an ordinary one."""
    cells = [cell.strip() for cell in GAP.split(text.strip()) if cell.strip()]
    if len(cells) > 1 and split_label(cells[0]) == (cells[0], "") and not split_label(cells[1])[0]:
        cells = [f"{cells[0]} {cells[1]}", *cells[2:]]
    is_item = bool(split_label(cells[0])[0]) if cells else False
    if len(cells) < 2 or (is_item and not all(split_label(cell)[0] for cell in cells[1:])):
        return ()
    return tuple(cells)


def is_caps(text: str) -> bool:
    """Is (nearly) every letter a capital, as in a title?"""
    if len(text) > LONGEST_TITLE or text.endswith((",", ";")):
        return False
    letters = [char for char in text if char.isalpha()]
    return bool(_CAPS_WORD.search(text)) and sum(char.isupper() for char in letters) >= 0.9 * len(letters)
