"""Canonical names of bodies, from the forms that sentences give them."""

from __future__ import annotations

import pytest

from tests.extract.agreement_of import in_role, signatories, wanted

OTHER = "Gmina Ryjewo"


@pytest.mark.parametrize(
    ("inflected", "nominative"),
    [
        ("Gminą Borowa", "Gmina Borowa"),
        pytest.param(
            "Gminą Nowe Miasto nad Wartą",
            "Gmina Nowe Miasto nad Wartą",
        ),
        ("Powiatem Kolskim", "Powiat Kolski"),
        ("Województwem Wielkopolskim", "Województwo Wielkopolskie"),
        ("Miastem Koninem", "Miasto Konin"),
        ("Fundacją „Jasny Brzeg”", "Fundacja „Jasny Brzeg”"),
        ("Fundacją Otwarte Drzwi", "Fundacja Otwarte Drzwi"),
        ('Fundacją "Jasny Brzeg"', "Fundacja „Jasny Brzeg”"),
        ("Stowarzyszeniem Miłośników Doliny", "Stowarzyszenie Miłośników Doliny"),
        ("Stowarzyszeniem na rzecz Rozwoju Wsi Borowa", "Stowarzyszenie na rzecz Rozwoju Wsi Borowa"),
        ("Spółdzielnią Socjalną „Kuźnia”", "Spółdzielnia Socjalna „Kuźnia”"),
        ("Ochotniczą Strażą Pożarną w Kłodawie", "Ochotnicza Straż Pożarna w Kłodawie"),
        ("Kołem Gospodyń Wiejskich w Borowej", "Koło Gospodyń Wiejskich w Borowej"),
        ("Zespołem Szkół Rolniczych w Kłodawie", "Zespół Szkół Rolniczych w Kłodawie"),
        ("Miejskim Ośrodkiem Pomocy Społecznej w Turku", "Miejski Ośrodek Pomocy Społecznej w Turku"),
        ("Powiatowym Urzędem Pracy w Kole", "Powiatowy Urząd Pracy w Kole"),
        ("Urzędem Gminy Borowa", "Urząd Gminy Borowa"),
        ("Uniwersytetem Kaliskim", "Uniwersytet Kaliski"),
        ("Technikum Mechanicznym w Turku", "Technikum Mechaniczne w Turku"),
        ("Parafią pw. św. Anny w Kłodawie", "Parafia pw. św. Anny w Kłodawie"),
        ("Cechem Rzemiosł Różnych w Turku", "Cech Rzemiosł Różnych w Turku"),
        ("Bankiem Spółdzielczym w Kłodawie", "Bank Spółdzielczy w Kłodawie"),
        ("Lokalną Grupą Działania „Dolina Warty”", "Lokalna Grupa Działania „Dolina Warty”"),
        ("Caritas Diecezji Kaliskiej", "Caritas Diecezji Kaliskiej"),
        ("Warsztatem Terapii Zajęciowej w Turku", "Warsztat Terapii Zajęciowej w Turku"),
    ],
)
def test_instrumental(inflected: str, nominative: str) -> None:
    assert signatories(f"Umowę zawarto pomiędzy Gminą Ryjewo a {inflected}.") == {OTHER, nominative}


@pytest.mark.parametrize(
    ("inflected", "nominative"),
    [
        ("Gminę Borowa", "Gmina Borowa"),
        ("Powiat Kolski", "Powiat Kolski"),
        ("Fundację „Jasny Brzeg”", "Fundacja „Jasny Brzeg”"),
        ("Spółdzielnię Socjalną „Kuźnia”", "Spółdzielnia Socjalna „Kuźnia”"),
        ("Lokalną Grupę Działania „Dolina Warty”", "Lokalna Grupa Działania „Dolina Warty”"),
        ("Szkołę Podstawową nr 3 w Turku", "Szkoła Podstawowa nr 3 w Turku"),
    ],
)
def test_accusative(inflected: str, nominative: str) -> None:
    assert signatories(f"Umowa została podpisana przez Gminę Ryjewo i {inflected}.") == {OTHER, nominative}


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Szkoły Podstawowe „Kuźnia” i „Sad”", {"Szkoła Podstawowa „Kuźnia”", "Szkoła Podstawowa „Sad”"}),
        ("Fundacje: „Świt” z Koła i „Zorza” z Turku", {"Fundacja „Świt”", "Fundacja „Zorza”"}),
        ("Gminy: Borowa, Tuchów i Ryjewo", {"Gmina Borowa", "Gmina Tuchów", "Gmina Ryjewo"}),
        (
            "Komendy Powiatowe Policji i Państwowej Straży Pożarnej w Turku",
            {"Komenda Powiatowa Policji w Turku", "Komenda Powiatowa Państwowej Straży Pożarnej w Turku"},
        ),
        pytest.param(
            "Powiaty Kolski i Turecki",
            {"Powiat Kolski", "Powiat Turecki"},
        ),
    ],
)
def test_shared_heads(written: str, expected: set[str]) -> None:
    assert signatories(f"{written} podpisały umowę.") == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("wójt gminy Borowa", "Gmina Borowa"),
        ("burmistrz Kłodawy", "Gmina Kłodawa"),
        ("prezydent Kalisza", "Miasto Kalisz"),
        ("starosta kolski", "Powiat Kolski"),
        ("marszałek województwa wielkopolskiego", "Województwo Wielkopolskie"),
        ("rektor Uniwersytetu Kaliskiego", "Uniwersytet Kaliski"),
        pytest.param(
            "Komendant Miejski Policji",
            "Komenda Miejska Policji",
            marks=wanted("an office with a territorial adjective stands for the body of the same name"),
        ),
    ],
)
def test_offices_stand_for_their_body(written: str, expected: str) -> None:
    assert signatories(f"Umowę podpisali {written} Jan Kubiak oraz prezes Fundacji „Świt” Anna Sikora.") == {
        expected,
        "Fundacja „Świt”",
    }


def test_a_shouted_name_is_calmed_down() -> None:
    text = "UMOWĘ PODPISAŁY GMINA BOROWA I FUNDACJA „JASNY BRZEG”"
    assert signatories(f"{text}\n\nGmina Borowa i Fundacja „Jasny Brzeg” zawarły umowę.") == {
        "Gmina Borowa",
        "Fundacja „Jasny Brzeg”",
    }


def test_a_name_begins_with_a_capital() -> None:
    text = "Umowę podpisały Gmina Borowa i Gmina Ryjewo. Gościem była fundacja „Świt”."
    assert in_role(text, "attendee") == {"Fundacja „Świt”"}


@pytest.mark.parametrize(
    ("inflected", "nominative"),
    [
        ("gminami Borowa i Tuchów", {"Gmina Borowa", "Gmina Tuchów"}),
        ("gminami: Borową i Tuchowem", {"Gmina Borowa", "Gmina Tuchów"}),
        ("powiatem kolskim", {"Powiat Kolski"}),
        ("powiatami: kolskim i tureckim", {"Powiat Kolski", "Powiat Turecki"}),
        ("Bankiem Spółdzielczym w Turku, Oddziałem w Kole", {"Bank Spółdzielczy w Turku, Oddział w Kole"}),
        ("Zakładem Kamieniarskim Jan Gil", {"Zakład Kamieniarski Jan Gil"}),
        ("powiatem golubsko-dobrzyńskim", {"Powiat Golubsko-Dobrzyński"}),
        ("Zespołem Szkół Handlowo – Leśnych w Turku", {"Zespół Szkół Handlowo-Leśnych w Turku"}),
        ("Biblioteką w Polanicy - Zdroju", {"Biblioteka w Polanicy-Zdroju"}),
        ("14. Batalionem Rozpoznawczym w Turku", {"14. Batalion Rozpoznawczy w Turku"}),
        ("7 Brygadą Piechoty w Turku", {"7 Brygada Piechoty w Turku"}),
        ("Klubem Seniora „Astra” w Turku – (podpis nieczytelny)", {"Klub Seniora „Astra” w Turku"}),
        ("Parafią Nawiedzenia Maryi Panny w Turku", {"Parafia Nawiedzenia Maryi Panny w Turku"}),
    ],
)
def test_one_spelling(inflected: str, nominative: set[str]) -> None:
    assert signatories(f"Umowę zawarto pomiędzy Gminą Ryjewo a {inflected}.") == {OTHER} | nominative
