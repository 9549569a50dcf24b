from __future__ import annotations

import pytest
import spacy
from spacy.language import Language

from pipeline.analyse.model import vocabulary
from pipeline.analyse.model.vocabulary import vocabulary_for
from pipeline.ingest.read import read


@pytest.fixture
def nlp() -> Language:
    return spacy.blank("pl")


def knows(nlp: Language, text: str) -> bool:
    """Read a text; does the pipeline know its words afterwards?"""
    with vocabulary_for(read(text.encode()), nlp):
        nlp(text)
    return all(word in nlp.vocab for word in text.split())


def test_words_are_kept_until_there_are_enough_of_them(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vocabulary, "MOST", len(nlp.vocab) + 30)
    assert knows(nlp, "Gmina Wierzbowo zawarła umowę")
    monkeypatch.setattr(vocabulary, "MOST", len(nlp.vocab))
    assert not knows(nlp, "Fundacja Jarzębina podpisała list")


def test_a_text_that_may_bring_more_words_than_are_kept_leaves_none(
    nlp: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vocabulary, "MOST", 500)
    assert not knows(nlp, " ".join(f"słowo{number}" for number in range(100)))
