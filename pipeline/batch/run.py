"""Many sources to many records on disk: each is written as soon as it is there, so an interrupted run keeps it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol

from pipeline.batch.engines import Engine
from pipeline.batch.errors import OutputError
from pipeline.batch.ledger import Entry
from pipeline.batch.outcome import Outcome
from pipeline.batch.plan import Due, Plan
from pipeline.batch.sources import Problem, Source
from pipeline.emit.files import write_beside
from pipeline.emit.paths import record_path


class Witness(Protocol):
    """Hears what happens in a run, as it happens."""

    def problem(self, problem: Problem) -> None:
        """A path gave nothing to read."""

    def unchanged(self, source: Source, entry: Entry) -> None:
        """A document needs no reading; its record is there."""

    def read(self, source: Source, outcome: Outcome) -> None:
        """A document was read and its record is safely on disk."""


def run(found: Iterable[Source | Problem], plan: Plan, engine: Engine, out: Path, witness: Witness) -> None:
    """Read every source that is due and write its record below ``out``.

    They come in the order in which they are finished. Raises OutputError, ModelError, EngineError.
    """
    for due, outcome in engine.outcomes(to_read(found, plan, witness)):
        write(outcome.record, record_path(out, due.source.name))
        plan.done(due, outcome)
        witness.read(due.source, outcome)


def to_read(found: Iterable[Source | Problem], plan: Plan, witness: Witness) -> Iterator[Due]:
    """What of ``found`` is to be read; the rest is told to ``witness``."""
    for one in found:
        if isinstance(one, Problem):
            witness.problem(one)
        elif isinstance(known := plan.due(one), Entry):
            witness.unchanged(one, known)
        else:
            yield known


def write(content: bytes, target: Path) -> None:
    """Write a file, whole or not at all. Raises OutputError."""
    try:
        write_beside(content, target)
    except OSError as error:
        raise cannot_write(target, error) from error


def prepare(out: Path) -> None:
    """Make the folder for the results, before any time is spent on them. Raises OutputError."""
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(out, error) from error


def cannot_write(path: Path, error: OSError, option: str = "--out") -> OutputError:
    """What a person is told of a path that cannot be written; ``option`` names another one."""
    where = error.filename or path
    return OutputError(f"cannot write {where}: {error.strerror}; free it, or give another place with {option}")
