"""Entities of a record: every organisation, person, place and date of the document once, with all mentions."""

from __future__ import annotations

import re

from pipeline.extract.frames import BodyFrame, Frames, PersonFrame
from pipeline.normalise.evidence import evidence
from pipeline.normalise.functions import nominative_function
from pipeline.normalise.legal_forms import formed
from pipeline.normalise.names import body_name
from pipeline.normalise.persons import nominative_person
from pipeline.normalise.values import Surroundings, date_value, place_value, unit_value
from pipeline.records import Agreement, DateValue, Entities, OrganizationEntity, PersonEntity, Place


def entities(frames: Frames, agreements: list[Agreement], around: Surroundings) -> Entities:
    """Everything named in a document; what the agreements know of their representatives completes the persons."""
    return Entities(
        organizations=_organizations(frames, around),
        persons=_completed(_persons(frames, around), agreements),
        places=_places(frames, around),
        dates=_dates(frames, around),
    )


def _organizations(frames: Frames, around: Surroundings) -> list[OrganizationEntity]:
    found: dict[str, OrganizationEntity] = {}
    for body in frames.bodies:
        entity = _organization(body, around)
        known = found.get(entity.name)
        found[entity.name] = _joined(known, entity) if known is not None else entity
    return list(found.values())


def _organization(body: BodyFrame, around: Surroundings) -> OrganizationEntity:
    text = around.document.text
    named = [mention for mention in body.mentions if not mention.bare]
    first, *others = [body_name(text, mention) for mention in named or body.mentions]
    acronyms = [text[slice(*mention.acronym)] for mention in named if mention.acronym is not None]
    acronyms += [name for name, mention in zip(others, named[1:], strict=False) if mention.source == "acronym"]
    acronym = next((acronym.strip('„”"') for acronym in acronyms), None)
    return OrganizationEntity(
        name=first,
        acronym=acronym,
        aliases=sorted({name for name in others if name not in {first, acronym}}),
        **formed(first),
        confidence=0.9 if body.mentions[0].source == "grammar" else 0.7,
        evidence=evidence(around.document, sorted(mention.name for mention in body.mentions)),
    )


def _joined(one: OrganizationEntity, other: OrganizationEntity) -> OrganizationEntity:
    """Two bodies that turn out to have one name."""
    where = {(e.start, e.end): e for e in (*one.evidence, *other.evidence)}
    return one.model_copy(
        update={
            "acronym": one.acronym or other.acronym,
            "aliases": sorted({*one.aliases, *other.aliases}),
            "evidence": [where[span] for span in sorted(where)],
        }
    )


def _persons(frames: Frames, around: Surroundings) -> list[PersonEntity]:
    text = around.document.text
    found: dict[str, PersonEntity] = {}
    for frame in frames.persons:
        name = nominative_person(frame.person.written(text))
        body = frames.bodies[frame.body].mentions[0] if frame.body is not None else None
        known = found.get(name)
        function = nominative_function(text[slice(*frame.function)]) if frame.function is not None else None
        mentions = sorted({*frame.mentions, *((e.start, e.end) for e in (known.evidence if known else []))})
        found[name] = PersonEntity(
            name=name,
            function=(known.function if known else None) or function,
            organization=(known.organization if known else None) or (body_name(text, body) if body else None),
            confidence=around.confidences.of("person", _basis(frame, name)),
            evidence=evidence(around.document, mentions),
        )
    return list(found.values())


def _basis(frame: PersonFrame, name: str) -> str:
    """What makes a name that of a person in the document: an office, initials alone, or who recognised it."""
    if frame.function is not None or frame.body is not None:
        return "office"
    return "initials" if re.search(r"\b\w\.", name) else frame.person.source


def _completed(persons: list[PersonEntity], agreements: list[Agreement]) -> list[PersonEntity]:
    """Function and body of persons who represent a signatory, where the text says them only in its signature.

    The owner of a firm, who is named only in its name, is one more person.
    """
    signing = [(p, party) for agreement in agreements for party in agreement.signatories for p in party.representatives]
    known = {person.name: (person.function, party.name) for person, party in signing}
    named = {person.name for person in persons}
    owners = {
        person.name: PersonEntity(
            name=person.name,
            function=person.function,
            organization=party.name,
            confidence=party.confidence,
            evidence=party.evidence[:1],
        )
        for person, party in signing
        if person.name not in named
    }
    persons = [*persons, *owners.values()]
    completed = []
    for person in persons:
        function, body = known.get(person.name, (None, None))
        update = {"function": person.function or function, "organization": body or person.organization}
        completed.append(person.model_copy(update=update))
    return completed


def _places(frames: Frames, around: Surroundings) -> list[Place]:
    found: dict[str, Place] = {}
    values = [place_value(frame, around) for frame in frames.places]
    units = [unit_value(mention, around) for mention in frames.units]
    for value in (*values, *(unit for unit in units if unit is not None)):
        known = found.get(value.name)
        where = [*known.evidence, *value.evidence] if known is not None else value.evidence
        found[value.name] = (known or value).model_copy(update={"evidence": where})
    return list(found.values())


def _dates(frames: Frames, around: Surroundings) -> list[DateValue]:
    found: dict[str, DateValue] = {}
    for match in frames.dates:
        value, _ = date_value(match, around, fill_year=False)
        if value is not None:
            key = value.edtf or value.text
            known = found.get(key)
            where = [*known.evidence, *value.evidence] if known is not None else value.evidence
            found[key] = (known or value).model_copy(update={"evidence": where})
    return list(found.values())
