import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.emit.paths import MANIFEST_NAME, record_name, record_path
from pipeline.records import Record
from tests.factory import record, sample_record
from tests.written import write_record


def test_the_sources_extension_stays_in_the_name(tmp_path):
    assert write_record(record(), tmp_path, "news/a.html") == tmp_path / "news" / "a.html.json"
    assert write_record(record(), tmp_path, "news/a.pdf") == tmp_path / "news" / "a.pdf.json"


def test_a_written_record_reads_back_equal_with_polish_letters_and_keys_in_order(tmp_path):
    path = write_record(sample_record(), tmp_path, "dolina.txt")
    text = path.read_text(encoding="utf-8")
    assert Record.model_validate_json(text) == sample_record()
    assert "Ważki" in text
    assert text.startswith('{\n  "schema_version"')
    assert list(json.loads(text)) == list(Record.model_fields)


def test_nothing_but_the_record_is_left_in_the_folder(tmp_path):
    write_record(record(), tmp_path, "a.txt")
    write_record(record(), tmp_path, "a.txt")
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt.json"]


def test_an_interrupted_write_leaves_the_old_record_and_nothing_beside(tmp_path, monkeypatch):
    path = write_record(record("old.txt"), tmp_path, "a.txt")

    def fail(_path, _target):
        raise OSError("no space left")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="no space"):
        write_record(record("new.txt"), tmp_path, "a.txt")
    assert Record.model_validate_json(path.read_text(encoding="utf-8")).document.source == "old.txt"
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt.json"]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("../../etc/passwd", "etc/passwd.json"),
        ("/var/a.txt", "var/a.txt.json"),
        ("C:\\docs\\a.txt", "C_/docs/a.txt.json"),
        ("a/./b/../c.txt", "a/b/c.txt.json"),
        ("-", "stdin.json"),
        ("..", "document.json"),
        ("line\nbreak.txt", "line_break.txt.json"),
        ("run", "run.json"),
        ("run.json/a.txt", "run.json_/a.txt.json"),
        ("2019/x.JSON/a.txt", "2019/x.JSON_/a.txt.json"),
        ("ledger.sqlite/a.txt", "ledger.sqlite_/a.txt.json"),
        ("ledger.sqlite-wal/a.txt", "ledger.sqlite-wal_/a.txt.json"),
        ("report.html/a.txt", "report.html_/a.txt.json"),
        ("records.csv/a.txt", "records.csv_/a.txt.json"),
        ("2019/report.html/a.txt", "2019/report.html/a.txt.json"),
        ("report.html", "report.html.json"),
    ],
)
def test_paths_are_relative_and_safe(tmp_path, source, expected):
    assert record_path(tmp_path, source) == tmp_path / expected


@given(st.text(max_size=400))
def test_no_source_leads_out_of_the_folder_or_to_a_name_too_long(source):
    out = Path("/out")
    path = record_path(out, source)
    assert path.resolve().is_relative_to(out)
    assert all(len(part.encode()) <= 255 for part in path.parts)


@given(st.text(max_size=40), st.text(max_size=40))
def test_no_record_stands_where_another_needs_a_folder(one, other):
    record, folders = Path(record_name(one)), Path(record_name(f"{one}/{other}.json/a.txt")).parents
    assert record not in folders
    assert Path(MANIFEST_NAME) not in folders


def test_long_names_that_begin_alike_stay_apart(tmp_path):
    assert record_path(tmp_path, "ż" * 300 + "1.txt") != record_path(tmp_path, "ż" * 300 + "2.txt")


def test_what_a_killed_run_left_beside_is_gone_with_the_next_record(tmp_path):
    (tmp_path / ".a.txt.json.part").write_text('{"schema_ver')
    write_record(record(), tmp_path, "a.txt")
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt.json"]
