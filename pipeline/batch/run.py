"""Many sources to many records on disk: each is written as soon as it is there, so an interrupted run keeps it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from pathlib import Path

from pipeline.batch.engines.base import Engine
from pipeline.batch.errors import OutputError
from pipeline.batch.sources import Problem, Source
from pipeline.batch.tally import Tally
from pipeline.emit.files import write_beside
from pipeline.emit.jsonl import write_jsonl
from pipeline.emit.paths import record_path


class Format(StrEnum):
    """A JSON file for each document, and with ``jsonl`` one file more, with a record a line."""

    JSON = "json"
    JSONL = "jsonl"


def prepare(out: Path) -> None:
    """Make the folder for the results, before any time is spent on them. Raises OutputError."""
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _cannot_write(out, error) from error


def run(
    found: Iterable[Source | Problem],
    engine: Engine,
    out: Path,
    tally: Tally,
    told: Callable[[str], None],
) -> Iterator[Source]:
    """Read every source and write its record; yields each source once its record is safely on disk.

    They come in the order in which they are finished. ``tally`` counts them; ``told`` gets a sentence about every path
    that gave nothing to read and every document that was rejected. Raises OutputError, ModelError, EngineError.
    """

    def sources() -> Iterator[Source]:
        for one in found:
            if isinstance(one, Source):
                yield one
            else:
                tally.problems += 1
                told(f"{one.path} {one.message}")

    for source, outcome in engine.outcomes(sources()):
        try:
            write_beside(outcome.record, record_path(out, source.name))
        except OSError as error:
            raise _cannot_write(out, error) from error
        tally.add(outcome)
        if outcome.rejected:
            told(f"{source.name}: {outcome.message}")
        yield source


def join(out: Path) -> None:
    """Write all records below ``out`` to one file of JSON lines. Raises OutputError."""
    try:
        write_jsonl(out)
    except OSError as error:
        raise _cannot_write(out, error) from error


def _cannot_write(out: Path, error: OSError) -> OutputError:
    where = error.filename or out
    return OutputError(f"cannot write {where}: {error.strerror}; free it, or give another folder with --out")
