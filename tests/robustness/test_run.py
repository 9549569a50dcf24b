"""A run over some of the hostile files: each has its record, nothing of klaster fails, memory stays in bounds."""

from __future__ import annotations

from pathlib import Path

from tests.robustness.hostile import corpus
from tests.robustness.run import BOUND, FAILURES, hostile_run

EVERY = 20


def test_part_of_the_hostile_files_in_one_run(tmp_path: Path) -> None:
    done = hostile_run(list(corpus())[::EVERY], tmp_path)
    assert done.lost == []
    assert not FAILURES & done.codes.keys()
    assert "Traceback" not in done.said
    assert 0 < done.megabytes < BOUND
