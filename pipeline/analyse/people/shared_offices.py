"""Offices in the plural: „wójtowie Jan Lis (Gmina Las) i Ewa Maj (Gmina Dwór)” are one function of several persons."""

from __future__ import annotations

from dataclasses import replace

from pipeline.analyse.language.quotations import quoted_end
from pipeline.analyse.language.words import Words
from pipeline.analyse.names.organisations import Organisation
from pipeline.analyse.people.officers import Officer
from pipeline.analyse.people.persons import Person
from pipeline.analyse.people.titles import is_title
from pipeline.analyse.places.places import place_end

#: What joins the holders of one office.
_JOINING = frozenset({",", "i", "oraz", "a", "także"})
#: What stands between the places and the holders.
_MARKS = frozenset({",", "–", "—", "-", ":", "("})
MAX_JOINING = 3


def with_shared_office(
    words: Words, found: list[Officer], bodies: list[Organisation], persons: list[Person]
) -> list[Officer]:
    """An office in the plural is held by all persons enumerated behind it: „prezesi: Jan Lis (X) i Ewa Maj (Y)”."""
    held = {officer.person for officer in found}
    ends = {body.first: body.last for body in bodies}
    starts = {person.first: person for person in persons}
    shared: list[Officer] = []
    for officer in found:
        if officer.person is None and officer.territory is not None and _is_plural(words, officer):
            shared += _of_several_places(words, officer, starts)
        if officer.person is None or officer.first == officer.person.first:
            continue
        # „wspólniczki Ewa i Anna Lis” may be the genitive of one, but for the surname of two.
        if not _is_plural(words, officer) and officer.person.surname is None:
            continue
        index = officer.last
        while (at := _past_holder(words, index, ends)) in starts and starts[at] not in held:
            person = starts[at]
            shared.append(replace(officer, first=at, last=person.last, person=person, body=None, territory=None))
            index = person.last
    several = {officer.function for officer in shared if officer.territory is not None}
    kept = [officer for officer in found if officer.territory is None or officer.function not in several]
    return sorted([*kept, *shared], key=lambda officer: officer.first)


def _of_several_places(words: Words, officer: Officer, starts: dict[int, Person]) -> list[Officer]:
    """„Wójtowie Lasek i Dworu, Jan Lis i Ewa Maj”: as many persons as places, in one order."""
    assert officer.territory is not None
    places, end = [officer.territory], officer.last
    while (joiner := words.get(end)) is not None and joiner.lower in _JOINING and end + 1 not in starts:
        after = place_end(words, end + 1, "gen")
        if after is None:
            break
        places.append((words[end + 1].start, words[after - 1].end))
        end = after
    persons: list[Person] = []
    while end < len(words) and words[end].text in _MARKS | _JOINING and (person := starts.get(end + 1)) is not None:
        persons.append(person)
        end = person.last
    if not len(places) == len(persons) > 1:
        return []
    pairs = zip(places, persons, strict=True)
    return [replace(officer, first=p.first, last=p.last, territory=place, person=p) for place, p in pairs]


def _is_plural(words: Words, officer: Officer) -> bool:
    word = words[words.at(officer.function[0])]
    return {n for r in word.readings if r.lemma.lower() == officer.word.lemma for n in r.numbers} == {"pl"}


def _past_holder(words: Words, index: int, ends: dict[int, int]) -> int:
    """Index of the next holder of an office, past the body of the one before („(Fundacja Świt)”, „z Gminy Las”)."""
    mark = words.get(index)
    if mark is not None and mark.text == "(":
        index = quoted_end(words, index) or index
    elif mark is not None and mark.lower in {"z", "ze", "–", "-"} and index + 1 in ends:
        index = ends[index + 1]
    joined = index
    while (word := words.get(joined)) is not None and word.lower in _JOINING and joined - index < MAX_JOINING:
        joined += 1
    while joined > index and (word := words.get(joined)) is not None and (is_title(word) or word.text == "."):
        joined += 1
    return joined if joined > index else -1
