from __future__ import annotations

import logging
from types import SimpleNamespace

import pytest

from pipeline.batch import extractor
from pipeline.batch.errors import ModelError
from pipeline.batch.sources import Source
from pipeline.ingest.base import Rejected
from pipeline.records import DocumentStatus, WarningCode

MODEL = SimpleNamespace(lang="pl", meta={"name": "test", "version": "1.0.0"})


@pytest.fixture
def without_model(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    monkeypatch.setattr(extractor, "load", lambda _: MODEL)
    return monkeypatch


def test_refusal_of_a_reader_becomes_a_rejected_record(without_model: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise Rejected(WarningCode.ENCRYPTED, "Remove the password.")

    without_model.setattr(extractor, "read", refuse)
    (record,) = extractor.Extractor().records([Source("a.pdf", data=b"%PDF")])
    assert record.document.status is DocumentStatus.REJECTED
    assert [(w.code, w.message) for w in record.warnings] == [(WarningCode.ENCRYPTED, "Remove the password.")]
    assert record.generator.model == "pl_test 1.0.0"


def test_unforeseen_error_stops_one_document_only_and_says_how_to_report_it(
    without_model: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("secret detail")

    without_model.setattr(extractor, "read", fail)
    with caplog.at_level(logging.DEBUG, "pipeline"):
        records = list(extractor.Extractor().records([Source("a", data=b"a"), Source("b", data=b"b")]))
    assert [record.warnings[0].code for record in records] == [WarningCode.INTERNAL_ERROR] * 2
    assert "ZeroDivisionError" in records[0].warnings[0].message
    assert "klaster --debug" in records[0].warnings[0].message
    assert "secret detail" in caplog.text


def test_interruption_is_no_error_of_a_document(without_model: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    without_model.setattr(extractor, "read", interrupt)
    with pytest.raises(KeyboardInterrupt):
        extractor.Extractor().result(Source("a", data=b"a"))


def test_model_that_is_not_there_is_a_model_error() -> None:
    with pytest.raises(ModelError):
        extractor.Extractor("no_such_pipeline")
