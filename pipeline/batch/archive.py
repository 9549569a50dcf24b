"""One call of ``klaster extract``, from the paths that were named to the exit code."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from rich.console import Console

from pipeline.batch.engines import Engine
from pipeline.batch.errors import InputError
from pipeline.batch.exit_codes import ExitCode
from pipeline.batch.exports import check, write_export
from pipeline.batch.gone import Met, put_away
from pipeline.batch.interrupt import interruption
from pipeline.batch.ledger import ledger_of
from pipeline.batch.manifest import manifest
from pipeline.batch.plan import Plan, Retry
from pipeline.batch.progress import SHOWN, Watch
from pipeline.batch.run import cannot_write, prepare, run, to_read, write
from pipeline.batch.saved import load_record
from pipeline.batch.setup import setup_of
from pipeline.batch.sources import Found, Source, find
from pipeline.batch.sources.find import STDIN, folders
from pipeline.emit.export import Format
from pipeline.emit.paths import MANIFEST_NAME, REPORT_NAME, record_path
from pipeline.emit.report import write_report
from pipeline.emit.table import summary_table
from pipeline.emit.terminal import plain
from pipeline.ingest.base import Limits

FINISHING = "klaster: finishing the documents in work; Ctrl-C again stops at once"
NOTHING = "no document found outside the folder of the records; name files, or folders that hold some"


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be read, where the records go, and how."""

    paths: tuple[str, ...]
    lists: tuple[str, ...]
    out: Path
    limits: Limits = Limits()  # noqa: RUF009 - frozen
    model: str | None = None
    triage: bool = False
    exports: tuple[Format, ...] = ()
    retry: frozenset[Retry] = frozenset()
    quiet: bool = False


def extract_archive(job: Job, engine: Engine, console: Console) -> ExitCode:
    """Read what the job names; progress and problems go to standard error, the outcome to ``console``.

    Raises InputError, OutputError, ModelError, EngineError, NotReadyError.
    """
    started = datetime.now(UTC)
    check(job.exports)
    prepare(job.out)
    setup = setup_of(job.model, triage=job.triage)
    watch = Watch(quiet=job.quiet, count=_count(job))
    with ledger_of(job.out) as ledger, interruption(FINISHING) as interrupted, watch:
        plan = Plan(ledger, job.out, setup, job.limits, job.retry)
        met = Met()
        run(interrupted.until_asked(met.noting(_found(job))), plan, engine, job.out, watch)
        tally, stopped = watch.tally, interrupted.asked
        if tally.documents and not stopped:
            gone = list(met.gone(ledger, folders(job.paths)))
            put_away(gone, ledger, job.out)
            tally.gone = len(gone)
    if not tally.documents and not stopped:
        raise InputError(NOTHING)
    write(manifest(setup, _asked(job), tally, started, interrupted=stopped), job.out / MANIFEST_NAME)
    if not stopped:
        _sum_up(job, watch)
    if not job.quiet:
        _show(watch, job.out, console)
    if stopped:
        print(f"klaster: stopped; what was read is in {job.out}, the same command goes on from there", file=sys.stderr)
        return ExitCode.INTERRUPTED
    return tally.exit_code()


def _sum_up(job: Job, watch: Watch) -> None:
    """What is made of all records, once they are there; the report only when it could have changed."""
    tell = lru_cache(maxsize=None)(watch.tell)  # each file is spoken of once
    for form in job.exports:
        write_export(job.out, form, tell=tell)
    if watch.tally.read or watch.tally.gone or not (job.out / REPORT_NAME).exists():
        try:
            write_report(job.out, tell)
        except OSError as error:
            raise cannot_write(job.out / REPORT_NAME, error) from error


def preview(job: Job, console: Console) -> ExitCode:
    """Say what ``extract_archive`` would do, and do nothing. Raises InputError, OutputError."""
    watch, reasons = Watch(quiet=job.quiet), Counter[str]()
    with ledger_of(job.out, look_only=True) as ledger:
        plan = Plan(ledger, job.out, setup_of(job.model, triage=job.triage), job.limits, job.retry)
        met = Met()
        for one in to_read(met.noting(_found(job)), plan, watch):
            reasons[one.why] += 1
            if not job.quiet:
                console.print(f"{plain(one.source.name)}: {one.why}", markup=False, soft_wrap=True)
        gone = sum(1 for _ in met.gone(ledger, folders(job.paths)))
    if not reasons and not watch.tally.documents:
        raise InputError(NOTHING)
    counts = [f"To read: {reasons.total():,}", *(f"{count:,} {why}" for why, count in reasons.most_common())]
    console.print(f"{'; '.join(counts)}. Unchanged: {watch.tally.documents:,}.{f' Gone: {gone:,}.' if gone else ''}")
    return ExitCode.OK


def _found(job: Job) -> Iterator[Found]:
    return find(job.paths, job.out, job.lists, job.limits)


def _count(job: Job) -> Callable[[], int] | None:
    """How many documents there are, found on a second way through the same places; standard input has none."""
    if STDIN in {*job.paths, *job.lists}:
        return None
    return lambda: sum(isinstance(one, Source) for one in _found(job))


def _asked(job: Job) -> dict[str, object]:
    return {**asdict(job), "out": str(job.out), "retry": sorted(job.retry)}


def _show(watch: Watch, out: Path, console: Console) -> None:
    """The table of a run that is small enough to be looked at, and the counts of any."""
    if len(watch.names) <= SHOWN:
        records = (load_record(record_path(out, name)) for name in sorted(watch.names))
        console.print(summary_table(record for record in records if record))
    console.print(watch.tally.sentence())
