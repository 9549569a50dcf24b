from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.batch.errors import OutputError
from pipeline.batch.exit_codes import ExitCode
from pipeline.batch.run import Format, exit_code, prepare, write_all
from pipeline.records import DocumentStatus, Record
from tests.batch.fakes import make_record

OK, PARTIAL, REJECTED = DocumentStatus.OK, DocumentStatus.PARTIAL, DocumentStatus.REJECTED


@pytest.mark.parametrize(
    ("statuses", "problems", "expected"),
    [
        ([OK, PARTIAL], 0, ExitCode.OK),
        ([OK, REJECTED], 0, ExitCode.SOME_REJECTED),
        ([OK], 1, ExitCode.SOME_REJECTED),
        ([REJECTED], 0, ExitCode.NOTHING_READ),
        ([], 1, ExitCode.NOTHING_READ),
    ],
)
def test_exit_code(statuses: list[DocumentStatus], problems: int, expected: ExitCode) -> None:
    assert exit_code([make_record("a.txt", status) for status in statuses], problems) is expected


def test_every_record_is_on_disk_before_the_next_is_made(tmp_path: Path) -> None:
    def records() -> Iterator[Record]:
        yield make_record("a.txt")
        assert (tmp_path / "a.txt.json").exists()
        yield make_record("sub/b.txt")

    written: list[Record] = []
    write_all(records(), tmp_path, Format.JSON, written.append)
    assert [record.document.source for record in written] == ["a.txt", "sub/b.txt"]
    assert json.loads((tmp_path / "sub" / "b.txt.json").read_text())["document"]["source"] == "sub/b.txt"


def test_json_lines_hold_a_record_each(tmp_path: Path) -> None:
    write_all([make_record("a"), make_record("b")], tmp_path, Format.JSONL, lambda _: None)
    lines = (tmp_path / "records.jsonl").read_text().splitlines()
    assert [json.loads(line)["document"]["source"] for line in lines] == ["a", "b"]


def test_output_folder_that_is_a_file_is_told_before_the_work(tmp_path: Path) -> None:
    file = tmp_path / "out"
    file.touch()
    with pytest.raises(OutputError, match="give another folder with --out"):
        prepare(file)


def test_full_disk_is_an_output_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pipeline.batch.run.write_json", full)
    with pytest.raises(OutputError, match="No space left on device"):
        write_all([make_record()], tmp_path, Format.JSON, lambda _: None)
