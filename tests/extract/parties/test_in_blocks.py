"""Parties in lists, tables and plain lines behind a line that says what they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.extract.agreement_of import in_role, representatives, signatories

BOROWA, BRZEG, KRAG = "Gmina Borowa", "Fundacja „Jasny Brzeg”", "Stowarzyszenie „Krąg”"
THREE = {BOROWA, BRZEG, KRAG}
ITEMS = ["Gmina Borowa", "Fundacja „Jasny Brzeg” z Kłodawy", "Stowarzyszenie „Krąg”"]
SIGNED = "W Kłodawie podpisano porozumienie o współpracy.\n\n"


def numbered(items: list[str]) -> str:
    return "\n".join(f"{number}. {item}," for number, item in enumerate(items, start=1))


def bulleted(items: list[str]) -> str:
    return "\n".join(f"- {item};" for item in items)


def plain(items: list[str]) -> str:
    return "\n".join(items)


@pytest.mark.parametrize("layout", [numbered, bulleted, plain])
@pytest.mark.parametrize(
    "line",
    [
        "Porozumienie podpisali:",
        "Sygnatariusze porozumienia:",
        "Stronami porozumienia są:",
        "Podpisy pod porozumieniem złożyli:",
        "Klaster tworzą:",
        "Członkami klastra są:",
        "W skład partnerstwa wchodzą:",
        "Założycielami sieci są:",
        "Do porozumienia przystąpiły:",
        "Porozumienie zawarto pomiędzy:",
    ],
)
def test_a_line_and_its_list(line: str, layout: Callable[[list[str]], str]) -> None:
    assert signatories(f"{SIGNED}{line}\n\n{layout(ITEMS)}") == THREE


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("W spotkaniu uczestniczyli:", "attendee"),
        ("Gośćmi uroczystości byli:", "attendee"),
        ("Do klastra zaproszono:", "prospective"),
        ("Zainteresowanie przystąpieniem zgłosiły:", "prospective"),
        ("Inicjatorami porozumienia są:", "initiator"),
        ("Koordynatorami prac są:", "coordinator"),
    ],
)
def test_a_list_of_others(line: str, role: str) -> None:
    text = f"Porozumienie podpisały Gmina Ryjewo i Gmina Tuchów.\n\n{line}\n\n{bulleted(ITEMS)}"
    assert in_role(text, role) == THREE
    assert signatories(text) == {"Gmina Ryjewo", "Gmina Tuchów"}


@pytest.mark.parametrize(
    "line",
    [
        "Celem porozumienia jest:",
        "Do zadań sieci należy:",
        "Oto dalsze plany:",
        "Chęć przystąpienia zgłosiły:",
        "Porozumienie podpiszą jesienią:",
        "Porozumienia nie podpisały:",
    ],
)
def test_a_list_of_something_else_names_no_signatory(line: str) -> None:
    goals = ["Fundacja „Jasny Brzeg” poprowadzi szkolenia", "Stowarzyszenie „Krąg” otworzy klub"]
    text = f"Porozumienie podpisały Gmina Ryjewo i Gmina Tuchów.\n\n{line}\n\n{bulleted(goals)}"
    assert signatories(text) == {"Gmina Ryjewo", "Gmina Tuchów"}


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        (
            ["Gmina Borowa – wójt Adam Gil", "Fundacja „Jasny Brzeg” – prezes zarządu Anna Sikora"],
            {BOROWA: {("Adam Gil", "wójt")}, BRZEG: {("Anna Sikora", "prezes zarządu")}},
        ),
        (
            [
                "Gmina Borowa reprezentowana przez wójta Adama Gila",
                "Fundacja „Jasny Brzeg”, w imieniu której działa Anna Sikora – prezes zarządu",
            ],
            {BOROWA: {("Adam Gil", "wójt")}, BRZEG: {("Anna Sikora", "prezes zarządu")}},
        ),
        (
            ["wójt gminy Borowa Adam Gil", "Anna Sikora – prezes Fundacji „Jasny Brzeg”"],
            {BOROWA: {("Adam Gil", "wójt")}, BRZEG: {("Anna Sikora", "prezes")}},
        ),
        (
            ["Gmina Borowa (Adam Gil)", "Fundacja „Jasny Brzeg” (Anna Sikora, tel. 63 123 45 67)"],
            {BOROWA: {("Adam Gil", None)}, BRZEG: {("Anna Sikora", None)}},
        ),
    ],
)
def test_representatives_in_an_item(items: list[str], expected: dict[str, set[tuple[str, str | None]]]) -> None:
    assert representatives(f"Porozumienie podpisali:\n\n{numbered(items)}") == expected


def test_representatives_one_level_deeper() -> None:
    text = """
Umowę podpisali:

1. Gmina Borowa, w imieniu której działają:

a) Adam Gil – wójt,

b) Jolanta Pawlik – skarbnik,

2. Fundacja „Jasny Brzeg”, w imieniu której działa Anna Sikora – prezes zarządu.
"""
    assert representatives(text) == {
        BOROWA: {("Adam Gil", "wójt"), ("Jolanta Pawlik", "skarbnik")},
        BRZEG: {("Anna Sikora", "prezes zarządu")},
    }


def test_contact_persons_do_not_represent() -> None:
    items = ["Gmina Borowa", "Fundacja „Jasny Brzeg”, osoba do kontaktu: Anna Sikora"]
    assert representatives(f"Porozumienie podpisali:\n\n{numbered(items)}") == {}


def test_names_without_a_known_head_among_others() -> None:
    items = ["Gmina Borowa", "Fundacja „Jasny Brzeg”", "„Zielone Podwórko” z Piły", "Aktywna Dolina"]
    found = signatories(f"Porozumienie podpisali:\n\n{bulleted(items)}")
    assert found == {BOROWA, BRZEG, "„Zielone Podwórko”", "Aktywna Dolina"}


def test_the_list_ends_where_the_prose_goes_on() -> None:
    text = f"Porozumienie podpisali:\n\n{numbered(ITEMS)}\n\nPo uroczystości zagrał Miejski Ośrodek Kultury w Kole."
    assert signatories(text) == THREE


def test_two_lists_with_lines_of_their_own() -> None:
    goals = bulleted(["rozwój spółdzielni socjalnych", "współpraca ze Stowarzyszeniem „Krąg”"])
    text = f"{SIGNED}Celem jest:\n\n{goals}\n\nPorozumienie podpisali:\n\n{bulleted(ITEMS[:2])}"
    assert signatories(text) == {BOROWA, BRZEG}


def test_parties_of_a_clause_of_conclusion() -> None:
    text = """
zawarte w dniu 5 maja 2018 r. w Kłodawie pomiędzy:

Gminą Borowa, reprezentowaną przez wójta Adama Gila,

a

Fundacją „Jasny Brzeg” z siedzibą w Kłodawie, reprezentowaną przez Annę Sikorę – prezesa zarządu,

zwanymi dalej Stronami porozumienia.
"""
    assert representatives("POROZUMIENIE O WSPÓŁPRACY\n\n" + text) == {
        BOROWA: {("Adam Gil", "wójt")},
        BRZEG: {("Anna Sikora", "prezes zarządu")},
    }


@pytest.mark.parametrize("line", ["Kto jest z nami?", "Oto one:", "Organizacje reprezentowali:"])
def test_a_list_right_behind_the_signing_needs_no_word_for_parties(line: str) -> None:
    assert signatories(f"W Kłodawie podpisaliśmy porozumienie.\n\n{line}\n\n{bulleted(ITEMS)}") == THREE


@pytest.mark.parametrize("line", ["Imprezę wsparły:", "Partnerzy będą:", "W spotkaniu uczestniczyli:"])
def test_other_lists_behind_the_signing_are_of_something_else(line: str) -> None:
    items = bulleted(["Spółdzielnia „Sad”", "Fundacja „Most”", "Bank Spółdzielczy w Turku"])
    text = f"W Kłodawie Gmina Borowa i Stowarzyszenie „Krąg” podpisały porozumienie.\n\n{line}\n\n{items}"
    assert signatories(text) == {BOROWA, KRAG}


def test_functions_in_cells_of_their_own() -> None:
    text = (
        "Porozumienie o powołaniu klastra zostało podpisane przez następujące strony:\n\n"
        "Lp.\tPodmiot\tReprezentant\tStanowisko\n"
        "1\tGmina Borowa\tAdam Gil\tWójt\n"
        "2\tFundacja „Jasny Brzeg”\tAnna Sikora\tPrezes Zarządu\n"
    )
    expected = {BOROWA: {("Adam Gil", "wójt")}, BRZEG: {("Anna Sikora", "prezes zarządu")}}
    assert representatives(text) == expected


@pytest.mark.parametrize(
    ("text", "role", "expected"),
    [
        ("Na lidera partnerstwa wybrano Fundację „Jasny Brzeg”.", "coordinator", {BRZEG}),
        ("Operatorem sieci jest Fundacja „Jasny Brzeg”.", "coordinator", {BRZEG}),
        ("Koordynację działań powierzono Fundacji „Jasny Brzeg”.", "coordinator", {BRZEG}),
        ("Z inicjatywą wyszła Fundacja „Jasny Brzeg”.", "initiator", {BRZEG}),
        ("Inicjatorką porozumienia była Fundacja „Jasny Brzeg”.", "initiator", {BRZEG}),
        ("Imprezę wsparły Urząd Gminy Borowa, Rada Gminy Borowa i Fundacja „Jasny Brzeg”.", "mentioned", {BRZEG}),
    ],
)
def test_roles_beside_signing(text: str, role: str, expected: set[str]) -> None:
    assert in_role(f"Porozumienie podpisały Gmina Borowa i Stowarzyszenie „Krąg”. {text}", role) == expected


def test_a_body_by_the_acronym_of_its_kind() -> None:
    text = (
        "Do partnerstwa „Most” przystąpiły Gmina Borowa i Centrum Integracji Społecznej „Sad”. Liderem partnerstwa "
        "jest CIS „Sad”."
    )
    assert in_role(text, "coordinator") == {"Centrum Integracji Społecznej „Sad”"}
