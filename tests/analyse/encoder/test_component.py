"""The encoder as a component, with a network that knows one tag for every piece."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import onnx
import pytest
import spacy
from onnx import TensorProto, helper, numpy_helper
from spacy.language import Language

from pipeline.analyse.encoder.component import NETWORK, PIECES
from pipeline.analyse.encoder.labels import ENTITIES, TAGS
from pipeline.analyse.encoder.pieces import write_pieces
from pipeline.analyse.model.load import ModelError, load

KNOWN = {"▁Klaster": "B-orgName", "▁Rosa": "I-orgName", "▁Rypin": "B-placeName", "▁w": "O", "▁": "O"}
SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A network that looks every piece up in a table."""
    write_pieces(tmp_path / PIECES, [*((piece, 0.0) for piece in SPECIAL), *((piece, -5.0) for piece in KNOWN)])
    table = np.zeros((len(SPECIAL) + len(KNOWN), len(TAGS)), np.float32)
    table[range(len(table)), [0] * len(SPECIAL) + [TAGS.index(tag) for tag in KNOWN.values()]] = 1
    graph = helper.make_graph(
        [helper.make_node("Gather", ["table", "pieces"], ["scores"])],
        "table",
        [helper.make_tensor_value_info("pieces", TensorProto.INT64, ["rows", "length"])],
        [helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["rows", "length", len(TAGS)])],
        [numpy_helper.from_array(table, "table")],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.save(model, tmp_path / NETWORK)
    return tmp_path


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


def test_without_onnxruntime_klaster_says_what_to_install(
    nlp: Language, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nlp.to_disk(tmp_path / "saved")
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(ModelError, match=r"klaster\[acc\]"):
        load(str(tmp_path / "saved"))


def test_without_weights_it_says_so() -> None:
    nlp = spacy.blank("pl")
    nlp.add_pipe("klaster_encoder", name="ner")
    with pytest.raises(ValueError, match="no weights"):
        nlp("Rypin")
