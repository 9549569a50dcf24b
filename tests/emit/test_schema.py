"""The committed schema is the models' own, and a change of shape is a change of version."""

import hashlib
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from pipeline.codes import SCHEMA_VERSION
from pipeline.emit.schema import record_schema, schema_text
from tests.factory import sample_record

REFERENCE = Path(__file__).parents[2] / "docs" / "record.md"
COMMITTED = Path(__file__).parents[2] / "docs" / "record.schema.json"
SHAPES = Path(__file__).with_name("schema_shapes.json")
WORDS = {"description", "title", "$comment", "const"}


def shape(node: Any, *, names: bool = False) -> Any:
    """The schema without its prose and without the version; keys below ``names`` are names of properties."""
    if isinstance(node, dict):
        inside = {"properties", "$defs"}
        return {k: shape(v, names=k in inside and not names) for k, v in node.items() if names or k not in WORDS}
    return [shape(item) for item in node] if isinstance(node, list) else node


def shape_hash() -> str:
    return hashlib.sha256(json.dumps(shape(record_schema()), sort_keys=True).encode()).hexdigest()[:16]


def test_committed_schema_is_the_models_own():
    assert COMMITTED.read_text(encoding="utf-8") == schema_text(), (
        "docs/record.schema.json is not what the models say; run: klaster schema > docs/record.schema.json"
    )


def test_a_change_of_shape_changes_the_version():
    known = json.loads(SHAPES.read_text(encoding="utf-8"))
    assert known.get(SCHEMA_VERSION) == shape_hash(), (
        f"the shape of the record is not that of schema {SCHEMA_VERSION}: raise SCHEMA_VERSION in pipeline/codes.py "
        f'and add "<new version>": "{shape_hash()}" to tests/emit/schema_shapes.json'
    )


def test_every_version_has_a_shape_of_its_own():
    known = json.loads(SHAPES.read_text(encoding="utf-8"))
    assert len(set(known.values())) == len(known)


def test_shape_sees_names_and_types_but_no_prose():
    schema = {"properties": {"title": {"type": "string", "description": "one"}}, "title": "Thing"}
    assert shape(schema) == {"properties": {"title": {"type": "string"}}}


def test_unknown_keys_are_refused_everywhere():
    objects = [part for part in record_schema()["$defs"].values() if part["type"] == "object"] + [record_schema()]
    assert all(part["additionalProperties"] is False for part in objects)
    assert all(set(part["required"]) == set(part["properties"]) for part in objects)


def test_a_record_is_valid_and_a_changed_one_is_not():
    schema = record_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    written = json.loads(sample_record().model_dump_json())
    jsonschema.validate(written, schema)
    with pytest.raises(jsonschema.ValidationError, match="surprise"):
        jsonschema.validate({**written, "surprise": 1}, schema)


def test_the_reference_names_every_key():
    parts = [record_schema(), *record_schema()["$defs"].values()]
    keys = {key for part in parts for key in part.get("properties", {})}
    text = REFERENCE.read_text(encoding="utf-8")
    assert [key for key in sorted(keys) if f"`{key}`" not in text] == []


def test_the_reference_names_every_term_of_the_closed_lists():
    terms = {term for part in record_schema()["$defs"].values() for term in part.get("enum", [])}
    text = REFERENCE.read_text(encoding="utf-8")
    assert [term for term in sorted(terms) if f"`{term}`" not in text] == []
