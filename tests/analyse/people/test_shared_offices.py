"""Offices in the plural, held by all who are enumerated behind them."""

from __future__ import annotations

import pytest

from tests.analyse.reading_of import officers_in

CASES = [
    (
        "wójtowie Jan Brzoza (Gmina Rypin) i Ewa Kos (Gmina Olszany)",
        [("wójtowie", "Jan Brzoza"), ("wójtowie", "Ewa Kos")],
    ),
    (
        "prezesi: Jan Brzoza z Fundacji „Rosa”, dr Ewa Kos (Stolpol S.A.) oraz Anna Wrona",
        [("prezesi", "Jan Brzoza"), ("prezesi", "Ewa Kos"), ("prezesi", "Anna Wrona")],
    ),
    ("dyrektorzy Jan Brzoza i Ewa Kos", [("dyrektorzy", "Jan Brzoza"), ("dyrektorzy", "Ewa Kos")]),
    # Not of those who hold another office, or whose holder is one.
    ("wójtowie Jan Brzoza i prezes Ewa Kos", [("wójtowie", "Jan Brzoza"), ("prezes", "Ewa Kos")]),
    ("wójt Jan Brzoza i Ewa Kos", [("wójt", "Jan Brzoza")]),
    ("wójtowie Jan Brzoza podziękował, a Ewa Kos zaśpiewała", [("wójtowie", "Jan Brzoza")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_holders(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(function, person) for function, _, person in officers_in(text)] == expected
