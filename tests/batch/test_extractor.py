from __future__ import annotations

import logging
from types import SimpleNamespace

import pytest

from pipeline.batch import extractor
from pipeline.batch.errors import ModelError
from pipeline.batch.sources import Source
from pipeline.codes import DocumentStatus, WarningCode
from pipeline.ingest.base import Rejected
from pipeline.records import Record

MODEL = SimpleNamespace(lang="pl", meta={"lang": "pl", "name": "test", "version": "1.0.0"}, vocab=())


@pytest.fixture
def without_model(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    monkeypatch.setattr(extractor, "_loaded", lambda _: MODEL)
    return monkeypatch


def test_refusal_of_a_reader_becomes_a_rejected_record(without_model: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise Rejected(WarningCode.ENCRYPTED, "Remove the password.")

    without_model.setattr(extractor, "read", refuse)
    record = extractor.Extractor().result(Source("a.pdf", data=b"%PDF")).record
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
        (warning,) = extractor.Extractor().result(Source("a", data=b"a")).record.warnings
    assert warning.code is WarningCode.INTERNAL_ERROR
    assert "ZeroDivisionError" in warning.message
    assert "klaster --debug" in warning.message
    assert "secret detail" in caplog.text


def test_document_that_bursts_the_memory_is_rejected_with_the_remedy(without_model: pytest.MonkeyPatch) -> None:
    def burst(*_: object) -> None:
        raise MemoryError

    without_model.setattr(extractor, "read", burst)
    outcome = extractor.Extractor().outcome(Source("a", data=b"a"))
    assert outcome.rejected is WarningCode.OUT_OF_MEMORY
    assert "--memory" in outcome.message


def test_interruption_is_no_error_of_a_document(without_model: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    without_model.setattr(extractor, "read", interrupt)
    with pytest.raises(KeyboardInterrupt):
        extractor.Extractor().result(Source("a", data=b"a"))


def test_model_that_is_not_there_is_a_model_error() -> None:
    with pytest.raises(ModelError):
        extractor.Extractor("no_such_pipeline")


def test_first_glance_spares_the_model_where_nothing_speaks_of_an_agreement(without_model: pytest.MonkeyPatch) -> None:
    without_model.delattr(extractor, "analyse")
    outcome = extractor.Extractor(triage=True).outcome(Source("a", data="Otwarto bibliotekę.".encode()))
    record = Record.model_validate_json(outcome.record)
    assert record.document.status is DocumentStatus.OK
    assert [warning.code for warning in record.warnings] == [WarningCode.NOT_ANALYSED]
    assert outcome.seconds.analyse == 0
