import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.evaluate.outcomes import Field, Outcome, Value
from pipeline.evaluate.reliability import Reliability, reliability


def test_values_of_like_confidence_share_a_bin() -> None:
    found = Reliability.of([(0.91, True), (0.99, True), (1.0, False), (0.42, False)])
    assert [(part.low, part.values) for part in found.bins] == [(0.4, 1), (0.9, 3)]
    assert found.bins[1].right == pytest.approx(2 / 3)


def test_the_error_is_the_distance_of_confidence_from_right_weighted_by_size() -> None:
    found = Reliability.of([(0.9, True)] * 6 + [(0.5, False)] * 2)
    assert found.error == pytest.approx(6 / 8 * 0.1 + 2 / 8 * 0.5)


def test_confidence_that_means_what_it_says_has_no_error() -> None:
    assert Reliability.of([(0.75, True)] * 3 + [(0.75, False)]).error == pytest.approx(0)


def test_nothing_has_no_error() -> None:
    assert Reliability.of([]).error is None
    assert Reliability.of([]).whole is None


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1))
def test_every_value_is_in_a_bin_and_the_error_is_a_share(judged: list[tuple[float, bool]]) -> None:
    found = Reliability.of(judged)
    assert sum(part.values for part in found.bins) == len(judged)
    assert found.error is not None
    assert 0 <= found.error <= 1


def test_missed_values_and_those_without_a_confidence_do_not_count() -> None:
    place = Value(("Nysa",), confidence=0.8)
    outcomes = [
        Outcome(Field.PLACE, place, place, exact=True, lenient=True),
        Outcome(Field.PLACE, place, None, exact=False, lenient=False),
        Outcome(Field.KIND, Value(("umowa",)), Value(("umowa",)), exact=True, lenient=True),
    ]
    assert [part.values for part in reliability(outcomes).bins] == [1]
