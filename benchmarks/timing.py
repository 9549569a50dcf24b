"""Two ways to do a thing, timed in turns, so that both meet the same machine; the median of each counts."""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median

RUNS = 5


def seconds(*ways: Callable[[], object]) -> list[float]:
    """The median wall time of each way, over ``RUNS`` turns after one that warms caches."""
    times: list[list[float]] = [[] for _ in ways]
    for way in ways:
        way()
    for _ in range(RUNS):
        for way, kept in zip(ways, times, strict=True):
            started = time.perf_counter()
            way()
            kept.append(time.perf_counter() - started)
    return [median(kept) for kept in times]
