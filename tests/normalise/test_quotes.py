from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.normalise.quotes import polish_quotes, unquoted


@pytest.mark.parametrize(
    ("written", "polish"),
    [
        ('Fundacja "Brzask"', "Fundacja „Brzask”"),
        ('Fundacja „Brzask"', "Fundacja „Brzask”"),
        ("Fundacja «Brzask»", "Fundacja „Brzask”"),
        ("Fundacja »Brzask«", "Fundacja „Brzask”"),
        ("Fundacja ,,Brzask'' w Borowej", "Fundacja „Brzask” w Borowej"),
        ("Fundacja “Brzask”", "Fundacja „Brzask”"),
        ("Fundacja ”Brzask”", "Fundacja „Brzask”"),
        ("Fundacja ‚Brzask’", "Fundacja „Brzask”"),
        ("Fundacja „ Brzask ”", "Fundacja „Brzask”"),
        ('"Brzask" i "Zmierzch"', "„Brzask” i „Zmierzch”"),
        ('„Fundacja "Brzask"”', "„Fundacja „Brzask””"),
    ],
)
def test_every_kind_of_mark_becomes_polish(written, polish):
    assert polish_quotes(written) == polish


def test_what_is_left_open_is_closed_at_the_end():
    assert polish_quotes("Spółdzielnia „Brzask") == "Spółdzielnia „Brzask”"


def test_a_mark_that_closes_nothing_is_dropped():
    assert polish_quotes("Spółdzielnia Brzask” w Borowej") == "Spółdzielnia Brzask w Borowej"


@pytest.mark.parametrize("name", ["Dom d’Arco", "Galeria O'Hara", "Klub Moore'a"])
def test_apostrophes_inside_words_stay(name):
    assert polish_quotes(name) == name


def test_unquoted_leaves_the_words_around():
    assert unquoted('Spółdzielnia "Brzask" w Borowej') == "Spółdzielnia w Borowej"


@given(st.text(alphabet='ab „”"«».- ', max_size=40))
def test_marks_are_always_balanced_and_stay_so(text):
    once = polish_quotes(text)
    assert once.count("„") == once.count("”")
    assert polish_quotes(once).count("„") == once.count("„")
