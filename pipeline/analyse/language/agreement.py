"""Agreement of words in a phrase: case, number and gender that they can all have at once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import product

from pipeline.analyse.language.morphology import GENDERS, SURNAME, analyse, generate
from pipeline.analyse.language.words import Word

#: Endings of adjectives in -ski, -cki, -dzki in every case.
_ADJECTIVAL = re.compile(r"(?:s|c|dz)k(?:i|iego|iemu|im|ich|imi|a|iej|ą|ie)$")

#: (number, case, gender)
Features = tuple[str, str, str]


def features(word: Word, lemma: str | None = None) -> frozenset[Features]:
    """Every (number, case, gender) that the word can have as a noun or an adjective, or as one lemma only.

    Adjectives made from names („wisłocki”) are in the dictionary as surnames alone: they may have any gender.
    """
    looks = looks_adjectival(word)
    return frozenset(
        feature
        for reading in word.readings
        if (reading.is_noun or reading.is_adjective)
        and (lemma is None or (lemma == reading.lemma.lower() and SURNAME not in reading.names))
        for feature in product(reading.numbers, reading.cases, GENDERS if looks else reading.genders)
    )


def adjective_features(word: Word) -> frozenset[Features]:
    """What the word can be as an adjective; one made from a name may be in the dictionary as a surname alone."""
    found = [reading for reading in word.readings if reading.is_adjective]
    if not found and looks_adjectival(word):
        return features(word)
    return frozenset(feature for r in found for feature in product(r.numbers, r.cases, r.genders))


def looks_adjectival(word: Word) -> bool:
    """Does a capital word end as adjectives made from names do („Wisłockiego”)?"""
    return word.is_capital and bool(_ADJECTIVAL.search(word.lower))


@lru_cache(maxsize=10_000)
def is_first_part(text: str) -> bool:
    """The first part of a compound adjective, printed without its hyphen: „Warmińsko”, „Handlowo”.

    A capital adjective in -o, and no adverb that compares („szeroko”, „szerzej”).
    """
    lower = text.lower()
    own = analyse(lower)
    if not text[:1].isupper() or not lower.endswith("o") or any(r.is_noun or r.is_verb for r in own):
        return False
    compares = any(":com" in form.tag for reading in own for form in generate(reading.lemma))
    return not compares and any(r.is_adjective for ending in "yi" for r in analyse(lower[:-1] + ending))


def agreed(words: Iterable[Word]) -> frozenset[Features]:
    """What all the words can be at once; words that the dictionary does not know do not count."""
    common: frozenset[Features] | None = None
    for word in words:
        own = features(word)
        if own:
            common = own if common is None else common & own
    return common or frozenset()


def is_adjective(word: Word) -> bool:
    """Can the word be an adjective?"""
    return looks_adjectival(word) or any(reading.is_adjective for reading in word.readings)


def cases(found: Iterable[Features]) -> frozenset[str]:
    """The cases among some features."""
    return frozenset(case for _, case, _ in found)


def numbers(found: Iterable[Features]) -> frozenset[str]:
    """The numbers among some features."""
    return frozenset(number for number, _, _ in found)
