"""The encoder as a component, with a network that knows one tag for every piece."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from pipeline.analyse.encoder.labels import ENTITIES, TAGS
from pipeline.analyse.model.load import load
from tests.analyse.network_of import write_network

KNOWN = {"▁Klaster": "B-orgName", "▁Rosa": "I-orgName", "▁Rypin": "B-placeName", "▁w": "O", "▁": "O"}


def row(tag: str) -> list[float]:
    return [float(tag == other) for other in TAGS]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_network(tmp_path, {piece: row(tag) for piece, tag in KNOWN.items()}, row("O"))


@pytest.fixture
def nlp(folder: Path) -> Language:
    made = spacy.blank("pl")
    made.add_pipe("sentencizer")
    made.add_pipe("klaster_encoder", name="ner").from_disk(folder)  # type: ignore[attr-defined]
    return made


def entities(nlp: Language, text: str) -> list[tuple[str, str]]:
    return [(ent.text, ent.label_) for ent in nlp(text).ents]


def test_entities(nlp: Language) -> None:
    assert entities(nlp, "Klaster Rosa w Rypin") == [("Klaster Rosa", "orgName"), ("Rypin", "placeName")]


def test_no_entity_crosses_a_sentence(nlp: Language) -> None:
    assert entities(nlp, "Klaster. Rosa") == [("Klaster", "orgName")]


def test_white_space_may_stand_inside_an_entity(nlp: Language) -> None:
    assert entities(nlp, "Klaster\n\nRosa") == [("Klaster\n\nRosa", "orgName")]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "Klaster " * 900, "x" * 5000, "💡 ?"])
def test_any_text_is_read(nlp: Language, text: str) -> None:
    assert len(entities(nlp, text)) == text.count("Klaster")


def test_a_saved_pipeline_is_loaded_by_klaster(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path / "saved")
    again = load(str(tmp_path / "saved"))
    assert again.pipe_labels["ner"] == list(ENTITIES)
    assert entities(again, "Rypin") == [("Rypin", "placeName")]


def test_without_weights_it_says_so() -> None:
    nlp = spacy.blank("pl")
    nlp.add_pipe("klaster_encoder", name="ner")
    with pytest.raises(ValueError, match="no weights"):
        nlp("Rypin")
