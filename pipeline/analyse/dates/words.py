"""The words of dates by what they are worth, from the tables of ``dates.toml``."""

from __future__ import annotations

import re
from functools import cache

from pipeline.analyse.dates.patterns import any_of, knowledge, ordinals


@cache
def months() -> dict[str, int]:
    """Number of each month by all its words and its roman numeral, in small letters."""
    return {
        word.lower().rstrip("."): month["number"]
        for month in knowledge()["month"]
        for word in (
            month["nominative"],
            month["genitive"],
            month["roman"],
            *month["others"],
            *month["abbreviations"],
        )
    }


@cache
def month_words() -> re.Pattern[str]:
    """Any word for a month."""
    return re.compile(any_of(word for word in months() if len(word) > 2))


@cache
def day_words() -> re.Pattern[str]:
    """Any ordinal, the longest first."""
    return re.compile(any_of(ordinals()))


@cache
def seasons() -> dict[str, int]:
    """EDTF number of each season by its words."""
    return {word: season["number"] for season in knowledge()["season"] for word in season["forms"]}


@cache
def part_numbers() -> dict[str, int]:
    """Number of a quarter or half of a year by its words, numerals and digits."""
    roman = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
    words = {word: int(number) for number, words in knowledge()["part_ordinals"].items() for word in words}
    return roman | words | {str(number): number for number in range(1, 5)}
