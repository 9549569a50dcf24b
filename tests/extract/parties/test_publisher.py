"""Who tells of its own signing."""

from __future__ import annotations

import pytest

from tests.extract.agreement_of import signatories

BOROWA, BRZEG = "Gmina Borowa", "Fundacja „Jasny Brzeg”"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fundacja „Jasny Brzeg”\n\nMamy to!\n\nDziś podpisaliśmy umowę z Gminą Borowa.", {BOROWA, BRZEG}),
        (
            "Fundacja „Jasny Brzeg”\n\nAktualności\n\nPowiat Kolski podpisał umowę z Gminą Borowa.",
            {"Powiat Kolski", BOROWA},
        ),
        ("Dzień dobry!\n\nDziś podpisaliśmy umowę z Gminą Borowa.", {BOROWA}),
    ],
)
def test_we_are_whom_the_page_is_headed_by(text: str, expected: set[str]) -> None:
    assert signatories(text) == expected
