"""What values rest on, told by the confidence that such evidence has."""

from __future__ import annotations

import pytest

from pipeline.normalise.confidence import measured
from pipeline.records import PersonEntity
from tests.extract.agreement_of import agreement_of, record_of

SIGNED = "Gmina Borowa i Fundacja „Brzask” podpisały porozumienie. "


@pytest.mark.parametrize(
    ("text", "value", "basis"),
    [
        ("Porozumienie zawarto.\n\nStronami są:\n\n- Gmina Borowa\n- Fundacja „Brzask”", "signatory", "list"),
        (SIGNED, "signatory", "subject"),
        (SIGNED + "Obok leży siedziba Stowarzyszenia „Krąg”.", "mentioned", "named in full"),
        (SIGNED + "Obok leży Stowarzyszenie Miłośników Kolei.", "mentioned", "named"),
    ],
)
def test_a_party_rests_on_its_construction_or_on_how_it_is_named(text: str, value: str, basis: str) -> None:
    agreement = agreement_of(text)
    found = [party for party in (*agreement.signatories, *agreement.participants) if party.role == value]
    assert found
    assert {party.confidence for party in found} == {measured().of(value, basis)}


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("Przemawiał Jan Nowak, wójt gminy Borowa.", "office"),
        ("Przemawiał Jan Nowak.", "grammar"),
        ("Przemawiał J. Nowak.", "initials"),
    ],
)
def test_a_person_rests_on_an_office_a_name_or_initials(text: str, basis: str) -> None:
    assert only(record_of(text).entities.persons).confidence == measured().of("person", basis)


def test_a_formal_text_and_news_are_kinds_of_their_own() -> None:
    formal = agreement_of(
        "POROZUMIENIE\n\nzawarte dnia 5 maja 2018 r. w Kole pomiędzy:\n\n1. Gminą Borowa\n2. Fundacją „Brzask”"
    )
    news = agreement_of("5 maja 2018 r. w Kole " + SIGNED)
    assert formal.confidence == measured().of("agreement", "formal text")
    assert news.confidence == measured().of("agreement", "signing")
    assert news.place is not None
    assert news.place.confidence == measured().of("place", "said")


def only(persons: list[PersonEntity]) -> PersonEntity:
    assert len(persons) == 1
    return persons[0]
