"""Firms of sole traders that no head noun gives away."""

from __future__ import annotations

import pytest

from pipeline.analyse.names.firms import parse_firms
from tests.analyse.reading_of import words_of

FOUND = [
    ("Są z nami: Mleczna Droga Ewa Kos, Gmina Olszany.", "Mleczna Droga Ewa Kos"),
    ("Zduństwo „Kaflik” Jan Brzoza", "Zduństwo „Kaflik” Jan Brzoza"),
    ("Dołączyli Jan Kos oraz Szewstwo Artystyczne „Obcas” Jan Brzoza.", "Szewstwo Artystyczne „Obcas” Jan Brzoza"),
    ("* Bacówka na Grapie Jan Brzoza", "Bacówka na Grapie Jan Brzoza"),
    ("* Trzy Młyny Ewa Kos, Rypin", "Trzy Młyny Ewa Kos"),
    ("Pomaga nam sklep rowerowy Szybki Pedał Jan Brzoza.", "Szybki Pedał Jan Brzoza"),
]
NONE = [
    "Młodszy Pszczelarz Jan Brzoza",
    "Stary Toruń Ewa Kos",
    "Wójt Gminy Jan Brzoza",
    "Mówi o tym Mleczna Droga Ewa Kos.",
    "Są z nami: Ewa Kos, Jan Brzoza.",
    "Obok stali: Ewa Maria Kos, Jan Brzoza.",
    "Przyszli: Jan Gil Ewa Kos.",
    "Rozmawiamy, Mleczną Drogą Ewą Kos.",
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_found(text: str, expected: str) -> None:
    words = words_of(text)
    assert [words.text[slice(*firm.name)] for firm in parse_firms(words, [])] == [expected]


@pytest.mark.parametrize("text", NONE)
def test_no_firm(text: str) -> None:
    assert parse_firms(words_of(text), []) == []
