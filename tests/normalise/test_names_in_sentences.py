"""Names of bodies in sentences of every kind: whole, and in the nominative, as the shipped model reads them."""

from __future__ import annotations

from functools import cache

import pytest

from pipeline.analyse import analyse
from pipeline.analyse.tables import table
from pipeline.ingest.read import read
from pipeline.normalise.names import body_name, office_name
from tests.extract.agreement_of import model

ROWS = table("tests.normalise", "names_in_sentences")


@cache
def found() -> dict[str, set[str]]:
    """The names found in each sentence, all read at once."""
    documents = [read(row["sentence"].encode()) for row in ROWS]
    names: dict[str, set[str]] = {}
    for row, doc in zip(ROWS, analyse(documents, model()), strict=True):
        bodies = {body_name(doc.text, one) for one in doc._.organizations if not one.bare}
        offices = {name for one in doc._.officers if (name := office_name(doc.text, one)) is not None}
        names[row["sentence"]] = bodies | offices
    return names


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["sentence"][:40])
def test_names_are_whole(row: dict[str, str]) -> None:
    assert {*filter(None, row["names"].split("|"))} <= found()[row["sentence"]]


@pytest.mark.parametrize("row", [row for row in ROWS if row["missed"]], ids=lambda row: row["sentence"][:40])
def test_a_name_that_is_found_now_moves_to_the_names(row: dict[str, str]) -> None:
    assert not {*row["missed"].split("|")} & found()[row["sentence"]]
