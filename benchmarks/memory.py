"""Memory of a long run after 1,000 documents and at its end, and of an export for each record.

Run: ``python benchmarks/memory.py [DOCUMENTS] [RECORDS]`` (10,000 and 100,000).
"""

from __future__ import annotations

import os
import subprocess
import sys
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from material import fill
from timing import describe

from pipeline.batch.engines import Pool
from pipeline.batch.ledger import ledger_of
from pipeline.batch.outcome import Outcome
from pipeline.batch.plan import Plan
from pipeline.batch.progress import Watch
from pipeline.batch.run import run
from pipeline.batch.setup import setup_of
from pipeline.batch.sources import Source, find
from pipeline.batch.worker import load_extractor, preload
from pipeline.ingest.base import Limits

EARLY = 1_000
EXPORT = """
import resource, sys
from pathlib import Path
from pipeline.emit.export import Format, export
export(Path(sys.argv[1]), Format(sys.argv[2]), tell=print)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def resident() -> int:
    """Bytes of memory of this process and of all below it; a page that several share is counted for each."""
    found = subprocess.run(["ps", "-eo", "pid=,ppid=,rss="], capture_output=True, text=True, check=True).stdout
    processes = [tuple(map(int, line.split())) for line in found.splitlines()]
    family = {os.getpid()}
    for _ in range(4):  # workers are children of a server, which is ours
        family |= {pid for pid, parent, _ in processes if parent in family}
    return 1024 * sum(rss for pid, _, rss in processes if pid in family)


class Gauge(Watch):
    """Notes the memory after ``EARLY`` documents and every 500 thereafter."""

    def __init__(self) -> None:
        super().__init__(quiet=True)
        self.noted: list[int] = []

    def read(self, source: Source, outcome: Outcome) -> None:
        """A document is done."""
        super().read(source, outcome)
        if self.tally.read >= EARLY and self.tally.read % 500 == 0:
            self.noted.append(resident())


def long_run(documents: int, scratch: Path) -> list[int]:
    folder, out = fill(scratch / "documents", documents), scratch / "records"
    out.mkdir()
    gauge = Gauge()
    with ledger_of(out) as ledger, gauge:
        plan = Plan(ledger, out, setup_of(None), Limits(), frozenset())
        run(find([str(folder)]), plan, Pool(partial(load_extractor, None), preload=preload(None)), out, gauge)
    return gauge.noted


def export_peak(records: int, content: bytes, scratch: Path) -> int:
    """Bytes that an export to Parquet of so many copies of a record needs at most."""
    folder = scratch / str(records)
    for number in range(records):
        part = folder / f"{number // 1000:03}"
        part.mkdir(parents=True, exist_ok=True)
        (part / f"{number}.json").write_bytes(content)
    done = subprocess.run([sys.executable, "-c", EXPORT, folder, "parquet"], capture_output=True, check=True, text=True)
    return 1024 * int(done.stdout)


def main() -> None:
    documents, records = (int(argument) for argument in (sys.argv[1:] + ["10000", "100000"][len(sys.argv) - 1 :])[:2])
    print(describe())
    with TemporaryDirectory() as scratch:
        noted = long_run(documents, Path(scratch))
        early, late = noted[0], noted[-1]
        print(
            f"after {EARLY} documents {early / 1e6:.0f} MB, after {documents} {late / 1e6:.0f} MB, {late / early:.3f}"
        )
        content = next((Path(scratch) / "records").rglob("*.json")).read_bytes()
        few, many = (export_peak(number, content, Path(scratch) / "copies") for number in (1_000, records))
    print(f"export of {records} records: {many / 1e6:.0f} MB at most, {(many - few) / records:.0f} bytes a record more")


if __name__ == "__main__":
    main()
