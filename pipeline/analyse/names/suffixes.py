"""Legal forms that end a name, as they are printed: „Sp. z o.o.”, „S.A.”."""

from __future__ import annotations

import re
from functools import cache

from pipeline.analyse.tables import table


@cache
def suffix_pattern() -> re.Pattern[str]:
    """Legal forms that end a name: „Sp. z o.o.”, „S.A.”."""
    return _pattern(foreign=False)


def ends_in_form(text: str, start: int, end: int, *, foreign: bool = False) -> bool:
    """Does the name ``text[start:end]`` end in a legal form, or in one of another country?"""
    return any(match.end() == end for match in _pattern(foreign=foreign).finditer(text, start, end))


@cache
def _pattern(*, foreign: bool) -> re.Pattern[str]:
    rows = table("pipeline.analyse.names", "organisation_suffixes")
    return re.compile("|".join(f"(?:{row['pattern']})" for row in rows if row["country"] or not foreign))
