"""What stands behind a name: acronym and seat."""

from __future__ import annotations

import pytest

from pipeline.analyse.names.tails import tail_of
from tests.analyse.reading_of import slice_of, words_of

#: Text behind the name „Klub”, then seat, acronym, and the word after the tail.
TAILS = [
    ("z Rypina gra", "Rypina", None, "gra"),
    ("ze Szczytna gra", "Szczytna", None, "gra"),
    ("z Nowego Targu gra", "Nowego Targu", None, "gra"),
    ("z siedzibą w Rypinie gra", "Rypinie", None, "gra"),
    ("z siedzibą we Włodawie gra", "Włodawie", None, "gra"),
    (", z siedzibą w Nowym Targu, gra", "Nowym Targu", None, ","),
    ("z siedzibą w Nibylandzie gra", "Nibylandzie", None, "gra"),
    ("(Rypin) gra", "Rypin", None, "gra"),
    ("(Nowy Targ) gra", "Nowy Targ", None, "gra"),
    ("(KSW) w Rypinie gra", "Rypinie", "KSW", "gra"),
    ("(KSW) gra", None, "KSW", "gra"),
    ("(„KSW”) gra", None, "„KSW”", "gra"),
    ("(KSW) z Rypina gra", "Rypina", "KSW", "gra"),
    ("(KSW) z siedzibą w Rypinie gra", "Rypinie", "KSW", "gra"),
    ("(KSW) (Rypin) gra", "Rypin", "KSW", "gra"),
    ("– Rypin\ngra", "Rypin", None, "gra"),
    ("– Nowy Targ,\ngra", "Nowy Targ", None, ","),
    (", Rypin) gra", "Rypin", None, ")"),
    (", Rypin gra", None, None, ","),
    ("– Rypin gra", None, None, "–"),
    ("– Rypin – gra", "Rypin", None, "–"),
    ("– Gwiazda\ngra", None, None, "–"),
    ("z radością gra", None, None, "z"),
    ("z Fundacją gra", None, None, "z"),
    ("z Anną Wroną gra", None, None, "z"),
    ("(od 2003 r.) gra", None, None, "("),
    ("(zob. niżej) gra", None, None, "("),
    (", z Rypina gra", None, None, ","),
    ("gra", None, None, "gra"),
    ("\nz Rypina", None, None, "z"),
]


@pytest.mark.parametrize(("behind", "seat", "acronym", "after"), TAILS)
def test_tails(behind: str, seat: str | None, acronym: str | None, after: str) -> None:
    words = words_of(f"Klub {behind}" if behind[0] not in ",\n" else f"Klub{behind}")
    tail = tail_of(words, 0, 1, "ngo")
    assert slice_of(words.text, tail.seat) == seat
    assert slice_of(words.text, tail.acronym) == acronym
    assert words[tail.end].text == after


def test_a_place_inside_the_name_is_the_seat_as_well() -> None:
    words = words_of("Bank w Nowym Targu gra")
    tail = tail_of(words, 0, 4, "company")
    assert (slice_of(words.text, tail.seat), tail.end) == ("Nowym Targu", 4)


def test_a_seat_said_behind_the_name_goes_before_the_place_inside() -> None:
    words = words_of("Oddział w Rypinie z siedzibą w Pile")
    assert slice_of(words.text, tail_of(words, 0, 3, "branch").seat) == "Pile"


@pytest.mark.parametrize("category", ["commune", "county", "voivodeship"])
def test_units_of_administration_have_no_seat(category: str) -> None:
    words = words_of("Gmina Olszany z Rypina (GOL)")
    tail = tail_of(words, 0, 2, category)
    assert tail.seat is None
    assert words[tail.end].text == "z"
