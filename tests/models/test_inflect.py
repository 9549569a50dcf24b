"""Names in other cases, as the training sentences need them."""

from __future__ import annotations

import pytest

from tests.models.scripts import script

INFLECT = script("genre/inflect.py")


@pytest.mark.parametrize(
    ("name", "case", "expected"),
    [
        ("Lokalna Grupa Działania", "gen", "Lokalnej Grupy Działania"),
        ("Spółdzielnia Socjalna „Wrzos”", "inst", "Spółdzielnią Socjalną „Wrzos”"),
        ("Klaster Ekonomii Społecznej", "gen", "Klastra Ekonomii Społecznej"),  # not „Klastera”
        ("Wyższa Szkoła Zawodowa", "acc", "Wyższą Szkołę Zawodową"),  # not the superlative
        ("Urząd Miejski w Rypinie", "dat", "Urzędowi Miejskiemu w Rypinie"),
        ("Zespół Szkół nr 3", "nom", "Zespół Szkół nr 3"),
        ("Xyzqw Abcdf", "gen", None),
    ],
)
def test_inflected(name: str, case: str, expected: str | None) -> None:
    assert INFLECT.inflected(name, case) == expected


def test_the_mark_tells_a_town_from_a_surname() -> None:
    assert INFLECT.inflected("Mielec", "loc", "nazwa_geograficzna") == "Mielcu"
