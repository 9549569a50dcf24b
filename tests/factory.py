"""Records made by hand, for tests: every part has sensible defaults, every value can be given its evidence.

``SAMPLE_TEXT`` and ``sample_record()`` are one whole announcement and its record; ``record``, ``agreement``,
``signatory`` and the rest make smaller ones.
"""

from __future__ import annotations

from typing import Any

from pipeline.codes import SCHEMA_VERSION
from pipeline.records import (
    Agreement,
    AgreementEvidence,
    Cluster,
    Contact,
    DateValue,
    DocumentInfo,
    Entities,
    Evidence,
    Generator,
    OrganizationEntity,
    Participant,
    PersonEntity,
    Place,
    Record,
    Registers,
    Representative,
    Signatory,
    Warning,
)

NO_CONTACT = Contact(postal_codes=[], phones=[], emails=[], urls=[])
SAMPLE_TEXT = (
    "Powstał Klaster „Dolina Ważki”\n"
    "W piątek 12 maja 2017 r. w Olszanowie podpisano porozumienie o utworzeniu Klastra „Dolina Ważki”. "
    "Inicjatorem była Fundacja Mosty [OWES].\n"
    "Dokument podpisało trzech partnerów:\n"
    "1. Spółdzielnia Socjalna „Młyn” z Brzezin (KRS 0000123456), reprezentowana przez prezes Annę Lis,\n"
    "2. Gmina Olszanów.\n"
    "Klaster obejmie powiat olszański."
)


def evidence(text: str, words: str) -> list[Evidence]:
    """The first place where ``words`` stand in ``text``; empty for no words."""
    if not words:
        return []
    start = text.index(words)
    return [Evidence(page=None, start=start, end=start + len(words), text=words, bbox=None)]


def date(edtf: str | None, text: str = "", found: list[Evidence] | None = None) -> DateValue:
    return DateValue(edtf=edtf, text=text or edtf or "", confidence=0.9, evidence=found or [])


def place(name: str, kind: str = "locality", found: list[Evidence] | None = None) -> Place:
    return Place(
        name=name, kind=kind, teryt=None, coordinates=None, alternatives=[], confidence=0.9, evidence=found or []
    )


def cluster(name: str, found: list[Evidence] | None = None, **values: Any) -> Cluster:
    defaults: dict[str, Any] = {
        "acronym": None,
        "aliases": [],
        "kind": "klaster",
        "legal_form": None,
        "seat": None,
        "purposes": [],
        "contact": NO_CONTACT,
        "members_declared": None,
        "confidence": 0.9,
    }
    return Cluster(**{**defaults, "name": name, "evidence": found or [], **values})


def _party(name: str, seat: str | None, found: list[Evidence] | None, values: dict[str, Any]) -> dict[str, Any]:
    numbers = {key: values.pop(key, None) for key in ("krs", "nip", "regon")}
    people = values.pop("representatives", [])
    return {
        "name": name,
        "kind": "organization",
        "legal_form": None,
        "legal_form_code": None,
        "sector": None,
        "seat": place(seat) if seat else None,
        "registers": Registers(**numbers),
        "contact": NO_CONTACT,
        "representatives": [Representative(name=who, function=function) for who, function in people],
        "written_as": name,
        "confidence": 0.9,
        "evidence": found or [],
        **values,
    }


def signatory(name: str, seat: str | None = None, found: list[Evidence] | None = None, **values: Any) -> Signatory:
    """``representatives`` are (name, function) pairs; ``krs``, ``nip`` and ``regon`` go to the registers."""
    return Signatory(role="signatory", **_party(name, seat, found, values))


def participant(name: str, role: str, found: list[Evidence] | None = None, **values: Any) -> Participant:
    return Participant(role=role, **_party(name, values.pop("seat", None), found, values))


def organization(name: str, found: list[Evidence] | None = None) -> OrganizationEntity:
    unknown: dict[str, Any] = {"acronym": None, "legal_form": None, "legal_form_code": None, "sector": None}
    return OrganizationEntity(name=name, aliases=[], **unknown, confidence=0.9, evidence=found or [])


def agreement(**values: Any) -> Agreement:
    defaults: dict[str, Any] = {
        "id": "sha256:0#1",
        "kind": "porozumienie",
        "title": None,
        "status": "signed",
        "signed": None,
        "place": None,
        "cluster": None,
        "signatories": [],
        "signatories_declared": None,
        "participants": [],
        "area": [],
        "confidence": 0.9,
        "evidence": AgreementEvidence(act=[], title=[], signatories_declared=[], members_declared=[]),
    }
    return Agreement(**{**defaults, **values})


def warning(code: str, message: str = "Something to know.", found: list[Evidence] | None = None) -> Warning:
    return Warning(code=code, message=message, evidence=found or [])


def person(name: str, function: str | None = None, organization: str | None = None) -> PersonEntity:
    return PersonEntity(name=name, function=function, organization=organization, confidence=0.9, evidence=[])


def record(
    source: str = "note.txt",
    *agreements: Agreement,
    persons: list[PersonEntity] | None = None,
    warnings: list[Warning] | None = None,
    **document: Any,
) -> Record:
    """A record of ``source``; further keywords replace values of its ``document``."""
    info: dict[str, Any] = {
        "id": "sha256:0",
        "source": source,
        "media_type": "text/plain",
        "title": None,
        "published": None,
        "language": "pl",
        "pages": None,
        "ocr": "none",
        "characters": 100,
        "status": "ok",
    }
    return Record(
        schema_version=SCHEMA_VERSION,
        generator=Generator(name="klaster", version="0.1.0", model="test 0.0.0"),
        document=DocumentInfo(**{**info, **document}),
        agreements=list(agreements),
        entities=Entities(organizations=[], persons=persons or [], places=[], dates=[]),
        warnings=warnings or [],
    )


def sample_record() -> Record:
    """The record of ``SAMPLE_TEXT``, with evidence for every value."""

    def at(words: str) -> list[Evidence]:
        return evidence(SAMPLE_TEXT, words)

    mill = signatory(
        "Spółdzielnia Socjalna „Młyn”",
        "Brzeziny",
        at("Spółdzielnia Socjalna „Młyn” z Brzezin"),
        krs="0000123456",
        representatives=[("Anna Lis", "prezes")],
        legal_form="spółdzielnia socjalna",
    )
    found = AgreementEvidence(
        act=at("podpisano porozumienie"),
        title=[],
        signatories_declared=at("trzech partnerów"),
        members_declared=[],
    )
    return record(
        "news/dolina.txt",
        agreement(
            signed=date("2017-05-12", "12 maja 2017 r.", at("12 maja 2017 r.")),
            place=place("Olszanów", found=at("Olszanowie")),
            cluster=cluster("Klaster „Dolina Ważki”", at("Klastra „Dolina Ważki”")),
            signatories=[mill, signatory("Gmina Olszanów", None, at("Gmina Olszanów"))],
            signatories_declared=3,
            participants=[participant("Fundacja Mosty [OWES]", "initiator", at("Fundacja Mosty [OWES]"))],
            area=[place("powiat olszański", "county", at("powiat olszański"))],
            evidence=found,
        ),
        persons=[person("Anna Lis", "prezes", "Spółdzielnia Socjalna „Młyn”")],
        warnings=[
            warning("declared_count_mismatch", "3 signatories declared, 2 found", at("trzech partnerów")),
        ],
        title="Powstał Klaster „Dolina Ważki”",
        published="2017-05-15",
        characters=len(SAMPLE_TEXT),
    )
