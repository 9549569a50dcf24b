import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.analyse.dates.find import DatePoint, Precision, RelativeYear, find_dates
from pipeline.analyse.dates.patterns import finder, knowledge, ordinals
from pipeline.analyse.tables import toml_table


@pytest.mark.parametrize(
    "text",
    [
        "wynik 16.3 punktu",
        "ul. 3 Maja 12",
        "przy placu 11 Listopada",
        "3 Maja 12, 38-400 Krosno",
        "godz. 12.00, od 14.00 do 16.30",
        "1.200,50 zł",
        "tel. 13 446 12 12",
        "§ 5 ust. 3 pkt 2",
        "38-312 Ropa 733",
        "KRS 0000618048",
        "NIP 738-278-05-48",
        "umowa nr 12/2017",
        "adres 192.168.10.2014",
        "Maja Kowalska i Marzec Anna",
        "rozdział 5 XI",
        "mają i maja się dobrze",
        "Zapraszamy...",
        "w 2014 gminach",
    ],
)
def test_no_date(text: str) -> None:
    assert find_dates(text) == []


ROWS = toml_table("pipeline.analyse.dates", "forms")["form"]


@pytest.mark.parametrize("row", ROWS, ids=[row["name"] for row in ROWS])
def test_example_of_a_form_is_found_by_it_alone(row: dict[str, str]) -> None:
    found = finder().search(row["example"])
    assert found is not None
    assert found.lastgroup == row["name"]


def test_year_of_two_digits_behind_strokes() -> None:
    (found,) = find_dates("Osiek, 05/06/18, podpisano umowę")
    assert (found.text, found.first) == ("05/06/18", DatePoint(5, 6, 2018))


@pytest.mark.parametrize("text", ["umowa ZP/05/06/18", "31/13/18", "5/6/18", "znak 05/06/187"])
def test_numbers_with_strokes_are_no_dates(text: str) -> None:
    assert [match.text for match in find_dates(text) if "18" in match.text] == []


def test_street_and_date_side_by_side() -> None:
    found = find_dates("Spotkanie przy ul. 3 Maja 12 odbyło się 3 maja 2017 r.")
    assert [match.text for match in found] == ["3 maja 2017 r."]


def test_parts_of_a_date() -> None:
    (match,) = find_dates("w dniach 11, 13 i 15 grudnia 2014 r.")
    assert match.days == (11, 13, 15)
    assert (match.first, match.last) == (DatePoint(11, 12, 2014), DatePoint(15, 12, 2014))
    assert match.precision is Precision.DAY


def test_relative_year() -> None:
    (match,) = find_dates("od 5 maja ub.r.")
    assert match.first == DatePoint(5, 5, relative=RelativeYear.PREVIOUS)


def test_dates_of_an_enumeration_share_the_year() -> None:
    found = find_dates("spotkania 29 maja, 4 czerwca i 9 lipca 2015 r.")
    assert [match.first for match in found] == [DatePoint(29, 5, 2015), DatePoint(4, 6, 2015), DatePoint(9, 7, 2015)]


def test_programme_period_is_told_from_an_interval() -> None:
    assert [match.programme for match in find_dates("Program Rozwoju Doliny 2014–2020")] == [True]
    assert [match.programme for match in find_dates("w latach 2014–2020 działała szkoła")] == [False]


def test_blanks_of_a_form() -> None:
    text = "zawarta dnia ………… w Tuchowie, podpisano dnia ……… 2019 r."
    assert [(match.blank, match.precision) for match in find_dates(text)] == [
        (True, Precision.NONE),
        (True, Precision.YEAR),
    ]


@given(st.text(alphabet="0123456789 ./-–…_,irokumajXVI\n", max_size=60) | st.text(max_size=60))
def test_any_string_is_read_without_a_crash(text: str) -> None:
    for match in find_dates(text):
        assert text[match.start : match.end] == match.text
        assert match.text


@pytest.mark.parametrize("piece", [".", "…. ", "_", "1 i ", "1,", "1-", "7 listopada, ", "dwa tysiące ", "0 ", "\n"])
def test_hostile_repetition_is_read_in_linear_time(piece: str) -> None:
    started = time.perf_counter()
    assert isinstance(find_dates(piece * 2000), list)
    assert time.perf_counter() - started < 2.0


def test_every_word_that_begins_a_date_is_looked_at() -> None:
    tables = knowledge()
    months = [word for month in tables["month"] for word in (month["nominative"], month["genitive"], *month["others"])]
    seasons = [word for season in tables["season"] for word in season["forms"]]
    parts = [f"{word} {tables['part'][0]['forms'][0]}" for words in tables["part_ordinals"].values() for word in words]
    days = [f"{word} maja" for word, number in ordinals().items() if number <= 31]
    texts = [f"{words} 2018 r." for words in (*months, *seasons, *parts, *days)] + tables["alone"]["relative"]
    missed = [text for text in texts if not find_dates(f"Umowa, {text}") or not find_dates(f"Umowa, {text.upper()}")]
    assert missed == []
