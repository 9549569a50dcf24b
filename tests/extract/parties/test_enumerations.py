"""Parties enumerated in the block behind the line that introduces them, and lists below lines that name classes."""

from __future__ import annotations

import pytest

from tests.extract.agreement_of import representatives, signatories

SIGNED = "5 maja 2019 r. w Kłodawie zawarto umowę o współpracy.\n\n"
FIVE = {"Gmina Borowa", "Gmina Lipnik", "Fundacja „Jasny Brzeg”", "Wir Sp. z o.o.", "Urząd Pracy w Kole"}


@pytest.mark.parametrize(
    "row",
    [
        "Gmina Borowa, Gmina Lipnik, Fundacja „Jasny Brzeg” z Kłodawy, Wir Sp. z o.o., Urząd Pracy w Kole",
        "Gmina Borowa; Gmina Lipnik; Fundacja „Jasny Brzeg”; Wir Sp. z o.o.; Urząd Pracy w Kole.",
        "Gmina Borowa, Gmina Lipnik, Fundacja „Jasny Brzeg” (prezes Anna Lis), Wir Sp. z o.o. oraz Urząd Pracy w Kole.",
        "Gmina Borowa – wójt Jan Nowak, Gmina Lipnik, Fundacja „Jasny Brzeg”, Wir Sp. z o.o. i Urząd Pracy w Kole",
        "Samorządy: Gmina Borowa, Gmina Lipnik,\n\nOrganizacje: Fundacja „Jasny Brzeg”,\n\n"
        "Pozostali: Wir Sp. z o.o. i Urząd Pracy w Kole",
    ],
)
@pytest.mark.parametrize("line", ["Umowę podpisali:", "Umowę sygnowali w kolejności alfabetycznej:", "Strony umowy:"])
def test_a_row_behind_its_line(line: str, row: str) -> None:
    assert signatories(f"{SIGNED}{line}\n\n{row}\n\nNa koniec wystąpił chór.") == FIVE


def test_who_acts_for_whom_in_a_row() -> None:
    row = "Gmina Borowa – wójt Jan Nowak, Gmina Lipnik – wójt Ewa Maj, Fundacja „Jasny Brzeg” (prezes Anna Lis)"
    assert representatives(f"{SIGNED}Umowę podpisali:\n\n{row}") == {
        "Gmina Borowa": {("Jan Nowak", "wójt")},
        "Gmina Lipnik": {("Ewa Maj", "wójt")},
        "Fundacja „Jasny Brzeg”": {("Anna Lis", "prezes")},
    }


def test_a_sentence_behind_a_row_is_none_of_it() -> None:
    row = "Gmina Borowa, Fundacja „Jasny Brzeg”"
    told = "Gmina Dąb, choć brała udział w rozmowach, ostatecznie nie podpisała umowy."
    assert signatories(f"{SIGNED}Umowę podpisali:\n\n{row}\n\n{told}") == {"Gmina Borowa", "Fundacja „Jasny Brzeg”"}


@pytest.mark.parametrize(
    "lists",
    [
        "Samorządy:\n- Gmina Borowa\n- Gmina Lipnik\n\nOrganizacje pozarządowe:\n- Fundacja „Jasny Brzeg”\n\n"
        "Biznes i rynek pracy:\n- Wir Sp. z o.o.\n- Urząd Pracy w Kole",
        "1. Samorządy:\na) Gmina Borowa\nb) Gmina Lipnik\n2. Organizacje:\na) Fundacja „Jasny Brzeg”\n"
        "3. Pozostali:\na) Wir Sp. z o.o.\nb) Urząd Pracy w Kole",
        "Gminy:\n• Borowa\n• Lipnik\n\nFundacje:\n• „Jasny Brzeg” z Koła\n\n"
        "Pozostali:\n• Wir Sp. z o.o.\n• Urząd Pracy w Kole",
    ],
)
def test_a_list_for_each_class(lists: str) -> None:
    assert signatories(f"{SIGNED}Umowę podpisali:\n\n{lists}\n\nNa koniec wystąpił chór.") == FIVE


def test_a_list_behind_the_classes_of_parties_may_be_of_others() -> None:
    lists = "Samorządy:\n- Gmina Borowa\n- Gmina Lipnik\n\nZaproszeni goście:\n- Gmina Dąb\n- Wir Sp. z o.o."
    assert signatories(f"{SIGNED}Umowę podpisali:\n\n{lists}") == {"Gmina Borowa", "Gmina Lipnik"}


def test_fields_of_a_form_are_no_classes() -> None:
    form = "1. Gmina Borowa\n2. Forma prawna: gmina wiejska, Gmina Lipnik jest jej sąsiadem\n3. Wir Sp. z o.o."
    assert "Gmina Lipnik" not in signatories(f"{SIGNED}Umowę podpisali:\n\n{form}")
