"""From a short text to its record with the real model: what the tests of this folder ask about.

The network of roles is left out: what rules make of a sentence is not to change with its weights.
"""

from __future__ import annotations

from functools import cache

import pytest
from spacy.language import Language

from pipeline.analyse import analyse, load
from pipeline.extract import extract_frames
from pipeline.extract.acts.acts import Act, acts
from pipeline.extract.parties.leads import cue_of
from pipeline.extract.reading import Reading
from pipeline.ingest.read import read
from pipeline.installed import ROLES
from pipeline.normalise import to_record
from pipeline.records import Agreement, Generator, Record

GENERATOR = Generator(name="klaster", version="0", model="pl_klaster")


@cache
def model() -> Language:
    """The model that klaster ships, loaded once, without the network of roles."""
    nlp = load()
    if ROLES in nlp.pipe_names:
        nlp.remove_pipe(ROLES)
    return nlp


@cache
def record_of(text: str) -> Record:
    """The record of a plain text; blank lines part its blocks."""
    document = read(text.strip().encode())
    (doc,) = analyse([document], model())
    return to_record(document, extract_frames(doc), "sha256:0", "text.txt", GENERATOR)


@cache
def reading_of(text: str) -> Reading:
    """The same text as the extractors read it."""
    (doc,) = analyse([read(text.strip().encode())], model())
    return Reading.of(doc)


def agreement_of(text: str) -> Agreement:
    """The only agreement of a text."""
    found = record_of(text).agreements
    assert len(found) == 1, f"{len(found)} agreements"
    return found[0]


def acts_of(text: str) -> list[Act]:
    return acts(reading_of(text))


def role_of_line(text: str) -> str | None:
    """The role that the cue of a whole line gives."""
    reading = reading_of(text)
    cue = cue_of(reading, range(len(reading.words)))
    return cue.role if cue is not None else None


def signatories(text: str) -> set[str]:
    return {party.name for party in agreement_of(text).signatories}


def in_role(text: str, role: str) -> set[str]:
    """Names of the participants in one role."""
    return {party.name for party in agreement_of(text).participants if party.role == role}


def representatives(text: str) -> dict[str, set[tuple[str, str | None]]]:
    """Who signs for each signatory that has somebody."""
    return {
        party.name: {(person.name, person.function) for person in party.representatives}
        for party in agreement_of(text).signatories
        if party.representatives
    }


def wanted(reason: str) -> pytest.MarkDecorator:
    """Marks what should be so and is not yet."""
    return pytest.mark.xfail(reason=reason, strict=True)
