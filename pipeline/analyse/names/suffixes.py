"""Legal forms that end a name, as they are printed: „Sp. z o.o.”, „S.A.”."""

from __future__ import annotations

import re
from functools import cache

from pipeline.analyse.tables import table


@cache
def suffix_pattern() -> re.Pattern[str]:
    """Legal forms that end a name: „Sp. z o.o.”, „S.A.”."""
    rows = table("pipeline.analyse.names", "organisation_suffixes")
    return re.compile("|".join(f"(?:{row['pattern']})" for row in rows))
