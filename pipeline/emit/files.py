"""Records to files. Nothing half-written is ever visible: written beside, then renamed."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from pathlib import Path

from pipeline.emit.paths import record_path
from pipeline.records import Record

JSONL_NAME = "records.jsonl"


def record_json(record: Record) -> str:
    """The record as a person reads it: indented, Polish letters as they are, keys in the model's order."""
    return record.model_dump_json(indent=2) + "\n"


def write_json(record: Record, out_dir: Path, relative_source: str) -> Path:
    """Write ``<out>/<relative source path>.json`` and return its path; an older record there is replaced at once."""
    target = record_path(out_dir, relative_source)
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{secrets.token_hex(8)}.part")
    try:
        beside.write_text(record_json(record), encoding="utf-8", newline="\n")
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
    return target


def write_jsonl(records: Iterable[Record], out_dir: Path) -> Path:
    """Write one record a line to ``<out>/records.jsonl`` as they come, and return its path.

    Until the last record is there the lines stand in ``records.jsonl.part``, so an interrupted run loses none of
    those it finished and leaves an earlier ``records.jsonl`` untouched.
    """
    out_dir.mkdir(parents=True, exist_ok=True)
    target = out_dir / JSONL_NAME
    beside = target.with_name(f"{JSONL_NAME}.part")
    with beside.open("w", encoding="utf-8", newline="\n") as lines:
        for record in records:
            lines.write(record.model_dump_json() + "\n")
            lines.flush()
    return beside.replace(target)
