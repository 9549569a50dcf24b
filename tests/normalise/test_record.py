"""What holds for every record, whatever the document: asked of all samples."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import jsonschema
import pytest
from edtf import parse_edtf
from stdnum.pl import pesel

from pipeline import extract
from pipeline.ingest.read import read_path
from pipeline.records import Agreement, DateValue, Evidence, Record
from tests.paths import ROOT, sample_documents

T = TypeVar("T")
SCHEMA = json.loads((ROOT / "docs" / "record.schema.json").read_text(encoding="utf-8"))


@cache
def record_of(path: Path) -> Record:
    return extract(path)


def values(node: Any) -> Iterator[Any]:
    """Every part of a record, from the whole to the leaves."""
    yield node
    if isinstance(node, list | tuple):
        for item in node:
            yield from values(item)
    elif hasattr(type(node), "model_fields"):
        for field in type(node).model_fields:
            yield from values(getattr(node, field))


def parts(path: Path, kind: type[T]) -> list[T]:
    return [value for value in values(record_of(path)) if isinstance(value, kind)]


every_sample = pytest.mark.parametrize("path", sample_documents(), ids=lambda path: path.name)


@every_sample
def test_evidence_is_a_slice_of_the_text(path: Path) -> None:
    text = read_path(path).text
    pieces = parts(path, Evidence)
    assert [piece for piece in pieces if text[piece.start : piece.end] != piece.text] == []
    assert all(piece.text.strip() for piece in pieces)


@every_sample
def test_evidence_has_a_page_and_a_box_just_where_there_are_pages(path: Path) -> None:
    paged = record_of(path).document.pages is not None
    for piece in parts(path, Evidence):
        assert (piece.page is not None) == (piece.bbox is not None) == paged
        if piece.bbox is not None:
            x0, top, x1, bottom = piece.bbox
            assert x0 < x1
            assert top < bottom


@every_sample
def test_confidence_is_a_probability(path: Path) -> None:
    found = [value.confidence for value in values(record_of(path)) if hasattr(value, "confidence")]
    assert all(0 <= confidence <= 1 for confidence in found)


@every_sample
def test_every_party_and_cluster_has_evidence(path: Path) -> None:
    for agreement in record_of(path).agreements:
        supported = [*agreement.signatories, *agreement.participants, *agreement.area]
        supported += [value for value in (agreement.cluster, agreement.signed, agreement.place) if value is not None]
        assert [value for value in supported if not value.evidence] == []
        assert agreement.evidence.act
        assert bool(agreement.evidence.title) == (agreement.title is not None)
        assert bool(agreement.evidence.signatories_declared) == (agreement.signatories_declared is not None)


@every_sample
def test_a_party_is_written_as_the_text_writes_it(path: Path) -> None:
    text = read_path(path).text
    for agreement in record_of(path).agreements:
        written = [party.written_as for party in (*agreement.signatories, *agreement.participants)]
        assert [words for words in written if words not in text] == []


@every_sample
def test_ids_number_the_agreements(path: Path) -> None:
    record = record_of(path)
    assert [agreement.id for agreement in parts(path, Agreement)] == [
        f"{record.document.id}#{number}" for number in range(1, len(record.agreements) + 1)
    ]


@every_sample
def test_a_body_has_each_role_once(path: Path) -> None:
    for agreement in record_of(path).agreements:
        roles = Counter((party.name, party.role) for party in (*agreement.signatories, *agreement.participants))
        assert [role for role, times in roles.items() if times > 1] == []


@every_sample
def test_entities_are_there_once(path: Path) -> None:
    entities = record_of(path).entities
    for named in (entities.organizations, entities.persons, entities.places):
        names = [value.name for value in named]
        assert len(set(names)) == len(names)


@every_sample
def test_dates_are_edtf(path: Path) -> None:
    for date in parts(path, DateValue):
        if date.edtf is not None:
            assert str(parse_edtf(date.edtf)) == date.edtf


@every_sample
def test_no_personal_number_is_passed_on(path: Path) -> None:
    written = record_of(path).model_dump_json()
    assert [number for number in re.findall(r"(?<!\d)\d{11}(?!\d)", written) if pesel.is_valid(number)] == []


@every_sample
def test_json_is_what_the_schema_says(path: Path) -> None:
    written = json.loads(record_of(path).model_dump_json())
    jsonschema.validate(written, SCHEMA, cls=jsonschema.Draft202012Validator)
    assert Record.model_validate(written) == record_of(path)


@every_sample
def test_no_name_is_empty_or_padded(path: Path) -> None:
    names = [value.name for value in values(record_of(path)) if hasattr(value, "name")]
    assert [name for name in names if name != " ".join(name.split()) or not name] == []


@every_sample
def test_nobody_represents_themselves(path: Path) -> None:
    for agreement in record_of(path).agreements:
        for party in agreement.signatories:
            assert party.name not in {person.name for person in party.representatives}


@pytest.mark.parametrize("path", sample_documents()[::4], ids=lambda path: path.name)
def test_the_same_document_gives_the_same_record(path: Path) -> None:
    assert extract(path).model_dump_json() == record_of(path).model_dump_json()
