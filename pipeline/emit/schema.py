"""The JSON Schema of a record: what ``klaster schema`` prints and ``docs/record.schema.json`` keeps."""

from __future__ import annotations

import json
from typing import Any

from pipeline.codes import SCHEMA_VERSION
from pipeline.records import Record

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def record_schema() -> dict[str, Any]:
    """The schema of ``Record`` as written to JSON (draft 2020-12); unknown keys are refused everywhere."""
    schema = Record.model_json_schema(mode="serialization")
    return {"$schema": DIALECT, "$comment": f"schema_version {SCHEMA_VERSION}", **schema}


def schema_text() -> str:
    """The schema as text, ending in a line break: the exact content of ``docs/record.schema.json``."""
    return json.dumps(record_schema(), indent=2, ensure_ascii=False) + "\n"
