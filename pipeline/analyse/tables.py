"""Reading the tables of Polish knowledge that lie beside the code, once."""

from __future__ import annotations

import csv
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(package: str, name: str) -> tuple[dict[str, str], ...]:
    """The rows of the table ``name.csv`` in a package, as dictionaries by column; lines that start with # are notes."""
    text = files(package).joinpath(f"{name}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))


@cache
def toml_table(package: str, name: str) -> dict[str, Any]:
    """The TOML table ``name`` that lies in a package."""
    return tomllib.loads(files(package).joinpath(f"{name}.toml").read_text(encoding="utf-8"))
