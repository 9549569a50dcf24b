"""Short names of bodies, and persons by their initials."""

from __future__ import annotations

import pytest

from tests.analyse.reading_of import doc_of

FULL = "Umowę zawarły Stowarzyszenie „Krąg Światła” i Turbo-Wat Polska S.A. "
KRAG, WAT = "Stowarzyszenie „Krąg Światła”", "Turbo-Wat Polska S.A."


def short(text: str) -> list[str]:
    """The full names of what is named by a short one."""
    doc = doc_of(FULL + text)
    return [doc.text[slice(*o.name)] for o in doc._.organizations if o.source == "short"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rolę lidera wziął na siebie „Krąg Światła”.", [KRAG]),
        ("Prezes „Kręgu Światła” dziękował.", []),
        ("Prezes „Krągu Światła” dziękował.", [KRAG]),
        ("Rolę lidera wziął na siebie Turbo-Wat.", [WAT]),
        ("Prezes Turbo-Wata dziękował.", [WAT]),
        ("W sali „Pod Lipą” zaświecił krąg światła.", []),
    ],
)
def test_short_name(text: str, expected: list[str]) -> None:
    assert short(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Działa Jan Brzoza.\n(–) J. Brzoza", ["Jan Brzoza", "Jan Brzoza"]),
        ("Działa przez Ewę Wronę.\nE. Wrona", ["Ewę Wronę", "Ewę Wronę"]),
        ("Działa Jan Brzoza.\nA. Brzoza", ["Jan Brzoza", "A. Brzoza"]),
    ],
)
def test_an_initial_stands_for_the_forename_said_elsewhere(text: str, expected: list[str]) -> None:
    doc = doc_of(text)
    assert [doc.text[slice(*person.name)] for person in doc._.persons] == expected
