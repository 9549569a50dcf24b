"""The model that klaster ships: dictionary forms, which may change number and letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.normalise.lemmas import headword, nominative
from pipeline.normalise.lemmas.candidate import Candidate, joined, shape, shared_start
from pipeline.normalise.lemmas.phrases import phrase_candidates
from pipeline.normalise.lemmas.ranker import Ranker, ranker


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Borysa", "Borys"),
        ("Hiszpanów", "Hiszpan"),
        ("portugalskiego", "portugalski"),
        ("Sandomierzu", "Sandomierz"),
        ("Gmerkowskiego", "Gmerkowski"),
        ("Kwidzyńskim Towarzystwem Ogrodniczym", "Kwidzyńskie Towarzystwo Ogrodnicze"),
        ("Annę Sikorę", "Anna Sikora"),
        ("biblioteki szkolnej", "biblioteka szkolna"),
    ],
)
def test_headwords(written, expected):
    assert headword(written) == expected


@pytest.mark.parametrize("written", ["Hiszpanów", "Polskie Szlaki", "portugalskiego"])
def test_records_keep_number_and_letters(written):
    answer = nominative(written)
    assert [shape(word) for word in answer.split()] == [shape(word) for word in written.split()]
    assert nominative("Hiszpanów") == "Hiszpanie"


@given(st.text(max_size=30))
def test_any_text_has_a_headword(text):
    assert isinstance(headword(text), str)


@given(st.sampled_from(["Borysa", "Kwidzyńskim Towarzystwem", "KSON-ie w Kole", "„Świt”", "3 maja"]))
def test_what_stands_is_always_a_candidate_unless_it_is_an_inflected_acronym(phrase):
    assert phrase in {candidate.text for candidate in phrase_candidates(phrase, ranker().endings)}


def test_the_heavier_candidate_wins_and_equals_go_by_the_alphabet():
    one, other = Candidate("b", (frozenset({"x"}),)), Candidate("a", (frozenset({"y"}),))
    assert Ranker({"x": 1.0}, {}).best([one, other]) == "b"
    assert Ranker({"x": 1.0, "y": 2.0}, {}).best([one, other]) == "a"
    assert Ranker({}, {}).best([one, other]) == "a"


def test_ways_to_one_lemma_speak_together():
    one = Candidate("a", (frozenset({"x"}),), frozenset({"gen"}), is_plain=False)
    other = Candidate("a", (frozenset({"y"}),), frozenset({"dat"}), is_singular=False)
    assert joined(one, other) == Candidate("a", (frozenset({"x", "y"}),), frozenset({"gen", "dat"}))


def test_shapes_and_starts():
    assert [shape(word) for word in ("LIS", "Lis", "lis", "3", "„Lis”", "A")] == ["A", "C", "l", "#", "#", "C"]
    assert (shared_start("lisem", "lisy"), shared_start("lis", "lisy"), shared_start("", "a")) == (3, 3, 0)
