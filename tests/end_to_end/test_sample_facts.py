"""The project's own samples: the facts of each agreement as its gold record says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.evaluate.gold import read_gold
from pipeline.records import Record
from tests import facts
from tests.paths import SAMPLE_GOLD, sample_documents


@pytest.mark.parametrize("document", sample_documents(), ids=lambda path: path.name)
def test_sample_gives_the_facts_of_its_gold(extracted: Callable[[Path], Record], document: Path) -> None:
    gold = read_gold(SAMPLE_GOLD / f"{document.stem}.json")[document.stem]
    found = [facts.of_record(agreement) for agreement in extracted(document).agreements]
    assert found == [facts.of_gold(agreement) for agreement in gold.agreements]
