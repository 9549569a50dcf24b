"""The network of roles as a component, with one that knows a score for every piece."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from pipeline.analyse.components import COMPONENTS
from pipeline.analyse.roles.labels import Part
from tests.analyse.network_of import write_network

NOTHING = [-5.0] * len(Part)


def row(part: Part, score: float) -> list[float]:
    return [score if other is part else -5.0 for other in Part]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    known = {"▁Gmina": row(Part.SIGNATORY, 3.0), "▁Las": row(Part.PLACE, 2.0), "▁w": NOTHING, "▁": NOTHING}
    return write_network(tmp_path, known, NOTHING)


@pytest.fixture
def nlp(folder: Path) -> Language:
    made = spacy.blank("pl")
    made.add_pipe(COMPONENTS[0])
    made.add_pipe("klaster_roles").from_disk(folder)  # type: ignore[attr-defined]
    return made


def test_scores_are_of_the_word_at_a_character(nlp: Language) -> None:
    roles = nlp("Gmina w Las")._.roles
    assert roles.score(Part.SIGNATORY, 0) == 3.0
    assert roles.score(Part.PLACE, 8) == 2.0
    assert roles.score(Part.SIGNATORY, 8) == -5.0


def test_a_long_text_is_read_to_its_end(nlp: Language) -> None:
    text = "Gmina w Las " * 900
    roles = nlp(text)._.roles
    assert roles.score(Part.PLACE, text.rindex("Las")) == 2.0


def test_an_empty_text_has_no_parts(nlp: Language) -> None:
    assert nlp("")._.roles.score(Part.SIGNATORY, 0) is None


def test_it_is_saved_with_its_weights(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path / "saved")
    assert spacy.load(tmp_path / "saved")("Gmina")._.roles.score(Part.SIGNATORY, 0) == 3.0


def test_without_weights_it_says_so() -> None:
    nlp = spacy.blank("pl")
    nlp.add_pipe("klaster_roles")
    with pytest.raises(ValueError, match="no weights"):
        nlp("Las")
