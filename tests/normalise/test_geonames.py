import pytest

from pipeline.normalise.gazetteer import gazetteer
from pipeline.normalise.geonames import communes_of, coordinates_of


def test_a_town_lies_where_it_lies() -> None:
    (town,) = [place for place in gazetteer().localities("Tuchów") if place.kind == "96"]
    point = coordinates_of(town.simc)
    assert point is not None
    assert (point.latitude, point.longitude) == pytest.approx((49.89, 21.05), abs=0.02)


@pytest.mark.parametrize("simc", [None, "", "0000000"])
def test_an_unknown_place_lies_nowhere(simc: str | None) -> None:
    assert coordinates_of(simc) is None


def test_a_postal_code_names_its_communes() -> None:
    assert "121610" in communes_of("33-170")
    assert communes_of("99-999") == frozenset()
