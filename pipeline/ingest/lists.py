"""Lists as they are printed: the label at the start of a line, and which list and level an item belongs to."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

#: Signs that mark an item. The last are what symbol fonts leave behind (private use characters).
DASHES = "-–—−‒"
BULLETS = "•●○◦∙·▪▫■□►▸▶➢➤✓✔❖★\uf0b7\uf0a7\uf0d8\uf02d\uf076\uf0fc"
#: Pictures that stand for bullets in posts: „🍯 Pasieka Pod Lipami”.
_PICTURES = "[\U0001f300-\U0001faff\u2600-\u27bf]\ufe0f?"
_PICTURE = re.compile(_PICTURES)
_LETTER = "[a-ząćęłńóśźż]"

#: Labels that are labels wherever they stand. White space (or the end) must follow, except after a bullet.
_SURE = re.compile(
    rf"(?P<bullet>[{re.escape(BULLETS)}]|{_PICTURES})\s*(?=\S)|(?P<star>\*)\s+(?=[^\s*])|(?P<dash>[{re.escape(DASHES)}])\s+(?=\S)"
    rf"|(?P<decimal>[1-9]\d?(?:\.[1-9]\d?){{1,3}}(?:[.)]|(?=\s+[^\W\d_a-ząćęłńóśźż])))(?=\s|$)"
    rf"|(?P<number>\(?\d{{1,3}}\)|\d{{1,3}}\.\)?|\d{{1,3}}/)(?=\s|$)"
    rf"|(?P<roman>\(?(?:[IVX]+|[ivx]{{2,}})\))(?=\s|$)"
    rf"|(?P<letter>\(?{_LETTER}{{1,2}}\)|\(?[A-Z]\))(?=\s|$)"
)
#: Labels only next to a neighbour in sequence: „A. Nowak” is a person, „m. Łódź” a town, „-owy” an ending.
_UNSURE = re.compile(
    rf"(?P<dash>[{re.escape(DASHES)}])(?=[^\W\d_]|[„\"«])|(?P<roman>[IVX]+\.)(?=\s)|(?P<letter>{_LETTER}\.|[A-Z]\.)(?=\s)"
)
#: A neighbour in sequence stands within so many lines.
_REACH = 200
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10}


@dataclass(frozen=True, slots=True)
class Label:
    """A printed label: ``style`` is equal for the labels of one list („#)” for „1)” and „2)”)."""

    text: str
    style: str
    ordinal: int | None


def split_label(line: str) -> tuple[str, str]:
    """``("1)", "rest")`` of a line that starts with a label of a list; ``("", line)`` otherwise."""
    line = line.strip()
    match = _SURE.match(line)
    if not match:
        return "", line
    return match.group().strip(), line[match.end() :].strip()


def parse_label(label: str) -> Label:
    """Style and ordinal of a label that ``split_label`` or ``label_lines`` found, or that a file format gives."""
    match = _SURE.match(label + " x") or _UNSURE.match(label + " x")
    kind = match.lastgroup if match else None
    core = label.strip("()./")
    if kind == "decimal":
        return Label(label, f"#.{core.count('.')}", int(core.split(".")[-1]))
    if kind == "number":
        return Label(label, label.replace(core, "#"), int(core))
    if kind == "roman":
        return Label(label, label.replace(core, "I" if core.isupper() else "i"), _roman(core))
    if kind == "letter":
        return Label(label, label.replace(core, "A" if core.isupper() else "a"), ord(core[0].lower()) - ord("a") + 1)
    # One list may have a picture of its own for each item.
    return Label(label, "•" if _PICTURE.fullmatch(label) else label, None)


def _roman(numeral: str) -> int:
    values = [_ROMAN_VALUES[char] for char in numeral.lower()]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


def label_lines(lines: Sequence[str]) -> list[tuple[str, str]]:
    """``split_label`` for each line, decided with its neighbours.

    A letter with a full stop, a Roman number or a dash without a space is a label only next to the one before or
    after it; a lone dash is how a quoted speech starts, and a lone number above one an ordinal („2. edycja”).
    """
    found = [_any_label(line) for line in lines]
    parsed = [parse_label(label) if label else None for label, _ in found]
    return [
        pair if label is None or _has_company(index, label, lines, parsed) else ("", lines[index].strip())
        for index, (pair, label) in enumerate(zip(found, parsed, strict=True))
    ]


def _any_label(line: str) -> tuple[str, str]:
    label, rest = split_label(line)
    if label:
        return label, rest
    match = _UNSURE.match(rest)
    return (match.group(), rest[match.end() :].strip()) if match else ("", rest)


def _has_company(index: int, label: Label, lines: Sequence[str], labels: Sequence[Label | None]) -> bool:
    if label.ordinal is None:
        return not _is_dash(label) or _is_dash_item(index, lines, labels)
    if _SURE.match(label.text + " x") and (label.ordinal == 1 or ")" in label.text):
        return True
    wanted = {label.ordinal - 1, label.ordinal + 1}
    behind, ahead = labels[max(index - _REACH, 0) : index], labels[index + 1 : index + 1 + _REACH]
    before = next((other for other in reversed(behind) if other and other.style == label.style), None)
    after = next((other for other in ahead if other and other.style == label.style), None)
    return any(other is not None and other.ordinal in wanted for other in (before, after))


def _is_dash_item(index: int, lines: Sequence[str], labels: Sequence[Label | None]) -> bool:
    """Next to another dash, or right after a line that announces a list."""
    before, after = index - 1, index + 1
    if before >= 0 and (lines[before].rstrip().endswith(":") or _is_dash(labels[before])):
        return True
    return after < len(labels) and _is_dash(labels[after])


def _is_dash(label: Label | None) -> bool:
    return label is not None and label.text in DASHES


@dataclass(slots=True)
class _Open:
    style: str
    list_id: int
    ordinal: int | None
    indent: int


@dataclass(slots=True)
class ListTracker:
    """Gives each labelled item its ``list_id`` and ``level``, from the style of labels and their indent.

    ``close`` after a line that is no item; numbering that goes on behind it („(1) … oraz (2) …”) goes on with its
    list. ``forget`` at a heading: nothing goes on behind one.
    """

    new_list: Callable[[], int]
    _open: list[_Open] = field(default_factory=list)
    _closed: list[_Open] = field(default_factory=list)

    def item(self, label: str, indent: int = 0) -> tuple[int, int]:
        """``(list_id, level)`` of the next item; a bare item has the label ``""``."""
        parsed = parse_label(label)
        depth = self._depth(parsed, indent)
        if depth is None:
            self._open_list(parsed, indent)
            return self._open[-1].list_id, len(self._open) - 1
        del self._open[depth + 1 :]
        current = self._open[depth]
        if parsed.ordinal is not None and current.ordinal is not None and parsed.ordinal <= current.ordinal:
            current.list_id = self.new_list()
        current.ordinal = parsed.ordinal
        return current.list_id, depth

    def close(self) -> None:
        """A line that belongs to no item ends the open lists."""
        if self._open:
            self._closed, self._open = self._open, []

    def forget(self) -> None:
        """A heading: the next item starts a new list."""
        self._open, self._closed = [], []

    def _depth(self, label: Label, indent: int) -> int | None:
        for depth in range(len(self._open) - 1, -1, -1):
            same = self._open[depth]
            if same.style != label.style:
                continue
            deeper = indent > self._open[-1].indent + 1 and label.ordinal in (None, 1)
            return None if deeper else depth
        return None

    def _open_list(self, label: Label, indent: int) -> None:
        """A closed list whose numbering goes on here, at its old level; or else a new one inside those open."""
        for level, old in enumerate(self._closed):
            if label.ordinal and old.style == label.style and old.ordinal == label.ordinal - 1:
                old.ordinal = label.ordinal
                self._open = self._closed[: level + 1]
                return
        self._open.append(_Open(label.style, self.new_list(), label.ordinal, indent))
