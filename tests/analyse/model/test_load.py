"""Loading a pipeline: ours, a user's own, and those that cannot be used."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from pipeline.analyse.components import COMPONENTS
from pipeline.analyse.model.load import LABELS, ModelError, load
from pipeline.installed import ROLES, model_label, model_path


def saved_pipeline(folder: Path, *labels: str, recogniser: bool = True) -> str:
    """A pipeline that learned nothing, with a recogniser of some labels, saved in a folder."""
    nlp = spacy.blank("pl", meta={"name": "moj", "version": "2.1.0"})
    if recogniser:
        ner = nlp.add_pipe("ner")
        for label in labels:
            ner.add_label(label)
        nlp.initialize()
    nlp.to_disk(folder)
    return str(folder)


def test_a_users_own_pipeline_gets_the_components_of_klaster(tmp_path: Path) -> None:
    nlp = load(saved_pipeline(tmp_path, *sorted(LABELS)))
    assert [name for name in nlp.pipe_names if name != ROLES] == ["ner", *COMPONENTS]
    assert model_label(nlp.meta) == "pl_moj 2.1.0"


def test_how_long_a_text_may_be_is_not_for_the_pipeline_to_say(tmp_path: Path) -> None:
    nlp = load(saved_pipeline(tmp_path, *sorted(LABELS)))
    assert len(nlp.make_doc("Gmina " * 200_000)) == 200_000


def test_some_of_the_labels_are_enough(tmp_path: Path) -> None:
    assert load(saved_pipeline(tmp_path, "orgName", "persName")).pipe_names[0] == "ner"


def test_components_that_the_pipeline_brings_are_not_added_again(tmp_path: Path) -> None:
    nlp = load(saved_pipeline(tmp_path / "first", "orgName"))
    nlp.to_disk(tmp_path / "second")
    assert load(str(tmp_path / "second")).pipe_names == nlp.pipe_names


def test_an_unknown_label_fails_and_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="ORG, PER") as error:
        load(saved_pipeline(tmp_path, "PER", "orgName", "ORG"))
    assert "persName" in str(error.value)


def test_a_pipeline_without_a_recogniser_fails(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no entity recogniser"):
        load(saved_pipeline(tmp_path, recogniser=False))


def test_a_name_that_is_no_pipeline_fails_with_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"^There is no model 'pl_no_such_pipeline'; give [^.]+\.$"):
        load("pl_no_such_pipeline")
    with pytest.raises(ModelError, match=r"cannot be loaded: [^\[].*[^.]\. Install it again"):
        load(str(tmp_path))
    with pytest.raises(ModelError, match="cannot be loaded"):
        load("json")


def test_a_broken_pipeline_fails_with_a_remedy(tmp_path: Path) -> None:
    folder = Path(saved_pipeline(tmp_path, "orgName"))
    (folder / "config.cfg").write_text('[nlp]\nlang = "pl"\npipeline = ["none"]\n', encoding="utf-8")
    with pytest.raises(ModelError, match="cannot be loaded"):
        load(str(folder))


def test_a_pipeline_of_a_language_that_is_not_installed_fails_with_a_remedy(tmp_path: Path) -> None:
    folder = Path(saved_pipeline(tmp_path, "orgName"))
    config = folder / "config.cfg"
    config.write_text(config.read_text(encoding="utf-8").replace('lang = "pl"', 'lang = "qq"'), encoding="utf-8")
    with pytest.raises(ModelError, match="cannot be loaded"):
        load(str(folder))


def test_only_our_own_models_have_a_path() -> None:
    assert model_path("pl_no_such_pipeline") is None


@pytest.mark.parametrize(
    ("meta", "expected"),
    [
        ({"name": "klaster", "version": "1.0.0"}, "pl_klaster 1.0.0"),
        ({"name": "pl_klaster", "version": "1.0.0"}, "pl_klaster 1.0.0"),
    ],
)
def test_the_label_of_a_model(meta: dict[str, str], expected: str) -> None:
    assert model_label(spacy.blank("pl", meta=meta).meta) == expected
