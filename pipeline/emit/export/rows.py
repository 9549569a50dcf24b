"""From a record to the rows of the tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pipeline.emit.export.columns import Tables

Json = dict[str, Any]
Row = tuple[str | int | float | None, ...]


def rows(record: Json, into: Tables) -> Iterator[tuple[str, Row]]:
    """The rows of a record, each with the name of its table; tables that are not in ``into`` have none."""
    for table, item in _items(record):
        if table in into:
            yield table, tuple(_value(item, column.value) for column in into[table])


def _items(record: Json) -> Iterator[tuple[str, Json]]:
    """What has a row: the record seen from a document, an agreement, a party or a place in the text."""
    yield "documents", record
    for number, agreement in enumerate(record["agreements"], start=1):
        item = {**record, "agreement": {**agreement, "number": number}}
        yield "agreements", item
        for table in ("signatories", "participants"):
            for place, party in enumerate(agreement[table], start=1):
                yield table, {**item, "party": {**party, "number": place}}
        for field, at, evidence in _evidence(agreement):
            yield "evidence", {**item, "field": field, "number": at, "evidence": evidence}


def _evidence(agreement: Json) -> Iterator[tuple[str, int | None, Json]]:
    """Every place in the text behind an agreement, with the field that it supports."""
    for field, places in agreement["evidence"].items():
        yield from ((field, None, evidence) for evidence in places)
    for field in ("signed", "place", "cluster"):
        yield from ((field, None, evidence) for evidence in (agreement[field] or {}).get("evidence", ()))
    for field, parts in (("area", "area"), ("signatory", "signatories"), ("participant", "participants")):
        for number, part in enumerate(agreement[parts], start=1):
            yield from ((field, number, evidence) for evidence in part["evidence"])


def _value(item: Any, path: tuple[str, ...]) -> Any:  # noqa: ANN401 - a value of any of three types
    for depth, key in enumerate(path):
        if item is None:
            return None
        if key == "[]":
            return "; ".join(str(_value(member, path[depth + 1 :]) or "") for member in item) or None
        item = item[int(key)] if isinstance(item, list) else item[key]
    return item
