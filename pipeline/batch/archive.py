"""One call of ``klaster extract``, from the paths that were named to the exit code.

What is needed at its end is imported there, so that documents are handed out sooner.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from functools import lru_cache
from itertools import chain
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
from pipeline.batch.plan import Plan
from pipeline.batch.progress import SHOWN, Watch
from pipeline.batch.retry import Retry
from pipeline.batch.run import cannot_write, prepare, run, to_read, write
from pipeline.batch.setup import setup_of
from pipeline.batch.sources import Found, Source, find
from pipeline.batch.sources.find import STDIN, count, folders
from pipeline.emit.export import Format
from pipeline.emit.paths import MANIFEST_NAME, REPORT_NAME, record_path
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
    setup = setup_of(job.model, triage=job.triage)
    watch, met = Watch(quiet=job.quiet, count=_count(job)), Met()
    with interruption(FINISHING) as interrupted, watch:
        found = met.noting(_begun(find(job.paths, job.out, job.lists, job.limits), watch))
        prepare(job.out)
        with ledger_of(job.out) as ledger:
            plan = Plan(ledger, job.out, setup, job.limits, job.retry)
            run(interrupted.until_asked(found), plan, engine, job.out, watch)
            if not interrupted.asked:
                watch.tally.gone = put_away(met.gone(ledger, folders(job.paths)), ledger, job.out)
    tally, stopped = watch.tally, interrupted.asked
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
        from pipeline.emit.report import write_report

        try:
            write_report(job.out, tell)
        except OSError as error:
            raise cannot_write(job.out / REPORT_NAME, error) from error


def preview(job: Job, console: Console) -> ExitCode:
    """Say what ``extract_archive`` would do, and do nothing. Raises InputError, OutputError."""
    watch, met, reasons = Watch(quiet=job.quiet), Met(), Counter[str]()
    setup = setup_of(job.model, triage=job.triage)
    found = met.noting(_begun(find(job.paths, job.out, job.lists, job.limits), watch))
    with ledger_of(job.out, look_only=True) as ledger:
        for one in to_read(found, Plan(ledger, job.out, setup, job.limits, job.retry), watch):
            reasons[one.why] += 1
            if not job.quiet:
                console.print(f"{plain(one.source.name)}: {one.why}", markup=False, soft_wrap=True)
        gone = sum(1 for _ in met.gone(ledger, folders(job.paths)))
    counts = [f"To read: {reasons.total():,}", *(f"{count:,} {why}" for why, count in reasons.most_common())]
    console.print(f"{'; '.join(counts)}. Unchanged: {watch.tally.documents:,}.{f' Gone: {gone:,}.' if gone else ''}")
    return ExitCode.SOME_REJECTED if watch.tally.problems else ExitCode.OK


def _begun(found: Iterator[Found], watch: Watch) -> Iterator[Found]:
    """``found`` from its first document on, so that a run without any leaves no traces. Raises InputError."""
    for one in found:
        if isinstance(one, Source):
            return chain([one], found)
        watch.problem(one)
    raise InputError(NOTHING)


def _count(job: Job) -> Callable[[], int] | None:
    """How many files there are, found on a second way through the same places; standard input has no number."""
    if STDIN in {*job.paths, *job.lists}:
        return None
    return lambda: count(job.paths, job.out, job.lists)


def _asked(job: Job) -> dict[str, object]:
    return {**asdict(job), "out": str(job.out), "retry": sorted(job.retry)}


def _show(watch: Watch, out: Path, console: Console) -> None:
    """The table of a run that is small enough to be looked at, and the counts of any."""
    if len(watch.names) <= SHOWN:
        from pipeline.batch.saved import load_record
        from pipeline.emit.table import summary_table

        records = (load_record(record_path(out, name)) for name in sorted(watch.names))
        console.print(summary_table(record for record in records if record))
    console.print(watch.tally.sentence())
