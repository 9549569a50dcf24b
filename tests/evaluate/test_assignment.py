from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.evaluate.assignment import assign

SCORES = st.integers(0, 5).flatmap(
    lambda columns: st.lists(
        st.lists(st.sampled_from([-1.0, 0.0, 0.5, 1.0, 2.0, 3.0]), min_size=columns, max_size=columns), max_size=5
    )
)


@given(SCORES)
def test_total_is_the_best_of_all_pairings(scores):
    width = len(scores[0]) if scores else 0
    pairs = assign(range(len(scores)), range(width), lambda row, column: scores[row][column])
    padded = [*range(width), *[None] * len(scores)]
    best = max(
        sum(max(0.0, scores[row][column]) for row, column in enumerate(columns) if column is not None)
        for columns in set(permutations(padded, len(scores)))
    )
    assert sum(scores[row][column] for row, column in pairs) == best
    assert len({column for _, column in pairs}) == len({row for row, _ in pairs}) == len(pairs)


def test_pairs_without_a_score_are_none():
    assert assign(["a"], ["b"], lambda _one, _other: 0.0) == []


def test_a_long_list_is_paired_in_its_order():
    names = [f"n{i}" for i in range(60)]
    assert assign(names, names, lambda one, other: float(one == other)) == [(i, i) for i in range(60)]
