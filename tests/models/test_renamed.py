"""Sentences with other names: what changes keeps its kind and its form, and everything else stays."""

from __future__ import annotations

import random

import pytest
import spacy
from spacy.tokens import Doc, Span

from tests.models.scripts import script

pytest.importorskip("onnx", reason="the recipe of the encoder comes with klaster[train]")
RENAMED = script("training/renamed.py")
WORDS = ["Kowalska", "Kowalskiej", "Rypinie", "Rypina", "Hanna", "Hanny", "Nowakiem"]


def sentence_with(text: str, *entities: tuple[int, int, str]) -> Span:
    doc = spacy.blank("pl")(text)
    doc.ents = [Span(doc, first, last, label) for first, last, label in entities]
    doc[0].is_sent_start = True
    return doc[:]


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> object:
    monkeypatch.setattr(RENAMED, "EXCHANGED", 1.0)
    monkeypatch.setattr(RENAMED, "NEW_ACRONYMS", 1.0)
    return RENAMED.Names(WORDS, random.Random(1))


def renamed(sentence: Span, names: object) -> Doc:
    copy: Doc = RENAMED.renamed(sentence, names)
    return copy


def test_names_change_in_their_case(names: object) -> None:
    copy = renamed(sentence_with("List Anny Zielińskiej z Gdańska.", (1, 3, "persName"), (4, 5, "placeName")), names)
    assert copy.text == "List Hanny Kowalskiej z Rypina."
    assert [(ent.text, ent.label_) for ent in copy.ents] == [("Hanny Kowalskiej", "persName"), ("Rypina", "placeName")]


def test_a_name_without_another_of_its_form_stays(names: object) -> None:
    assert renamed(sentence_with("Mieszka w Tatrach.", (2, 3, "placeName")), names) is None
    assert renamed(sentence_with("Xyzqw milczy.", (0, 1, "persName")), names) is None


def test_acronyms_keep_their_shape(names: object) -> None:
    copy = renamed(sentence_with("Klub PiS milczy.", (1, 2, "orgName")), names)
    assert copy[1].text != "PiS"
    assert copy[1].shape_ == "XxX"
    assert copy.ents[0].label_ == "orgName"


def test_names_outside_entities_and_of_other_labels_stay(names: object) -> None:
    sentence = sentence_with("Anna i Fundacja Anny z Gdańska.", (2, 4, "orgName"))
    assert renamed(sentence, names) is None
