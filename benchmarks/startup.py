"""How long the command takes to say what it does: ``klaster --help`` against importing its command-line library.

``--help`` must not load the language model; the ratio shows it. Run: ``python benchmarks/startup.py``.
"""

from __future__ import annotations

import subprocess
import sys
import time
from statistics import median

RUNS = 5
#: What the installed ``klaster`` script does, so that a checkout that is not installed can be measured too.
KLASTER = [sys.executable, "-c", "from pipeline.cli import main; main()"]


def median_seconds(command: list[str]) -> float:
    """The median wall time of ``RUNS`` runs of a command, after one that warms the disk cache."""
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    times = []
    for _ in range(RUNS):
        started = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - started)
    return median(times)


def main() -> None:
    baseline = median_seconds([sys.executable, "-c", "import click"])
    command = median_seconds([*KLASTER, "--help"])
    print(f'python -c "import click"  {baseline * 1000:7.0f} ms')
    print(f"klaster --help            {command * 1000:7.0f} ms")
    print(f"ratio                     {command / baseline:7.2f}")


if __name__ == "__main__":
    main()
