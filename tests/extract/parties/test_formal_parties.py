"""Parties of formal texts that no clause of conclusion names: in annexes, above „zawarli umowę”, at the signatures."""

from __future__ import annotations

import pytest

from tests.extract.agreement_of import agreement_of, in_role, record_of, representatives, signatories

BODY = "§ 1\n\nStrony prowadzą razem świetlicę.\n\nPodpisano w Kłodawie, 5 maja 2019 r."
TITLE = "POROZUMIENIE\no współpracy na rzecz czystych rzek"


@pytest.mark.parametrize(
    "title",
    [
        "Załącznik nr 1. Lista sygnatariuszy porozumienia\n\n(stan na dzień podpisania)",
        "WYKAZ STRON",
        "Pełna lista partnerów",
    ],
)
def test_an_annex_lists_the_parties(title: str) -> None:
    text = (
        f"{TITLE}\n\n{BODY}\n\n{title}\n\n1. Gmina Borowa – wójt Jan Nowak – podpisano\n2. Fundacja „Jasny Brzeg” "
        "w Kole – Anna Lis, Ewa Maj – podpisano\n3. Stowarzyszenie „Krąg” – nie podpisano\n4. Piotr Wilk, wędkarz z "
        "Lipnika – podpisano\n5. Koło Łowieckie „Dzik” (odstąpiło 4 maja)\n6. Muzeum Rzeki – podpis nieczytelny"
    )
    assert signatories(text) == {"Gmina Borowa", "Fundacja „Jasny Brzeg” w Kole", "Piotr Wilk", "Muzeum Rzeki"}
    assert representatives(text)["Fundacja „Jasny Brzeg” w Kole"] == {("Anna Lis", None), ("Ewa Maj", None)}
    assert in_role(text, "mentioned") == {"Stowarzyszenie „Krąg”", "Koło Łowieckie „Dzik”"}


def test_a_text_speaks_of_itself() -> None:
    found = agreement_of(f"{TITLE}\n\n{BODY}\n\nWYKAZ STRON\n\n1. Gmina Borowa\n2. Gmina Lipnik")
    assert found.signed is not None
    assert found.signed.edtf == "2019-05-05"
    assert found.place is not None
    assert found.place.name == "Kłodawa"


COLUMNS = """
Stowarzyszenie „Krąg”                 Hufiec ZHP Koło
Prezes                                Komendantka
/-/ Anna Lis                          /-/ hm. Ewa Maj


Parafia św. Anny w Turku              Gmina Dąb
Proboszcz                             Wójt
/-/ ks. kan. Adam Kos                 /-/ Jan Nowak
"""


def test_who_signs_at_the_end_is_a_party_where_nothing_else_names_one() -> None:
    text = f"{TITLE}\n\nPodpisani pod niniejszym uzgadniają:\n\nI. Sprzątamy brzegi.\n\n{COLUMNS}"
    assert signatories(text) == {"Stowarzyszenie „Krąg”", "Hufiec ZHP", "Parafia św. Anny w Turku", "Gmina Dąb"}
    assert representatives(text)["Parafia św. Anny w Turku"] == {("Adam Kos", "proboszcz")}


def test_who_signs_at_the_end_beside_named_parties_is_none() -> None:
    text = f"{TITLE}\n\nzawarte pomiędzy Gminą Borowa a Gminą Lipnik.\n\n§ 1\n\nStrony czyszczą rzeki.\n\n{COLUMNS}"
    assert signatories(text) == {"Gmina Borowa", "Gmina Lipnik"}


@pytest.mark.parametrize("day", ["W dniu piątego maja 2019 roku w Kłodawie", "Dnia 5 maja 2019 r. w Kłodawie"])
@pytest.mark.parametrize("label", ["1. ", ""])
def test_parties_above_the_verb(day: str, label: str) -> None:
    text = (
        f"UMOWA KONSORCJUM\n\n{day}\n\n{label}„Nić i Igła” Spółdzielnia Socjalna z siedzibą w Kole, reprezentowana "
        f"przez prezeskę Annę Lis,\n\n{label.replace('1', '2')}Gmina Borowa, reprezentowana przez wójta Jana Nowaka,"
        "\n\nzwane dalej Konsorcjantami, zawarły umowę o treści:\n\n§ 1\n\nKonsorcjanci łączą siły."
    )
    assert signatories(text) == {"„Nić i Igła” Spółdzielnia Socjalna", "Gmina Borowa"}
    assert representatives(text)["Gmina Borowa"] == {("Jan Nowak", "wójt")}


def test_clauses_behind_the_undersigned_are_no_list_of_parties() -> None:
    clauses = "I. Powołuje się Bank Żywności w Kole.\nII. Wszelkie zmiany wymagają formy pisemnej."
    text = f"{TITLE}\n\nMy, podpisani pod niniejszym porozumieniem, uzgadniamy:\n\n{clauses}\n\n{COLUMNS}"
    assert "Bank Żywności w Kole" not in signatories(text)
    assert "Hufiec ZHP" in signatories(text)


def test_who_signs_has_the_function_and_the_body_of_the_signature() -> None:
    text = f"{TITLE}\n\nPodpisani pod niniejszym uzgadniają:\n\nI. Sprzątamy brzegi.\n\n{COLUMNS}"
    persons = {person.name: (person.function, person.organization) for person in record_of(text).entities.persons}
    assert persons["Anna Lis"] == ("prezes", "Stowarzyszenie „Krąg”")
