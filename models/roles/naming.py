"""Where a text has the names of a gold record, from the first word to the last, in whatever case.

A record says „Gmina Las”, the text „gminy Las” or, in a row of communes, „Las” alone. A mention is a run of words with
the beginnings that the words of the name have, in their order; a seat or a legal form that the text leaves out is left
out. Where two names fit, the one with more words stands.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from pipeline.analyse.names.acronyms import SMALL_WORDS
from pipeline.analyse.roles.windows import TOKEN

#: So much of a name is a mention of it („Komenda Powiatowa Policji” of „Komenda Powiatowa Policji w Kole”).
MOST = 0.6
#: What a row of communes leaves out.
TERRITORIES = ("gmin", "powi", "mias", "woje", "samo")
#: Behind these a town is a place.
BEFORE_PLACES = frozenset({"w", "we", "z", "ze", "do", "na", "od", "pod", "przy", "koło", "przez", "nad", "o", "po"})
#: Marks that may stand between two words of a name.
MARKS = 2
OPENING, CLOSING, EITHER = "„“«", "”»", '"'


@dataclass(frozen=True)
class Token:
    """A word or a mark, with its characters and the number of its block."""

    text: str
    start: int
    end: int
    block: int

    @property
    def is_word(self) -> bool:
        """No mark?"""
        return self.text[0].isalnum()


@dataclass(frozen=True)
class Place:
    """The characters of a mention. ``is_town``: of a commune or county only the own name is said."""

    start: int
    end: int
    name: str
    is_town: bool


@dataclass(frozen=True)
class Run:
    """Tokens from ``first`` to ``last`` and the numbers of the words of a name that they are."""

    first: int
    last: int
    matched: frozenset[int]


def tokens(text: str, breaks: Iterable[int]) -> list[Token]:
    """The words and marks of a text; ``breaks`` are where its blocks start."""
    starts, block, found = sorted(breaks, reverse=True), 0, []
    for match in TOKEN.finditer(text):
        while starts and starts[-1] <= match.start():
            starts.pop()
            block += 1
        found.append(Token(match.group(), match.start(), match.end(), block))
    return found


def places(text: str, breaks: Iterable[int], names: Iterable[str]) -> list[Place]:
    """The mentions of names, in order; none overlaps another."""
    read = tokens(text, breaks)
    candidates = [found for name in sorted(names) for found in _mentions(read, name)]
    taken: set[int] = set()
    found = []
    for _, run, name, is_town in sorted(candidates, key=lambda c: (-c[0], c[1].first)):
        if not taken.isdisjoint(range(run.first, run.last + 1)):
            continue
        first, last = _with_marks(read, run, name)
        taken |= set(range(first, last + 1))
        found.append(Place(read[first].start, read[last].end, name, is_town))
    return sorted(found, key=lambda place: place.start)


def _mentions(read: Sequence[Token], name: str) -> Iterator[tuple[float, Run, str, bool]]:
    """How many words of the name a run has, the run, the name, and whether it is but the name of a town."""
    words = re.findall(r"\w+", name)
    content = [number for number, word in enumerate(words) if is_content(word)]
    whole, towns = [], []
    for run in _runs(read, words):
        has = len(run.matched & set(content))
        if has >= MOST * len(content) and (0 in run.matched or has > 1):
            whole.append((float(has), run, name, False))
        elif _is_town(read, run, [words[number] for number in content if number not in run.matched]):
            towns.append((has - 0.5, run, name, True))
    yield from whole or towns


def _runs(read: Sequence[Token], words: Sequence[str]) -> Iterator[Run]:
    single = sum(map(is_content, words)) == 1
    for first, token in enumerate(read):
        for number, word in enumerate(words):
            if not token.is_word or word in SMALL_WORDS or not (_alike if single else _same)(token.text, word):
                continue
            run = _run(read, first, words, number)
            if any(token.text[0].isupper() for token in read[run.first : run.last + 1]):
                yield run


def _run(read: Sequence[Token], first: int, words: Sequence[str], number: int) -> Run:
    """The longest run of the name's words from a token on that is its word of some number."""
    matched, last, marks = [(first, number)], first, 0
    for index in range(first + 1, len(read)):
        token = read[index]
        if token.block != read[first].block or marks > MARKS:
            break
        if not token.is_word:
            marks += 1
            continue
        here = next((n for n in range(matched[-1][1] + 1, len(words)) if _same(token.text, words[n])), None)
        if here is None:
            break
        matched, last, marks = [*matched, (index, here)], index, 0
    while last > first and read[last].text in SMALL_WORDS and read[last - 1].text != ".":
        matched.pop()
        last = matched[-1][0]
    return Run(first, last, frozenset(number for _, number in matched))


def _is_town(read: Sequence[Token], run: Run, missing: Collection[str]) -> bool:
    before = read[run.first - 1].text.lower() if run.first else ""
    own = read[run.first].text[0].isupper() and before not in BEFORE_PLACES
    return own and bool(missing) and all(word.lower().startswith(TERRITORIES) for word in missing)


def _with_marks(read: Sequence[Token], run: Run, name: str) -> tuple[int, int]:
    """The run with the quotation mark that belongs to it at either end, and the full stop of „Sp. z o.o.”."""
    first, last = run.first, run.last
    inside = "".join(token.text for token in read[first : last + 1])
    opened = sum(map(inside.count, OPENING)) - sum(map(inside.count, CLOSING)) + inside.count(EITHER) % 2
    after = read[last + 1].text if last + 1 < len(read) else ""
    if opened < 0 and first and read[first - 1].text in OPENING:
        first -= 1
    if (opened > 0 and after in {*CLOSING, EITHER}) or (name.endswith(".") and after == "."):
        last += 1
    return first, last


def _same(one: str, other: str) -> bool:
    """Two forms of one word: „gminy” and „Gmina”."""
    a, b = stem(one), stem(other)
    return a == b or (min(len(one), len(other)) > 2 and (a.startswith(b) or b.startswith(a) or a[:4] == b[:4]))


def _alike(one: str, other: str) -> bool:
    """The same for a name of one word, where little tells it from others („Bibliotech”, „Biblioteka”)."""
    own = max(3, len(other) - 2)
    return one[:own].lower() == other[:own].lower()


def is_content(word: str) -> bool:
    """Neither a small word nor a letter of a legal form."""
    return word not in SMALL_WORDS and (len(word) > 1 or word.isdigit())


def stem(word: str) -> str:
    """The beginning that inflection mostly leaves: „gminy” is „gmin”."""
    return word.lower()[: min(5, max(3, len(word) - 1))]
