"""A candidate: one way to read what is written, the lemma it leads to, and what speaks for it."""

from __future__ import annotations

from typing import NamedTuple

from pipeline.analyse.language.morphology import CASES

#: A set of features that are weighed together.
Features = frozenset[str]


class Candidate(NamedTuple):
    """A lemma with its features, which the model weighs, in parts that other candidates share.

    ``cases`` are those that the written words are then in. ``is_plain``: number and capital letters are as written;
    ``is_singular``: the lemma is, or may be, in the singular.
    """

    text: str
    features: tuple[Features, ...]
    cases: frozenset[str] = CASES
    is_plain: bool = True
    is_singular: bool = True


def as_written(text: str, features: Features) -> Candidate:
    """What is written as its own lemma, for want of a reading that says more."""
    return Candidate(text, (features,), frozenset(), is_singular=False)


def joined(one: Candidate, other: Candidate) -> Candidate:
    """Two ways to one lemma: what speaks for either speaks for it."""
    return Candidate(
        one.text,
        (frozenset().union(*one.features, *other.features),),
        one.cases | other.cases,
        one.is_plain or other.is_plain,
        one.is_singular or other.is_singular,
    )


def shared_start(one: str, other: str) -> int:
    """How many letters two words begin with in common."""
    for at, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return at
    return min(len(one), len(other))


def shape(word: str) -> str:
    """„A” for a word in capitals, „C” for one with a capital letter, „l” for another, „#” where no letter begins it."""
    if not word[:1].isalpha():
        return "#"
    if word.isupper() and len(word) > 1:
        return "A"
    return "C" if word[0].isupper() else "l"
