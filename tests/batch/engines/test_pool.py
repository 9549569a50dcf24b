"""Documents that hang, crash and burst on purpose: each is rejected with its code, and the others are read."""

from __future__ import annotations

import os
from functools import partial

import pytest

from pipeline.batch.engines import Pool
from pipeline.batch.errors import EngineError, ModelError
from pipeline.batch.outcome import Outcome
from pipeline.batch.plan import Due, Why
from pipeline.batch.sources import Source
from pipeline.codes import WarningCode
from pipeline.ingest.base import Limits, Rejected
from tests.batch.fakes import FakeExtractor


def due(*texts: str) -> list[Due]:
    return [Due(Source(f"{n}.txt", data=text.encode()), Why.NEW, None) for n, text in enumerate(texts)]


def broken() -> FakeExtractor:
    raise RuntimeError("nothing works here")


def test_only_the_document_that_ends_its_worker_is_rejected_and_says_why() -> None:
    texts = ["good", "hang", "good", "crash", "burst", "bad", "good"]
    pool = Pool(FakeExtractor, workers=2, limits=Limits(timeout=6.0, memory=500), preload=())
    outcomes = {one.source.name: outcome for one, outcome in pool.outcomes(due(*texts))}
    assert {name: outcome.rejected for name, outcome in outcomes.items()} == {
        "0.txt": None,
        "1.txt": WarningCode.TIMEOUT,
        "2.txt": None,
        "3.txt": WarningCode.CRASHED,
        "4.txt": WarningCode.OUT_OF_MEMORY,
        "5.txt": WarningCode.EMPTY,
        "6.txt": None,
    }
    assert "--timeout" in outcomes["1.txt"].message
    assert "--memory" in outcomes["4.txt"].message


class Exhausted(FakeExtractor):
    """Tells itself, as the extractor does, that a document took all memory."""

    def outcome(self, source: Source) -> Outcome:
        if source.data == b"all":
            return self.refusal(source, Rejected(WarningCode.OUT_OF_MEMORY, f"by process {os.getpid()}"))
        return super().outcome(source)


def test_a_worker_that_ran_out_of_memory_ends_and_another_says_so() -> None:
    pool = Pool(Exhausted, workers=1, limits=Limits(memory=500), preload=())
    outcomes = {one.source.name: outcome for one, outcome in pool.outcomes(due("good", "all", "good"))}
    assert [outcomes[f"{n}.txt"].rejected for n in range(3)] == [None, WarningCode.OUT_OF_MEMORY, None]
    assert "by process" not in outcomes["1.txt"].message
    assert "500 MB" in outcomes["1.txt"].message


def test_records_are_the_same_whatever_the_number_of_workers() -> None:
    texts = ["slow", "good", "bad", "slow", "good"]
    one, three = (
        {one.source.name: outcome.record for one, outcome in pool.outcomes(due(*texts))}
        for pool in (Pool(FakeExtractor, workers, preload=()) for workers in (1, 3))
    )
    assert one == three
    assert len(one) == len(texts)


def test_sources_are_asked_for_no_faster_than_they_are_read() -> None:
    asked: list[str] = []
    waiting = (asked.append(one.source.name) or one for one in due(*["good"] * 50))
    outcomes = Pool(FakeExtractor, workers=1, preload=()).outcomes(waiting)
    next(outcomes)
    assert len(asked) < 6
    outcomes.close()


def test_unfit_model_ends_the_run() -> None:
    with pytest.raises(ModelError, match="absent"):
        list(Pool(partial(FakeExtractor, "absent"), workers=1, preload=()).outcomes(due("good")))


def test_workers_that_cannot_start_end_the_run() -> None:
    with pytest.raises(EngineError, match="fewer --workers"):
        list(Pool(broken, workers=1, preload=()).outcomes(due("good")))


def test_nothing_to_read_needs_no_worker() -> None:
    assert list(Pool(broken).outcomes([])) == []
