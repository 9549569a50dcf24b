"""Finding dates in running text, in every form that Polish writing gives them.

A date is found with its parts as written; what they are worth (EDTF, impossible days) is the business of
``pipeline.normalise.dates``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from itertools import pairwise

from pipeline.analyse.dates.patterns import finder, form, knowledge, ordinals
from pipeline.analyse.dates.words import day_words, month_words, months, part_numbers, seasons

_DIGITS = re.compile(r"\d+")
_RANGE = re.compile(r"[-–—]|\bdo\b|\ba\b", re.IGNORECASE)
#: What stands between the two ends of an interval, or between dates that share a year.
_UNTIL = re.compile(r"\s*(?:[-–—/]|\bdo\b(?:\s+(?:dnia|końca))?)\s*", re.IGNORECASE)
_AND = re.compile(
    r"\s*(?:,|\bi\b|\boraz\b|\ba\b|\blub\b)(?:\s+(?:od|do)\b)?(?:\s+(?:dnia|w\s+dniu))?\s*", re.IGNORECASE
)
_WORD_BEFORE = re.compile(r"(\S+)\s*$")
_CONTEXT = 80


class RelativeYear(StrEnum):
    """A year told from the day of writing: „br.”, „ub.r.”, „przyszłego roku”."""

    CURRENT = "current"
    PREVIOUS = "previous"
    NEXT = "next"


class Precision(StrEnum):
    """The finest part of a date that is given."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class DatePoint:
    """The parts of one date as written, None where not given; ``season`` is EDTF's number (21–24, 33–36, 40–41)."""

    day: int | None = None
    month: int | None = None
    year: int | None = None
    season: int | None = None
    relative: RelativeYear | None = None

    @property
    def has_year(self) -> bool:
        """Is a year given, in digits, words or „br.”?"""
        return self.year is not None or self.relative is not None


@dataclass(frozen=True, slots=True)
class DateMatch:
    """A date in a text: offsets, its parts, and the end of the interval where it is one.

    ``days`` are all days listed („11, 13 i 15 grudnia”). ``blank``: something was left to be filled in by hand.
    ``programme``: the years of a programme or strategy, not of an event.
    """

    start: int
    end: int
    text: str
    first: DatePoint
    last: DatePoint | None = None
    days: tuple[int, ...] = ()
    blank: bool = False
    programme: bool = False

    @property
    def precision(self) -> Precision:
        """The finest part that the first date gives."""
        if self.first.day is not None:
            return Precision.DAY
        if self.first.month is not None:
            return Precision.MONTH
        if self.first.season is not None:
            return Precision.SEASON
        return Precision.YEAR if self.first.has_year else Precision.NONE


def find_dates(text: str) -> list[DateMatch]:
    """All dates of a text in order, blanks of forms and periods of years among them."""
    found = [match for match in (_read(raw) for raw in finder().finditer(text)) if match is not None]
    return _linked(text, found)


def _read(raw: re.Match[str]) -> DateMatch | None:
    """The date of one raw match, or None when its surroundings show that it is none."""
    text, start = raw.string, raw.start()
    match = form(str(raw.lastgroup)).match(text, start)
    if match is None:
        return None
    groups = {name: value for name, value in match.groupdict().items() if value is not None}
    if days := groups.get("days"):
        foreign = _foreign(text, match.start("days"), days)
        start += foreign
        groups["days"] = days[foreign:]
    if _is_address(text, start, groups):
        return None
    written = text[start : raw.end()].rstrip()
    first, last = _points(groups)
    return DateMatch(
        start,
        start + len(written),
        written,
        first,
        last,
        tuple(_day_numbers(groups)),
        blank="blank" in groups or "year_blank" in groups,
        programme="first_year" in groups and _is_programme(text, start),
    )


def _points(groups: dict[str, str]) -> tuple[DatePoint, DatePoint | None]:
    """The first date, and the last one of a list or an interval."""
    point = DatePoint(None, _month(groups), _year(groups), _season(groups), _relative(groups))
    days = _day_numbers(groups)
    if "first_days" in groups:
        first = replace(point, day=int(groups["first_days"]), month=int(groups["first_month"]))
        return first, replace(point, day=days[-1])
    if "first_year" in groups:
        first_year = int(groups["first_year"])
        last_year = int(groups["year"]) if len(groups["year"]) == 4 else first_year // 100 * 100 + int(groups["year"])
        return DatePoint(year=first_year), DatePoint(year=last_year)
    if "months" in groups:
        first_month, last_month = (months()[word] for word in month_words().findall(groups["months"].lower()))
        return replace(point, month=first_month), replace(point, month=last_month)
    if len(days) > 1:
        return replace(point, day=days[0]), replace(point, day=days[-1])
    return replace(point, day=days[0] if days else None), None


def _day_numbers(groups: dict[str, str]) -> list[int]:
    if "day_words" in groups:
        return [ordinals()[_plain(word)] for word in day_words().findall(groups["day_words"].lower())]
    return [int(number) for number in _DIGITS.findall(groups.get("days", ""))]


def _month(groups: dict[str, str]) -> int | None:
    if "month_number" in groups:
        return int(groups["month_number"])
    word = groups.get("month") or groups.get("roman")
    return months()[word.lower().rstrip(".")] if word else None


def _year(groups: dict[str, str]) -> int | None:
    if "year" in groups:
        return int(groups["year"])
    if "short_year" in groups:
        short = int(groups["short_year"])
        return 2000 + short if short < 70 else 1900 + short
    if "year_words" in groups:
        return _year_in_words(_plain(groups["year_words"]))
    return None


def _year_in_words(words: str) -> int:
    beginnings = knowledge()["year_words"]
    beginning: str = next(start for start in sorted(beginnings, key=len, reverse=True) if words.startswith(start))
    rest = words.removeprefix(beginning).strip()
    return int(beginnings[beginning]) + (ordinals()[rest] if rest else 0)


def _season(groups: dict[str, str]) -> int | None:
    if "season" in groups:
        return seasons()[groups["season"].lower()]
    if "part_number" in groups:
        part = next(part for part in knowledge()["part"] if groups["part"].lower() in part["forms"])
        return int(part["first"]) + part_numbers()[groups["part_number"].lower()] - 1
    return None


def _relative(groups: dict[str, str]) -> RelativeYear | None:
    if "this_month" in groups:
        return RelativeYear.CURRENT
    return _relatives()[_plain(groups["relative"])] if "relative" in groups else None


def _plain(words: str) -> str:
    return " ".join(words.lower().split())


@cache
def _relatives() -> dict[str, RelativeYear]:
    return {word: RelativeYear(kind) for kind, words in knowledge()["relative"].items() for word in words}


def _foreign(text: str, start: int, days: str) -> int:
    """How many characters at the head of a list of days are no days: „ul. Polna 5, 15 grudnia”, „godz. 10, 7 maja”."""
    pieces = list(_DIGITS.finditer(days))
    if len(pieces) < 2 or _RANGE.search(days):
        return 0
    ascending = all(int(a.group()) < int(b.group()) for a, b in pairwise(pieces))
    before = _word_before(text, start)
    numbered = before.lower() in knowledge()["context"]["numbered"]
    # A street ends in a word with a capital; a sentence or a list of days may begin after one, with a mark.
    street = before[:1].isupper() and before[-1:].isalpha() and not before.isupper() and _is_inside(text, start)
    return 0 if ascending and not numbered and not street else pieces[-1].start()


def _is_inside(text: str, start: int) -> bool:
    return (
        start > 0 and text[start - 1] in " \u00a0" and _word_before(text, start).lower() not in {"w", "dnia", "dniach"}
    )


def _word_before(text: str, start: int) -> str:
    found = _WORD_BEFORE.search(text, max(0, start - _CONTEXT), start)
    return found.group(1).lstrip('(„"[') if found else ""


def _is_address(text: str, start: int, groups: dict[str, str]) -> bool:
    """„ul. 3 Maja”: a day and a month that name a street; with a capital also without the word for it."""
    if "month" not in groups or "days" not in groups:
        return False
    context, before = knowledge()["context"], _word_before(text, start).lower()
    if before in context["streets"]:
        return True
    title = groups["month"].istitle() and not any(key in groups for key in ("year", "relative", "year_words"))
    return title and before not in {*context["before_day"], *context["before_month"]}


def _is_programme(text: str, start: int) -> bool:
    before = text[max(0, start - _CONTEXT) : start].lower()
    return any(stem in before for stem in knowledge()["context"]["programmes"])


def _linked(text: str, found: list[DateMatch]) -> list[DateMatch]:
    """Join the two ends of an interval, and let a date without a year take that of the next in an enumeration."""
    linked: list[DateMatch] = []
    for match in reversed(found):
        after = linked[-1] if linked else None
        between = text[match.end : after.start] if after else ""
        if after is None or not _may_link(match, after):
            linked.append(match)
        elif match.last is None and _UNTIL.fullmatch(between):
            linked[-1] = _interval(text, match, after)
        elif _AND.fullmatch(between):
            last = _with_year_of(match.last, after) if match.last else None
            linked.append(replace(match, first=_with_year_of(match.first, after), last=last))
        else:
            linked.append(match)
    return linked[::-1]


def _may_link(match: DateMatch, after: DateMatch) -> bool:
    return not match.blank and not after.blank and match.precision is after.precision


def _with_year_of(point: DatePoint, after: DateMatch) -> DatePoint:
    return point if point.has_year else replace(point, year=after.first.year, relative=after.first.relative)


def _interval(text: str, match: DateMatch, after: DateMatch) -> DateMatch:
    end = after.last or after.first
    first = _with_year_of(match.first, after)
    return replace(match, end=after.end, text=text[match.start : after.end], first=first, last=end)
