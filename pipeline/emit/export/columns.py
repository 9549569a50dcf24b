"""The tables and columns of every export, read from ``columns.csv``: what is written there is what is written out."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path


class Type(StrEnum):
    """What a column holds; any value may be absent."""

    TEXT = "text"
    INTEGER = "integer"
    REAL = "real"


@dataclass(frozen=True, slots=True)
class Column:
    """``value`` is the path of the value in a record; ``[]`` stands for all members of a list, joined by „; ”."""

    table: str
    name: str
    type: Type
    value: tuple[str, ...]
    meaning: str


Tables = dict[str, tuple[Column, ...]]

#: The table of a file that holds one: a row a signatory, with its agreement and its document beside it.
FLAT = "signatories"
_BESIDE = ("documents", "agreements")


@cache
def tables() -> Tables:
    """The columns of each table, in order."""
    found: dict[str, list[Column]] = {}
    for column in _read():
        found.setdefault(column.table, []).append(column)
    return {name: tuple(columns) for name, columns in found.items()}


@cache
def flat() -> Tables:
    """One table: all columns of documents, agreements and signatories, each once."""
    columns = {column.name: column for name in (*_BESIDE, FLAT) for column in tables()[name]}
    return {FLAT: tuple(columns.values())}


def reference() -> str:
    """The columns for readers, as Markdown: the part of ``docs/export.md`` that lists them."""
    lines: list[str] = []
    for name, columns in tables().items():
        lines += [f"## {name}", "", "| column | type | what it is |", "|---|---|---|"]
        lines += [f"| `{column.name}` | {column.type} | {column.meaning} |" for column in columns]
        lines.append("")
    return "\n".join(lines)


def _read() -> Iterator[Column]:
    with Path(__file__).with_name("columns.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            value = tuple(row["value"].replace("[]", ".[]").split("."))
            yield Column(row["table"], row["column"], Type(row["type"]), value, row["meaning"])
