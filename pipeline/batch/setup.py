"""What a record depends on besides its document: the program, the model, the options."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from pipeline import __version__
from pipeline.installed import DEFAULT_MODEL, PACKAGE, model_folder, model_label


@dataclass(frozen=True, slots=True)
class Setup:
    """``fingerprint`` changes whenever a record might; ``model`` is name and version as far as they are known."""

    fingerprint: str
    model: str
    version: str = __version__


def setup_of(model: str | None, *, triage: bool = False) -> Setup:
    """The setup of this installation with ``model``, by the content of all its files and the options."""
    wanted = model or DEFAULT_MODEL
    folder = model_folder(wanted)
    digest = hashlib.sha256(f"{wanted}, triage {triage}".encode())
    for part in (PACKAGE, folder):
        if part is not None:
            _add(digest, part)
    return Setup(digest.hexdigest()[:16], _label(wanted, folder))


def _add(digest: hashlib._Hash, folder: Path) -> None:
    """Names and contents of the files below ``folder``, in order; what Python compiles aside is left out."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            digest.update(f"{path.relative_to(folder).as_posix()}\0{path.stat().st_size}\0".encode())
            with path.open("rb") as file:
                digest.update(hashlib.file_digest(file, "sha256").digest())


def _label(wanted: str, folder: Path | None) -> str:
    meta = next(iter(sorted(folder.rglob("meta.json"))), None) if folder else None
    if meta is None:
        return wanted
    return model_label(json.loads(meta.read_text(encoding="utf-8")))
