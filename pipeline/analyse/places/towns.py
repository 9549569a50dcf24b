"""Adjectives made from the names of towns: „limanowski” is of Limanowa."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from pipeline.analyse.language.morphology import analyse
from pipeline.analyse.tables import table


@cache
def _towns() -> Mapping[str, str]:
    return MappingProxyType(
        {row["adjective"]: row["town"] for row in table("pipeline.analyse.places", "town_adjectives")}
    )


@lru_cache(maxsize=10_000)
def town_of(form: str) -> str | None:
    """The town that an adjective in any form is made from („limanowskim” → „Limanowa”), or None."""
    lemmas = (reading.lemma for reading in analyse(form.lower()) if reading.is_adjective)
    return next((_towns()[lemma] for lemma in lemmas if lemma in _towns()), None)
