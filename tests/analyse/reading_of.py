"""Polish text as the analyse stage reads it, without a trained model, for tests.

Every line of a text is a block: a list item behind „* ”, otherwise a paragraph. ``words_of`` gives the word view,
``doc_of`` a ``Doc`` of a blank Polish pipeline with klaster's components, and entities where a test sets them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import pytest
import spacy
from _pytest.mark import ParameterSet
from spacy.language import Language
from spacy.tokens import Doc, Span

from pipeline.analyse.components import COMPONENTS
from pipeline.analyse.doc import make_doc
from pipeline.analyse.language.words import Words
from pipeline.analyse.names.organisations import Organisation
from pipeline.analyse.people.officers import Officer
from pipeline.analyse.people.persons import Person
from pipeline.document import BlockKind, Document, DocumentBuilder, Metadata

ITEM = "* "


@dataclass(frozen=True)
class Named:
    """A name that a test expects, in the words of the text; ``shared`` is the head that it shares with others."""

    name: str
    category: str
    seat: str | None = None
    acronym: str | None = None
    shared: str | None = None


def bug(reason: str, *values: object) -> ParameterSet:
    """A row of a table that is right, and that the code does not get right yet."""
    return pytest.param(*values, marks=pytest.mark.xfail(strict=True, reason=reason))


def document_of(text: str) -> Document:
    """A document of the lines of a text in NFC; the mark of a list item is not part of it."""
    builder = DocumentBuilder()
    for line in unicodedata.normalize("NFC", text).split("\n"):
        kind = BlockKind.LIST_ITEM if line.startswith(ITEM) else BlockKind.PARAGRAPH
        builder.add(kind, line.removeprefix(ITEM))
    return builder.build(Metadata("text/plain"))


def words_of(text: str) -> Words:
    """The words of a text."""
    document = document_of(text)
    return Words(document.text, document.blocks)


@cache
def blank_pipeline() -> Language:
    """A Polish pipeline that learned nothing, with the rule components of klaster."""
    nlp = spacy.blank("pl")
    for name in COMPONENTS:
        nlp.add_pipe(name)
    return nlp


def doc_of(text: str, entities: Iterable[tuple[str, str]] = ()) -> Doc:
    """A text read by the rules; ``entities`` (words, label) are what a trained model would have seen."""
    nlp = blank_pipeline()
    doc = make_doc(document_of(text), nlp)
    doc.ents = tuple(entity_in(doc, written, label) for written, label in entities)
    for _, component in nlp.pipeline:
        doc = component(doc)
    return doc


def entity_in(doc: Doc, written: str, label: str) -> Span:
    """The first place where some words stand, as an entity."""
    start = doc.text.index(written)
    span = doc.char_span(start, start + len(written), label=label, alignment_mode="expand")
    assert span is not None
    return span


def slice_of(text: str, span: tuple[int, int] | None) -> str | None:
    """The words of a span, None for no span."""
    return text[slice(*span)] if span is not None else None


def named(text: str, found: Iterable[Organisation]) -> list[Named]:
    """Names as a test writes them."""
    return [
        Named(
            text[slice(*one.name)],
            one.category,
            slice_of(text, one.seat),
            slice_of(text, one.acronym),
            slice_of(text, one.head) if one.shared else None,
        )
        for one in found
    ]


def organisations_in(text: str, entities: Iterable[tuple[str, str]] = ()) -> list[Named]:
    """The organisations that are named in a text; references by the head alone are left out."""
    doc = doc_of(text, entities)
    return named(doc.text, (one for one in doc._.organizations if not one.bare))


def persons_in(text: str, entities: Iterable[tuple[str, str]] = ()) -> list[str]:
    """The persons that are named in a text."""
    doc = doc_of(text, entities)
    found: tuple[Person, ...] = doc._.persons
    return [doc.text[slice(*person.name)] for person in found]


def officers_in(text: str) -> list[tuple[str, str | None, str | None]]:
    """The officers of a text: function, body or territory, person."""
    doc = doc_of(text)
    found: tuple[Officer, ...] = doc._.officers
    return [
        (
            doc.text[slice(*officer.function)],
            slice_of(doc.text, officer.body.name if officer.body is not None else officer.territory),
            slice_of(doc.text, officer.person.name if officer.person is not None else None),
        )
        for officer in found
    ]
