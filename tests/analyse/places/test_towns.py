"""Adjectives of towns."""

from __future__ import annotations

import pytest

from pipeline.analyse.places.towns import may_be_of, town_of


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


@pytest.mark.parametrize(
    ("form", "name", "expected"),
    [
        ("janowieckim", "Janowca", True),
        ("pyzdrskiego", "Pyzdry", True),
        ("golubskim", "Golub-Dobrzyń", True),
        ("kolskim", "Kolonia", False),
        ("gminnym", "Gminna", False),
    ],
)
def test_an_adjective_may_be_of_a_name(form: str, name: str, expected: bool) -> None:
    assert may_be_of(form, name) is expected
