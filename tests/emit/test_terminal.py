import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.emit.terminal import excerpt, plain, sentence_bounds, shorten


def cut(text, words, limit=240):
    start = text.index(words)
    return excerpt(text, start, start + len(words), limit)


def test_the_sentence_around_the_evidence():
    found = cut("Padał deszcz. Umowę podpisano w Nysie. Potem był obiad.", "w Nysie")
    assert (found.before, found.match, found.after) == ("Umowę podpisano ", "w Nysie", ".")


@pytest.mark.parametrize(
    "text",
    [
        "Firma Kora Sp. z o.o. Zarząd podpisała umowę.",
        "W dniu 3. Maja przy ul. Długiej podpisała umowę.",
        "Prezes J. Kos podpisała umowę.",
    ],
)
def test_abbreviations_initials_and_ordinals_end_no_sentence(text):
    found = cut(text, "podpisała")
    assert found.before + found.match + found.after == text


def test_a_line_break_ends_the_sentence():
    assert cut("1. Gmina Wir\n2. Gmina Tok", "Gmina Tok").before == "2. "


def test_a_long_sentence_is_cut_at_words_on_both_sides():
    text = "słowo " * 100 + "TUTAJ" + " słowo" * 100
    found = cut(text, "TUTAJ", limit=60)
    assert found.before.startswith("…słowo")
    assert found.after.endswith("słowo…")
    assert len(found.before + found.match + found.after) <= 62


def test_room_not_used_on_one_side_serves_the_other():
    found = cut("Tu " + "słowo " * 30, "Tu", limit=100)
    assert len(found.after) > 80


def test_control_characters_are_shown_not_sent():
    assert plain("a\x1b[31mb\u202ec\n d\u00ad") == "a�[31mb�c d"


def test_shorten():
    assert shorten("krótko", 10) == "krótko"
    assert shorten("bardzo długo", 8) == "bardzo…"


@given(st.text(max_size=300), st.data())
def test_bounds_hold_the_evidence_and_the_match_survives(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    first, last = sentence_bounds(text, start, end)
    assert 0 <= first <= start <= end <= last <= len(text)
    assert plain(excerpt(text, start, end).match) == shorten(plain(text[start:end]), 240)
