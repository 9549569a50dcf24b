"""Names in other cases, as the training sentences need them."""

from __future__ import annotations

import importlib.util
from types import ModuleType

import pytest

from tests.paths import ROOT


def script(path: str) -> ModuleType:
    """A file of the training recipe, which is no package."""
    spec = importlib.util.spec_from_file_location("script", ROOT / "models" / path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


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
