"""Days and places that the network of roles prefers."""

from __future__ import annotations

import pytest

from pipeline.analyse.roles.labels import Part
from pipeline.extract.facts.preferred import ALONE, INSTEAD, preferred
from tests.extract.agreement_of import reading_of
from tests.extract.roles_of import said_of

TEXT = "Koło Turek Konin"
KOLO, TUREK, KONIN = (TEXT.index(town) for town in TEXT.split())
SURE, SURER = ALONE[Part.PLACE], INSTEAD[Part.PLACE]
AMONG = [(KOLO, "Koło"), (TUREK, "Turek"), (KONIN, "Konin")]


@pytest.mark.parametrize(
    ("scores", "found", "expected"),
    [
        ({}, None, None),
        ({"Turek": SURE + 1}, None, "Turek"),
        ({"Turek": SURE + 1, "Konin": SURE + 2}, None, "Konin"),
        ({"Turek": SURE - 0.1}, None, None),
        ({}, "Koło", "Koło"),
        ({"Koło": 0.0, "Turek": SURER - 0.1}, "Koło", "Koło"),
        ({"Koło": 0.0, "Turek": SURER}, "Koło", "Turek"),
    ],
)
def test_preferred(scores: dict[str, float], found: str | None, expected: str | None) -> None:
    reading = said_of(TEXT, {(Part.PLACE, town): score for town, score in scores.items()})
    own = (TEXT.index(found), found) if found is not None else None
    assert preferred(reading, Part.PLACE, own, AMONG) == expected


def test_without_a_network_what_was_found_is_taken() -> None:
    assert preferred(reading_of(TEXT), Part.PLACE, (KOLO, "Koło"), AMONG) == "Koło"
    assert preferred(reading_of(TEXT), Part.PLACE, None, AMONG) is None
