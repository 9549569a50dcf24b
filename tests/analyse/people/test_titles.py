"""Titles before persons' names."""

from __future__ import annotations

import pytest

from pipeline.analyse.people.titles import is_title, titles
from tests.analyse.reading_of import persons_in, words_of


@pytest.mark.parametrize("text", ["dr", "Dr", "ks", "Pani", "panem", "księdza", "prof", "profesorem", "DR", "siostrze"])
def test_titles_in_every_form(text: str) -> None:
    (word,) = words_of(text)
    assert is_title(word)


@pytest.mark.parametrize("text", ["wójt", "Anna", "fundacja", ".", "2014"])
def test_no_titles(text: str) -> None:
    (word,) = words_of(text)
    assert not is_title(word)


@pytest.mark.parametrize("title", sorted(titles()))
def test_no_title_is_taken_for_a_forename_or_initial(title: str) -> None:
    assert persons_in(f"Wykład miał {title}. Jan Brzoza") == ["Jan Brzoza"]
    if len(title) > 1:  # „O. Jan” is a father or an initial
        assert persons_in(f"{title.capitalize()}. Jan Brzoza miał wykład") == ["Jan Brzoza"]
