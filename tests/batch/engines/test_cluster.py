"""The same as the pool of one machine does, by two processes of a Ray that runs for the test alone."""

from __future__ import annotations

from functools import partial
from types import SimpleNamespace

import pytest

from pipeline.batch.engines import Cluster, Engine, Pool
from pipeline.batch.engines.cluster import _Task
from pipeline.batch.errors import EngineError, ModelError
from pipeline.batch.plan import Due, Why
from pipeline.batch.sources import Source
from pipeline.batch.worker import load_extractor
from pipeline.codes import WarningCode
from pipeline.ingest.base import Limits
from tests.batch.fakes import FakeExtractor
from tests.paths import sample_documents

ray = pytest.importorskip("ray")


def due(*texts: str) -> list[Due]:
    return [Due(Source(f"{n}.txt", data=text.encode()), Why.NEW, None) for n, text in enumerate(texts)]


def test_only_the_document_that_ends_its_process_is_rejected() -> None:
    engine = Cluster(FakeExtractor, 2, Limits(timeout=8.0, memory=500))
    outcomes = {one.source.name: outcome for one, outcome in engine.outcomes(due("good", "hang", "crash", "bad"))}
    assert {name: outcome.rejected for name, outcome in outcomes.items()} == {
        "0.txt": None,
        "1.txt": WarningCode.TIMEOUT,
        "2.txt": WarningCode.CRASHED,
        "3.txt": WarningCode.EMPTY,
    }


def test_answer_that_is_there_counts_however_late_it_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    engine = Cluster(FakeExtractor, 1, Limits(timeout=0.01))
    (one,) = due("good")
    expected = FakeExtractor().outcome(one.source)
    late = _Task(one, actor=None, answer="answer", since=0.0)
    monkeypatch.setattr(engine, "_actor", lambda: None)
    monkeypatch.setattr(engine, "_begin", lambda *_: late)
    ready = SimpleNamespace(wait=lambda *_, **__: (["answer"], []), get={"answer": expected}.get)
    monkeypatch.setattr(engine, "_ray", ready)
    assert list(engine._read(iter([one]))) == [(one, expected)]


def test_every_engine_gives_the_same_bytes_for_the_samples() -> None:
    make = partial(load_extractor, None)
    engines: list[Engine] = [Pool(make, 1), Pool(make, 2), Cluster(make, 2)]
    samples = [Due(Source(path.name, path), Why.NEW, None) for path in sample_documents()]
    one, two, ray = ({d.source.name: outcome.record for d, outcome in engine.outcomes(samples)} for engine in engines)
    assert len(one) == len(samples)
    assert one == two == ray


def test_unfit_model_ends_the_run() -> None:
    with pytest.raises(ModelError, match="absent"):
        list(Cluster(partial(FakeExtractor, "absent"), 1).outcomes(due("good")))


def test_cluster_that_is_not_there_is_told_with_the_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(**_: object) -> None:
        raise ConnectionError("no answer")

    monkeypatch.setattr(ray, "init", refuse)
    with pytest.raises(EngineError, match="no answer; start it, or give another --address"):
        list(Cluster(FakeExtractor, address="ray.example:6379").outcomes(due("good")))
