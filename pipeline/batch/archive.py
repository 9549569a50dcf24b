"""One call of ``klaster extract`` from the paths that were named to the exit code."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from pipeline.batch.engines import Engine
from pipeline.batch.errors import InputError
from pipeline.batch.exit_codes import ExitCode
from pipeline.batch.interrupt import interruption
from pipeline.batch.progress import Watch
from pipeline.batch.run import Format, join, prepare, run
from pipeline.batch.saved import load_record
from pipeline.batch.sources import Source, find
from pipeline.batch.sources.find import STDIN
from pipeline.batch.tally import Tally
from pipeline.emit.paths import record_path
from pipeline.emit.table import summary_table

#: A table of more documents than this is not read by anybody.
SHOWN = 50

FINISHING = "klaster: finishing the documents in work; Ctrl-C again stops at once"
STOPPED = "stopped; records written so far stay"


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be read, and where the records go."""

    paths: tuple[str, ...]
    lists: tuple[str, ...]
    out: Path
    form: Format = Format.JSON


def extract_archive(job: Job, engine: Engine, console: Console) -> ExitCode:
    """Read what the job names; progress and problems go to standard error, the outcome to ``console``.

    Raises InputError, OutputError, ModelError, EngineError.
    """
    prepare(job.out)
    tally, shown = Tally(), list[str]()
    with interruption(FINISHING) as interrupted, Watch(tally, _count(job)) as watch:
        found = interrupted.until_asked(find(job.paths, job.out, job.lists))
        for source in run(found, engine, job.out, tally, watch.tell):
            watch.advance()
            if len(shown) <= SHOWN:
                shown.append(source.name)
    if not tally.documents and not interrupted.asked:
        raise InputError("no document found; name files, or folders that hold some")
    if job.form is Format.JSONL:
        join(job.out)
    if len(shown) <= SHOWN:
        records = (load_record(record_path(job.out, name)) for name in sorted(shown))
        console.print(summary_table(record for record in records if record))
    console.print(tally.sentence())
    if interrupted.asked:
        print(f"klaster: {STOPPED} in {job.out}", file=sys.stderr)
        return ExitCode.INTERRUPTED
    return tally.exit_code()


def _count(job: Job) -> Callable[[], int] | None:
    """How many documents there are, found on a second way through the same places; standard input has none."""
    if STDIN in {*job.paths, *job.lists}:
        return None
    return lambda: sum(isinstance(one, Source) for one in find(job.paths, job.out, job.lists))
