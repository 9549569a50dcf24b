"""Offices in the plural: „wójtowie Jan Lis (Gmina Las) i Ewa Maj (Gmina Dwór)” are one function of several persons."""

from __future__ import annotations

from dataclasses import replace

from pipeline.analyse.language.quotations import quoted_end
from pipeline.analyse.language.words import Words
from pipeline.analyse.names.organisations import Organisation
from pipeline.analyse.people.officers import Officer, officers
from pipeline.analyse.people.offices_of_places import JOINING, of_several_places
from pipeline.analyse.people.persons import Person
from pipeline.analyse.people.titles import is_title

MAX_JOINING = 3


def all_officers(words: Words, bodies: list[Organisation], persons: list[Person]) -> list[Officer]:
    """All officers of a document in order, each holder of a shared office by himself."""
    return _with_shared_office(words, officers(words, bodies, persons), bodies, persons)


def _with_shared_office(
    words: Words, found: list[Officer], bodies: list[Organisation], persons: list[Person]
) -> list[Officer]:
    """An office in the plural is held by all persons enumerated behind it: „prezesi: Jan Lis (X) i Ewa Maj (Y)”."""
    held = {officer.person for officer in found}
    ends = {body.first: body.last for body in bodies}
    starts = {person.first: person for person in persons}
    shared: list[Officer] = []
    for officer in found:
        if _is_plural(words, officer) and (several := of_several_places(words, officer, starts)):
            shared += several
            continue
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
    placed = {officer.function for officer in shared if officer.territory is not None}
    kept = [officer for officer in found if officer.function not in placed]
    return sorted([*kept, *shared], key=lambda officer: officer.first)


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
    while (word := words.get(joined)) is not None and word.lower in JOINING and joined - index < MAX_JOINING:
        joined += 1
    while joined > index and (word := words.get(joined)) is not None and (is_title(word) or word.text == "."):
        joined += 1
    return joined if joined > index else -1
