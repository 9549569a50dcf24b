"""Many sources to many records on disk: each is written before the next is read, so an interrupted run keeps it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum
from pathlib import Path

from pipeline.batch.errors import OutputError
from pipeline.batch.exit_codes import ExitCode
from pipeline.emit.files import write_json, write_jsonl
from pipeline.records import DocumentStatus, Record


class Format(StrEnum):
    """One JSON file a document, or one file with a record a line."""

    JSON = "json"
    JSONL = "jsonl"


def prepare(out: Path) -> None:
    """Make the folder for the results, before any time is spent on them. Raises OutputError."""
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _cannot_write(out, error) from error


def write_all(records: Iterable[Record], out: Path, form: Format, written: Callable[[Record], None]) -> None:
    """Write every record and call ``written`` with it once it is safely there. Raises OutputError."""

    def announced() -> Iterator[Record]:
        for record in records:
            yield record
            written(record)

    try:
        if form is Format.JSONL:
            write_jsonl(announced(), out)
        else:
            for record in announced():
                write_json(record, out, record.document.source)
    except OSError as error:
        raise _cannot_write(out, error) from error


def exit_code(records: Sequence[Record], problems: int) -> ExitCode:
    """How a run ended: ``problems`` counts the paths that gave nothing to read."""
    rejected = sum(record.document.status is DocumentStatus.REJECTED for record in records)
    if rejected == len(records):
        return ExitCode.NOTHING_READ
    return ExitCode.SOME_REJECTED if rejected or problems else ExitCode.OK


def _cannot_write(out: Path, error: OSError) -> OutputError:
    where = error.filename or out
    return OutputError(f"cannot write {where}: {error.strerror}; free it, or give another folder with --out")
