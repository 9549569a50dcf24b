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
