"""The project's own samples: the facts of each agreement as its gold record says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.evaluate.gold import read_gold
from pipeline.records import Record
from tests import facts
from tests.paths import SAMPLE_GOLD, sample_documents, scanned_samples
from tests.tools import NEEDS_TESSERACT

#: What the extractor does not do yet.
KNOWN_GAPS = {"kartuzy-dwa-dokumenty": "two agreements told in one announcement are read as one"}


def _cases() -> list[object]:
    def marks(document: Path) -> list[pytest.MarkDecorator]:
        reason = KNOWN_GAPS.get(document.stem)
        return [pytest.mark.xfail(strict=True, reason=reason)] if reason else []

    scans = [pytest.param(path, marks=NEEDS_TESSERACT, id=path.name) for path in scanned_samples()]

    return [pytest.param(document, marks=marks(document), id=document.name) for document in sample_documents()] + scans


@pytest.mark.parametrize("document", _cases())
def test_sample_gives_the_facts_of_its_gold(extracted: Callable[[Path], Record], document: Path) -> None:
    gold = read_gold(SAMPLE_GOLD / f"{document.stem}.json")[document.stem]
    found = [facts.of_record(agreement) for agreement in extracted(document).agreements]
    assert found == [facts.of_gold(agreement) for agreement in gold.agreements]
