"""numbering.xml: the label that Word prints in front of a numbered or bulleted paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pipeline.ingest.docx.ooxml import NS, Element, number, q, switch, value
from pipeline.ingest.docx.styles import Styles

BULLET = "•"
_DASHES = ("-", "–", "—")
_LEVELS = 9
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ListMark:
    """The mark of one list item: what is printed, how deep, of which list.

    ``first``: the list begins to count anew; ``bullet``: it does not count at all.
    """

    label: str
    level: int
    list_key: str
    first: bool
    bullet: bool


@dataclass(frozen=True, slots=True)
class _Level:
    start: int = 1
    format: str = "decimal"
    text: str = ""
    restart: int | None = None
    all_decimal: bool = False
    style: str | None = None


@dataclass(frozen=True, slots=True)
class _List:
    abstract: str
    levels: dict[int, _Level]
    start_overrides: dict[int, int]


class Numbering:
    """Counts the numbered paragraphs of one document; ask once for every paragraph, in document order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract = {} if root is None else _by_id(root, "w:abstractNum", "w:abstractNumId")
        self._nums = {} if root is None else _by_id(root, "w:num", "w:numId")
        self._lists: dict[str, _List | None] = {}
        self._counters: dict[str, dict[int, int]] = {}
        self._overridden: set[tuple[str, int]] = set()

    def mark(self, paragraph: Element) -> ListMark | None:
        """The list mark of a paragraph; None when it has none."""
        num_id, level = self._where(paragraph)
        found = self._list(num_id)
        if found is None or level not in found.levels:
            return None
        first = self._count(num_id, found, level)
        label = self._label(found, level)
        bullet = found.levels[level].format == "bullet"
        return ListMark(label, level, num_id, first, bullet) if label else None

    def _where(self, paragraph: Element) -> tuple[str, int]:
        """The ``numId`` and the level of a paragraph: its own, or by the style that is linked to a level."""
        num_id = value(paragraph, "w:pPr/w:numPr/w:numId")
        level = value(paragraph, "w:pPr/w:numPr/w:ilvl")
        for style in self._styles.of_paragraph(paragraph):
            if num_id is not None:
                break
            num_id = value(style, "w:pPr/w:numPr/w:numId")
            linked = self._linked_level(num_id, style.get(q("w:styleId")))
            level = level or (None if linked is None else str(linked)) or value(style, "w:pPr/w:numPr/w:ilvl")
        return num_id or "0", number(level)

    def _linked_level(self, num_id: str | None, style_id: str | None) -> int | None:
        found = self._list(num_id or "0")
        levels = {} if found is None else found.levels
        return next((depth for depth, level in levels.items() if level.style == style_id), None)

    def _list(self, num_id: str) -> _List | None:
        if num_id not in self._lists:
            self._lists[num_id] = self._read_list(num_id)
        return self._lists[num_id]

    def _read_list(self, num_id: str) -> _List | None:
        num = self._nums.get(num_id)
        abstract = self._abstract_of(num)
        if num_id == "0" or num is None or abstract is None:
            return None
        levels = _levels(abstract)
        starts = {}
        for override in num.findall("w:lvlOverride", NS):
            depth = number(override.get(q("w:ilvl")))
            levels |= _levels(override)
            start = value(override, "w:startOverride")
            if start is not None:
                starts[depth] = number(start, 1)
        return _List(abstract.get(q("w:abstractNumId"), ""), levels, starts)

    def _abstract_of(self, num: Element | None) -> Element | None:
        """The definition behind a num, through at most one numbering style (``numStyleLink``)."""
        abstract = self._abstract.get(value(num, "w:abstractNumId") or "")
        link = value(abstract, "w:numStyleLink")
        if link is None:
            return abstract
        for style in self._styles.chain(link):
            linked = self._nums.get(value(style, "w:pPr/w:numPr/w:numId") or "")
            if linked is not None:
                return self._abstract.get(value(linked, "w:abstractNumId") or "")
        return None

    def _count(self, num_id: str, found: _List, level: int) -> bool:
        """Step to the next number of the level; says whether it begins anew."""
        counters = self._counters.setdefault(found.abstract, {})
        override = found.start_overrides.get(level)
        if override is not None and (num_id, level) not in self._overridden:
            self._overridden.add((num_id, level))
            counters.pop(level, None)
        first = level not in counters
        start = found.levels[level].start if override is None else override
        counters[level] = start if first else counters[level] + 1
        for deeper in [depth for depth in counters if depth > level]:
            restart = found.levels[deeper].restart if deeper in found.levels else None
            # lvlRestart: 0 never starts anew, n only after a level above or equal to the n-th (from 1).
            if restart is None or 0 < level + 1 <= restart:
                del counters[deeper]
        return first

    def _label(self, found: _List, level: int) -> str:
        own = found.levels[level]
        if own.format == "bullet":
            return own.text if own.text in _DASHES else BULLET
        counters = self._counters[found.abstract]

        def fill(match: re.Match[str]) -> str:
            shown = int(match[1]) - 1
            definition = found.levels.get(shown, _Level())
            if own.all_decimal and definition.format != "none":
                definition = replace(definition, format="decimal")
            return format_number(counters.get(shown, definition.start), definition.format)

        return " ".join(re.sub(r"%([1-9])", fill, own.text).split())


def _by_id(root: Element, tag: str, attribute: str) -> dict[str, Element]:
    return {element.get(q(attribute), ""): element for element in root.findall(tag, NS)}


def _levels(parent: Element) -> dict[int, _Level]:
    levels = {}
    for level in parent.findall("w:lvl", NS):
        depth = number(level.get(q("w:ilvl")))
        restart = value(level, "w:lvlRestart")
        if 0 <= depth < _LEVELS:
            levels[depth] = _Level(
                start=number(value(level, "w:start"), 1),
                format=value(level, "w:numFmt") or "decimal",
                text=value(level, "w:lvlText") or "",
                restart=None if restart is None else number(restart),
                all_decimal=bool(switch(level.find("w:isLgl", NS))),
                style=value(level, "w:pStyle"),
            )
    return levels


def format_number(count: int, name: str) -> str:
    """A number as a ``w:numFmt`` prints it; formats without a rule here print decimal digits."""
    if name == "none":
        return ""
    if name == "decimalZero":
        return f"{count:02d}"
    if name in ("lowerLetter", "upperLetter") and 0 < count <= 780:
        letters = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letters.upper() if name == "upperLetter" else letters
    if name in ("lowerRoman", "upperRoman") and 0 < count < 4000:
        numeral = _roman(count)
        return numeral.upper() if name == "upperRoman" else numeral
    return str(count)


def _roman(count: int) -> str:
    parts = []
    for amount, sign in _ROMAN:
        times, count = divmod(count, amount)
        parts.append(sign * times)
    return "".join(parts)
