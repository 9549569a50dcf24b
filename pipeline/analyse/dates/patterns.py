"""The forms of Polish dates: the rows of ``forms.toml``, composed from atoms and the words of ``dates.toml``.

Every form is a pattern with named groups (``days``, ``month``, ``year`` …); one combined pattern finds them all in a
single pass, its alternatives named after the forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from pipeline.analyse.tables import toml_table


def knowledge() -> dict[str, Any]:
    """The tables of ``dates.toml``."""
    return toml_table("pipeline.analyse.dates", "dates")


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of the words, the longest first; a blank in a word stands for any blanks."""
    return f"(?:{_one_of(words)})"


def _one_of(words: Iterable[str]) -> str:
    """Letter by letter, so that what words begin with alike is compiled, and tried, once."""
    following: dict[str, set[str]] = {}
    for word in filter(None, words := set(words)):
        following.setdefault(word[0], set()).add(word[1:])
    ways = [(r"\s+" if first == " " else re.escape(first)) + _one_of(rest) for first, rest in sorted(following.items())]
    if len(ways) == 1 and "" not in words:
        return ways[0]
    return f"(?:{'|'.join(ways)}){'?' if '' in words else ''}" if ways else ""


def after(words: Iterable[str]) -> str:
    """A look-behind: one of the words and a blank go before."""
    return "(?:" + "|".join(rf"(?<=\b{re.escape(word)}\s)" for word in words) + ")"


@cache
def ordinals() -> dict[str, int]:
    """Ordinal words from 1 to 99 in the cases of dates: „siódmego”, „dwudziesty pierwszy”, „(w dniu) szóstym”."""
    stems = {int(number): stem for number, stem in knowledge()["ordinal_stems"].items()}

    def forms(number: int) -> tuple[str, str, str]:
        stem = stems[number]
        return (f"{stem}ego", stem, f"{stem}m") if stem.endswith("i") else (f"{stem}ego", f"{stem}y", f"{stem}ym")

    words = {form: number for number in stems for form in forms(number)}
    for ten in range(20, 100, 10):
        for unit in range(1, 10):
            for tens, units in zip(forms(ten), forms(unit), strict=True):
                words[f"{tens} {units}"] = ten + unit
    return words


@cache
def _atoms() -> dict[str, str]:
    tables = knowledge()
    months, relative = tables["month"], tables["relative"]
    genitives = any_of(month["genitive"] for month in months)
    nominatives = any_of(month["nominative"] for month in months)
    short = any_of(word for month in months for word in month["abbreviations"])
    names = any_of(word for month in months for word in (month["nominative"], month["genitive"], *month["others"]))
    # Possessive, bounded and never begun within itself: a page of dots costs little.
    blank = r"(?:(?<![.…_])(?:…|\.{3}|__)(?:[^\S\n]?[.…_/]){0,400}+)"
    blanks = rf"(?:{blank}(?:\s{{1,3}}(?:20)?{blank}){{0,4}}+)"
    marker = r"(?:\s{0,2}(?:roku|rok|r\.|r)(?![^\W_]))"
    number = r"(?:1[5-9]|2[01])\d\d"
    day = r"[0-3]?\d(?:\.(?=\s)|-?(?:ego|szego|giego|go)\b)?"
    joint = r"(?:/|\s{0,2}(?:[-–—]|,|\bi\b|\boraz\b|\blub\b|\bdo\b|\ba\b)\s{0,2})"
    days = rf"(?P<days>{day}(?:{joint}{day}){{0,7}})"
    day_word = any_of(word for word, value in ordinals().items() if value <= 31)
    year_in_words = rf"{any_of(tables['year_words'])}(?:\s+{any_of(ordinals())})?"
    any_relative = any_of(word for kind in relative.values() for word in kind)
    return {
        "blank": blank,
        "blanks": blanks,
        "marker": marker,
        "number": number,
        "joint": joint,
        "days": days,
        "day_or_days": rf"(?:{days}|(?P<day_words>\b{day_word}\b(?:{joint}{day_word}\b){{0,3}}))",
        "names": names,
        "short": rf"(?:{short}\b\.?)",
        "day_month": rf"(?P<month>{genitives}\b|{nominatives}(?=[^\S\n]\d{{4}})|{short}\b\.?(?=\s?\d{{4}}))",
        "roman": rf"(?P<roman>(?-i:{any_of(month['roman'] for month in months)}))",
        "numeric_month": r"(?P<month_number>[01]?\d)",
        "number_year": rf"(?P<year>{number})(?!\d){marker}?",
        "relative": rf"(?P<relative>\b{any_relative}(?![^\W_]))",
        "year": (
            rf"(?:(?P<year>{number})(?!\d){marker}?|(?P<relative>\b{any_relative}(?![^\W_]))"
            rf"|(?P<year_words>{year_in_words})\b{marker}?|(?P<year_blank>(?:1\d|20)?\d?{blank}){marker})"
        ),
    }


@cache
def forms() -> dict[str, str]:
    """Every form of a date by name, in the order in which they are tried."""
    atoms = {**_atoms(), **_words()}
    rows = toml_table("pipeline.analyse.dates", "forms")["form"]
    return {row["name"]: row["pattern"] % atoms for row in rows}


@cache
def _words() -> dict[str, str]:
    """The words of the forms that have some of their own."""
    tables = knowledge()
    context = tables["context"]
    ordinal_words = any_of(word for words in tables["part_ordinals"].values() for word in words)
    return {
        "seasons": any_of(word for season in tables["season"] for word in season["forms"]),
        "parts": any_of(word for part in tables["part"] for word in part["forms"]),
        "part_number": rf"(?P<part_number>(?-i:IV|I{{1,3}})|[1-4]|{ordinal_words})",
        "alone": any_of(tables["alone"]["relative"]),
        "after_day_word": after(context["before_day"]),
        "after_month_word": after(context["before_month"]),
        "after_year_word": after(context["before_year"]),
        "after_blank_word": after(context["before_blank"]),
    }


_NAMED = re.compile(r"\(\?P<\w+>")


@cache
def form(name: str) -> re.Pattern[str]:
    """The pattern of one form, with its groups."""
    return re.compile(forms()[name], re.IGNORECASE)


def _opening() -> str:
    """A look-ahead that tells at most places of a text that no form can begin there: by digits, blanks, two letters."""
    tables = knowledge()
    words = {
        *(w for month in tables["month"] for w in (month["nominative"], month["genitive"], *month["others"])),
        *(word for month in tables["month"] for word in month["abbreviations"]),
        *(word for season in tables["season"] for word in season["forms"]),
        *(word for forms in tables["part_ordinals"].values() for word in forms),
        *tables["alone"]["relative"],
        *ordinals(),
    }
    seconds: dict[str, set[str]] = {}
    for word in words:
        seconds.setdefault(word[0], set()).add(re.escape(word[1]))
    letters = "|".join(f"{re.escape(first)}[{''.join(sorted(found))}]" for first, found in sorted(seconds.items()))
    return rf"(?=[\d.…_]|I|{letters})"


@cache
def finder() -> re.Pattern[str]:
    """All forms in one pattern; ``lastgroup`` of a match names the form."""
    plain = {name: _NAMED.sub("(?:", pattern).replace("(?P=joint)", "[-./]") for name, pattern in forms().items()}
    alternatives = "|".join(f"(?P<{name}>{pattern})" for name, pattern in plain.items())
    # A number behind a number is none of a date, but for the end of an interval: „1.09.2019-30.06.2020”.
    apart = r"(?<!\d[.,/:])(?:(?<!\d-)|(?<=\.\d{4}-))"
    return re.compile(rf"(?<![\w§]){_opening()}{apart}(?:{alternatives})(?![^\W\d_])(?!\d)", re.IGNORECASE)
