from __future__ import annotations

import pytest

from pipeline.analyse.people.functions import function_word, function_words
from pipeline.normalise.functions import nominative_function


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Wójta Gminy Rogów", "wójt"),
        ("Prezesa Zarządu", "prezes zarządu"),
        ("Skarbnika Gminy", "skarbnik gminy"),
        ("Zastępca Burmistrza Miasta Rogowa", "zastępca burmistrza"),
        ("Starostę", "starosta"),
        ("Starostą Kolskim", "starosta"),
        ("prokurenta samoistnego", "prokurent samoistny"),
        ("Dyrektora Opolskiego Centrum Rzemiosła", "dyrektor"),
        ("wiceprezes naszej fundacji", "wiceprezes"),
        ("rektor ABC", "rektor"),
        ("Przewodniczącego Rady Powiatu", "przewodniczący rady powiatu"),
        ("przewodniczącą zarządu", "przewodnicząca zarządu"),
        ("dyrektora naczelnego", "dyrektor naczelny"),
        ("prorektor ds. nauki", "prorektor ds. nauki"),
        ("głównego księgowego", "główny księgowy"),
        ("I Zastępcę Prezydenta Miasta Rogowa", "I zastępca prezydenta miasta"),
        ("członkowie zarządu", "członek zarządu"),
    ],
)
def test_nominative_without_the_body(written, expected):
    assert nominative_function(written) == expected


def test_an_acting_officer_keeps_the_genitive():
    assert nominative_function("pełniącego obowiązki Dyrektora Szkoły") == "p.o. dyrektora"
    assert nominative_function("p.o. prezesa zarządu") == "p.o. prezesa zarządu"


def test_two_functions_stay_two():
    assert nominative_function("p.o. rektora, prorektora ds. nauki") == "p.o. rektora, prorektor ds. nauki"


@pytest.mark.parametrize("text", ["sąsiad", "", "osoba prywatna", "Gmina Rogów", "–"])
def test_no_function_no_answer(text):
    assert nominative_function(text) is None


@pytest.mark.parametrize("word", function_words().values(), ids=lambda word: word.lemma)
def test_every_row_of_the_table_has_a_true_example(word):
    written, _, expected = word.example.partition(" → ")
    assert nominative_function(written) == expected


def test_forms_lead_to_their_function_word():
    assert function_word("Wójtem") == function_words()["wójt"]
    assert function_word("wójtostwo") is None
    assert function_words()["wójt"].speaks_for == "gmina"
