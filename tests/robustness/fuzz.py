"""Spoil good files and read them: ``python -m tests.robustness.fuzz SECONDS FOLDER [KIND]``, for every kind by default.

With atheris (``pip install 'klaster[fuzz]'``) by the lines of code that they reach, otherwise by chance alone. A file
that ends in an error is written into FOLDER, and the error is shown.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path

from tests.robustness.hostile import good
from tests.robustness.mutate import mutated

#: What is watched for new lines: the readers, and libraries of theirs that are written in Python.
WATCHED = [
    "pipeline.ingest",
    "pipeline.batch.sources",
    "striprtf",
    "olefile",
    "email",
    "zipfile",
    "tarfile",
    "docx",
    "pdfplumber",
]


def guided(kind: str, seconds: int, folder: Path) -> None:
    """By coverage; ends the process. Raises ImportError without atheris."""
    import atheris

    with atheris.instrument_imports(include=WATCHED):
        from tests.robustness.outcome import outcomes

    corpus = folder / kind
    corpus.mkdir(parents=True, exist_ok=True)
    (corpus / "good").write_bytes(good()[kind])

    def spoil(data: bytes, most: int, seed: int) -> bytes:
        return mutated(data, seed)[:most]

    options = [f"-max_total_time={seconds}", "-timeout=60", "-rss_limit_mb=4000", "-max_len=1000000", "-verbosity=0"]
    atheris.Setup(["fuzz", *options, f"-artifact_prefix={folder}/{kind}-", str(corpus)], outcomes, custom_mutator=spoil)
    atheris.Fuzz()


def by_chance(kind: str, seconds: int, folder: Path) -> None:
    """One seed after the other."""
    from tests.robustness.outcome import outcomes

    data, end = good()[kind], time.monotonic() + seconds
    for seed in count():
        if time.monotonic() > end:
            print(f"{kind}: {seed} files")
            return
        _read(mutated(data, seed), outcomes, folder / f"{kind}-{seed}")


def _read(data: bytes, outcomes: Callable[[bytes], object], kept: Path) -> None:
    try:
        outcomes(data)
    except Exception:
        kept.write_bytes(data)
        raise


if __name__ == "__main__":
    allowed, target, *kinds = sys.argv[1:]
    Path(target).mkdir(parents=True, exist_ok=True)
    if not kinds:
        # A process each: atheris ends its own.
        ended = [subprocess.run([sys.executable, "-m", __spec__.name, allowed, target, kind]) for kind in good()]
        sys.exit(any(one.returncode for one in ended))
    try:
        guided(kinds[0], int(allowed), Path(target))
    except ImportError:
        by_chance(kinds[0], int(allowed), Path(target))
