from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Span
from thinc.api import use_ops

from pipeline.analyse import load
from pipeline.analyse.model.recogniser import Recogniser, score_ahead
from pipeline.installed import DEFAULT_MODEL, model_path

TEXTS = (
    "W dniu 5 maja 2018 r. w Kole Gmina Borowa i Fundacja „Brzask” podpisały porozumienie o partnerstwie.",
    "Stowarzyszenie na rzecz Rozwoju Osób Niepełnosprawnych i Ich Rodzin Ziemi Kolskiej „Nasza Przyszłość” w Kole",
    "Jan Nowak, Anna Kowalska-Lis.\n\nWarszawa",
    "Nie ma tu nikogo.",
    "Koło",
    "",
)
WORDS = st.sampled_from([word for text in TEXTS for word in text.split()] + ["\n\n", "–", "ul."])


@pytest.fixture(scope="module")
def spacys() -> Language:
    """As spaCy loads it."""
    with use_ops("numpy", use_blis=False):
        return spacy.load(model_path(DEFAULT_MODEL), enable=["tok2vec", "ner"])


@pytest.fixture(scope="module")
def ours() -> Language:
    nlp = load()
    nlp.select_pipes(enable=["tok2vec", "ner"])
    return nlp


def found(nlp: Language, text: str) -> list[tuple[str, int, int]]:
    return [(entity.label_, entity.start, entity.end) for entity in nlp(text).ents]


def test_model_of_the_package_has_its_scores_worked_out_ahead(ours: Language) -> None:
    assert isinstance(ours.get_pipe("ner"), Recogniser)


@pytest.mark.parametrize("text", TEXTS)
def test_entities_are_those_that_spacy_finds(spacys: Language, ours: Language, text: str) -> None:
    assert found(ours, text) == found(spacys, text)


@settings(max_examples=40)
@given(text=st.lists(WORDS, max_size=60).map(" ".join))
def test_entities_of_any_words_are_those_that_spacy_finds(spacys: Language, ours: Language, text: str) -> None:
    assert found(ours, text) == found(spacys, text)


def test_entities_that_are_there_already_are_left(spacys: Language, ours: Language) -> None:
    docs = []
    for nlp in (spacys, ours):
        doc = nlp.make_doc(TEXTS[0])
        doc.set_ents([Span(doc, 8, 10, label="placeName")], default="missing")
        docs.append([(e.label_, e.start, e.end) for e in nlp(doc).ents])
    assert docs[0] == docs[1]
    assert ("placeName", 8, 10) in docs[0]


def test_pipeline_is_saved_as_spacy_would_save_it(spacys: Language, ours: Language, tmp_path: Path) -> None:
    ours.to_disk(tmp_path)
    assert found(spacy.load(tmp_path, enable=["tok2vec", "ner"]), TEXTS[0]) == found(spacys, TEXTS[0])


def test_recogniser_that_searches_by_beams_is_left_as_it_is() -> None:
    nlp = spacy.blank("pl")
    nlp.add_pipe("beam_ner").add_label("orgName")  # type: ignore[attr-defined]
    nlp.initialize()
    before = nlp.get_pipe("beam_ner")
    score_ahead(nlp)
    assert nlp.get_pipe("beam_ner") is before
