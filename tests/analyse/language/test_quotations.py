"""Quotations and brackets: where they end."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from pipeline.analyse.language.quotations import OPENING, quoted_end
from tests.analyse.reading_of import words_of
from tests.analyse.strategies import polish_texts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("„Rosa” gra", "„Rosa”"),
        ('"Rosa" i "Mgła"', '"Rosa"'),
        ("„Rosa i „Mgła”” gra", "„Rosa i „Mgła””"),
        ("„Klub «Żak»” gra", "„Klub «Żak»”"),
        ("“Rosa” gra", "“Rosa”"),
        ("„Rosa“ gra", "„Rosa“"),
        ("„Rosa» gra", "„Rosa»"),
        ("„Rosa″ gra", "„Rosa″"),
        ("«Rosa» gra", "«Rosa»"),
        ("‚Rosa’ gra", "‚Rosa’"),
        ("(Rosa) gra", "(Rosa)"),
        ("(„Rosa”) gra", "(„Rosa”)"),
        ("(zwana „Rosą”, dalej) gra", "(zwana „Rosą”, dalej)"),
        ("„Rosa (mała)” gra", "„Rosa (mała)”"),
    ],
)
def test_the_end_of_a_quotation(text: str, expected: str) -> None:
    words = words_of(text)
    end = quoted_end(words, 0)
    assert end is not None
    assert words.text[: words[end - 1].end] == expected


@pytest.mark.parametrize(
    "text",
    ["„Rosa gra", "„Rosa\ngra”", "(Rosa", "(Rosa\ngra)", "„" + "długie zdanie " * 20 + "”", "„"],
    ids=["open", "over blocks", "open bracket", "bracket over blocks", "too long", "alone"],
)
def test_a_quotation_that_does_not_close(text: str) -> None:
    assert quoted_end(words_of(text), 0) is None


@settings(max_examples=100, deadline=None)
@given(polish_texts())
def test_a_quotation_ends_behind_its_opening_in_its_block(text: str) -> None:
    words = words_of(text)
    for index, word in enumerate(words):
        end = quoted_end(words, index) if word.text in OPENING else None
        assert end is None or (index + 1 < end <= len(words) and words[end - 1].block == word.block)
