"""The tables of knowledge about place names, ``places.toml`` and ``endings.toml``, read once."""

from __future__ import annotations

from functools import cache
from typing import Any

from pipeline.analyse.tables import toml_table


@cache
def knowledge(section: str) -> dict[str, Any]:
    """One section of ``places.toml`` („weights”, „prepositions”)."""
    found: dict[str, Any] = toml_table("pipeline.normalise", "places")[section]
    return found


@cache
def names(section: str) -> frozenset[str]:
    """The names listed in a section of ``places.toml`` („regions”, „countries”, „fixed_after”)."""
    return frozenset(knowledge(section)["names"])


@cache
def kind_weights() -> dict[str, float]:
    """Weight of each kind of locality by its code in the register."""
    return {kind["code"]: kind["weight"] for kind in toml_table("pipeline.normalise", "places")["kind"]}


@cache
def endings() -> tuple[tuple[str, str, frozenset[str], str], ...]:
    """Rows of ``endings.toml``: written ending, ending of the nominative, cases of the written form, an example."""
    rows = toml_table("pipeline.normalise", "endings")["ending"]
    return tuple((row["written"], row["nominative"], frozenset(row["cases"]), row["example"]) for row in rows)
