from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.console import Console

from pipeline.batch.errors import OutputError
from pipeline.batch.ledger import ledger_of
from pipeline.batch.plan import Plan
from pipeline.batch.progress import Watch
from pipeline.batch.run import prepare, run
from pipeline.batch.setup import Setup
from pipeline.batch.sources import Found, Problem, Source
from pipeline.codes import DocumentStatus, WarningCode
from pipeline.ingest.base import Limits
from tests.batch.fakes import FakeEngine, FakeExtractor


def source(name: str, text: str = "good") -> Source:
    return Source(name, data=text.encode())


def run_in(out: Path, found: Iterator[Found] | list[Found]) -> Watch:
    with ledger_of(out) as ledger, Watch() as watch:
        run(found, Plan(ledger, out, Setup("1", "m"), Limits(), frozenset()), FakeEngine(FakeExtractor), out, watch)
    return watch


def test_every_record_is_on_disk_before_the_next_is_made(tmp_path: Path) -> None:
    def found() -> Iterator[Source]:
        yield source("a.txt")
        assert (tmp_path / "a.txt.json").exists()
        yield source("sub/b.txt")

    assert run_in(tmp_path, found()).names == ["a.txt", "sub/b.txt"]
    assert json.loads((tmp_path / "sub" / "b.txt.json").read_text())["document"]["source"] == "sub/b.txt"


def test_problems_and_rejections_are_told_and_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tally = run_in(tmp_path, [Problem("x", "is not there"), source("b.txt", "bad")]).tally
    assert capsys.readouterr().err == "klaster: x is not there\nklaster: b.txt: The file is empty.\n"
    assert (tally.read, tally.problems) == (1, 1)
    assert tally.statuses == {DocumentStatus.REJECTED: 1}
    assert tally.rejections == {WarningCode.EMPTY: 1}


def test_documents_that_are_not_read_again_are_counted_all_the_same(tmp_path: Path) -> None:
    run_in(tmp_path, [source("a"), source("b", "bad")])
    tally = run_in(tmp_path, [source("a"), source("b", "bad"), source("c")]).tally
    assert (tally.read, tally.documents) == (1, 3)
    assert tally.rejections == {WarningCode.EMPTY: 1}


def test_bar_counts_an_archive_once(tmp_path: Path) -> None:
    console = Console(file=io.StringIO(), force_terminal=True, width=200)
    archive = tmp_path / "z.zip"
    members = [Source(f"z.zip/{n}", data=b"good", container=archive) for n in range(3)]
    with ledger_of(tmp_path) as ledger, Watch(count=lambda: 2, console=console) as watch:
        plan = Plan(ledger, tmp_path, Setup("1", "m"), Limits(), frozenset())
        run([*members, source("a.txt")], plan, FakeEngine(FakeExtractor), tmp_path, watch)
    assert "2/2" in console.file.getvalue()


def test_output_folder_that_is_a_file_is_told_before_the_work(tmp_path: Path) -> None:
    file = tmp_path / "out"
    file.touch()
    with pytest.raises(OutputError, match="give another place with --out"):
        prepare(file)


def test_full_disk_is_an_output_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pipeline.batch.run.write_beside", full)
    with pytest.raises(OutputError, match="No space left on device"):
        run_in(tmp_path, [source("a")])
