"""A run killed at any moment: the next one completes to the same bytes, and nothing half-written is left."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pipeline.batch.exit_codes import ExitCode
from tests.paths import ROOT

RUN = """
import sys
from pathlib import Path
from rich.console import Console
from pipeline.batch.archive import Job, extract_archive
from pipeline.batch.engines import Pool
from pipeline.emit.export import Format
from tests.batch.fakes import FakeExtractor

folder, out = sys.argv[1:]
job = Job((folder,), (), Path(out), exports=(Format.JSONL, Format.CSV))
sys.exit(extract_archive(job, Pool(FakeExtractor, workers=2, preload=()), Console()))
"""


def start(folder: Path, out: Path) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", RUN, str(folder), str(out)]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def results(out: Path) -> dict[str, bytes]:
    """Everything written but what tells of the runs themselves."""
    files = (path for path in out.rglob("*") if path.is_file())
    return {path.name: path.read_bytes() for path in files if not path.name.startswith(("ledger.sqlite", "run.json"))}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    folder.mkdir()
    for number in range(60):
        (folder / f"{number:02}.txt").write_text("bad" if number % 7 == 0 else "short" if number % 2 else "good")
    return folder


def wait_for(out: Path, records: int, run: subprocess.Popen[str]) -> None:
    while run.poll() is None and len(list(out.glob("*.txt.json"))) < records:
        time.sleep(0.005)


def test_killed_runs_complete_to_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    whole, out = tmp_path / "whole", tmp_path / "out"
    assert start(folder, whole).wait(60) == ExitCode.SOME_REJECTED
    chance = random.Random(7)
    for at in (10, 40):
        run = start(folder, out)
        wait_for(out, at, run)
        time.sleep(chance.random() / 50)
        run.kill()
        assert run.wait(60) == -signal.SIGKILL
        assert all(content.endswith(b"\n}\n") for name, content in results(out).items() if name.endswith(".txt.json"))
    last = start(folder, out)
    assert last.wait(60) == ExitCode.SOME_REJECTED
    assert " unchanged" in (last.stdout.read() if last.stdout else "")
    assert results(out) == results(whole)


def test_interrupted_run_finishes_what_is_in_work_and_says_how_to_go_on(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run = start(folder, out)
    wait_for(out, 5, run)
    run.send_signal(signal.SIGINT)
    _, told = run.communicate(timeout=60)
    assert run.returncode == ExitCode.INTERRUPTED
    assert "finishing the documents in work" in told
    assert "the same command goes on from there" in told
    assert "Traceback" not in told
    assert 5 <= len(list(out.glob("*.txt.json"))) < 60
    assert start(folder, out).wait(60) == ExitCode.SOME_REJECTED
    assert len(list(out.glob("*.txt.json"))) == 60
