"""The values of each field, read alike from gold and from output."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pipeline.evaluate.gold import GoldAgreement, GoldPerson, GoldSignatory
from pipeline.evaluate.outcomes import Field, Value
from pipeline.evaluate.words import words
from pipeline.records import (
    Agreement,
    Evidence,
    Participant,
    ParticipantRole,
    PartyKind,
    PersonEntity,
    Signatory,
    Supported,
)

Values = dict[Field, list[Value]]

_JUDGED_ROLES = frozenset({ParticipantRole.INITIATOR, ParticipantRole.COORDINATOR})


def gold_values(agreement: GoldAgreement) -> Values:
    """The gold's values of one agreement, signatories' details aside."""
    return {
        Field.CLUSTER: _texts([agreement.cluster]),
        Field.TITLE: _texts([agreement.title]),
        Field.KIND: _texts([agreement.kind]),
        Field.SIGNED: _texts([agreement.signed]),
        Field.PLACE: _texts([agreement.place]),
        Field.SIGNATORIES: _texts(party.name for party in agreement.signatories),
        Field.SIGNATORIES_DECLARED: _texts([agreement.signatories_declared]),
        Field.INITIATORS: _texts(agreement.initiators),
        Field.COORDINATORS: _texts(agreement.coordinators),
        Field.OTHER_ORGANIZATIONS: _texts(agreement.other_organizations),
        Field.AREA: _texts(agreement.area),
    }


def found_values(agreement: Agreement) -> Values:
    """The output's values of one agreement, signatories' details aside."""
    signed, place, cluster, said = agreement.signed, agreement.place, agreement.cluster, agreement.evidence
    return {
        Field.CLUSTER: _supported(cluster.name, cluster) if cluster else [],
        Field.TITLE: _texts([agreement.title], said.title),
        Field.KIND: _texts([agreement.kind.value], said.act),
        Field.SIGNED: _supported(signed.edtf, signed) if signed and signed.edtf else [],
        Field.PLACE: _supported(place.name, place) if place else [],
        Field.SIGNATORIES: [value for party in agreement.signatories for value in _supported(party.name, party)],
        Field.SIGNATORIES_DECLARED: _texts([agreement.signatories_declared], said.signatories_declared),
        Field.INITIATORS: _with_role(agreement, ParticipantRole.INITIATOR),
        Field.COORDINATORS: _with_role(agreement, ParticipantRole.COORDINATOR),
        Field.OTHER_ORGANIZATIONS: _other_organizations(agreement),
        Field.AREA: [value for unit in agreement.area for value in _supported(unit.name, unit)],
    }


def gold_details(party: GoldSignatory) -> Values:
    """What the gold says about one signatory."""
    people = party.represented_by
    return {
        Field.SEATS: _texts([party.locality]),
        Field.REGISTERS: _registers(party.krs, party.nip, party.regon),
        Field.REPRESENTATIVES: _texts(person.name for person in people),
        Field.REPRESENTATIVE_FUNCTIONS: [Value((person.name, person.function or "")) for person in people],
    }


def found_details(party: Signatory) -> Values:
    """What the output says about one signatory; people and numbers have the party's own evidence."""
    people, numbers, said = party.representatives, party.registers, tuple(party.evidence)
    return {
        Field.SEATS: _supported(party.seat.name, party.seat) if party.seat else [],
        Field.REGISTERS: _registers(numbers.krs, numbers.nip, numbers.regon, said),
        Field.REPRESENTATIVES: _texts((person.name for person in people), said),
        Field.REPRESENTATIVE_FUNCTIONS: [Value((person.name, person.function or ""), said) for person in people],
    }


def agreement_value(agreement: GoldAgreement | Agreement) -> Value:
    """An agreement as one value: what names it, and in the output the words that tell of it."""
    if isinstance(agreement, GoldAgreement):
        return Value((agreement.title or agreement.cluster or agreement.kind,))
    name = agreement.title or (agreement.cluster.name if agreement.cluster else agreement.kind.value)
    return Value((name,), tuple(agreement.evidence.act), agreement.confidence)


def gold_person_values(persons: Iterable[GoldPerson]) -> Values:
    """The people of a gold record, by name, and by name with function."""
    some = list(persons)
    return {
        Field.PERSONS: [Value((person.name,)) for person in some],
        Field.PERSON_FUNCTIONS: [Value((person.name, person.function or "")) for person in some],
    }


def found_person_values(persons: Iterable[PersonEntity]) -> Values:
    """The people of a record, by name, and by name with function."""
    some = list(persons)
    return {
        Field.PERSONS: [value for person in some for value in _supported(person.name, person)],
        Field.PERSON_FUNCTIONS: [Value((p.name, p.function or ""), tuple(p.evidence)) for p in some],
    }


def _texts(values: Iterable[str | int | None], evidence: Sequence[Evidence] = ()) -> list[Value]:
    return [Value((str(value),), tuple(evidence)) for value in values if value is not None]


def _supported(text: str, source: Supported) -> list[Value]:
    return [Value((text,), tuple(source.evidence), source.confidence)]


def _registers(krs: str | None, nip: str | None, regon: str | None, said: tuple[Evidence, ...] = ()) -> list[Value]:
    numbers = {"KRS": krs, "NIP": nip, "REGON": regon}
    return [Value((f"{register} {number}",), said) for register, number in numbers.items() if number]


def _with_role(agreement: Agreement, role: ParticipantRole) -> list[Value]:
    found = _distinct(party for party in agreement.participants if party.role is role)
    return [value for party in found for value in _supported(party.name, party)]


def _other_organizations(agreement: Agreement) -> list[Value]:
    """Bodies among the participants that are not signatories too.

    The confidence of an initiator or coordinator speaks of that role, which has a field of its own.
    """
    signed = {words(party.name) for party in agreement.signatories}
    bodies = _distinct(party for party in agreement.participants if party.kind is PartyKind.ORGANIZATION)
    return [
        Value((party.name,), tuple(party.evidence), None if party.role in _JUDGED_ROLES else party.confidence)
        for party in bodies
        if words(party.name) not in signed
    ]


def _distinct(parties: Iterable[Participant]) -> list[Participant]:
    """Each name once: a body can take part in several roles."""
    return list({words(party.name): party for party in parties}.values())
