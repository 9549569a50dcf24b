from __future__ import annotations

import pytest

from pipeline.normalise.legal_forms import canonical_spelling, legal_form, legal_forms


@pytest.mark.parametrize("form", legal_forms(), ids=lambda form: form.name)
def test_every_row_of_the_table_has_a_true_example(form):
    assert legal_form(form.example) == form.name


@pytest.mark.parametrize("spelling", ["Sp. z o.o.", "Sp.z o. o.", "sp. z oo", "SP. Z O.O.", "Sp. zo.o.", "Sp z o.o"])
def test_all_spacings_of_the_abbreviation(spelling):
    assert legal_form(f"Tartak Lipa {spelling}") == "spółka z ograniczoną odpowiedzialnością"
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
    assert legal_form(name) == form


def test_forms_written_in_full_stay_in_full():
    name = "„Brzask” spółka z ograniczoną odpowiedzialnością"
    assert canonical_spelling(name) == name


def test_blanks_before_punctuation_go_and_quotation_marks_become_polish():
    assert canonical_spelling('Fundacja "Brzask" , Oddział ( filia )') == "Fundacja „Brzask”, Oddział (filia)"


@pytest.mark.parametrize("form", legal_forms(), ids=lambda form: form.name)
def test_canonical_spelling_stays(form):
    once = canonical_spelling(form.example)
    assert canonical_spelling(once) == once
