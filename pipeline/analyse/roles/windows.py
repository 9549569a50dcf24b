"""A text as the network of roles reads it: pieces, with a mark where a sentence or block ends, in long windows.

Who signs is told by what stands far apart, a headline and a list for one, so windows are as long as the network allows.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from pipeline.analyse.encoder.pieces import END, START, Pieces

#: Pieces of a window without START, and how many of them on each side only help to read the others.
LONGEST, MARGIN = 500, 75
#: What the text is cut into before pieces are: words and marks.
TOKEN = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True)
class RoleText:
    """The pieces of a text, and the first piece of each token by the character that it begins with."""

    pieces: tuple[int, ...]
    firsts: Mapping[int, int]

    def window(self, piece: int) -> range:
        """The pieces to read a piece with: the same for its neighbours, so that few windows are read."""
        last = len(self.pieces)
        if last <= LONGEST:
            return range(last)
        kept = LONGEST - 2 * MARGIN
        number = min(max(0, piece - MARGIN) // kept, (last - 2 * MARGIN - 1) // kept)
        start = max(0, min(number * kept, last - LONGEST))
        return range(start, start + LONGEST)

    def row(self, window: range) -> list[int]:
        """START and the pieces of a window."""
        return [START, *self.pieces[window.start : window.stop]]


def role_text(text: str, breaks: Collection[int], hidden: Sequence[tuple[int, int]], pieces: Pieces) -> RoleText:
    """The text without what is ``hidden`` (characters from, to); ``breaks``: where sentences and blocks start."""
    numbers: list[int] = []
    firsts: dict[int, int] = {}
    spans = sorted(hidden)
    for token in TOKEN.finditer(text):
        start = token.start()
        before = bisect_right(spans, start, key=itemgetter(0)) - 1
        if before >= 0 and start < spans[before][1]:
            continue
        if start in breaks and numbers:
            numbers.append(END)
        firsts[start] = len(numbers)
        numbers += pieces.numbers(token.group(), start == 0 or text[start - 1].isspace())
    return RoleText((*numbers, END), firsts)
