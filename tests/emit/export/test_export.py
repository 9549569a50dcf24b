"""Every format holds the same rows under the same names."""

from __future__ import annotations

import csv
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from pipeline.emit.export import ExportError, Format, export, missing, writers
from pipeline.emit.export.columns import flat, reference, tables
from pipeline.records import Record
from tests.factory import agreement, participant, record, sample_record, signatory
from tests.paths import ROOT
from tests.written import write_record

MANY = 5_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    parties = [signatory(f"Gmina nr {n}") for n in range(3)]
    two = record(
        "b/two.pdf", agreement(signatories=parties), agreement(participants=[participant("Gmina Stara", "patron")])
    )
    for one in (sample_record(), two, record("none.txt")):
        write_record(one, tmp_path, one.document.source)
    return tmp_path


def exported(folder: Path, form: Format) -> Path:
    return export(folder, form, tell=pytest.fail)


def table(path: Path, name: str) -> list[tuple[Any, ...]]:
    """The rows of a table, whatever it is written in."""
    if path.suffix == ".sqlite":
        with sqlite3.connect(path) as database:
            return database.execute(f"SELECT * FROM {name}").fetchall()
    duckdb = pytest.importorskip("duckdb")
    if path.suffix == ".duckdb":
        with duckdb.connect(str(path), read_only=True) as database:
            return database.execute(f"SELECT * FROM {name}").fetchall()
    return duckdb.sql(f"SELECT * FROM '{path / name}.parquet'").fetchall()


def test_json_lines_are_whole_records_in_the_order_of_their_paths(folder: Path) -> None:
    (folder / "other.json").write_text("{}")
    (folder / ".hidden.json").write_text('{"schema_version"')
    lines = exported(folder, Format.JSONL).read_text(encoding="utf-8").splitlines()
    found = [Record.model_validate_json(line) for line in lines]
    assert [one.document.source for one in found] == ["b/two.pdf", "news/dolina.txt", "none.txt"]
    assert found[1] == sample_record()


@pytest.mark.parametrize("form", [Format.SQLITE, Format.DUCKDB, Format.PARQUET])
def test_databases_hold_five_tables_with_the_documented_columns(folder: Path, form: Format) -> None:
    if missing(form):
        pytest.skip("the extra „tables” is not installed")
    path = exported(folder, form)
    counts = {name: len(table(path, name)) for name in tables()}
    signatories = 3 + len(sample_record().agreements[0].signatories)
    assert counts["documents"] == 3
    assert counts["agreements"] == 3
    assert counts["signatories"] == signatories
    for name in tables():
        assert sorted(table(path, name), key=str) == sorted(table(exported(folder, Format.SQLITE), name), key=str)


def test_one_row_a_signatory_with_its_agreement_and_document(folder: Path) -> None:
    with exported(folder, Format.CSV).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0]) == [column.name for column in flat()["signatories"]]
    assert [row["name"] for row in rows[:3]] == ["Gmina nr 0", "Gmina nr 1", "Gmina nr 2"]
    known, sample = sample_record().agreements[0], rows[3]
    assert sample["source"] == "news/dolina.txt"
    assert sample["cluster"] == (known.cluster.name if known.cluster else "")
    assert sample["signed"] == (known.signed.edtf if known.signed else "")
    assert sample["name"] == known.signatories[0].name


def test_sheet_holds_the_same_cells_and_no_formula(folder: Path) -> None:
    pytest.importorskip("xlsxwriter")
    openpyxl = pytest.importorskip("openpyxl")
    write_record(record("evil.txt", agreement(signatories=[signatory("=HYPERLINK(1)")])), folder, "evil.txt")
    sheet = openpyxl.load_workbook(exported(folder, Format.XLSX)).active
    with exported(folder, Format.CSV).open(encoding="utf-8", newline="") as file:
        plain = list(csv.reader(file))
    cells = [["" if cell is None else str(cell) for cell in row] for row in sheet.values]
    assert [row[: len(plain[0])] for row in cells] == plain
    assert all(cell.data_type != "f" for row in sheet.rows for cell in row)


def test_sheet_that_would_not_hold_all_is_refused_and_nothing_is_left(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("xlsxwriter")
    monkeypatch.setattr(writers, "SHEET_ROWS", 3)
    with pytest.raises(ExportError, match="export to csv"):
        exported(folder, Format.XLSX)
    assert not list(folder.glob("*.xlsx*")) + list(folder.glob(".*.part"))


@pytest.mark.parametrize("form", list(Format))
def test_export_made_again_takes_the_place_of_the_older_one(folder: Path, form: Format) -> None:
    if missing(form):
        pytest.skip("the extra „tables” is not installed")
    assert exported(folder, form) == exported(folder, form)
    assert not list(folder.glob(".*"))


@pytest.mark.parametrize("form", list(Format))
def test_folder_that_no_export_wrote_is_never_replaced(folder: Path, form: Format) -> None:
    if missing(form):
        pytest.skip("the extra „tables” is not installed")
    precious = folder / "precious" / "letter.txt"
    precious.parent.mkdir()
    precious.write_text("mine")
    with pytest.raises(IsADirectoryError, match="no export wrote"):
        export(folder, form, precious.parent, tell=pytest.fail)
    assert precious.read_text() == "mine"


@pytest.mark.parametrize(
    "spoiled", ['{"schema_version": "1.4.0", "x": 1}', '{"schema_version": "1', '["schema_version"]']
)
def test_spoiled_record_is_told_and_left_out(folder: Path, spoiled: str) -> None:
    whole = exported(folder, Format.JSONL).read_bytes()
    (folder / "spoiled.json").write_text(spoiled)
    told: list[str] = []
    assert export(folder, Format.JSONL, tell=told.append).read_bytes() == whole
    assert [message.partition(" is a spoiled record; extract")[0] for message in told] == [str(folder / "spoiled.json")]


def test_rows_are_written_in_portions(tmp_path: Path) -> None:
    many = record("many.txt", agreement(signatories=[signatory(f"Gmina {n}") for n in range(MANY)]))
    write_record(many, tmp_path, "many.txt")
    assert len(table(exported(tmp_path, Format.SQLITE), "signatories")) == MANY


def test_folder_without_records_and_records_of_another_version_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="holds no record"):
        exported(tmp_path, Format.CSV)
    (tmp_path / "old.json").write_text('{"schema_version": "0.1.0", "generator": {}, "document": {}}')
    with pytest.raises(ExportError, match="extract its document again"):
        exported(tmp_path, Format.CSV)


def test_missing_package_is_told_with_the_way_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.emit.export.find_spec", lambda name: None if name == "duckdb" else name)
    assert missing(Format.DUCKDB) == "duckdb needs duckdb: pip install 'klaster[tables]'"
    assert missing(Format.CSV) is None


def test_documented_columns_are_those_of_the_program() -> None:
    assert reference().rstrip() in (ROOT / "docs" / "export.md").read_text(encoding="utf-8"), (
        "docs/export.md must end with what pipeline.emit.export.columns.reference() returns"
    )
