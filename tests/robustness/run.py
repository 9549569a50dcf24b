"""One run of ``klaster extract`` over hostile files, watched from outside: ``python -m tests.robustness.run FOLDER``.

Makes all files in FOLDER/files, reads them into FOLDER/records, and ends with an error where one has no record, a
record says that klaster or its process failed, or the run needed more memory than it may.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.emit.paths import record_path
from tests.robustness.hostile import Named, corpus

#: What the run is given: seconds and megabytes for a document, and processes. Some files are made to use them up.
SECONDS, MEGABYTES, WORKERS = 60, 1000, 2
#: Megabytes of memory that all processes of the run have at most together.
BOUND = 4000
#: Codes that no file may have: they are of klaster's own making.
FAILURES = {"internal_error", "crashed"}


@dataclass(frozen=True)
class Run:
    """What came of it: how often each code, the files without a record, megabytes at most, the command's exit code."""

    codes: Counter[str]
    lost: list[str]
    megabytes: float
    exit_code: int
    said: str


def hostile_run(files: list[Named], folder: Path) -> Run:
    """Read the files and watch."""
    source, records = folder / "files", folder / "records"
    source.mkdir(parents=True, exist_ok=True)
    for name, data in files:
        (source / name).write_bytes(data)
    limits = ["--timeout", str(SECONDS), "--memory", str(MEGABYTES), "--workers", str(WORKERS), "--quiet"]
    command = [
        sys.executable,
        "-c",
        "from pipeline.cli import main; main()",
        "extract",
        source,
        "--out",
        records,
        *limits,
    ]
    most = 0.0
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        while process.poll() is None:
            most = max(most, sum(map(_megabytes, _family(process.pid))))
            time.sleep(0.2)
        said = process.stdout.read() if process.stdout else ""
    lost = [name for name, _ in files if not (record_path(records, name).exists() or (records / name).is_dir())]
    return Run(Counter(_codes(records)), lost, most, process.returncode, said)


def _codes(records: Path) -> Iterator[str]:
    for path in records.rglob("*.json"):
        record = json.loads(path.read_text())
        if "document" in record:
            rejected = record["document"]["status"] == "rejected"
            yield record["warnings"][0]["code"] if rejected else record["document"]["status"]


def _family(process: int) -> list[int]:
    """A process and all below it."""
    family, new = [process], [process]
    while new:
        below = (Path(f"/proc/{one}/task").glob("*/children") for one in new)
        new = [int(child) for files in below for file in files for child in _text(file).split()]
        family += new
    return family


def _megabytes(process: int) -> float:
    """Memory of a process; of what it shares its part."""
    lines = _text(Path(f"/proc/{process}/smaps_rollup")).splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1000


def _text(path: Path) -> str:
    try:
        return path.read_text()
    except OSError:  # the process has ended
        return ""


def main() -> None:
    """All files; prints what came of them."""
    done = hostile_run(list(corpus()), Path(sys.argv[1]))
    for code, count in done.codes.most_common():
        print(f"{count:6,} {code}")
    print(f"{done.megabytes:,.0f} MB at most, of {BOUND:,}; without a record: {done.lost or 'none'}")
    if done.lost or done.megabytes > BOUND or FAILURES & done.codes.keys() or "Traceback" in done.said:
        sys.exit(done.said or 1)


if __name__ == "__main__":
    main()
