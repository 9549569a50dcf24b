"""One office of several units: „burmistrzowie Tuchowa (Jan Lis) i Ropy (Ewa Maj)”, „starostowie: kolski i turecki”."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pipeline.analyse.language.quotations import quoted_end
from pipeline.analyse.language.words import Words
from pipeline.analyse.people.officers import Officer, territory_end
from pipeline.analyse.people.persons import Person

#: What joins the holders of one office, and its places.
JOINING = frozenset({",", ";", "i", "oraz", "a", "także"})
_DASHES = frozenset("–—-")
#: What stands between the places and the holders.
_MARKS = _DASHES | {",", ":", "("}


@dataclass(frozen=True, slots=True)
class _Unit:
    """The words of one place, and who holds the office there where that is said right behind it."""

    first: int
    last: int
    person: Person | None


def of_several_places(words: Words, officer: Officer, starts: dict[int, Person]) -> list[Officer]:
    """The officers that an office in the plural means by its places, each with its holder; empty for one place.

    The holders stand behind their places, or all behind the last, in one order („Wójtowie Lasek i Dworu, Jan Lis i Ewa
    Maj”). A colon may open a list of lines, one a place.
    """
    units = _units(words, officer, starts) if officer.body is None else []
    if len(units) < 2:
        return []
    territories = [(words[unit.first].start, words[unit.last - 1].end) for unit in units]
    behind = _in_a_row(words, units[-1].last, starts)
    if len(behind) == len(units):
        pairs = zip(territories, behind, strict=True)
        return [replace(officer, first=p.first, last=p.last, territory=place, person=p) for place, p in pairs]
    return [
        replace(
            officer,
            first=officer.first if unit is units[0] else unit.first,
            last=unit.person.last if unit.person is not None else unit.last,
            territory=place,
            person=unit.person,
        )
        for unit, place in zip(units, territories, strict=True)
    ]


def _units(words: Words, officer: Officer, starts: dict[int, Person]) -> list[_Unit]:
    """The places behind the words of an office, or behind a colon."""
    index = words.span(*officer.function).stop
    colon = (mark := words.get(index)) is not None and mark.text == ":"
    index += colon
    found: list[_Unit] = []
    while index < len(words):
        block = words[index - 1].block
        if words[index].block != block:
            # „wójtowie: / • Lasek, / • Dworu”
            index = words.content_start(block + 1) if colon else len(words)
        end = territory_end(words, index, officer.word) if index < len(words) and index not in starts else None
        if end is None:
            break
        person, behind = _holder(words, end, starts)
        found.append(_Unit(index, end, person))
        index = behind
        while (joiner := words.get(index)) is not None and joiner.lower in JOINING:
            index += 1
        if index == behind and not (colon and index < len(words) and words[index].block != words[index - 1].block):
            break
    return found


def _holder(words: Words, end: int, starts: dict[int, Person]) -> tuple[Person | None, int]:
    """Who is named in the bracket or behind the dash that follows a place, and the index behind it."""
    mark = words.get(end)
    person = starts.get(end + 1) if mark is not None and mark.text in _DASHES | {"("} else None
    if person is None or mark is None:
        return None, end
    return person, quoted_end(words, end) or person.last if mark.text == "(" else person.last


def _in_a_row(words: Words, index: int, starts: dict[int, Person]) -> list[Person]:
    """The persons who are enumerated behind a place."""
    found: list[Person] = []
    while index < len(words) and words[index].text in _MARKS | JOINING and (person := starts.get(index + 1)):
        found.append(person)
        index = person.last
    return found
