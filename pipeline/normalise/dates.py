"""The canonical value of a date: EDTF (ISO 8601-2) in the profile of the Library of Congress."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace

from pipeline.analyse.dates.find import DateMatch, DatePoint, RelativeYear
from pipeline.codes import WarningCode

_UNKNOWN = "XXXX"
#: A year in which every day of the calendar exists, for dates without one.
_LEAP = 2000
_SHIFT = {RelativeYear.CURRENT: 0, RelativeYear.PREVIOUS: -1, RelativeYear.NEXT: 1}


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date in EDTF; ``edtf`` is None when nothing is given, or when ``problem`` says that there is no such day."""

    edtf: str | None
    problem: WarningCode | None = None


def to_edtf(match: DateMatch, reference_year: int | None = None) -> Edtf:
    """The value of a date; ``reference_year``, where known, is the year of writing, which „br.” and „ub.r.” mean."""
    ends = [_resolved(point, reference_year) for point in (match.first, match.last) if point is not None]
    if not all(_exists(point) for point in ends) or _is_backward(ends):
        return Edtf(None, WarningCode.IMPOSSIBLE_DATE)
    values = [_value(point) for point in ends]
    if None in values:
        return Edtf(None)
    return Edtf("/".join(value for value in values if value is not None))


def with_year(edtf: str, year: int) -> Edtf:
    """A date without a year, given one; an interval that runs over the new year ends in the year after."""
    first, slash, last = edtf.partition("/")
    next_year = bool(slash) and first.startswith(_UNKNOWN) and last.startswith(_UNKNOWN) and last < first
    ends = [first.replace(_UNKNOWN, f"{year:04d}")]
    if slash:
        ends.append(last.replace(_UNKNOWN, f"{year + next_year:04d}"))
    if not all(_exists(_parsed(end)) for end in ends):
        return Edtf(None, WarningCode.IMPOSSIBLE_DATE)
    return Edtf("/".join(ends))


def _resolved(point: DatePoint, reference_year: int | None) -> DatePoint:
    if point.year is None and point.relative is not None and reference_year is not None:
        return replace(point, year=reference_year + _SHIFT[point.relative])
    return point


def _value(point: DatePoint) -> str | None:
    """EDTF of one date; a season needs its year, everything else may leave it open."""
    year = f"{point.year:04d}" if point.year is not None else _UNKNOWN
    if point.season is not None:
        return f"{year}-{point.season}" if point.year is not None else None
    month = f"{point.month:02d}" if point.month is not None else "XX"
    if point.day is not None:
        return f"{year}-{month}-{point.day:02d}"
    if point.month is not None:
        return f"{year}-{month}"
    return year if point.has_year else None


def _exists(point: DatePoint) -> bool:
    """Is there such a day? Of an unknown month or year the most generous is taken."""
    if point.month is not None and not 1 <= point.month <= 12:
        return False
    if point.day is None:
        return True
    length = calendar.monthrange(point.year or _LEAP, point.month)[1] if point.month is not None else 31
    return 1 <= point.day <= length


def _is_backward(ends: list[DatePoint]) -> bool:
    """Does an interval end before it begins? Without years it may run over the new year, within a month it may not."""
    if len(ends) < 2:
        return False
    first, last = ends
    if first.year is None or last.year is None:
        same_month = first.month == last.month and first.year == last.year
        return same_month and (first.day or 0) > (last.day or 0)
    return (first.year, first.month or 0, first.day or 0) > (last.year, last.month or 0, last.day or 0)


def _parsed(edtf: str) -> DatePoint:
    """The numbers of one EDTF date; unknown parts are None."""
    year, month, day = (int(part) if part.isdigit() else None for part in [*edtf.split("-"), "", ""][:3])
    is_season = month is not None and month > 12
    return DatePoint(day, None if is_season else month, year, month if is_season else None)
