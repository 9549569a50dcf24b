"""One writer a format: each takes rows in portions and never holds more than a portion."""

from __future__ import annotations

import csv
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pipeline.emit.export.columns import FLAT, Column, Tables, Type
from pipeline.emit.export.rows import Row

#: Takes some rows of a table.
Write = Callable[[str, Sequence[Row]], object]

#: Rows of a sheet that Excel opens, the line of headings counted.
SHEET_ROWS = 1_048_576

#: Equal records make equal files: a workbook is not to tell when it was written.
_NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)

_SQL = {Type.TEXT: "TEXT", Type.INTEGER: "BIGINT", Type.REAL: "DOUBLE PRECISION"}


class TooManyRows(Exception):
    """The format does not hold so many; the message is one sentence with the remedy."""


@contextmanager
def to_csv(path: Path, into: Tables) -> Iterator[Write]:
    """One table, in UTF-8, separated by commas, a line of headings first."""
    with path.open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file)
        lines.writerow(_names(into[FLAT]))
        yield lambda _, rows: lines.writerows(rows)


@contextmanager
def to_xlsx(path: Path, into: Tables) -> Iterator[Write]:
    """One sheet for Excel. Text is written as text, whatever it begins with. Raises TooManyRows."""
    import xlsxwriter

    with xlsxwriter.Workbook(path, {"constant_memory": True, "strings_to_formulas": False}) as book:
        book.set_properties({"created": _NO_DATE})
        sheet = book.add_worksheet(FLAT)
        sheet.freeze_panes(1, 0)
        sheet.write_row(0, 0, _names(into[FLAT]), book.add_format({"bold": True}))
        filled = 1

        def write(_: str, rows: Sequence[Row]) -> None:
            nonlocal filled
            if filled + len(rows) > SHEET_ROWS:
                raise TooManyRows(f"a sheet holds {SHEET_ROWS:,} rows and there are more; export to csv or parquet")
            for row in rows:
                for column, value in enumerate(row):
                    if isinstance(value, str):
                        sheet.write_string(filled, column, value)
                    elif value is not None:
                        sheet.write_number(filled, column, value)
                filled += 1

        yield write


@contextmanager
def to_parquet(path: Path, into: Tables) -> Iterator[Write]:
    """A folder with a file for each table."""
    import pyarrow as arrow
    from pyarrow import parquet

    path.mkdir()
    with ExitStack() as opened:
        files = {
            table: opened.enter_context(parquet.ParquetWriter(path / f"{table}.parquet", _arrow_schema(columns)))
            for table, columns in into.items()
        }
        yield lambda table, rows: files[table].write_table(
            arrow.Table.from_arrays(_arrow_columns(into[table], rows), schema=files[table].schema)
        )


@contextmanager
def to_duckdb(path: Path, into: Tables) -> Iterator[Write]:
    """A DuckDB database."""
    import duckdb
    import pyarrow as arrow

    with duckdb.connect(str(path)) as database:
        for table, columns in into.items():
            database.execute(_create(table, columns))

        def write(table: str, rows: Sequence[Row]) -> None:
            columns = into[table]
            database.register(
                "portion", arrow.Table.from_arrays(_arrow_columns(columns, rows), schema=_arrow_schema(columns))
            )
            database.execute(f"INSERT INTO {table} SELECT * FROM portion")
            database.unregister("portion")

        yield write


@contextmanager
def to_sqlite(path: Path, into: Tables) -> Iterator[Write]:
    """An SQLite database."""
    with closing(sqlite3.connect(path)) as database:
        for table, columns in into.items():
            database.execute(_create(table, columns))
        yield lambda table, rows: database.executemany(
            f"INSERT INTO {table} VALUES ({', '.join('?' * len(into[table]))})", rows
        )
        database.commit()


def _names(columns: Sequence[Column]) -> list[str]:
    return [column.name for column in columns]


def _create(table: str, columns: Sequence[Column]) -> str:
    described = ", ".join(f'"{column.name}" {_SQL[column.type]}' for column in columns)
    return f"CREATE TABLE {table} ({described})"


def _arrow_schema(columns: Sequence[Column]) -> Any:  # noqa: ANN401 - pyarrow has no types
    import pyarrow as arrow

    types = {Type.TEXT: arrow.string(), Type.INTEGER: arrow.int64(), Type.REAL: arrow.float64()}
    return arrow.schema([(column.name, types[column.type]) for column in columns])


def _arrow_columns(columns: Sequence[Column], rows: Sequence[Row]) -> list[Any]:
    import pyarrow as arrow

    schema = _arrow_schema(columns)
    values = zip(*rows, strict=True)
    return [arrow.array(list(column), field.type) for column, field in zip(values, schema, strict=True)]
