"""Ways to do a thing, timed in turns, so that all meet the same machine; the median of each counts."""

from __future__ import annotations

import os
import platform
import time
from collections.abc import Callable
from importlib.metadata import version
from statistics import median

#: Turns; fewer with RUNS in the environment, where a run takes long.
RUNS = int(os.environ.get("RUNS", "5"))


def seconds(
    *ways: Callable[[], object], warm: bool = True, clock: Callable[[], float] = time.perf_counter
) -> list[float]:
    """The median time of each way over ``RUNS`` turns, after one that warms caches unless ``warm`` is false.

    By the wall clock; for ways that one process goes alone ``time.process_time`` leaves out what others take of it.
    """
    times: list[list[float]] = [[] for _ in ways]
    for way in ways if warm else ():
        way()
    for _ in range(RUNS):
        for way, kept in zip(ways, times, strict=True):
            started = clock()
            way()
            kept.append(clock() - started)
    return [median(kept) for kept in times]


def describe() -> str:
    """The machine and what runs on it, to be printed over figures."""
    packages = ", ".join(f"{name} {version(name)}" for name in ("spacy", "thinc", "numpy", "pypdfium2"))
    load = f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}"
    return f"{platform.machine()}, {load}, Python {platform.python_version()}, {packages}; medians of {RUNS}"
