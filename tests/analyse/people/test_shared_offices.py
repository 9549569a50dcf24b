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


TERRITORIES = [
    (
        "burmistrzowie: Rypina (Jan Brzoza), Iławy (Ewa Kos) oraz wójt Zalesia Anna Wrona",
        [("Rypina", "Jan Brzoza"), ("Iławy", "Ewa Kos"), ("Zalesia", "Anna Wrona")],
    ),
    ("starostowie: kolski – Jan Brzoza i turecki – Ewa Kos", [("kolski", "Jan Brzoza"), ("turecki", "Ewa Kos")]),
    ("Burmistrzowie Rypina, Iławy i Nidy podpisali", [("Rypina", None), ("Iławy", None), ("Nidy", None)]),
    ("Wójtowie Zalesia i Nidy, Jan Brzoza i Ewa Kos,", [("Zalesia", "Jan Brzoza"), ("Nidy", "Ewa Kos")]),
    ("Wójtowie:\n* Zalesia (Jan Brzoza),\n* Nidy (Ewa Kos).", [("Zalesia", "Jan Brzoza"), ("Nidy", "Ewa Kos")]),
    # One holder, whatever else is named.
    ("burmistrz Rypina i Iława", [("Rypina", None)]),
]


@pytest.mark.parametrize(("text", "expected"), TERRITORIES)
def test_places(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(place, person) for _, place, person in officers_in(text)] == expected
