"""A name in the making: what is known of it once its head is found, and before it has grown."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from pipeline.analyse.language.agreement import Features, cases, features
from pipeline.analyse.language.words import Words
from pipeline.analyse.names.heads import category_of, head_lemma
from pipeline.analyse.tables import table

DASHES = frozenset("–—-")


@dataclass(frozen=True)
class Naming:
    """``first`` word, ``head`` noun, ``own`` the index after the head group, and the features common to that group.

    ``item``: the name stands in an item of a list, where a comma may belong to it.
    """

    words: Words
    first: int
    head: int
    own: int
    common: frozenset[Features]
    item: bool

    @property
    def category(self) -> str:
        """The category of the head: „ngo”, „commune”."""
        return category_of(head_lemma(self.words[self.head]) or "")


def head_cases(words: Words, head: int) -> frozenset[str]:
    """The cases in which a head noun can stand."""
    return cases(features(words[head], head_lemma(words[head])))


@cache
def name_abbreviations() -> frozenset[str]:
    """Abbreviations that end with a full stop inside a name: „im.”, „św.”."""
    return frozenset(row["abbreviation"] for row in table("pipeline.analyse.names", "name_abbreviations"))
