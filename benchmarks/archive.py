"""A whole run of ``klaster extract``: two workers against one, and the second run with nothing changed.

Run: ``python benchmarks/archive.py [DOCUMENTS] [FOLDER]``: DOCUMENTS HTML files (2,000) made of those below FOLDER.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from material import SAMPLES, extract, fill
from timing import describe, seconds


def main() -> None:
    documents = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
    source = Path(sys.argv[2]) if len(sys.argv) > 2 else SAMPLES
    with TemporaryDirectory() as scratch:
        folder, out = fill(Path(scratch) / "documents", documents, source), Path(scratch) / "records"

        def run(workers: int) -> None:
            shutil.rmtree(out, ignore_errors=True)
            extract(folder, "--out", out, "--workers", workers)

        print(describe())
        one, two, again = seconds(lambda: run(1), lambda: run(2), lambda: extract(folder, "--out", out), warm=False)
    print(f"{documents} documents   one worker {one:7.1f} s   two {two:7.1f} s   ratio {one / two:5.2f}")
    print(f"{documents} documents   nothing changed {again:5.2f} s   of the run with two workers {again / two:7.4f}")


if __name__ == "__main__":
    main()
