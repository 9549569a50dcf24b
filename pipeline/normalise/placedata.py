"""The tables of knowledge about place names, ``places.toml`` and ``endings.toml``, read once."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((files("pipeline.normalise") / name).read_text(encoding="utf-8"))


@cache
def knowledge(section: str) -> dict[str, Any]:
    """One section of ``places.toml`` („weights”, „prepositions”)."""
    found: dict[str, Any] = _read("places.toml")[section]
    return found


@cache
def names(section: str) -> frozenset[str]:
    """The names listed in a section of ``places.toml`` („regions”, „countries”, „fixed_after”)."""
    return frozenset(knowledge(section)["names"])


@cache
def kind_weights() -> dict[str, float]:
    """Weight of each kind of locality by its code in the register."""
    return {kind["code"]: kind["weight"] for kind in _read("places.toml")["kind"]}


@cache
def endings() -> tuple[tuple[str, str, frozenset[str], str], ...]:
    """Rows of ``endings.toml``: written ending, ending of the nominative, cases of the written form, an example."""
    rows = _read("endings.toml")["ending"]
    return tuple((row["written"], row["nominative"], frozenset(row["cases"]), row["example"]) for row in rows)
