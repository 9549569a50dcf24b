from __future__ import annotations

import json
from pathlib import Path

import pytest

from pipeline.document import BlockKind, DocumentBuilder, Metadata
from pipeline.extract import shows_sign
from pipeline.ingest.read import read_path
from tests.paths import ROOT, SAMPLE_GOLD, sample_documents

SHARED_GOLD = ROOT.parent / "shared" / "gold"


def signs(text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> bool:
    builder = DocumentBuilder()
    builder.add(kind, text)
    return shows_sign(builder.build(Metadata("text/plain")))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gmina Borowa i Fundacja „Brzask” podpisały list intencyjny.", True),
        ("W Kole zawiązano klaster.", True),
        ("Stronami porozumienia są: Gmina Borowa, Fundacja „Brzask”.", True),
        ("Przystępujemy jako niżej podpisani do umowy, by zawrzeć zgodę.", True),
        ("Radni przyjęli sprawozdanie. Umowa o wodę wygasła.", False),
        ("Porozumienia nie ma, rozmowy trwają.", False),
        ("Umowy wygasły.", False),
        ("Burmistrz otworzył nową bibliotekę przy ulicy Polnej.", False),
    ],
)
def test_sign_is_an_act_the_style_of_an_agreement_or_a_word_for_its_parties(text: str, expected: bool) -> None:
    assert signs(text) is expected


def test_furniture_of_a_page_is_no_sign() -> None:
    assert not signs("Umowy zawarte w 2019 roku", BlockKind.FOOTER)


@pytest.mark.parametrize("path", sample_documents(), ids=lambda path: path.name)
def test_no_sample_with_an_agreement_is_lost(path: Path) -> None:
    if json.loads((SAMPLE_GOLD / f"{path.stem}.json").read_text(encoding="utf-8"))["agreements"]:
        assert shows_sign(read_path(path))


@pytest.mark.skipif(not SHARED_GOLD.is_dir(), reason="the folder shared/gold is not beside the checkout")
def test_no_gold_document_with_an_agreement_is_lost() -> None:
    gold = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in (SHARED_GOLD / "gold").glob("*.json")}
    files = [path for path in (SHARED_GOLD / "docs").glob("*.txt") if gold[path.stem]["agreements"]]
    assert len(files) > 30
    assert [path.name for path in files if not shows_sign(read_path(path))] == []
