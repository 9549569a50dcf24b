"""How much memory a process may have; the system keeps to it, whatever the process does."""

from __future__ import annotations

import resource
from pathlib import Path

MEGABYTE = 1_000_000


def allow(megabytes: int) -> None:
    """Let this process have so much on top of what it has; what asks for more meets a MemoryError, or its end."""
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    resource.setrlimit(resource.RLIMIT_DATA, (_data_size() + megabytes * MEGABYTE, hard))


def _data_size() -> int:
    """Bytes of memory of its own that this process has; what the limit is counted in."""
    pages = int(Path("/proc/self/statm").read_text().split()[5])
    return pages * resource.getpagesize()
