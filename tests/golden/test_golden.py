"""The whole record of every sample is what it was when someone last looked at it."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.records import Record
from tests.golden.snapshot import COMMAND, RECORDS, golden_file, snapshot
from tests.paths import sample_documents


@pytest.mark.parametrize("document", sample_documents(), ids=lambda path: path.name)
def test_record_is_as_the_golden_file_says(extracted: Callable[[Path], Record], document: Path) -> None:
    golden = golden_file(document)
    if not golden.exists():
        pytest.fail(f"{golden.name} is missing; write it with: {COMMAND}", pytrace=False)
    wanted, got = golden.read_text(encoding="utf-8"), snapshot(extracted(document), document)
    if got != wanted:
        diff = difflib.unified_diff(wanted.splitlines(), got.splitlines(), "golden", "now", n=2, lineterm="")
        change = "\n".join(diff)
        pytest.fail(f"{golden.name} differs; if the change is right, run: {COMMAND}\n{change}", pytrace=False)


def test_no_golden_file_is_left_over() -> None:
    left_over = set(RECORDS.glob("*.json")) - set(map(golden_file, sample_documents()))
    assert not left_over, f"no sample has these names; run: {COMMAND}"
