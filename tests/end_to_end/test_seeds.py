"""The five announcements that the project starts from: every stated fact right, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.codes import WarningCode
from pipeline.evaluate.gold import read_gold
from pipeline.records import Record
from tests import facts
from tests.paths import SEEDS

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the folder shared/seeds is not beside the checkout")

IDS = ("jaroslaw", "karpacki", "lokomotywa", "nadodrzanski", "siedlecki")
Extracted = Callable[[Path], Record]


def _record(extracted: Extracted, seed: str) -> Record:
    return extracted(SEEDS / "docs" / f"{seed}.txt")


@pytest.mark.parametrize("seed", IDS)
def test_every_fact_is_right_and_no_other_is_given(extracted: Extracted, seed: str) -> None:
    gold = read_gold(SEEDS / "gold" / f"{seed}.json")[seed]
    found = [facts.of_record(agreement) for agreement in _record(extracted, seed).agreements]
    assert found == [facts.of_gold(agreement) for agreement in gold.agreements]


@pytest.mark.parametrize("seed", IDS)
def test_every_signatory_has_evidence_from_the_text(extracted: Extracted, seed: str) -> None:
    [agreement] = _record(extracted, seed).agreements
    assert [party.name for party in agreement.signatories if not party.evidence] == []


@pytest.mark.parametrize("seed", IDS)
def test_only_the_count_that_does_not_match_the_list_is_warned_of(extracted: Extracted, seed: str) -> None:
    codes = [warning.code for warning in _record(extracted, seed).warnings]
    assert codes.count(WarningCode.DECLARED_COUNT_MISMATCH) == (1 if seed == "lokomotywa" else 0)


def test_members_of_today_are_no_signatories(extracted: Extracted) -> None:
    [agreement] = _record(extracted, "jaroslaw").agreements
    assert agreement.cluster is not None
    assert agreement.cluster.members_declared == 44
    assert agreement.signatories_declared is None


def test_publication_date_is_read_where_it_is_printed(extracted: Extracted) -> None:
    published = {seed: _record(extracted, seed).document.published for seed in IDS}
    assert published == dict.fromkeys(IDS) | {"lokomotywa": "2015-01-08"}


def test_bodies_that_only_intend_to_join_are_left_out(extracted: Extracted) -> None:
    [agreement] = _record(extracted, "nadodrzanski").agreements
    assert not [party.name for party in agreement.signatories if "Wielkopol" in party.name]
