from __future__ import annotations

import csv

import pytest

from pipeline.normalise.legal_forms import canonical_spelling, formed, legal_form, legal_forms
from tests.paths import SHARED_DATA


def form_name(name: str) -> str | None:
    form = legal_form(name)
    return form.name if form else None


@pytest.mark.parametrize("form", legal_forms(), ids=lambda form: form.name)
def test_every_row_of_the_table_has_a_true_example(form):
    assert legal_form(form.example) is form


@pytest.mark.parametrize("spelling", ["Sp. z o.o.", "Sp.z o. o.", "sp. z oo", "SP. Z O.O.", "Sp. zo.o.", "Sp z o.o"])
def test_all_spacings_of_the_abbreviation(spelling):
    assert form_name(f"Tartak Lipa {spelling}") == "spółka z ograniczoną odpowiedzialnością"
    assert canonical_spelling(f"Tartak Lipa {spelling}") == "Tartak Lipa Sp. z o.o."


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Wielobranżową Spółdzielnią Socjalną „Brzask”", "spółdzielnia socjalna"),
        ("Fundacja „Centrum Integracji Społecznej”", "fundacja"),
        ("Stowarzyszenie Pomocnej Dłoni – Lokalna Grupa Działania", "stowarzyszenie"),
        ("„Brzask” spółką z ograniczoną odpowiedzialnością", None),
        ("Zakład Usług Wodnych S.A.", "spółka akcyjna"),
        ("Huta SA", "spółka akcyjna"),
        ("Schronisko dla psa", None),
        ("Fundacja sa", "fundacja"),
        ("Oddział Terenowy Towarzystwa Sadowników", None),
        ("Rogów", None),
        ("", None),
    ],
)
def test_form_of_a_name(name, form):
    assert form_name(name) == form


def test_forms_written_in_full_stay_in_full():
    name = "„Brzask” spółka z ograniczoną odpowiedzialnością"
    assert canonical_spelling(name) == name


def test_blanks_before_punctuation_go_and_quotation_marks_become_polish():
    assert canonical_spelling('Fundacja "Brzask" , Oddział ( filia )') == "Fundacja „Brzask”, Oddział (filia)"


@pytest.mark.parametrize("form", legal_forms(), ids=lambda form: form.name)
def test_canonical_spelling_stays(form):
    once = canonical_spelling(form.example)
    assert canonical_spelling(once) == once


def test_codes_are_those_of_the_iso_list() -> None:
    path = SHARED_DATA / "organisations" / "iso20275_PL_2023-09-28.csv"
    if not path.exists():
        pytest.skip("the list of codes is not here")
    with path.open(encoding="utf-8-sig", newline="") as file:
        known = {row["ELF Code"] for row in csv.DictReader(file) if row["Country Code (ISO 3166-1)"] == "PL"}
    assert {form.code for form in legal_forms() if form.code} <= known


def test_what_a_name_tells_of_the_form() -> None:
    assert formed("Gmina Borowa") == {"legal_form": "gmina", "legal_form_code": "T7PB", "sector": "public"}
    assert formed("Rogów") == formed(None) == {"legal_form": None, "legal_form_code": None, "sector": None}
