"""JSON lines: all records of a folder in one file, a record a line."""

from __future__ import annotations

import json
from pathlib import Path

from pipeline.emit.files import beside
from pipeline.emit.stored import stored_records

JSONL_NAME = "records.jsonl"


def write_jsonl(folder: Path) -> Path:
    """Write ``<folder>/records.jsonl`` and return its path; an older one is replaced at once."""
    target = folder / JSONL_NAME
    with beside(target) as part, part.open("w", encoding="utf-8", newline="\n") as lines:
        for content in stored_records(folder):
            json.dump(json.loads(content), lines, ensure_ascii=False, separators=(",", ":"))
            lines.write("\n")
    return target
