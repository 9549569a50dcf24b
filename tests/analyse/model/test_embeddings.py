from __future__ import annotations

import numpy as np
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import use_ops

from pipeline.analyse import load
from pipeline.analyse.model import embeddings
from pipeline.analyse.model.embeddings import Kept
from pipeline.installed import DEFAULT_MODEL, model_path

TEXTS = (
    "Gmina Borowa i Fundacja „Brzask” podpisały w Kole porozumienie o partnerstwie na rzecz osób starszych.",
    "W Kole fundacja i gmina podpisały je wczoraj; porozumienie zawarto na pięć lat, a partnerstwo rośnie w siłę.",
)


@pytest.fixture(scope="module")
def nlp() -> Language:
    """As spaCy loads it: nothing is kept yet."""
    with use_ops("numpy", use_blis=False):
        return spacy.load(model_path(DEFAULT_MODEL))


@pytest.fixture
def kept(nlp: Language) -> Kept:
    return Kept(nlp.get_pipe("tok2vec").model.get_ref("embed"), ["NORM", "PREFIX", "SUFFIX", "SHAPE"])


def bare(nlp: Language, doc: Doc) -> np.ndarray:
    return nlp.get_pipe("tok2vec").model.get_ref("embed").predict([doc])[0]


def test_model_of_the_package_keeps_its_vectors(nlp: Language) -> None:
    doc, again = nlp.make_doc(TEXTS[0]), load()
    assert isinstance(again.get_pipe("tok2vec").model.get_ref("embed")._func.__self__, Kept)
    assert np.array_equal(again(TEXTS[0]).tensor, nlp.get_pipe("tok2vec").predict([doc])[0])


@pytest.mark.parametrize("order", [(0, 1), (1, 0), (0, 0)])
def test_vectors_are_those_of_the_layer_whatever_was_read_before(
    nlp: Language, kept: Kept, order: tuple[int, int]
) -> None:
    for number in order:
        doc = nlp.make_doc(TEXTS[number])
        assert np.array_equal(kept.of(doc), bare(nlp, doc))


def test_norms_that_the_tokenizer_gave_are_seen(nlp: Language, kept: Kept) -> None:
    doc = nlp.make_doc(TEXTS[0])
    kept.of(doc)
    doc[0].norm_ = "powiat"
    assert np.array_equal(kept.of(doc), bare(nlp, doc))


@pytest.mark.parametrize("most", [5, 18])
def test_more_words_than_are_kept_are_read_all_the_same(
    nlp: Language, kept: Kept, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr(embeddings, "MOST", most)
    for text in TEXTS:
        doc = nlp.make_doc(text)
        assert np.array_equal(kept.of(doc), bare(nlp, doc))


def test_document_without_words_has_no_vectors(nlp: Language, kept: Kept) -> None:
    assert len(kept.of(nlp.make_doc(""))) == 0


def test_documents_without_words_are_read_beside_others(nlp: Language) -> None:
    empty, full = nlp.pipe(["", TEXTS[0]])
    assert (len(empty), len(full.tensor)) == (0, len(full))
