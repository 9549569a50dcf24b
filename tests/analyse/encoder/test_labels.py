"""From scores of tags to entities."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from pipeline.analyse.encoder.labels import TAGS, best_tags, spans


def scores_of(*rows: dict[str, float]) -> np.ndarray:
    return np.array([[row.get(tag, 0.0) for tag in TAGS] for row in rows], np.float32)


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ("O B-orgName I-orgName O", [(1, 3, "orgName")]),
        ("B-persName B-persName", [(0, 1, "persName"), (1, 2, "persName")]),
        ("B-date I-date", [(0, 2, "date")]),
        ("O O", []),
    ],
)
def test_spans(tags: str, expected: list[tuple[int, int, str]]) -> None:
    assert list(spans([TAGS.index(tag) for tag in tags.split()])) == expected


def test_an_inside_goes_on_only_what_began() -> None:
    scores = scores_of({"B-orgName": 2}, {"I-persName": 2, "I-orgName": 1.5}, {"O": 1})
    assert [TAGS[tag] for tag in best_tags(scores)] == ["B-orgName", "I-orgName", "O"]


def test_nothing_starts_with_an_inside() -> None:
    assert [TAGS[tag] for tag in best_tags(scores_of({"I-date": 3, "B-date": 2}))] == ["B-date"]


@given(arrays(np.float32, st.tuples(st.integers(1, 12), st.just(len(TAGS))), elements=st.floats(-20, 20, width=32)))
def test_tags_always_form_whole_entities(scores: np.ndarray) -> None:
    tags = [TAGS[tag] for tag in best_tags(scores)]
    for before, tag in zip(["O", *tags], tags, strict=False):
        assert not tag.startswith("I-") or before[2:] == tag[2:]
