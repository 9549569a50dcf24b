"""One of many words as a pattern: the same words as an alternative of all, the longest first."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from pipeline.analyse.dates.patterns import any_of

WORDS = st.lists(st.text(alphabet="abm. ", min_size=1, max_size=4).filter(str.strip), min_size=1, max_size=6)


@given(WORDS, st.text(alphabet="abm. ", max_size=8))
def test_the_longest_word_is_found_first(words: list[str], text: str) -> None:
    longest_first = sorted(words, key=len, reverse=True)
    expected = re.match("|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first), text)
    found = re.match(any_of(words), text)
    assert (found and found.group()) == (expected and expected.group())


def test_a_blank_stands_for_any_blanks() -> None:
    assert re.fullmatch(any_of(["ub. roku", "ub."]), "ub.  \n roku")
