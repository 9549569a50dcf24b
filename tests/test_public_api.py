from __future__ import annotations

import importlib
from email.message import EmailMessage
from pathlib import Path

import pytest

import pipeline
from pipeline.batch import api
from pipeline.codes import DocumentStatus
from tests.batch.fakes import FakeExtractor


@pytest.fixture(autouse=True)
def fake_extractor(monkeypatch: pytest.MonkeyPatch) -> None:
    api._extractor.cache_clear()
    monkeypatch.setattr(api, "Extractor", FakeExtractor)


def test_function_stays_when_the_stage_of_its_name_is_imported() -> None:
    stage = importlib.reload(importlib.import_module("pipeline.extract"))
    from pipeline import extract

    assert stage.__name__ == "pipeline.extract"
    assert callable(extract)
    assert extract is pipeline.extract


def test_path_as_string_path_or_bytes_gives_a_record(tmp_path: Path) -> None:
    file = tmp_path / "umowa.txt"
    file.write_bytes(b"tekst")
    records = [pipeline.extract(source) for source in (file, str(file), b"tekst")]
    assert [record.document.source for record in records] == ["umowa.txt", "umowa.txt", "bytes"]
    assert len({record.document.id for record in records}) == 1


def test_message_with_attachments_says_that_they_were_not_read() -> None:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"], mail["Message-ID"] = "a@b.pl", "c@d.pl", "Umowa", "<1@b.pl>"
    mail.set_content("W załączeniu.")
    alone = pipeline.extract(bytes(mail))
    mail.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="umowa.pdf")
    record = pipeline.extract(bytes(mail))
    assert alone.warnings == []
    assert record.document.status is DocumentStatus.PARTIAL
    assert [(warning.code, "read: 1;" in warning.message) for warning in record.warnings] == [("content_lost", True)]


def test_model_is_loaded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded: list[str | None] = []

    class Counting(FakeExtractor):
        def __init__(self, model: str | None = None) -> None:
            loaded.append(model)

    monkeypatch.setattr(api, "Extractor", Counting)
    pipeline.extract(b"a", model="x")
    pipeline.extract(b"b", model="x")
    assert loaded == ["x"]
