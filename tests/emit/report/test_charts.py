from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.emit.report import charts
from pipeline.emit.report.figures import Spot

KINDS = ("signed", "planned")


def test_years_without_agreements_have_an_empty_column() -> None:
    found = charts.columns(Counter({(2015, "signed"): 2, (2018, "planned"): 1}), KINDS)
    assert [column.year for column in found] == [2015, 2016, 2017, 2018]
    assert [column.total for column in found] == [2, 0, 0, 1]


@given(st.dictionaries(st.tuples(st.integers(1900, 2100), st.sampled_from(KINDS)), st.integers(1, 10**6), min_size=1))
def test_columns_stay_in_the_drawing_and_under_the_scale(counts: dict[tuple[int, str], int]) -> None:
    found = charts.columns(Counter(counts), KINDS)
    ticks = charts.ticks(Counter(counts), KINDS)
    assert ticks[0] == 0
    assert len(ticks) <= 7
    assert max(column.total for column in found) <= ticks[-1]
    for column in found:
        assert charts.LEFT <= column.x < column.x + column.width <= charts.WIDTH
        assert all(part.y >= charts.TOP - 0.5 for part in column.parts)


@pytest.mark.parametrize(("latitude", "longitude"), [(52.23, 21.01), (54.83, 18.3), (49.0, 22.86), (50.87, 14.82)])
def test_places_of_poland_lie_on_the_map(latitude: float, longitude: float) -> None:
    x, y = charts.project(latitude, longitude)
    assert 0 < x < charts.MAP_WIDTH
    assert 0 < y < charts.MAP_HEIGHT


def test_area_of_a_dot_grows_with_its_number_and_large_ones_lie_below() -> None:
    large, small = charts.dots(Counter({Spot("Ustka", 54.6, 16.9): 4, Spot("Lesko", 49.5, 22.3): 16}))
    assert (large.name, small.name) == ("Lesko", "Ustka")
    assert large.radius == pytest.approx(2 * small.radius, rel=0.05)
