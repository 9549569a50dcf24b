"""Analyse: from ``Document`` to spaCy ``Doc``. Knows Polish; knows no file format and no JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.analyse.doc import make_doc
from pipeline.analyse.model.load import ModelError, load
from pipeline.document import Document

__all__ = ["ModelError", "analyse", "load"]

BATCH = 16


def analyse(documents: Iterable[Document], nlp: Language) -> Iterator[Doc]:
    """The Docs of some Documents, in order, with everything that the pipeline finds in them."""
    yield from nlp.pipe((make_doc(document, nlp) for document in documents), batch_size=BATCH)
