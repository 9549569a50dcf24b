"""Every reader on files that chance has spoiled. The same ones each time; ``make fuzz`` goes on from there."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.codes import WarningCode
from pipeline.ingest.ocr.tesseract import OcrUnavailable
from tests.robustness.hostile import good
from tests.robustness.mutate import mutated
from tests.robustness.outcome import outcomes

GOOD = good()
#: Seconds after which a file is said to hang.
PATIENCE = 120


@pytest.fixture(autouse=True)
def no_hang() -> Iterator[None]:
    signal.alarm(PATIENCE)
    yield
    signal.alarm(0)


@pytest.fixture(autouse=True)
def no_tesseract(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pictures are unpacked and laid straight, but not recognised: that takes long, and a process of its own."""

    def unavailable(*_: object) -> None:
        raise OcrUnavailable

    monkeypatch.setattr("pipeline.ingest.image.read_picture", unavailable)


@pytest.mark.parametrize("kind", GOOD)
@settings(max_examples=25, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 2**32 - 1))
def test_spoiled_files_end_as_documents_or_refusals(kind: str, seed: int) -> None:
    found = outcomes(mutated(GOOD[kind], seed))
    assert found
    assert set(found.values()) <= {"ok", *WarningCode}
