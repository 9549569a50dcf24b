"""Localities that stand for their commune: „między samorządami Tuchowa i Muszyny”, „Tuchów, Muszyna i Ropa podpisały”.

A place is where something happens („w Tuchowie”, „z Tuchowa”); a body acts. Towns are bodies where the text calls them
local governments, where they are the subject of a verb in the plural, where a series of them goes on from a body in
its case, and behind words that ask for somebody who acts („w imieniu Tuchowa”, „z Tuchowem i Muszyną”).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from pipeline.analyse.language.morphology import PLACE, PLACE_PART
from pipeline.analyse.language.quotations import quoted_end
from pipeline.analyse.language.words import Word, Words, is_place_name
from pipeline.analyse.names.heads import head_at, is_office
from pipeline.analyse.names.links import is_series
from pipeline.analyse.names.organisations import Organisation
from pipeline.analyse.people.functions import is_territorial
from pipeline.analyse.people.persons import Person
from pipeline.analyse.places.places import place_end
from pipeline.analyse.tables import table

#: The cases in which places are read as bodies.
_CASES = ("nom", "inst", "gen")
_DASHES = frozenset("–—-")
#: Marks behind which a clause may start.
_OPENING = _DASHES | frozenset(".,:;!?")
#: Words from a series of subjects to its verb, and from its end to the noun that says what they are („– te gminy”).
MAX_TO_VERB, MAX_TO_CLASS = 5, 3


class _Member(NamedTuple):
    """A place by its words: with the adjective before it („bawarskie Kitzingen”), and its name alone."""

    first: int
    name: int
    last: int


@dataclass(frozen=True, slots=True)
class _Series:
    """Places in a row in one case; ``closed`` by „i” before the last."""

    members: tuple[_Member, ...]
    case: str
    closed: bool

    @property
    def first(self) -> int:
        return self.members[0].first

    @property
    def last(self) -> int:
        return self.members[-1].last


@cache
def _leads() -> dict[tuple[str, ...], str]:
    """Words that ask for somebody who acts, and the case they govern."""
    rows = table("pipeline.analyse.names", "locality_leads")
    return {tuple(row["words"].split()): row["case"] for row in rows if row["case"] != "class"}


@cache
def _classes() -> frozenset[str]:
    """Nouns for local governments, which say that places are bodies."""
    rows = table("pipeline.analyse.names", "locality_leads")
    return frozenset(row["words"] for row in rows if row["case"] == "class")


def with_localities(words: Words, named: list[Organisation], said: Iterable[Person]) -> list[Organisation]:
    """The names together with the localities that stand for their communes; none where a person is ``said``."""
    covered = [(o.first, o.last) for o in named] + [(person.first, person.last) for person in said]
    taken = {i for first, last in covered for i in range(first, last)}
    ends = {body.last: body for body in named if not body.bare and body.category != "cluster"}
    found: list[Organisation] = []
    index = 0
    while index < len(words):
        read = list(_series(words, index, taken)) if index not in taken else []
        acting = next((series for series in read if _acts(words, series, ends)), None)
        if acting is not None:
            found += (_body(words, member, acting.case) for member in acting.members)
        index = max((series.last for series in read), default=index + 1)
    return [*named, *found]


def _body(words: Words, member: _Member, case: str) -> Organisation:
    name, known = (words[member.name].start, words[member.last - 1].end), frozenset({("sg", case, "n")})
    return Organisation(name, member.first, member.last, "commune", features=known, source="place")


def _series(words: Words, index: int, taken: set[int]) -> Iterator[_Series]:
    """The places that stand in a row from a word on, in each case that all of them may have."""
    for case in _CASES:
        members, closed = _members(words, index, case, taken)
        if members:
            yield _Series(tuple(members), case, closed)


def _members(words: Words, index: int, case: str, taken: set[int]) -> tuple[list[_Member], bool]:
    """Places joined by commas and „i”, past what is said of each in brackets; and whether „i” is before the last."""
    members: list[_Member] = []
    closed = closing = False
    block = words[index].block
    while (member := _member(words, index, case)) is not None and taken.isdisjoint(range(member.first, member.last)):
        if words[member.first].block != block:
            break
        members.append(member)
        closed, end = closing, member.last
        if (mark := words.get(end)) is not None and mark.text == "(":
            # „Tuchów (burmistrz Jan Lis), Muszyna i Ropa”
            end = quoted_end(words, end) or end
        index = end
        while (word := words.get(index)) is not None and _joins(word):
            index += 1
        if index == end:
            break
        closing = words[index - 1].text != ","
    return members, closed


def _joins(word: Word) -> bool:
    """„,”, „i”, „oraz”, or a word of „a także”."""
    return word.text == "," or word.lower in {"a", "także"} or is_series(word)


def _member(words: Words, index: int, case: str) -> _Member | None:
    """A place in a case, with a small adjective that tells where it lies: „bawarskie Kitzingen”."""
    word = words.get(index)
    if word is None or is_office(word):
        return None
    located = not word.is_capital and any(
        r.is_adjective and case in r.cases and is_territorial(r.lemma) for r in word.readings
    )
    name = index + located
    end = place_end(words, name, case) if name < len(words) and words[name].block == word.block else None
    if end is None or (head_at(words, name) is not None and not located):
        return None
    marks = {PLACE, PLACE_PART} if end > name + 1 else {PLACE}
    known = any(marks & r.names and case in r.cases for i in range(name, end) for r in words[i].readings)
    return _Member(index, name, end) if known or located else None


def _acts(words: Words, series: _Series, ends: dict[int, Organisation]) -> bool:
    """Does what stands around places say that they are bodies?"""
    first = series.first
    return (
        _is_asked_for(words, series)
        or _goes_on(words, series, ends)
        or (series.closed and series.case == "nom" and (_is_subject(words, series) or _is_called(words, series.last)))
        or (series.case == "gen" and _is_class(words, first - 1 - (words[first - 1].text == ":")))
    )


def _is_asked_for(words: Words, series: _Series) -> bool:
    """Behind „w imieniu” or „z” in the case that these words take; „Tuchów z Ropą” tells of a way between places."""
    for lead, case in _leads().items():
        at = series.first - len(lead)
        if case == series.case and at >= 0 and tuple(word.lower for word in words[at : series.first]) == lead:
            return at == 0 or not is_place_name(words[at - 1].text)
    return False


def _goes_on(words: Words, series: _Series, ends: dict[int, Organisation]) -> bool:
    """„Gmina Las oraz Tuchów i Ropa”: a series that goes on from a body, which is in the same case."""
    at = series.first
    while at > 0 and _joins(words[at - 1]):
        at -= 1
    before = ends.get(at)
    if before is None or at == series.first or series.case not in (before.cases or {"nom"}) - {"gen"}:
        return False
    return series.closed or (before.category == "commune" and is_series(words[series.first - 1]))


def _is_subject(words: Words, series: _Series) -> bool:
    """Does a clause start with the places, whose verb is in the plural?"""
    before = words.get(series.first - 1)
    block = words[series.first].block
    if before is not None and before.block == block and before.text not in _OPENING:
        return False
    for word in words[series.last : series.last + MAX_TO_VERB]:
        if word.block != block or not word.is_word:
            return False
        if word.is_finite:
            return any("pl" in reading.numbers for reading in word.readings if reading.is_verb)
    return False


def _is_called(words: Words, index: int) -> bool:
    """„… i Ropa – te samorządy”: does the noun for what they are stand behind places, in the plural?"""
    mark = words.get(index)
    start = index + (mark is not None and mark.text in _DASHES | {","})
    return start > index and any(_is_class(words, i) for i in range(start, start + MAX_TO_CLASS))


def _is_class(words: Words, index: int) -> bool:
    word = words.get(index)
    return word is not None and any(
        reading.is_noun and reading.lemma in _classes() and "pl" in reading.numbers for reading in word.readings
    )
