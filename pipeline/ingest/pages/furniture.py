"""Running headers, footers and page numbers: the same line at the same place of several pages, or a page number."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from pipeline.document import BlockKind
from pipeline.ingest.pages.printed import Line, PrintedPage, PrintedWord, lines_of

#: Furniture stands in these shares of the page's height at its top and bottom.
_ZONE = 0.12
#: At most so many lines of furniture at each end of a page.
_MAX_LINES = 4
#: A blank of so many font sizes sets lines in the page's margin apart from the text.
_APART = 1.5
#: A font this much smaller than the text's does the same.
_SMALL = 0.9
#: One word at most, the number, perhaps the number of pages: „Strona 2 z 7”, „– 2 –”, „2/7”.
_PAGE_NUMBER = re.compile(r"\W*([^\W\d]+\.?\s*)?(?P<number>\d{1,4})\W*(([^\W\d]{1,3}\s*)?\d{1,4})?\W*")

#: What two lines on two pages must have in common: kind, place, text.
Key = tuple[BlockKind, int, str]


@dataclass(frozen=True, slots=True)
class _Margin:
    """A line near the edge of a page. ``apart``: a blank follows towards the text; ``small``: in a smaller font."""

    kind: BlockKind
    line: Line
    offset: float
    apart: bool
    small: bool

    def marks(self) -> Iterator[Key]:
        """As it stands, and with its first or last number counted from the page's."""
        place = round(self.offset / 4)
        numbers = list(re.finditer(r"\d{1,6}", self.line.text))
        yield self.kind, place, self.line.text
        for match in {numbers[0], numbers[-1]} if numbers else ():
            before, after = self.line.text[: match.start()], self.line.text[match.end() :]
            yield self.kind, place, f"{before}#{int(match.group()) - self.line.page}#{after}"

    def is_page_number(self) -> bool:
        """The number of its own page; at the foot of a page of an excerpt, any number."""
        match = _PAGE_NUMBER.fullmatch(self.line.text)
        if match is None:
            return False
        return self.kind is BlockKind.FOOTER or match["number"] == str(self.line.page)


def find_furniture(pages: Sequence[PrintedPage]) -> dict[int, list[tuple[BlockKind, Line]]]:
    """Headers and footers by page number, from top to bottom."""
    body = median([word.height for page in pages for word in page.words] or [1.0])
    margins = {page.number: _margins(page, body) for page in pages}
    repeated = _repeated(margins)
    found: dict[int, list[tuple[BlockKind, Line]]] = {}
    for number, sides in margins.items():
        chosen = [m for side in sides for m in _furniture(side, repeated, len(pages))]
        found[number] = sorted(((m.kind, m.line) for m in chosen), key=lambda pair: pair[1].top)
    return found


def body_words(page: PrintedPage, furniture: Sequence[tuple[BlockKind, Line]]) -> list[PrintedWord]:
    """The words of a page without its furniture and without text that runs up or down its edge."""
    taken = {word for _, line in furniture for word in line.words}
    return [word for word in page.words if word.upright and word not in taken]


def _margins(page: PrintedPage, body: float) -> list[list[_Margin]]:
    """The lines in the zones at the top and at the bottom, each from the edge towards the text."""
    rows = lines_of(word for word in page.words if word.upright)
    sides = []
    for kind, order in ((BlockKind.HEADER, rows), (BlockKind.FOOTER, rows[::-1])):
        side = []
        blanks = [max(after.top - row.bottom, row.top - after.bottom) for row, after in pairwise(order)]
        for row, blank in zip(order[:_MAX_LINES], [*blanks, page.height], strict=False):
            offset = row.bottom if kind is BlockKind.HEADER else page.height - row.top
            if offset <= _ZONE * page.height:
                side.append(_Margin(kind, row, offset, blank > _APART * body, row.size < _SMALL * body))
        sides.append(side)
    return sides


def _repeated(margins: dict[int, list[list[_Margin]]]) -> set[Key]:
    """What stands at the same place of at least two pages."""
    seen: dict[Key, set[int]] = defaultdict(set)
    for number, sides in margins.items():
        for key in (key for side in sides for margin in side for key in margin.marks()):
            seen[key].add(number)
    return {key for key, numbers in seen.items() if len(numbers) > 1}


def _furniture(side: Sequence[_Margin], repeated: set[Key], pages: int) -> Sequence[_Margin]:
    """The outermost lines that look like furniture, if together they are set apart from the text."""
    likely = 0
    for margin in side:
        alone = pages == 1 and margin.small
        if not (alone or margin.is_page_number() or any(key in repeated for key in margin.marks())):
            break
        likely += 1
    for count in range(likely, 0, -1):
        if side[count - 1].apart or (pages > 1 and all(margin.small for margin in side[:count])):
            return side[:count]
    return ()
