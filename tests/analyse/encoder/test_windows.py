"""Windows: every token's scores come from one window, and no window is too long."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from pipeline.analyse.encoder.windows import LONGEST, windows

SENTENCES = st.lists(st.lists(st.integers(1, 24), min_size=1, max_size=150), min_size=0, max_size=8)


def ranges_of(sentences: list[list[int]]) -> list[range]:
    starts = [sum(map(len, sentences[:i])) for i in range(len(sentences) + 1)]
    return [range(first, last) for first, last in pairwise(starts)]


@given(SENTENCES)
def test_every_token_counts_once_and_windows_are_short(sentences: list[list[int]]) -> None:
    sizes = [size for sentence in sentences for size in sentence]
    found = list(windows(sizes, ranges_of(sentences)))
    assert [token for window in found for token in window.kept] == list(range(len(sizes)))
    for window in found:
        read = [token for sentence in window.sentences for token in sentence]
        assert set(window.kept) <= set(read)
        assert sum(sizes[token] for token in read) <= LONGEST


def test_short_sentences_share_a_window() -> None:
    assert [window.sentences for window in windows([1] * 6, [range(2), range(2, 6)])] == [(range(2), range(2, 6))]


def test_parts_of_a_long_sentence_see_their_neighbours() -> None:
    first, *_, last = windows([1] * 400, [range(400)])
    assert first.sentences[0].start == 0
    assert first.sentences[0].stop > first.kept.stop
    assert last.sentences[0].start < last.kept.start
    assert last.sentences[0].stop == 400
