"""Several agreements told of in one piece of news."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from pipeline.analyse.roles.labels import Part
from pipeline.extract.acts.stories import SURE, stories
from tests.extract.agreement_of import reading_of, record_of
from tests.extract.roles_of import said_of

TWO = """Pracowity dzień w Kole

W czwartek 5 maja 2018 r. w kolskim ratuszu podpisano dwa dokumenty.

Rano Gmina Borowa i Fundacja „Jasny Brzeg” podpisały umowę o prowadzeniu stołówki. Fundację reprezentowała Anna Sikora.

W południe Gmina Borowa, Powiat Kolski oraz Spółdzielnia Socjalna „Młyn” podpisały list intencyjny w sprawie szlaku.
"""
ONE = """Powiat Kolski i Fundacja „Jasny Brzeg” podpisały porozumienie o współpracy.

Umowę o współpracy podpisali 5 maja 2018 r. starosta kolski Adam Gil i prezes Fundacji „Jasny Brzeg” Anna Sikora.
"""
WEEK = """Dwa podpisy w Kole

We wtorek 5 maja 2018 r. Gmina Borowa i Fundacja „Jasny Brzeg” podpisały umowę użyczenia stołówki.

Dwa dni później, 7 maja, Gmina Borowa i Spółdzielnia Socjalna „Młyn” podpisały umowę dzierżawy pola.
"""
UNSAID = """Pracowity maj

W dniu 5 maja 2018 r. Gmina Borowa i Fundacja „Jasny Brzeg” podpisały umowę o prowadzeniu stołówki.

Tydzień później, 12 maja, przyszła kolej na list intencyjny w sprawie szlaku. Stroną jest Powiat Kolski.
"""
DAYS = {(Part.SIGNED, "12"): SURE + 1}


def test_each_story_has_its_own_parties() -> None:
    one, two = record_of(TWO).agreements
    assert (one.kind, two.kind) == ("umowa", "list intencyjny")
    assert {party.name for party in one.signatories} == {"Gmina Borowa", "Fundacja „Jasny Brzeg”"}
    assert {party.name for party in two.signatories} == {
        "Gmina Borowa",
        "Powiat Kolski",
        "Spółdzielnia Socjalna „Młyn”",
    }


def test_what_is_told_above_holds_for_each_story() -> None:
    assert [a.signed and a.signed.edtf for a in record_of(TWO).agreements] == ["2018-05-05", "2018-05-05"]


def test_the_same_parties_told_again_are_one_agreement() -> None:
    (one,) = record_of(ONE).agreements
    assert (one.kind, one.signed and one.signed.edtf) == ("porozumienie", "2018-05-05")


def test_two_documents_of_one_kind_have_parties_of_their_own() -> None:
    one, two = record_of(WEEK).agreements
    assert [a.signed and a.signed.edtf for a in (one, two)] == ["2018-05-05", "2018-05-07"]
    assert {party.name for party in two.signatories} == {"Gmina Borowa", "Spółdzielnia Socjalna „Młyn”"}


@pytest.mark.parametrize(("days", "expected"), [(DAYS, 2), ({}, 1)])
def test_the_day_of_a_document_that_no_verb_tells_of_is_read(
    days: Mapping[tuple[Part, str], float], expected: int
) -> None:
    first, *others = stories(said_of(UNSAID, days))
    assert len([first, *others]) == expected
    assert all(story.dates[0].text == "12 maja" for story in others)


def test_what_a_paragraph_does_not_name_itself_is_told_by_the_one_before() -> None:
    listed = "Gmina Borowa i Fundacja „Jasny Brzeg” podpisały umowę o stołówce.\n\n– Karta Rodziny: bez zmian,\n\n"
    assert len(stories(reading_of(f"{listed}Podpisy złożono w Kole."))) == 1


def test_a_document_named_in_passing_is_no_story() -> None:
    background = "Powiat Kolski i Gmina Borowa zawarły już umowę o dowozie, która obowiązuje od lat."
    assert len(record_of(f"{ONE}\n{background}").agreements) == 1
