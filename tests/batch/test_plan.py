"""What a second run reads: each reason alone, and nothing without one."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.batch.errors import OutputError
from pipeline.batch.ledger import Ledger, ledger_of
from pipeline.batch.plan import Due, Plan, Why
from pipeline.batch.retry import Retry
from pipeline.batch.setup import Setup
from pipeline.batch.sources import Source
from pipeline.codes import WarningCode
from pipeline.emit.files import write_beside
from pipeline.emit.paths import LEDGER_NAME
from pipeline.ingest.base import Limits, Rejected
from tests.batch.fakes import FakeExtractor

SETUP = Setup("1", "pl_none 0")
USUAL = Limits()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "umowa.txt"
    path.write_text("good")
    return path


def plan(ledger: Ledger, out: Path, setup: Setup = SETUP, limits: Limits = USUAL, *retry: Retry) -> Plan:
    return Plan(ledger, out, setup, limits, frozenset(retry))


def read(out: Path, source: Source, code: WarningCode | None = None) -> None:
    """As a run would read it."""
    with ledger_of(out) as ledger:
        due = plan(ledger, out).due(source)
        assert isinstance(due, Due)
        reader = FakeExtractor()
        outcome = reader.refusal(source, Rejected(code, "No.")) if code else reader.outcome(source)
        write_beside(outcome.record, out / f"{source.name}.json")
        plan(ledger, out).done(due, outcome)


def why(out: Path, source: Source, *settings: object) -> Why | None:
    with ledger_of(out) as ledger:
        due = plan(ledger, out, *settings).due(source)  # type: ignore[arg-type]
    return due.why if isinstance(due, Due) else None


def test_new_document_is_read_once(tmp_path: Path, file: Path) -> None:
    source = Source(file.name, file)
    assert why(tmp_path, source) is Why.NEW
    read(tmp_path, source)
    assert why(tmp_path, source) is None


def test_bytes_at_hand_are_known_by_their_hash(tmp_path: Path) -> None:
    read(tmp_path, Source("stdin", data=b"good"))
    assert why(tmp_path, Source("stdin", data=b"good")) is None
    assert why(tmp_path, Source("stdin", data=b"other")) is Why.CHANGED


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda file: file.write_text("other"), Why.CHANGED),
        (lambda file: os.utime(file, (1, 1)), None),
        (lambda file: (file.parent / f"{file.name}.json").unlink(), Why.LOST),
    ],
)
def test_changed_content_or_a_lost_record_is_a_reason_and_a_new_date_is_none(
    tmp_path: Path, file: Path, change: Callable[[Path], object], expected: Why | None
) -> None:
    source = Source(file.name, file)
    read(tmp_path, source)
    change(file)
    assert why(tmp_path, source) is expected


def test_another_setup_is_a_reason(tmp_path: Path, file: Path) -> None:
    source = Source(file.name, file)
    read(tmp_path, source)
    assert why(tmp_path, source, Setup("2", "pl_none 0")) is Why.SETUP


@pytest.mark.parametrize(
    ("code", "expected"),
    [(WarningCode.OCR_UNAVAILABLE, Why.LIMITS), (WarningCode.UNSUPPORTED_FORMAT, Why.LIMITS), (None, None)],
)
def test_program_that_is_there_now_is_a_reason_for_what_it_reads(
    tmp_path: Path, file: Path, code: WarningCode | None, expected: Why | None
) -> None:
    source = Source(file.name, file)
    read(tmp_path, source, code)
    assert why(tmp_path, source, Setup("1", "pl_none 0", ("tesseract",))) is expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [(WarningCode.TIMEOUT, Why.LIMITS), (WarningCode.TOO_MANY_PAGES, Why.LIMITS), (WarningCode.EMPTY, None)],
)
def test_other_limits_are_a_reason_for_what_they_rejected(
    tmp_path: Path, file: Path, code: WarningCode, expected: Why | None
) -> None:
    source = Source(file.name, file)
    read(tmp_path, source, code)
    assert why(tmp_path, source, SETUP, Limits()) is None
    assert why(tmp_path, source, SETUP, Limits(max_pages=3_000)) is expected


@pytest.mark.parametrize(
    ("code", "retry", "expected"),
    [
        (WarningCode.EMPTY, Retry.REJECTED, Why.RETRY),
        (WarningCode.EMPTY, Retry.PARTIAL, None),
        (None, Retry.REJECTED, None),
        (None, Retry.ALL, Why.RETRY),
    ],
)
def test_retry_names_a_status(
    tmp_path: Path, file: Path, code: WarningCode | None, retry: Retry, expected: Why | None
) -> None:
    source = Source(file.name, file)
    read(tmp_path, source, code)
    assert why(tmp_path, source, SETUP, USUAL, retry) is expected


def test_ledger_is_held_by_one_run_alone(tmp_path: Path) -> None:
    with ledger_of(tmp_path), pytest.raises(OutputError, match="another run writes"), ledger_of(tmp_path):
        pass


def test_ledger_that_is_no_database_is_told_with_the_remedy(tmp_path: Path) -> None:
    (tmp_path / LEDGER_NAME).write_text("no database, but long enough to be taken for one " * 20)
    with pytest.raises(OutputError, match="remove it to begin anew"), ledger_of(tmp_path):
        pass


def test_looking_only_changes_nothing(tmp_path: Path, file: Path) -> None:
    read(tmp_path, Source(file.name, file))
    before = (tmp_path / LEDGER_NAME).read_bytes()
    os.utime(file, (1, 1))
    with ledger_of(tmp_path, look_only=True) as ledger:
        assert not isinstance(plan(ledger, tmp_path).due(Source(file.name, file)), Due)
    assert (tmp_path / LEDGER_NAME).read_bytes() == before
