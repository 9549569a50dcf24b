"""Sources behind a URL, from fsspec's file system in memory."""

from __future__ import annotations

import hashlib
import io
import sys
from pathlib import Path

import pytest

from pipeline.batch.extractor import Extractor
from pipeline.batch.identity import UNKNOWN
from pipeline.batch.ledger import ledger_of
from pipeline.batch.plan import Due, Plan, Why
from pipeline.batch.setup import Setup
from pipeline.batch.sources import Problem, Source, find
from pipeline.batch.sources.remote import open_url
from pipeline.codes import WarningCode
from pipeline.ingest.base import Limits

fsspec = pytest.importorskip("fsspec")


@pytest.fixture
def bucket() -> str:
    memory = fsspec.filesystem("memory")
    memory.store.clear()
    for name in ("b.txt", "2019/a.txt", "2019/.hidden"):
        memory.pipe_file(f"/bucket/{name}", b"tekst")
    return "memory://bucket"


def test_folder_behind_a_url_is_read_with_all_below_it_and_hidden_files_left_out(bucket: str) -> None:
    found = [one for one in find([bucket]) if isinstance(one, Source)]
    assert sorted(one.name for one in found) == ["2019/a.txt", "b.txt"]
    with open_url(found[0].url or "") as file:
        assert file.read() == b"tekst"


def test_file_behind_a_url_is_named_by_its_own_name_and_read_once(bucket: str) -> None:
    found = list(find([f"{bucket}/2019/a.txt", f"{bucket}/2019/a.txt"]))
    assert [one.name for one in found if isinstance(one, Source)] == ["a.txt"]


def test_files_of_one_name_behind_urls_are_numbered(bucket: str) -> None:
    fsspec.filesystem("memory").pipe_file("/other/b.txt", b"tekst")
    found = find([f"{bucket}/b.txt", "memory://other/b.txt"])
    assert [one.name for one in found if isinstance(one, Source)] == ["b.txt", "b (2).txt"]


def test_identity_is_that_of_the_bytes(bucket: str) -> None:
    reader = Extractor()
    ids = [reader.outcome(Source("a", url=f"{bucket}/{name}.txt")).digest for name in ("b", "none")]
    assert ids == [f"sha256:{hashlib.sha256(b'tekst').hexdigest()}", UNKNOWN]


def test_bytes_behind_a_url_are_fetched_once_and_never_past_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    fetched: list[int] = []

    class Endless(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            assert size is not None
            assert size >= 0
            fetched.append(size)
            return b"a" * size

    monkeypatch.setattr("pipeline.batch.extractor.open_url", lambda _: Endless())
    outcome = Extractor(limits=Limits(max_bytes=1_000)).outcome(Source("a", url="memory://endless"))
    assert (outcome.rejected, outcome.digest) == (WarningCode.TOO_LARGE, UNKNOWN)
    assert fetched == [1_001]


def test_changed_file_behind_a_url_is_read_again(bucket: str, tmp_path: Path) -> None:
    source = Source("b.txt", url=f"{bucket}/b.txt")
    with ledger_of(tmp_path) as ledger:
        due = Plan(ledger, tmp_path, Setup("1", "m"), Limits(), frozenset()).due(source)
    assert isinstance(due, Due)
    assert due.why is Why.NEW
    assert due.stamp


def test_missing_package_is_told_with_the_way_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    (problem,) = find(["s3://bucket"])
    assert isinstance(problem, Problem)
    assert "pip install 'klaster[remote]'" in problem.message
