"""The registry: any bytes in, a Document or a refusal out."""

import os
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.ingest.base import Limits, Rejected
from pipeline.ingest.read import read, read_path


def refusal(path):
    with pytest.raises(Rejected) as refused:
        read_path(path)
    return refused.value


def test_the_content_decides_not_the_name(tmp_path):
    path = tmp_path / "umowa.pdf"
    path.write_text("Umowę zawarła Gmina Brody.", "utf-8")

    assert read_path(path).metadata.media_type == "text/plain"
    assert read(b"<html><body><p>Umowa</p></body></html>").metadata.media_type == "text/html"


def test_a_huge_file_is_refused_at_once(tmp_path):
    path = tmp_path / "zera.txt"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    started = time.perf_counter()

    assert refusal(path).code == "too_large"
    assert time.perf_counter() - started < 0.5


def test_too_many_bytes_in_memory():
    with pytest.raises(Rejected) as refused:
        read(b"x" * 11, Limits(max_bytes=10))

    assert refused.value.code == "too_large"


def test_folders_missing_files_and_pipes_are_unreadable(tmp_path):
    os.mkfifo(tmp_path / "pipe")

    assert refusal(tmp_path).code == "unreadable"
    assert refusal(tmp_path / "brak.txt").code == "unreadable"
    assert refusal(tmp_path / "pipe").code == "unreadable"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_unreadable(tmp_path):
    path = tmp_path / "tajne.txt"
    path.write_text("x")
    path.chmod(0)

    assert refusal(path).code == "unreadable"


def test_permission_errors_are_results(tmp_path, monkeypatch):
    path = tmp_path / "tajne.txt"
    path.write_text("x")
    monkeypatch.setattr(type(path), "open", lambda *_: (_ for _ in ()).throw(PermissionError(13, "Permission denied")))

    assert refusal(path).code == "unreadable"


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=600).filter(lambda data: not data.lstrip().startswith((b"%PDF", b"PK"))))
def test_any_bytes_end_as_a_document_or_a_refusal(data):
    assert outcome(data).endswith(".") or outcome(data) == "text"


def outcome(data):
    try:
        return "text" if read(data).text.strip() else "nothing"
    except Rejected as refused:
        return refused.message
