"""The record of a sample as a golden file keeps it: everything but what changes with every release."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pipeline.records import Record
from tests.paths import SAMPLES

RECORDS = Path(__file__).parent / "records"
COMMAND = "make golden"

#: Floats are rounded: their last digits differ between machines.
_DECIMALS = 2
#: Counted anew whenever the rules change, all at once; what it is made of is tested by itself.
_COUNTED = "confidence"


def golden_file(document: Path) -> Path:
    """Where the golden record of a sample stands."""
    return RECORDS / f"{document.stem}.json"


def snapshot(record: Record, document: Path) -> str:
    """The record as JSON, without version, model and confidence, the source named from the folder ``samples``."""
    content = _rounded(record.model_dump(mode="json"))
    del content["generator"]
    content["document"]["source"] = document.relative_to(SAMPLES).as_posix()
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, _DECIMALS)
    if isinstance(value, dict):
        return {key: _rounded(part) for key, part in value.items() if key != _COUNTED}
    if isinstance(value, list | tuple):
        return [_rounded(part) for part in value]
    return value
