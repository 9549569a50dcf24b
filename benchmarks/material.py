"""Documents to measure with: those of a folder again and again, each time a little different."""

from __future__ import annotations

import subprocess
import sys
from itertools import cycle, islice
from pathlib import Path

SAMPLES = Path(__file__).parents[1] / "samples"
FORMATS = ("docx", "html", "pdf", "txt")

#: What the installed ``klaster`` script does, so that a checkout that is not installed can be measured too.
KLASTER = [sys.executable, "-c", "from pipeline.cli import main; main()"]


def fill(folder: Path, documents: int, source: Path = SAMPLES, suffix: str = ".html") -> Path:
    """``documents`` files below ``folder``, made of those with ``suffix`` below ``source``; the folder."""
    originals = [path.read_bytes() for path in sorted(source.rglob(f"*{suffix}"))]
    for number, content in enumerate(islice(cycle(originals), documents)):
        part = folder / f"{number // 1000:03}"
        part.mkdir(parents=True, exist_ok=True)
        (part / f"{number:06}{suffix}").write_bytes(content + b"\n" * (number // len(originals)))
    return folder


def extract(*arguments: object) -> None:
    """Run ``klaster extract``, quietly. Documents that are rejected are no failure here."""
    done = subprocess.run([*KLASTER, "extract", *map(str, arguments), "--quiet"], check=False)
    if done.returncode not in {0, 1}:
        raise SystemExit(done.returncode)
