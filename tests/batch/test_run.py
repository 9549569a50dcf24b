from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.batch.errors import OutputError
from pipeline.batch.run import join, prepare, run
from pipeline.batch.sources import Problem, Source
from pipeline.batch.tally import Tally
from pipeline.records import DocumentStatus, WarningCode
from tests.batch.fakes import FakeEngine, FakeExtractor

ENGINE = FakeEngine(FakeExtractor)


def source(name: str, text: str = "good") -> Source:
    return Source(name, data=text.encode())


def test_every_record_is_on_disk_before_the_next_is_made(tmp_path: Path) -> None:
    def found() -> Iterator[Source]:
        yield source("a.txt")
        assert (tmp_path / "a.txt.json").exists()
        yield source("sub/b.txt")

    tally = Tally()
    assert [done.name for done in run(found(), ENGINE, tmp_path, tally, print)] == ["a.txt", "sub/b.txt"]
    assert json.loads((tmp_path / "sub" / "b.txt.json").read_text())["document"]["source"] == "sub/b.txt"
    assert (tally.documents, tally.problems) == (2, 0)


def test_problems_and_rejections_are_told_and_counted(tmp_path: Path) -> None:
    told: list[str] = []
    tally = Tally()
    list(run([Problem("x", "is not there"), source("b.txt", "bad")], ENGINE, tmp_path, tally, told.append))
    assert told == ["x is not there", "b.txt: The file is empty."]
    assert tally.problems == 1
    assert tally.statuses == {DocumentStatus.REJECTED: 1}
    assert tally.rejections == {WarningCode.EMPTY: 1}


def test_json_lines_hold_all_records_in_the_order_of_their_paths(tmp_path: Path) -> None:
    list(run([source("b"), source("a/z"), source("a.txt")], ENGINE, tmp_path, Tally(), print))
    (tmp_path / "other.json").write_text("{}")
    join(tmp_path)
    lines = (tmp_path / "records.jsonl").read_text().splitlines()
    assert [json.loads(line)["document"]["source"] for line in lines] == ["a/z", "a.txt", "b"]


def test_output_folder_that_is_a_file_is_told_before_the_work(tmp_path: Path) -> None:
    file = tmp_path / "out"
    file.touch()
    with pytest.raises(OutputError, match="give another folder with --out"):
        prepare(file)


def test_full_disk_is_an_output_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pipeline.batch.run.write_beside", full)
    with pytest.raises(OutputError, match="No space left on device"):
        list(run([source("a")], ENGINE, tmp_path, Tally(), print))
