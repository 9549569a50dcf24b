"""Everything named in a document, each once: bodies, persons with function and body, places."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.analyse.language.words import is_place_name
from pipeline.analyse.names.organisations import Organisation
from pipeline.analyse.people.persons import Person
from pipeline.analyse.places.places import place_end
from pipeline.extract.entities import Entities
from pipeline.extract.frames import BodyFrame, PartyFrame, PersonFrame, PlaceFrame
from pipeline.extract.mentions import Mention
from pipeline.extract.parties.representatives import is_author, officer_of
from pipeline.extract.parties.resolving import body_of
from pipeline.extract.reading import Reading

_CASES = {"w": "loc", "we": "loc", "z": "gen", "ze": "gen", "do": "gen", "koło": "gen", "pod": "inst"}


def bodies(reading: Reading, entities: Entities) -> Iterable[BodyFrame]:
    """All bodies; the longest name of each comes first, bare references to it („Sejmik”) last."""
    references: dict[int, list[Organisation]] = {}
    for organisation in reading.organisations:
        entity = entities.of(organisation) if _is_reference(reading, organisation) else None
        if entity is not None:
            references.setdefault(entity.number, []).append(organisation)
    for entity in entities:
        ordered = sorted(entity.mentions, key=lambda o: (o.source != "grammar", "nom" not in o.cases, o.first))
        yield BodyFrame((*ordered, *references.get(entity.number, ())))


def _is_reference(reading: Reading, organisation: Organisation) -> bool:
    """Is it the head of a name alone, with a capital letter and of one body: „Sejmik”, „Fundacji”?"""
    return organisation.bare and bool(organisation.singular_cases) and reading.words[organisation.first].is_capital


def persons(reading: Reading, entities: Entities, parties: Iterable[PartyFrame]) -> Iterable[PersonFrame]:
    """All persons; mentions that share the beginnings of forename and surname are one person.

    Who acts for one of the parties may have the function and the body from there: „Gmina Las / Wójt / Jan Nowak”.
    """
    acting = {
        _key(reading, r.person): (r.function, party.organisation) for party in parties for r in party.representatives
    }
    grouped: dict[tuple[str, ...], list[int]] = {}
    for number, person in enumerate(reading.persons):
        if is_author(reading, person):
            continue
        grouped.setdefault(_key(reading, person), []).append(number)
    for key, numbers in grouped.items():
        found = [reading.persons[number] for number in numbers]
        officers = [officer for person in found if (officer := officer_of(reading, person)) is not None]
        officer = next((o for o in officers if o.body is not None), officers[0] if officers else None)
        body = body_of(Mention(officer.first, officer.last, officer.body, officer), entities) if officer else None
        body = body or next((o for person in found if (o := _from_body(reading, person)) is not None), None)
        function, party = acting.get(key, (None, None))
        body = body or (party if officer is None else None)
        entity = entities.of(body) if body is not None else None
        yield PersonFrame(
            min(found, key=lambda p: ("nom" not in p.cases, p.first)),
            tuple(dict.fromkeys(person.name for person in found)),
            officer.function if officer is not None else function,
            entity.number if entity is not None else None,
        )


def _key(reading: Reading, person: Person) -> tuple[str, ...]:
    return tuple(word[:4].lower() for word in person.written(reading.words.text).split())


def _from_body(reading: Reading, person: Person) -> Organisation | None:
    """„Jan Nowak z Fundacji Świt”: the body that a person comes from."""
    link = reading.words.get(person.last)
    if link is None or link.lower not in {"z", "ze"}:
        return None
    return next((o for o in reading.organisations if o.first == person.last + 1 and not o.bare), None)


def places(reading: Reading) -> Iterable[PlaceFrame]:
    """Localities behind a preposition, and the seats of bodies."""
    seen: set[tuple[int, int]] = set()
    for organisation in reading.organisations:
        if organisation.seat is not None and organisation.seat not in seen:
            seen.add(organisation.seat)
            yield PlaceFrame(organisation.seat, None, "seat")
    for index, word in enumerate(reading.words):
        case = _CASES.get(word.lower)
        after = reading.words.get(index + 1)
        if case is None or after is None or not after.is_capital or not is_place_name(after.text):
            continue
        end = place_end(reading.words, index + 1, case)
        if end is None:
            continue
        span = (after.start, reading.words[end - 1].end)
        if not any(start <= span[0] < stop for start, stop in seen):
            seen.add(span)
            yield PlaceFrame(span, word.lower, "behind a preposition")
