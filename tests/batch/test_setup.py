from __future__ import annotations

import json
import shutil
from pathlib import Path

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
    assert setup_of("nowhere_to_be_found").model == "nowhere_to_be_found"


def test_fingerprint_follows_the_content_of_the_model_not_its_dates(tmp_path: Path) -> None:
    own = model(tmp_path / "own")
    before = setup_of(str(own)).fingerprint
    shutil.copytree(own, tmp_path / "copy")
    shutil.rmtree(own)
    shutil.copytree(tmp_path / "copy", own)
    assert setup_of(str(own)).fingerprint == before
    (own / "weights").write_bytes(b"\0\2")
    assert setup_of(str(own)).fingerprint != before
