"""JSON lines: whole records, one a line."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from pipeline.emit.export.rows import Json


def write_jsonl(records: Iterable[Json], path: Path) -> None:
    """Write ``records`` to ``path``, in UTF-8."""
    with path.open("w", encoding="utf-8", newline="\n") as lines:
        for record in records:
            json.dump(record, lines, ensure_ascii=False, separators=(",", ":"))
            lines.write("\n")
