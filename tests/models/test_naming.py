"""Where a text has the names of a record: whole, inflected, shortened, in quotation marks, as a town alone."""

from __future__ import annotations

import pytest

from tests.models.scripts import script

NAMING = script("roles/naming.py")


def found(text: str, *names: str) -> list[str]:
    return [text[place.start : place.end] for place in NAMING.places(text, [0], names)]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Z Fundacją Zielony Dach, potem z Fundacją.", "Fundacja Zielony Dach", ["Fundacją Zielony Dach"]),
        ("Komendę Powiatową Policji reprezentował Jan Lis.", "Komenda Powiatowa Policji w Kole",
         ["Komendę Powiatową Policji"]),
        ("Podpisał „Dach” Sp. z o.o. oraz inni.", "„Dach” Sp. z o.o.", ["„Dach” Sp. z o.o."]),
        ("Gra Klub \"Dach\", potem tort.", "Klub „Dach”", ["Klub \"Dach\""]),
        ("Spotkanie w I Liceum w Kole.", "I Liceum w Kole", ["I Liceum w Kole"]),
        ("Galeria pracuje.", "Galster", []),
    ],
)  # fmt: skip
def test_a_mention_of_a_name(text: str, name: str, expected: list[str]) -> None:
    assert found(text, name) == expected


def test_the_name_with_more_words_stands() -> None:
    text = "Gmina Miasto Las i Gmina Las"
    assert found(text, "Gmina Las", "Gmina Miasto Las") == ["Gmina Miasto Las", "Gmina Las"]


def test_a_town_alone_stands_for_its_commune_but_not_as_a_place() -> None:
    text = "Las i Dwór podpisały w Lesie umowę."
    assert found(text, "Gmina Las", "Gmina Dwór") == ["Las", "Dwór"]


def test_a_town_is_a_place_where_its_commune_is_named() -> None:
    assert found("Gmina Las podpisała. Las, 3 maja.", "Gmina Las") == ["Gmina Las"]


def test_a_name_ends_with_its_block() -> None:
    text = "Fundacja Zielony\nDach"
    (place,) = NAMING.places(text, [0, text.index("Dach")], ["Fundacja Zielony Dach"])
    assert text[place.start : place.end] == "Fundacja Zielony"
