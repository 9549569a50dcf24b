"""The comparition of a formal text: the parties between the clause of conclusion and the first clause of the body."""

from __future__ import annotations

import pytest

from tests.extract.agreement_of import agreement_of, representatives, signatories

BODY = "\n\n§ 1\n\nStrony współpracują przy organizacji szkoleń.\n\n§ 2\n\nUmowa obowiązuje od 1 lipca 2019 r."


def text_with(parties: str, opening: str = "zawarta w dniu 5 maja 2018 r. w Kłodawie pomiędzy:") -> str:
    return f"UMOWA O WSPÓŁPRACY\n\n{opening}\n\n{parties}{BODY}"


def test_lines_between_the_parties_of_a_list() -> None:
    text = text_with(
        "1) Fundacją „Jasny Brzeg” z siedzibą w Kłodawie, KRS 0000123456,\n\nzwaną dalej „Liderem”, reprezentowaną "
        "przez:\nAnnę Sikorę – Prezesa Zarządu\nAdama Gila – Skarbnika\n\na\n\n2) Gminą Borowa, zwaną dalej „Partnerem”"
        ",\n\na także\n\n3) Spółdzielnią Socjalną „Młyn” z siedzibą w Turku,\n\nzwanymi łącznie „Stronami”."
    )
    found = agreement_of(text)
    assert [party.name for party in found.signatories] == [
        "Fundacja „Jasny Brzeg”", "Gmina Borowa", "Spółdzielnia Socjalna „Młyn”",
    ]  # fmt: skip
    assert representatives(text)["Fundacja „Jasny Brzeg”"] == {
        ("Anna Sikora", "prezes zarządu"), ("Adam Gil", "skarbnik"),
    }  # fmt: skip
    assert [p.name for p in found.participants if p.role == "coordinator"] == ["Fundacja „Jasny Brzeg”"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Lider: ", "Partner 1: "),
        ("STRONA PIERWSZA – ", "STRONA DRUGA – "),
        ("Uczestnik nr 1 – ", "Uczestnik nr 2 – "),
    ],
)
def test_labels_before_the_parties(first: str, second: str) -> None:
    parties = (
        f"{first}Centrum Kultury „Młyn” w Turku, które reprezentuje Dyrektor Anna Sikora,\n"
        f"{second}Fundacja „Jasny Brzeg”, którą reprezentuje Prezes Adam Gil."
    )
    found = signatories(text_with(parties, "Stronami niniejszej umowy są:"))
    assert found == {"Centrum Kultury „Młyn” w Turku", "Fundacja „Jasny Brzeg”"}


def test_who_joins_is_announced_apart() -> None:
    text = text_with(
        "• Gminą Borowa, którą reprezentuje Wójt Adam Gil,\n• Fundacją „Jasny Brzeg”, którą reprezentuje Prezes Anna "
        "Sikora,\n\na przystępującą do umowy\n\n• Spółdzielnią Socjalną „Młyn” z siedzibą w Turku."
    )
    assert signatories(text) == {"Gmina Borowa", "Fundacja „Jasny Brzeg”", "Spółdzielnia Socjalna „Młyn”"}


def test_a_name_whose_own_part_stands_before_its_head() -> None:
    text = text_with(
        "1. „Iskra” Centrum Szkoleń Spółką z ograniczoną odpowiedzialnością z siedzibą w Turku, KRS 0000123456,\n"
        "2. Gminą Borowa."
    )
    assert "„Iskra” Centrum Szkoleń Spółka z ograniczoną odpowiedzialnością" in signatories(text)


def test_the_firm_of_a_sole_trader_is_the_party() -> None:
    text = text_with(
        "1) Gminą Borowa, reprezentowaną przez Wójta Adama Gila,\n\noraz\n\n2) Panią Anną Sikorą, prowadzącą "
        "działalność gospodarczą pod firmą „Nitka” Pracownia Krawiecka Anna Sikora, ul. Rynek 4, 62-700 Turek."
    )
    assert signatories(text) == {"Gmina Borowa", "„Nitka” Pracownia Krawiecka Anna Sikora"}
    assert representatives(text)["„Nitka” Pracownia Krawiecka Anna Sikora"] == {("Anna Sikora", None)}


def test_the_first_clause_ends_the_parties() -> None:
    text = text_with(
        "Gminą Borowa, reprezentowaną przez Wójta Adama Gila,\n\na\n\nFundacją „Jasny Brzeg”,\n\n"
        "Strony ustalają, co następuje.\n\nSzkoła Podstawowa w Kole udostępnia salę."
    )
    assert signatories(text) == {"Gmina Borowa", "Fundacja „Jasny Brzeg”"}


def test_lines_that_announce_the_parties_without_a_verb() -> None:
    parties = "- Powiat Kolski, reprezentowany przez Starostę,\n- Szpital w Kole Sp. z o.o.,\n- Gmina Borowa,"
    found = signatories(text_with(parties, "podpisana w dniu 5 maja 2018 r. w Kole\n\nStrony:"))
    assert found == {"Powiat Kolski", "Szpital w Kole Sp. z o.o.", "Gmina Borowa"}


def test_a_unit_of_administration_and_the_office_it_acts_through() -> None:
    text = text_with(
        "Powiatem Kolskim – Powiatowym Urzędem Pracy w Kole, reprezentowanym przez Dyrektora Adama Gila,\na\n"
        "Fundacją „Jasny Brzeg”, ul. Rynek 4, 62-650 Kłodawa."
    )
    one, two = agreement_of(text).signatories
    assert (one.name, one.seat and one.seat.name) == ("Powiat Kolski – Powiatowy Urząd Pracy w Kole", "Koło")
    assert (two.name, two.seat and two.seat.name) == ("Fundacja „Jasny Brzeg”", "Kłodawa")


def test_the_kind_of_body_behind_the_name_and_the_owner_of_a_firm() -> None:
    text = text_with(
        "1. Centrum Usług „Wir” Spółdzielnia Socjalna w Kole,\n2. Pracownia Hafciarska „Nić” Anna Sikora z Turku,",
        "Stronami niniejszej umowy są:",
    )
    assert signatories(text) == {
        "Centrum Usług „Wir” Spółdzielnia Socjalna w Kole", "Pracownia Hafciarska „Nić” Anna Sikora",
    }  # fmt: skip


def test_a_natural_person_has_a_seat_where_they_live() -> None:
    text = text_with(
        "1. Gmina Borowa, reprezentowana przez Wójta Adama Gila,\n2. Jan Wrona, rolnik, zamieszkały w Turku,",
        "Stronami niniejszej umowy są:",
    )
    found = {party.name: party.seat and party.seat.name for party in agreement_of(text).signatories}
    assert found == {"Gmina Borowa": None, "Jan Wrona": "Turek"}
    assert representatives(text) == {"Gmina Borowa": {("Adam Gil", "wójt")}}


def test_who_is_to_be_asked_has_no_part() -> None:
    text = text_with("Gminą Borowa,\na\nFundacją „Jasny Brzeg”.").replace(
        "§ 2", "§ 2\n\nOsobą do kontaktu ze strony Gminy jest Jan Wrona, a ze strony Fundacji – Ewa Maj.\n\n§ 3"
    )
    assert signatories(text) == {"Gmina Borowa", "Fundacja „Jasny Brzeg”"}
    assert representatives(text) == {}


def test_parties_as_subjects_above_the_clause_of_conclusion() -> None:
    text = (
        "POROZUMIENIE\n\nw sprawie przewozu\n\nPowiat Kolski, reprezentowany przez Zarząd Powiatu w osobach:\n"
        "1) Anna Sikora – Starosta,\n2) Jan Wrona – Wicestarosta,\n\nGmina Borowa, reprezentowana przez Wójta Adama "
        f"Gila,\n\nzwani dalej Stronami, zawierają porozumienie o następującej treści:{BODY}"
    )
    assert representatives(text) == {
        "Powiat Kolski": {("Anna Sikora", "starosta"), ("Jan Wrona", "wicestarosta")},
        "Gmina Borowa": {("Adam Gil", "wójt")},
    }


def test_short_names_are_defined_of_parties_and_of_other_things() -> None:
    text = (
        "POROZUMIENIE O WSPÓŁPRACY\n\n§ 1. Definicje\nUżyte w Porozumieniu określenia oznaczają:\n"
        "a) „Gmina” – Gmina Borowa, reprezentowana przez Wójta Adama Gila,\n"
        "b) „OSP” – Ochotnicza Straż Pożarna w Turku, reprezentowana przez Naczelnika Jana Wronę,\n"
        "c) „Sponsor” – Bank Spółdzielczy w Kole,\n\n§ 2. Strony współpracują.\n"
    )
    assert signatories(text) == {"Gmina Borowa", "Ochotnicza Straż Pożarna w Turku"}


def test_an_office_is_a_party_for_its_unit() -> None:
    text = text_with(
        "Cukrownią „Wir” S.A. z siedzibą w Turku, reprezentowaną przez Annę Sikorę,\nzwaną dalej „Pracodawcą”\ni\n"
        "Starostą Kolskim – Adamem Gilem,\nzwanym dalej „Organem prowadzącym”,"
    )
    assert representatives(text) == {
        "Cukrownia „Wir” S.A.": {("Anna Sikora", None)}, "Powiat Kolski": {("Adam Gil", "starosta")},
    }  # fmt: skip


def test_persons_and_their_offices_in_columns() -> None:
    text = (
        "DEKLARACJA WSPÓŁPRACY\n\nDeklarujemy wspólne działania.\n\nDeklarację podpisali:\n\n"
        "Adam Gil                 Burmistrz Miasta i Gminy Kłodawa\n"
        "Anna Sikora              Dyrektor Szkoły Podstawowej nr 1 w Turku\n"
        "Jan Wrona                Prezes Stowarzyszenia „Wrzos”\n\nKłodawa, 5 maja 2018 r.\n"
    )
    assert {"Szkoła Podstawowa nr 1 w Turku", "Stowarzyszenie „Wrzos”"} <= signatories(text)
    assert representatives(text)["Stowarzyszenie „Wrzos”"] == {("Jan Wrona", "prezes")}


@pytest.mark.parametrize(
    "parties",
    [
        "Gminą Borowa, reprezentowaną przez wójta Jana Nowaka,\n\na\n\nFundacją „Wir” z siedzibą w Kole, "
        "reprezentowaną przez prezes Annę Lis.",
        "Gminą Borowa, reprezentowaną przez wójta Jana Nowaka,\n\na Fundacją „Wir” z Koła, reprezentowaną przez prezes "
        "Annę Lis,\n\nzwanymi dalej Stronami",
        "Gminą Borowa, którą reprezentuje wójt Jan Nowak\na\nFundacją „Wir” z siedzibą w Kole, którą reprezentuje "
        "prezes Anna Lis",
        "\n\nGminą Borowa, którą reprezentuje wójt Jan Nowak, a Fundacją „Wir”, którą reprezentuje prezes Anna Lis",
    ],
)
def test_the_clause_of_conclusion_has_the_first_party(parties: str) -> None:
    text = f"UMOWA\n\nzawarta 5 maja 2018 r. w Kłodawie pomiędzy {parties}{BODY}"
    assert signatories(text) == {"Gmina Borowa", "Fundacja „Wir”"}
    assert representatives(text)["Fundacja „Wir”"] == {("Anna Lis", "prezes")}
