"""The records of a folder in one file or database, for other programs: ``klaster export``."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from errno import EISDIR
from importlib.util import find_spec
from pathlib import Path

from pipeline.emit.export import writers
from pipeline.emit.export.columns import Tables, flat, tables
from pipeline.emit.export.jsonl import write_jsonl
from pipeline.emit.export.rows import Json, Row, rows
from pipeline.emit.files import beside, remove
from pipeline.emit.formats import Format
from pipeline.emit.paths import EXPORT_STEM
from pipeline.emit.stored import Tell, stored_records

__all__ = ["ExportError", "Format", "export", "missing"]

#: Rows that are held at most before they are written.
PORTION = 2_000


#: How each tabular format is written, and which tables it holds.
_TABULAR = {
    Format.CSV: (writers.to_csv, flat),
    Format.XLSX: (writers.to_xlsx, flat),
    Format.PARQUET: (writers.to_parquet, tables),
    Format.DUCKDB: (writers.to_duckdb, tables),
    Format.SQLITE: (writers.to_sqlite, tables),
}


#: The packages of the extra „tables” that a format needs.
_NEEDS = {Format.XLSX: ("xlsxwriter",), Format.PARQUET: ("pyarrow",), Format.DUCKDB: ("duckdb", "pyarrow")}


class ExportError(Exception):
    """The records cannot be exported; the message is one sentence with the remedy."""


def export(folder: Path, form: Format, target: Path | None = None, *, tell: Tell) -> Path:
    """Write all records below ``folder`` to ``target``, by default ``<folder>/records.<format>``; return the path.

    An earlier export there is replaced at once when all is written; a folder of anything else is left as it is.
    ``tell`` hears of spoiled records, which are left out. Raises ExportError, OSError.
    """
    if not folder.is_dir():
        raise ExportError(f"{folder} is no folder; give the one that klaster extract wrote")
    target = target or folder / f"{EXPORT_STEM}.{form}"
    if target.is_dir() and not _is_exported(target, form):
        raise IsADirectoryError(EISDIR, "it is a folder that no export wrote", str(target))
    try:
        with beside(target) as part:
            remove(part)  # what a killed run may have left
            if form is Format.JSONL:
                write_jsonl(_records(folder, tell), part)
            else:
                to_file, columns = _TABULAR[form]
                with to_file(part, columns()) as write:
                    _fill(_records(folder, tell), columns(), write)
            if target.is_dir():
                remove(target)  # a folder is not replaced by renaming
    except writers.TooManyRows as error:
        raise ExportError(str(error)) from error
    return target


def missing(form: Format) -> str | None:
    """What to install for a format, in one sentence; None when all is there."""
    absent = [package for package in _NEEDS.get(form, ()) if find_spec(package) is None]
    return f"{form} needs {' and '.join(absent)}: pip install 'klaster[tables]'" if absent else None


def _is_exported(target: Path, form: Format) -> bool:
    """Is this folder what an earlier export to Parquet wrote, and nothing besides?"""
    ours = {f"{table}.parquet" for table in tables()}
    return form is Format.PARQUET and {entry.name for entry in target.iterdir()} <= ours


def _records(folder: Path, tell: Tell) -> Iterator[Json]:
    """Every record. Raises ExportError when there is none, or one of another version."""
    found = False
    for one in stored_records(folder):
        if one.outdated:
            raise ExportError(one.trouble)
        if one.record is None:
            tell(one.trouble)
        else:
            found = True
            yield json.loads(one.content)
    if not found:
        raise ExportError(f"{folder} holds no record; give the folder that klaster extract wrote")


def _fill(records: Iterable[Json], into: Tables, write: writers.Write) -> None:
    portions: dict[str, list[Row]] = {table: [] for table in into}
    for record in records:
        for table, row in rows(record, into):
            portions[table].append(row)
            if len(portions[table]) == PORTION:
                write(table, portions[table])
                portions[table] = []
    for table, portion in portions.items():
        if portion:
            write(table, portion)
