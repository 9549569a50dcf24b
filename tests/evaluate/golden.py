"""The perfect record of a gold record: what the evaluation must find fully right."""

from __future__ import annotations

from pipeline.evaluate.gold import GoldAgreement, GoldRecord, GoldSignatory
from pipeline.records import Agreement, Record, Signatory
from tests.factory import agreement, cluster, date, participant, person, place, record, signatory


def perfect(gold: GoldRecord, source: str = "", **document: str) -> Record:
    people = [person(p.name, p.function, p.organization) for p in gold.persons]
    some = [_agreement(a) for a in gold.agreements]
    return record(source or f"{gold.id}.txt", *some, persons=people, **document)


def _agreement(gold: GoldAgreement) -> Agreement:
    signed = {party.name for party in gold.signatories}
    others = {"initiator": gold.initiators, "coordinator": gold.coordinators}
    bodies = signed | set(gold.other_organizations)
    parties = [
        participant(name, role, kind="organization" if name in bodies else "person")
        for role, names in others.items()
        for name in names
    ]
    named = {party.name for party in parties}
    parties += [participant(name, "mentioned") for name in gold.other_organizations if name not in named]
    return agreement(
        kind=gold.kind,
        title=gold.title,
        signed=date(gold.signed) if gold.signed else None,
        place=place(gold.place) if gold.place else None,
        cluster=cluster(gold.cluster) if gold.cluster else None,
        signatories=[_signatory(party) for party in gold.signatories],
        signatories_declared=gold.signatories_declared,
        participants=parties,
        area=[place(name, "county") for name in gold.area],
    )


def _signatory(gold: GoldSignatory) -> Signatory:
    return signatory(
        gold.name,
        gold.locality,
        krs=gold.krs,
        nip=gold.nip,
        regon=gold.regon,
        kind="person" if gold.person else "organization",
        representatives=[(who.name, who.function) for who in gold.represented_by],
    )
