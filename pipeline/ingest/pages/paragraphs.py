"""Lines of a region as paragraphs, list items and headings, from blanks, indents and how far lines reach."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pipeline.document import BlockKind
from pipeline.ingest.lists import DASHES, split_label
from pipeline.ingest.pages.grids import Table
from pipeline.ingest.pages.printed import Line
from pipeline.ingest.pages.text import Piece, ends_in_hyphen, is_broken

_OPENING, _CLOSING = "(„[", ")”]"


@dataclass(frozen=True, slots=True)
class Draft:
    """A block before its text is made: its lines; of an item the label and where it stands; of a table row and column.

    ``is_short`` marks the cell of a signature, which nothing goes on from.
    """

    kind: BlockKind
    pieces: tuple[Piece, ...]
    label: str = ""
    indent: float = 0.0
    is_short: bool = False
    cell: tuple[Table, int, int] | None = None

    @property
    def lines(self) -> list[Line]:
        """The lines alone."""
        return [line for _, line in self.pieces]

    def plus(self, separator: str, *lines: Line) -> Draft:
        """With further lines at the end."""
        return replace(self, pieces=(*self.pieces, *((separator, line) for line in lines)))


@dataclass(frozen=True, slots=True)
class Measure:
    """The column that lines are set in: its edges, the usual blank between lines, and the size of its font."""

    left: float
    right: float
    leading: float
    size: float

    @classmethod
    def of(cls, lines: Sequence[Line], page_width: float | None = None) -> Measure:
        """Measured on lines of one column. On a page of short lines alone the right margin is as wide as the left."""
        left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
        if page_width and right - left < 0.6 * (page_width - 2 * left):
            right = page_width - left
        sizes = Counter(size for line in lines for size in [round(line.size, 1)] * len(line.words))
        size = sizes.most_common(1)[0][0]
        blanks = Counter(
            round(2 * (below.top - above.bottom)) / 2
            for above, below in pairwise(lines)
            if above.x1 > right - 3 * size and abs(above.size - below.size) < 0.1 * size and below.top > above.top
        )
        usual = [blank for blank, count in blanks.items() if count * 4 >= max(blanks.values())]
        leading = min(usual, default=0.3 * size)
        return cls(left, right, leading, size)

    def is_balanced(self, line: Line) -> bool:
        """Is the blank on both sides the same, if there is any?"""
        return abs(line.x0 - self.left - (self.right - line.x1)) < 1.5 * self.size

    def is_centred(self, line: Line) -> bool:
        """Does the line stand in the middle, with a blank on both sides?"""
        return self.is_balanced(line) and min(line.x0 - self.left, self.right - line.x1) > 1.5 * self.size

    def is_title(self, line: Line) -> bool:
        """Is the line bold or in a larger font than the text?"""
        return line.bold or line.size > 1.1 * self.size

    def ends_early(self, line: Line, after: Line) -> bool:
        """Was there room for the next line's first word? Then the line was ended on purpose."""
        shift = line.x0 - after.x0
        room = self.right - line.x1
        if self.is_centred(line):
            room += line.x0 - self.left
        elif shift > 4 * self.size:
            room += shift
        return room > after.words[0].x1 - after.words[0].x0 + 0.8 * self.size


def paragraphs(lines: Iterable[Line], measure: Measure) -> list[Draft]:
    """Drafts of running text: paragraphs and list items."""
    drafts: list[Draft] = []
    for line in lines:
        label, _ = split_label(line.text)
        if drafts and _goes_on(drafts[-1], line, label, measure):
            drafts[-1] = drafts[-1].plus(" ", line)
        elif drafts and not label and _is_next_title_line(drafts[-1], line, measure):
            drafts[-1] = drafts[-1].plus("\n", line)
        else:
            kind = BlockKind.LIST_ITEM if label else BlockKind.PARAGRAPH
            drafts.append(Draft(kind, (("", line),), label, line.x0))
    return _without_lone_dashes(drafts, measure)


def _without_lone_dashes(drafts: Sequence[Draft], measure: Measure) -> list[Draft]:
    """A dash with no other beside it, behind an unfinished sentence, begins no item: „podpisali wójt / – Jan Lis”."""
    found: list[Draft] = []
    for index, draft in enumerate(drafts):
        after = drafts[index + 1 : index + 2]
        if found and _goes_on_with_dash(found[-1], draft, measure) and not any(map(_is_dash_item, after)):
            found[-1] = found[-1].plus(" ", *draft.lines)
        else:
            found.append(draft)
    return found


def _goes_on_with_dash(above: Draft, draft: Draft, measure: Measure) -> bool:
    last, first = above.lines[-1], draft.lines[0]
    close = last.top < first.top <= last.bottom + measure.leading + 0.2 * measure.size
    return close and _is_dash_item(draft) and above.kind is BlockKind.PARAGRAPH and last.text[-1].isalnum()


def _is_dash_item(draft: Draft) -> bool:
    return bool(draft.label) and draft.label in DASHES


def short_lines(lines: Sequence[Line]) -> list[Draft]:
    """Drafts of a signature cell: its lines stay lines, unless a bracket or a word goes on in the next."""
    drafts: list[Draft] = []
    for line in lines:
        label, _ = split_label(line.text)
        if drafts and not label:
            drafts[-1] = drafts[-1].plus(" " if is_open(drafts[-1].lines) else "\n", line)
        else:
            drafts.append(Draft(BlockKind.PARAGRAPH, (("", line),), "", line.x0, is_short=True))
    return drafts


def is_open(lines: Sequence[Line]) -> bool:
    """Does the text end inside brackets, quotation marks or a word, or with a single small letter („w”, „i”, „z”)?"""
    text = " ".join(line.text for line in lines)
    pairs = zip(_OPENING, _CLOSING, strict=True)
    last = lines[-1].words[-1].text
    if ends_in_hyphen(lines[-1]) or (len(last) == 1 and last.islower()):
        return True
    return any(text.rfind(opened) > text.rfind(closed) for opened, closed in pairs)


def _goes_on(draft: Draft, line: Line, label: str, measure: Measure) -> bool:
    above = draft.lines[-1]
    if line.top - above.bottom > measure.leading + 0.2 * measure.size or line.top < above.top:
        return False
    if abs(line.size - above.size) > 0.12 * measure.size:
        return False
    if label and not _label_is_text(draft, line, measure):
        return False
    if is_broken(above, line):
        return True
    return not measure.ends_early(above, line) and not _is_new_indent(draft, line, measure)


def _label_is_text(draft: Draft, line: Line, measure: Measure) -> bool:
    """A number or a dash that a full line happened to leave at the start of the next one."""
    above = draft.lines[-1]
    if measure.ends_early(above, line) or above.text.endswith((":", ";", ".", ",")):
        return False
    return not draft.label or line.x0 > draft.indent + 0.5 * measure.size


def _is_new_indent(draft: Draft, line: Line, measure: Measure) -> bool:
    """A line set in from the one above, or set out from two lines above, begins a paragraph."""
    above, step = draft.lines[-1], 0.8 * measure.size
    if measure.is_centred(line) and (
        measure.is_centred(above) or (above.bold == line.bold and measure.is_title(above))
    ):
        return False
    if len(draft.pieces) == 1:
        return line.x0 > above.x0 + step and not draft.label
    return abs(line.x0 - above.x0) > step


def _is_next_title_line(draft: Draft, line: Line, measure: Measure) -> bool:
    """Lines of one title: centred, of one style and with no more than the usual blank between them."""
    above = draft.lines[-1]
    close = above.top < line.top <= above.bottom + measure.leading + 0.2 * measure.size
    alike = above.bold == line.bold and measure.is_title(above) and measure.is_title(line)
    centred = measure.is_balanced(line) and measure.is_balanced(above)
    return close and alike and centred and (measure.is_centred(line) or measure.is_centred(above))
