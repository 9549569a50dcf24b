"""The checks of ``klaster doctor``. Each looks at one thing and says how to get it when it is missing."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib import metadata

from pipeline.ingest.ocr.tesseract import INSTALL, OcrUnavailable, version
from pipeline.ingest.other.doc import INSTALL as INSTALL_ANTIWORD

DISTRIBUTION = "klaster"
MINIMUM_PYTHON = (3, 11)
#: A Polish pipeline by the scheme of spaCy's own; its command gets nothing from anybody else.
_PUBLISHED = re.compile(r"pl_core_[a-z]+_[a-z]+")


class State(StrEnum):
    """How a check ended. Only ``missing`` keeps klaster from working."""

    OK = "ok"
    MISSING = "missing"
    OPTIONAL = "optional"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at: what it is, how it is, its version or what went wrong, and the command that mends it."""

    name: str
    state: State
    detail: str
    remedy: str = ""


def run_checks(model: str | None = None) -> Iterator[Check]:
    """Every check, in the order in which a person would mend them; ``model`` as in ``klaster extract --model``."""
    yield check_python()
    yield from check_packages()
    yield _attempt("Morfeusz dictionary", _dictionary, "pip install --force-reinstall morfeusz2")
    yield _attempt("PDFium library", _pdfium, "pip install --force-reinstall pypdfium2")
    yield _attempt("model", lambda: _model(model), _way_to(model))
    yield check_tesseract()
    yield check_antiword()


def check_python(version: tuple[int, int, int] = sys.version_info[:3]) -> Check:
    """Is the interpreter new enough?"""
    detail = ".".join(map(str, version))
    if version >= MINIMUM_PYTHON:
        return Check("Python", State.OK, detail)
    needed = ".".join(map(str, MINIMUM_PYTHON))
    return Check("Python", State.MISSING, f"{detail}; {needed} or newer is needed", f"apt-get install python{needed}")


def check_packages(distribution: str = DISTRIBUTION) -> Iterator[Check]:
    """Is each package that klaster depends on installed? The list is the installed package's own."""
    try:
        requirements = metadata.requires(distribution) or []
    except metadata.PackageNotFoundError:
        yield Check(distribution, State.MISSING, "not installed as a package", "pip install --editable .")
        return
    for requirement in requirements:
        if "extra ==" in requirement:
            continue
        wanted = requirement.partition(";")[0].strip()
        name = re.split(r"[^\w.-]", wanted, maxsplit=1)[0]
        try:
            yield Check(name, State.OK, metadata.version(name))
        except metadata.PackageNotFoundError:
            yield Check(name, State.MISSING, "not installed", f"pip install '{wanted}'")


def check_tesseract(version: Callable[[], str] = version) -> Check:
    """Optical character recognition with its Polish data; without it everything but scans is read."""
    try:
        return Check("Tesseract", State.OK, f"{version()}, Polish")
    except OcrUnavailable:
        return Check("Tesseract", State.OPTIONAL, "not installed or without Polish; scans are not read", INSTALL)


def check_antiword(find: Callable[[str], str | None] = shutil.which) -> Check:
    """The reader of Word documents from before 2007."""
    if find("antiword"):
        return Check("antiword", State.OK, "installed")
    return Check("antiword", State.OPTIONAL, "not installed; old Word documents (DOC) are not read", INSTALL_ANTIWORD)


def _attempt(name: str, probe: Callable[[], str], remedy: str) -> Check:
    """Run ``probe``, which returns what it found and imports what it needs; whatever it raises is the finding."""
    try:
        return Check(name, State.OK, probe())
    except Exception as error:
        return Check(name, State.MISSING, f"{error}".partition("\n")[0] or type(error).__name__, remedy)


def _dictionary() -> str:
    import morfeusz2

    return str(morfeusz2.Morfeusz().dict_id())


def _pdfium() -> str:
    from pypdfium2.version import PDFIUM_INFO

    return str(PDFIUM_INFO)


def _way_to(model: str | None) -> str:
    """The command that gets a model; none for a name that may be mistyped, since anybody may publish under it."""
    if model is None:
        return "pip install --force-reinstall klaster"
    return f"python -m spacy download {model}" if _PUBLISHED.fullmatch(model) else ""


def _model(model: str | None) -> str:
    from pipeline.analyse import load
    from pipeline.installed import model_label

    return f"{model_label(load(model).meta)}, loads"
