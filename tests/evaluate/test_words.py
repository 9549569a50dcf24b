import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.evaluate.words import common, same_word, similarity, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("„Kora” Sp. z o.o.", "KORA spółka z ograniczoną odpowiedzialnością"),
        ("Kora sp. z o. o.", "Kora Spółki z ograniczoną odpowiedzialnością"),
        ("Huta Jodła S.A.", "Huta „Jodła” SA"),
        ("Huta Jodła Spółka Akcyjna", "Huta Jodła S. A."),
        ("woj. opolskie", "województwo opolskie"),
        ("Fundacja im. Jana Dębu", "Fundacja imienia Jana Dębu"),
    ],
)
def test_spellings_of_legal_forms_read_alike(one, other):
    assert words(one) == words(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("siedlcach", "siedlce"), ("spółdzielnie", "spółdzielnia"), ("kowalewicz", "kowalewiczowi"), ("łąka", "łące")],
)
def test_forms_of_one_word(one, other):
    assert same_word(one, other)


@pytest.mark.parametrize(("one", "other"), [("radom", "radomsko"), ("3", "13"), ("lok2017", "lok2018"), ("ala", "ale")])
def test_different_words(one, other):
    assert not same_word(one, other)


def test_each_word_is_shared_once():
    assert common(("dom", "dom"), ("dom",)) == [(0, 0)]


def test_similarity_of_half_the_words():
    assert similarity("Gmina Wir", "Gmina Tok") == 0.5
    assert similarity("", "") == 1


@given(st.text(max_size=60))
def test_every_text_is_like_itself(text):
    assert similarity(text, text) == 1
