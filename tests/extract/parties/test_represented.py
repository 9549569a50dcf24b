"""Representation that is said apart from the parties."""

from __future__ import annotations

import pytest

from tests.extract.agreement_of import representatives, signatories

BOROWA, BRZEG, OPOLE, UO = "Gmina Borowa", "Fundacja „Jasny Brzeg”", "Miasto Opole", "Uniwersytet Opolski"
GIL, SIKORA = ("Adam Gil", "wójt"), ("Anna Sikora", "prezes")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Porozumienie zawarły Gmina Borowa i Fundacja „Jasny Brzeg”. Gminę reprezentował wójt Adam Gil, fundację – "
            "prezes Anna Sikora.",
            {BOROWA: {GIL}, BRZEG: {SIKORA}},
        ),
        (
            "Porozumienie zawarły Gmina Borowa i Fundacja „Jasny Brzeg”. Wójt Adam Gil reprezentował gminę, a prezes "
            "Anna Sikora fundację.",
            {BOROWA: {GIL}, BRZEG: {SIKORA}},
        ),
        (
            "Umowę zawarły Uniwersytet Opolski i Miasto Opole. Uczelnię reprezentował rektor Adam Gil, a miasto "
            "prezydent Jan Lis.",
            {UO: {("Adam Gil", "rektor")}, OPOLE: {("Jan Lis", "prezydent")}},
        ),
        (
            "Porozumienie zawarły Gmina Borowa i Fundacja „Jasny Brzeg”, którą reprezentowała prezes Anna Sikora.",
            {BRZEG: {SIKORA}},
        ),
        (
            "Porozumienie zawarły Gmina Borowa i Fundacja „Jasny Brzeg”. Podpis w imieniu gminy złożył wójt Adam Gil, "
            "a w imieniu fundacji – prezes Anna Sikora.",
            {BOROWA: {GIL}, BRZEG: {SIKORA}},
        ),
        (
            "Umowę zawarły Gmina Borowa i Fundacja „Jasny Brzeg”. Za gminę podpisał wójt Adam Gil, za fundację – "
            "prezes Anna Sikora.",
            {BOROWA: {GIL}, BRZEG: {SIKORA}},
        ),
        (
            "Porozumienie zawarły Gmina Borowa i Fundacja „Jasny Brzeg”, reprezentowana przez członków zarządu: "
            "Annę Sikorę i Jana Lisa.",
            {BRZEG: {("Anna Sikora", "członek zarządu"), ("Jan Lis", "członek zarządu")}},
        ),
        (
            "Umowę podpisali wójt gminy Borowa Adam Gil oraz Anna Sikora i Jan Lis, wspólnicy firmy „Kuźnia” s.c.",
            {BOROWA: {GIL}, "„Kuźnia” s.c.": {("Anna Sikora", "wspólnik"), ("Jan Lis", "wspólnik")}},
        ),
    ],
)
def test_who_represented_whom(text: str, expected: dict[str, set[tuple[str, str | None]]]) -> None:
    assert representatives(text) == expected


def test_sentences_without_a_verb_go_on() -> None:
    text = (
        "W ratuszu podpisano porozumienie. Miasto reprezentował prezydent Opola Jan Lis. Fundację „Jasny Brzeg” – jej "
        "prezes Anna Sikora. Spółdzielnię Socjalną „Kuźnia” – Adam Gil i Ewa Kos, członkowie zarządu."
    )
    members = {("Adam Gil", "członek zarządu"), ("Ewa Kos", "członek zarządu")}
    expected = {OPOLE: {("Jan Lis", "prezydent")}, BRZEG: {SIKORA}, "Spółdzielnia Socjalna „Kuźnia”": members}
    assert representatives(text) == expected


def test_who_is_represented_at_the_signing_is_a_party() -> None:
    text = "Podpisano umowę z Fundacją „Jasny Brzeg”. Przy podpisaniu Gminę Borowa reprezentował wójt Adam Gil."
    assert signatories(text) == {BOROWA, BRZEG}


def test_who_is_represented_beside_parties_is_a_party() -> None:
    text = (
        "Umowę podpisali przedstawiciele Klubu Sportowego „Orzeł” oraz gminy. Klub reprezentował prezes Jan Lis, "
        "a gminę – burmistrz Tuchowa Adam Gil."
    )
    assert signatories(text) == {"Klub Sportowy „Orzeł”", "Gmina Tuchów"}


def test_a_guest_is_represented_too() -> None:
    text = "Umowę podpisały Gmina Borowa i Fundacja „Jasny Brzeg”. Dziś Powiat Kolski reprezentował starosta Jan Lis."
    assert signatories(text) == {BOROWA, BRZEG}


def test_an_office_of_a_town_adds_its_holder_to_the_town_that_is_listed() -> None:
    text = "Umowę zawarto 5 maja 2018 r. Stronami są: Miasto Konin, Gmina Borowa i Szkoła Leśna w Turku.\n\n"
    text += "Umowę podpisali prezydent Konina Jan Nowak, wójt Borowej Ewa Kos i dyrektor szkoły Anna Lis."
    assert representatives(text) == {
        "Miasto Konin": {("Jan Nowak", "prezydent")},
        "Gmina Borowa": {("Ewa Kos", "wójt")},
        "Szkoła Leśna w Turku": {("Anna Lis", "dyrektor")},
    }


def test_an_acronym_refers_to_the_party_that_has_it_for_a_head() -> None:
    text = (
        "Umowę zawarły 5 maja 2018 r. LGD „Lipa” i Gmina Borowa. Za LGD podpisali prezes Anna Lis i skarbnik Jan Nowak."
    )
    assert representatives(text)["LGD „Lipa”"] == {("Anna Lis", "prezes"), ("Jan Nowak", "skarbnik")}
