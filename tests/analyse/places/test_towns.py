"""Adjectives of towns."""

from __future__ import annotations

import pytest

from pipeline.analyse.places.towns import town_of


@pytest.mark.parametrize(
    ("form", "town"),
    [
        ("limanowski", "Limanowa"),
        ("limanowskim", "Limanowa"),
        ("Ostrołęckiego", "Ostrołęka"),
        ("sopocki", "Sopot"),
        ("nowosądeckiej", "Nowy Sącz"),
        ("polanickim", "Polanica-Zdrój"),
        ("gminnym", None),
        ("miejskim", None),
        ("Limanowa", None),
        ("", None),
    ],
)
def test_town_of(form: str, town: str | None) -> None:
    assert town_of(form) == town
