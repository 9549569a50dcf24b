"""What records can be exported to. Light: the command line imports it at its start."""

from __future__ import annotations

from enum import StrEnum


class Format(StrEnum):
    """The formats of ``klaster export``."""

    JSONL = "jsonl"
    CSV = "csv"
    XLSX = "xlsx"
    PARQUET = "parquet"
    DUCKDB = "duckdb"
    SQLITE = "sqlite"
