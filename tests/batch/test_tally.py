from __future__ import annotations

import pytest

from pipeline.batch.exit_codes import ExitCode
from pipeline.batch.outcome import outcome_of
from pipeline.batch.tally import Tally
from pipeline.codes import DocumentStatus
from tests.batch.fakes import make_record

OK, PARTIAL, REJECTED = DocumentStatus.OK, DocumentStatus.PARTIAL, DocumentStatus.REJECTED


@pytest.mark.parametrize(
    ("statuses", "problems", "expected"),
    [
        ([OK, PARTIAL], 0, ExitCode.OK),
        ([OK, REJECTED], 0, ExitCode.SOME_REJECTED),
        ([OK], 1, ExitCode.SOME_REJECTED),
        ([REJECTED], 0, ExitCode.NOTHING_READ),
        ([], 1, ExitCode.NOTHING_READ),
    ],
)
def test_exit_code(statuses: list[DocumentStatus], problems: int, expected: ExitCode) -> None:
    tally = Tally(problems=problems)
    for status in statuses:
        tally.add(outcome_of(make_record("a.txt", status)))
    assert tally.exit_code() is expected
