"""Records on disk, written as a run writes them."""

from __future__ import annotations

from pathlib import Path

from pipeline.emit.files import record_json, write_beside
from pipeline.emit.paths import record_path
from pipeline.records import Record


def write_record(record: Record, out: Path, source: str) -> Path:
    """Write the record of ``source`` below ``out``; its path."""
    return write_beside(record_json(record).encode(), record_path(out, source))
