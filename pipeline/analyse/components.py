"""The rule components of klaster as spaCy factories; each reads the word view and writes to ``doc._``.

klaster_sentences   sentence starts, by blocks and Polish abbreviations
klaster_names       ``doc._.organizations``, ``doc._.persons``, ``doc._.officers``
klaster_values      ``doc._.dates``, ``doc._.units``, ``doc._.contacts``
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.analyse.contacts import find_contacts
from pipeline.analyse.dates.find import find_dates
from pipeline.analyse.doc import register_extensions, words_of
from pipeline.analyse.language.sentences import sentence_starts
from pipeline.analyse.people.shared_offices import all_officers
from pipeline.analyse.places.units import find_units
from pipeline.analyse.recognise import organisations, persons, said_persons

COMPONENTS = ("klaster_sentences", "klaster_names", "klaster_values")

Found = TypeVar("Found")
Component = Callable[[Doc], Doc]


def sentences(doc: Doc) -> Doc:
    """Set sentence starts: tokens that hold the first letter of a sentence, and the first token."""
    words = words_of(doc)
    offsets = sorted(words[index].start for index in sentence_starts(words))
    first, length = doc.to_array(["IDX", "LENGTH"]).T
    inside = np.searchsorted(offsets, first + np.maximum(length, 1)) > np.searchsorted(offsets, first)
    inside[:1] = True
    # All at once: the setter of a token asks the whole document each time whether it is parsed.
    return doc.from_array(["SENT_START"], np.where(inside, 1, -1).astype("uint64").reshape(-1, 1))  # type: ignore[arg-type]


def names(doc: Doc) -> Doc:
    """Find organisations, persons and officers."""
    words = words_of(doc)
    said = said_persons(words)
    bodies = organisations(words, doc, said)
    people = persons(words, doc, said, bodies)
    doc._.organizations = tuple(bodies)
    doc._.persons = tuple(people)
    doc._.officers = tuple(all_officers(words, bodies, people))
    return doc


def values(doc: Doc) -> Doc:
    """Find dates, administrative units and contacts outside the furniture of the page."""
    text = words_of(doc).text  # that of the Doc is put together from its tokens each time
    furniture = [(block.start, block.end) for block in doc._.blocks if block.is_furniture]
    doc._.dates = _outside(find_dates(text), furniture)
    doc._.units = _outside(find_units(text), furniture)
    doc._.contacts = _outside(find_contacts(text), furniture)
    return doc


# Factories, not components: only a factory can be named as an entry point, and so be found by ``spacy.load`` alone.
@Language.factory("klaster_sentences", assigns=["token.is_sent_start"])
def make_sentences(nlp: Language, name: str) -> Component:  # noqa: ARG001 - spaCy gives both
    """Factory of ``sentences``."""
    return sentences


@Language.factory("klaster_names", requires=["doc.ents"])
def make_names(nlp: Language, name: str) -> Component:  # noqa: ARG001
    """Factory of ``names``."""
    return names


@Language.factory("klaster_values")
def make_values(nlp: Language, name: str) -> Component:  # noqa: ARG001
    """Factory of ``values``."""
    return values


def _outside(found: list[Found], furniture: list[tuple[int, int]]) -> tuple[Found, ...]:
    return tuple(
        match
        for match in found
        if not any(start <= match.start < end for start, end in furniture)  # type: ignore[attr-defined]
    )


register_extensions()
