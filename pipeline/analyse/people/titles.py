"""Titles and addresses before persons' names: „dr”, „pani”, „ks.”."""

from __future__ import annotations

from functools import cache

from pipeline.analyse.language.words import Word
from pipeline.analyse.tables import toml_table


@cache
def titles() -> frozenset[str]:
    """All titles, without their full stops."""
    rows = toml_table("pipeline.analyse.people", "titles")["titles"]
    return frozenset(title for group in rows.values() for title in group)


def is_title(word: Word) -> bool:
    """Is the word a title or an address?"""
    return word.lower in titles() or bool(word.lemmas & titles())
