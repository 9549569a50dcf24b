"""Archives on the command line: their members become documents of their own."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from pipeline.batch.sources import Source, find
from pipeline.batch.sources.inside import attachments, opened
from pipeline.codes import WarningCode
from pipeline.ingest.base import Limits, Rejected
from tests.ingest.test_containers import tarred, zipped


def names(data: bytes, limits: Limits = Limits()) -> list[tuple[str, str]]:  # noqa: B008
    found = opened(Source("a.zip", data=data), limits)
    return [(one.name, one.refused.code if one.refused else "") for one in found]


def test_archives_in_archives_are_opened() -> None:
    assert names(zipped(("b.tar.gz", tarred(("c.txt", b"c"), mode="w:gz")))) == [("a.zip/b.tar.gz/c.txt", "")]


def test_nesting_ends_at_the_limit() -> None:
    data = b"umowa"
    for _ in range(20):
        data = zipped(("b.zip", data))
    assert names(data, Limits(max_depth=2)) == [("a.zip/b.zip/b.zip", WarningCode.TOO_LARGE)]


def test_an_archive_without_documents_is_told_of() -> None:
    assert names(zipped((".hidden", b"x"))) == [("a.zip", WarningCode.EMPTY)]


def test_members_that_would_share_a_record_are_kept_apart(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zipped(("a?.txt", b"1"), ("a_.txt", b"2"), ("../a_.txt", b"3")))
    (tmp_path / "b.zip").write_bytes(zipped(("a?.txt", b"4")))
    found = [one for one in find([str(tmp_path)]) if isinstance(one, Source)]
    assert [one.name for one in found] == ["a.zip/a?.txt", "a.zip/a_ (2).txt", "a.zip/a_ (3).txt", "b.zip/a?.txt"]
    assert [one.data for one in found] == [b"1", b"2", b"3", b"4"]


def test_an_archive_is_not_unpacked_to_count_attachments(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.ingest.containers.open.zip_members", pytest.fail)
    assert attachments(Source("a.zip", data=zipped(("umowa.txt", b"tekst"))), Limits()) == 0
    assert attachments(Source("brak.eml", Path("brak.eml")), Limits()) == 0


def test_a_refusal_goes_from_process_to_process() -> None:
    refused = pickle.loads(pickle.dumps(Rejected(WarningCode.CORRUPT, "Mend it.")))
    assert (refused.code, refused.message) == (WarningCode.CORRUPT, "Mend it.")
