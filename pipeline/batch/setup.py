"""What a record depends on besides its document: the program, the model, the options."""

from __future__ import annotations

import hashlib
import json
import shutil
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from pipeline import __version__
from pipeline.batch.errors import ModelError
from pipeline.installed import ABSENT, DEFAULT_MODEL, PACKAGE, model_folder, model_label, roles_folder

#: Packages that have a say in what a record holds: they find the text, or its words, or what the words mean.
_PACKAGES = (
    "ftfy", "htmldate", "lxml", "morfeusz2", "numpy", "olefile", "onnxruntime", "pdfplumber", "phonenumbers", "pillow",
    "pypdfium2", "python-docx", "python-stdnum", "spacy", "striprtf", "thinc", "trafilatura",
)  # fmt: skip
#: Programs without which some documents cannot be read.
_PROGRAMS = ("antiword", "tesseract")


@dataclass(frozen=True, slots=True)
class Setup:
    """What a record depends on.

    ``fingerprint`` changes with klaster, the model, the options and the packages that have a say. ``programs`` are
    those found of the ones that read what klaster cannot; ``model`` is name and version as far as they are known.
    """

    fingerprint: str
    model: str
    programs: tuple[str, ...] = ()
    version: str = __version__


def setup_of(model: str | None, *, triage: bool = False) -> Setup:
    """The setup of this installation with ``model``, by the content of all its files.

    Raises ModelError where there is no such model.
    """
    wanted = model or DEFAULT_MODEL
    folder = model_folder(wanted)
    if folder is None:
        raise ModelError(ABSENT.format(name=wanted))
    digest = hashlib.sha256(f"{wanted}, triage {triage}, {versions()}".encode())
    for part in filter(None, (PACKAGE, folder, roles_folder())):
        _add(digest, part)
    return Setup(digest.hexdigest()[:16], _label(wanted, folder), tuple(filter(shutil.which, _PROGRAMS)))


def versions() -> dict[str, str]:
    """The versions of the packages that have a say in what a record holds, as far as they are installed."""
    found = {}
    for package in _PACKAGES:
        with suppress(PackageNotFoundError):
            found[package] = version(package)
    return found


def _add(digest: hashlib._Hash, folder: Path) -> None:
    """Names and contents of the files below ``folder``, in order; what Python compiles aside is left out."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            digest.update(f"{path.relative_to(folder).as_posix()}\0{path.stat().st_size}\0".encode())
            with path.open("rb") as file:
                digest.update(hashlib.file_digest(file, "sha256").digest())


def _label(wanted: str, folder: Path) -> str:
    meta = next(iter(sorted(folder.rglob("meta.json"))), None)
    if meta is None:
        return wanted
    return model_label(json.loads(meta.read_text(encoding="utf-8")))
