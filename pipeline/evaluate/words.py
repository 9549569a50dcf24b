"""Names as sequences of words, and when two words are forms of one.

The dictionary is asked here without the pipeline's own morphology: a judge does not share the code of the judged.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

import morfeusz2

from pipeline.analyse.tables import toml_table

Words = tuple[str, ...]

#: Two words that the dictionary does not know are forms of one when they share this many letters …
STEM = 4
#: … and what remains of each is an ending no longer than this („Kowalewicz” – „Kowalewiczowi”).
ENDING = 3


@lru_cache(maxsize=50_000)
def words(text: str) -> Words:
    """The words of a name in lower case, without punctuation, abbreviations and legal forms in one spelling."""
    return _respell(_split(text))


def same_word(one: str, other: str) -> bool:
    """Are these equal, forms of one dictionary word, or alike but for their endings where the dictionary is silent?"""
    if one == other:
        return True
    lemmas, others = _lemmas(one), _lemmas(other)
    return bool(lemmas & others) if lemmas and others else _same_stem(one, other)


def common(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    """Index pairs of the words that two names share, each word used once, in any order."""
    free = list(range(len(other)))
    pairs: list[tuple[int, int]] = []
    for index, word in enumerate(one):
        match = next((place for place in free if same_word(word, other[place])), None)
        if match is not None:
            free.remove(match)
            pairs.append((index, match))
    return pairs


def similarity(one: str, other: str) -> float:
    """How much of two names is shared words: 0 (nothing) to 1 (everything)."""
    left, right = words(one), words(other)
    total = len(left) + len(right)
    return 2 * len(common(left, right)) / total if total else 1.0


def _split(text: str) -> Words:
    return tuple(re.findall(r"\w+", unicodedata.normalize("NFC", text).casefold()))


@lru_cache(maxsize=1)
def _dictionary() -> morfeusz2.Morfeusz:
    return morfeusz2.Morfeusz(generate=False)


@lru_cache(maxsize=100_000)
def _lemmas(word: str) -> frozenset[str]:
    """The dictionary words that this can be a form of; empty for one that it does not know."""
    readings = (reading for start, _, reading in _dictionary().analyse(word) if start == 0)
    return frozenset(lemma.split(":")[0].casefold() for _, lemma, tag, *_ in readings if tag != "ign")


def _same_stem(one: str, other: str) -> bool:
    pairs = zip(one, other, strict=False)
    shared = next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
    endings = (one[shared:], other[shared:])
    return shared >= STEM and all(len(end) <= ENDING and (end.isalpha() or not end) for end in endings)


@lru_cache(maxsize=1)
def _spellings() -> tuple[tuple[Words, Words], ...]:
    """(written, meant) word sequences, the longest first."""
    table = toml_table("pipeline.evaluate", "spellings")
    rows = [(_split(written), _split(row["means"])) for row in table["spelling"] for written in row["written"]]
    return tuple(sorted(rows, key=lambda row: -len(row[0])))


def _respell(plain: Words) -> Words:
    result: list[str] = []
    position = 0
    while position < len(plain):
        written, meant = next(
            ((written, meant) for written, meant in _spellings() if _starts_with(plain[position:], written)),
            (plain[position : position + 1],) * 2,
        )
        result.extend(meant)
        position += len(written)
    return tuple(result)


def _starts_with(text: Words, phrase: Words) -> bool:
    """Does the text begin with the phrase? Whole words may be inflected, abbreviations may not."""
    return len(text) >= len(phrase) and all(
        one == other or (min(len(one), len(other)) > STEM and same_word(one, other))
        for one, other in zip(text, phrase, strict=False)
    )
