import tomllib
from datetime import date, timedelta
from pathlib import Path

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from pipeline.analyse.dates.find import DateMatch, DatePoint, find_dates
from pipeline.analyse.dates.patterns import knowledge, ordinals
from pipeline.codes import WarningCode
from pipeline.normalise.dates import Edtf, to_edtf, with_year

FORMS = tomllib.loads((Path(__file__).parent / "date_forms.toml").read_text(encoding="utf-8"))["form"]
GENITIVES = [month["genitive"] for month in knowledge()["month"]]
ROMANS = [month["roman"] for month in knowledge()["month"]]
CENTURY = 100


def ordinal(number: int) -> str:
    """„siódmego”, „dwudziestego pierwszego”."""
    return next(words for words, value in ordinals().items() if value == number and words.endswith("ego"))


def year_in_words(year: int) -> str:
    """„dwa tysiące czternastego”, „tysiąc dziewięćset dziewięćdziesiątego”."""
    rest = year % CENTURY
    if year == 2000:
        return "dwutysięcznego"
    beginning = {19: "tysiąc dziewięćset", 20: "dwa tysiące"}[year // CENTURY]
    return f"{beginning} {ordinal(rest)}" if rest else "tysięcznego dziewięćsetnego"


DATES = st.dates(date(1900, 1, 1), date(2099, 12, 31))
STYLES = st.sampled_from(
    [
        lambda d: f"{d.day} {GENITIVES[d.month - 1]} {d.year} r.",
        lambda d: f"{d.day:02d}.{d.month:02d}.{d.year}",
        lambda d: f"{d.day}.{d.month}.{d.year} roku",
        lambda d: f"{d.day:02d}-{d.month:02d}-{d.year}",
        lambda d: f"{d.day} {ROMANS[d.month - 1]} {d.year}",
        lambda d: d.isoformat(),
        lambda d: f"{d.year}.{d.month:02d}.{d.day:02d}",
        lambda d: f"{d.day:02d}/{d.month:02d}/{d.year}",
        lambda d: f"{d.day}-go {GENITIVES[d.month - 1]} {d.year} roku",
        lambda d: f"{d.day} {GENITIVES[d.month - 1].upper()} {d.year} R.",
        lambda d: f"{d.day}.{ROMANS[d.month - 1]}.{d.year} r.",
        lambda d: f"{d.day:02d}/{ROMANS[d.month - 1]}/{d.year}",
        lambda d: f"{ordinal(d.day)} {GENITIVES[d.month - 1]} {d.year} r.",
        lambda d: f"{ordinal(d.day)} {GENITIVES[d.month - 1]} {year_in_words(d.year)} roku",
    ]
)


def value(text: str, year: int | None = None) -> Edtf:
    (match,) = find_dates(text)
    return to_edtf(match, year)


def test_the_table_is_long_enough() -> None:
    assert len(FORMS) >= 150


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form["text"])
def test_written_form(form: dict) -> None:
    (match,) = find_dates(form["text"])
    edtf = to_edtf(match)
    assert match.text == form["written"] == form["text"][match.start : match.end]
    assert (edtf.edtf or "") == form["edtf"]
    assert (edtf.problem is WarningCode.IMPOSSIBLE_DATE) == form.get("impossible", False)
    assert (match.blank, match.programme) == (form.get("blank", False), form.get("programme", False))
    if edtf.edtf:
        parse_edtf(edtf.edtf)


@given(day=DATES, style=STYLES)
def test_what_is_written_is_read(day: date, style) -> None:
    assert value(f"Umowę zawarto dnia {style(day)} w urzędzie.") == Edtf(day.isoformat())


@given(day=DATES, length=st.integers(1, 400))
def test_intervals_are_read(day: date, length: int) -> None:
    last = min(day + timedelta(days=length), date(2099, 12, 31))
    text = " – ".join(f"{d.day} {GENITIVES[d.month - 1]} {d.year}" for d in (day, last))
    assert value(text) == Edtf(f"{day.isoformat()}/{last.isoformat()}")


@given(
    st.builds(
        DatePoint,
        day=st.none() | st.integers(0, 39),
        month=st.none() | st.integers(0, 19),
        year=st.none() | st.integers(1500, 2199),
    )
)
def test_every_value_is_valid_edtf_or_a_problem(point: DatePoint) -> None:
    edtf = to_edtf(DateMatch(0, 0, "", point))
    if edtf.edtf is None:
        assert edtf.problem is WarningCode.IMPOSSIBLE_DATE or point == DatePoint()
    else:
        assert str(parse_edtf(edtf.edtf)) == edtf.edtf


@given(day=DATES, days=st.integers(1, 8), separator=st.sampled_from([" – ", "-", "–", " do ", " - "]))
def test_intervals_in_digits_are_read(day: date, days: int, separator: str) -> None:
    last = min(day + timedelta(days=days), date(2099, 12, 31))
    assert value(separator.join(f"{d:%d.%m.%Y}" for d in (day, last))) == Edtf(f"{day}/{last}")


@given(st.text(alphabet="0123456789./-– rokubXIVmajeglstopdni…", max_size=40))
def test_any_text_is_read_without_a_crash(text: str) -> None:
    for match in find_dates(text):
        edtf = to_edtf(match).edtf
        assert text[match.start : match.end] == match.text
        assert edtf is None or parse_edtf(edtf)


def test_years_told_from_the_day_of_writing() -> None:
    assert value("23 marca br.", 2018) == Edtf("2018-03-23")
    assert value("w grudniu ub.r.", 2018) == Edtf("2017-12")
    assert value("8 sierpnia przyszłego roku", 2018) == Edtf("2019-08-08")
    assert value("wiosną br.", 2018) == Edtf("2018-21")
    assert value("23 marca", 2018) == Edtf("XXXX-03-23"), "a year that nothing says is not for this function to fill"


def test_a_year_from_the_context() -> None:
    assert with_year("XXXX-03-23", 2018) == Edtf("2018-03-23")
    assert with_year("XXXX-12-28/XXXX-01-03", 2018) == Edtf("2018-12-28/2019-01-03")
    assert with_year("XXXX-05-11/XXXX-05-15", 2018) == Edtf("2018-05-11/2018-05-15")
    assert with_year("2014-10", 2018) == Edtf("2014-10")
    assert with_year("XXXX-02-29", 2018) == Edtf(None, WarningCode.IMPOSSIBLE_DATE)
