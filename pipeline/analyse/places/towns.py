"""Adjectives made from the names of towns: „limanowski” is of Limanowa."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from pipeline.analyse.language.morphology import analyse
from pipeline.analyse.tables import table

#: The endings of adjectives of places: „limanowskim”, „lanckorońskiego”.
_ENDING = re.compile(r"(?:sk|ck|dzk)(?:iego|iemu|iej|im|ie|i|ą|a)$")
#: Letters that a name must share with its adjective; how many of its own it may lose („Zduny” → „zdunowski”).
SHARED, LOST = 4, 2


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


def may_be_of(form: str, name: str) -> bool:
    """May an adjective be made from a name? „lanckorońskim” from „Lanckorony”, „zdunowskim” from „Zdun”.

    Endings and vowels change, so that it is asked only about names that a document has.
    """
    stem = _ENDING.sub("", form.lower())
    if stem == form.lower():
        return False
    first = re.split(r"[\s-]", name.lower())[0]
    shared = next((i for i, (a, b) in enumerate(zip(stem, first, strict=False)) if a != b), min(len(stem), len(first)))
    return shared >= max(SHARED, len(first) - LOST)
