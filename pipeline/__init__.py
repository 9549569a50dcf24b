"""Agreements and their signatories from Polish announcements and agreement texts, as records with evidence.

``from pipeline import extract`` is the whole Python interface. Importing the package loads nothing heavy.
"""

from __future__ import annotations

import sys
from os import PathLike
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.records import Record

__version__ = "0.1.0"
__all__ = ["__version__", "extract"]


def extract(source: bytes | str | PathLike[str], *, model: str | None = None) -> Record:
    """Read one document, the path of a file or its bytes, and return what it says as a record.

    ``model`` is the name or folder of a spaCy pipeline, by default klaster's own; it is loaded once and kept for the
    next call. A document that cannot be read gives a record with the status ``rejected`` and a warning that says why.
    A model that cannot be used raises ``pipeline.batch.errors.ModelError``.
    """
    from pipeline.batch.api import record_of

    return record_of(source, model)


class _Package(ModuleType):
    """Keeps ``pipeline.extract`` the function: importing the stage of that name would put the module in its place."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name == "extract" and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
