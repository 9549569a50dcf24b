from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from pipeline.batch.errors import ModelError
from pipeline.batch.setup import setup_of
from pipeline.installed import model_path


def model(folder: Path, version: str = "1.0.0") -> Path:
    folder.mkdir()
    (folder / "meta.json").write_text(json.dumps({"lang": "pl", "name": "own", "version": version}))
    (folder / "weights").write_bytes(b"\0\1")
    return folder


def test_setup_names_the_model_without_loading_it(tmp_path: Path) -> None:
    assert setup_of(str(model(tmp_path / "own"))).model == "pl_own 1.0.0"
    assert model_path("pl_klaster") is not None
    assert setup_of(None).model.startswith("pl_klaster ")


def test_model_that_is_nowhere_is_told_at_once() -> None:
    with pytest.raises(ModelError, match="There is no model 'nowhere_to_be_found'"):
        setup_of("nowhere_to_be_found")


def test_fingerprint_follows_the_packages_that_have_a_say(monkeypatch: pytest.MonkeyPatch) -> None:
    before = setup_of(None).fingerprint
    assert setup_of(None).fingerprint == before
    monkeypatch.setattr("pipeline.batch.setup.version", lambda package: "9.9" if package == "morfeusz2" else "1.0")
    assert setup_of(None).fingerprint != before


def test_programs_that_read_what_klaster_cannot_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: f"/bin/{name}" if name == "tesseract" else None)
    assert setup_of(None).programs == ("tesseract",)


def test_fingerprint_follows_the_content_of_the_model_not_its_dates(tmp_path: Path) -> None:
    own = model(tmp_path / "own")
    before = setup_of(str(own)).fingerprint
    shutil.copytree(own, tmp_path / "copy")
    shutil.rmtree(own)
    shutil.copytree(tmp_path / "copy", own)
    assert setup_of(str(own)).fingerprint == before
    (own / "weights").write_bytes(b"\0\2")
    assert setup_of(str(own)).fingerprint != before
