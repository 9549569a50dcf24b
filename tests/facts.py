"""What an agreement says, without evidence and confidence, read alike from a record and from a gold record."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.evaluate.gold import GoldAgreement
from pipeline.records import Agreement, ParticipantRole


@dataclass(frozen=True)
class Party:
    """One signatory: name, seat, and who signs for it as what."""

    name: str
    seat: str | None
    representatives: frozenset[tuple[str, str | None]]


@dataclass(frozen=True)
class Facts:
    """One agreement. Sets, because the order of parties and units says nothing."""

    cluster: str | None
    kind: str
    signed: str | None
    place: str | None
    signatories: frozenset[Party]
    signatories_declared: int | None
    initiators: frozenset[str]
    coordinators: frozenset[str]
    area: frozenset[str]


def of_gold(agreement: GoldAgreement) -> Facts:
    """The facts that a careful reader found."""
    parties = (
        Party(party.name, party.locality, frozenset((person.name, person.function) for person in party.represented_by))
        for party in agreement.signatories
    )
    return Facts(
        cluster=agreement.cluster,
        kind=agreement.kind,
        signed=agreement.signed,
        place=agreement.place,
        signatories=frozenset(parties),
        signatories_declared=agreement.signatories_declared,
        initiators=frozenset(agreement.initiators),
        coordinators=frozenset(agreement.coordinators),
        area=frozenset(agreement.area),
    )


def of_record(agreement: Agreement) -> Facts:
    """The facts that klaster found."""
    parties = (
        Party(
            party.name,
            party.seat.name if party.seat else None,
            frozenset((person.name, person.function) for person in party.representatives),
        )
        for party in agreement.signatories
    )
    return Facts(
        cluster=agreement.cluster.name if agreement.cluster else None,
        kind=agreement.kind.value,
        signed=agreement.signed.edtf if agreement.signed else None,
        place=agreement.place.name if agreement.place else None,
        signatories=frozenset(parties),
        signatories_declared=agreement.signatories_declared,
        initiators=_named(agreement, ParticipantRole.INITIATOR),
        coordinators=_named(agreement, ParticipantRole.COORDINATOR),
        area=frozenset(unit.name for unit in agreement.area),
    )


def _named(agreement: Agreement, role: ParticipantRole) -> frozenset[str]:
    return frozenset(party.name for party in agreement.participants if party.role is role)
