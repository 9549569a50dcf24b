"""Extract: from ``Doc`` to frames, which are places in the text. Knows who signs what, where and when."""

from __future__ import annotations

from spacy.tokens import Doc

from pipeline.extract.acts.formal import formal_text
from pipeline.extract.acts.signs import shows_sign
from pipeline.extract.entities import Entities
from pipeline.extract.facts.dating import year_of_events
from pipeline.extract.frames import Frames
from pipeline.extract.named import bodies, persons, places
from pipeline.extract.read_names import as_read
from pipeline.extract.reading import Reading
from pipeline.extract.several import every_agreement

__all__ = ["Frames", "extract_frames", "shows_sign"]


def extract_frames(doc: Doc) -> Frames:
    """Everything found in one analysed document."""
    reading = as_read(Reading.of(doc))
    entities = Entities(reading)
    found = tuple(every_agreement(reading, entities))
    formal = formal_text(reading) is not None
    return Frames(
        agreements=found,
        bodies=tuple(bodies(reading, entities)),
        persons=tuple(persons(reading, entities, [party for frame in found for party in frame.parties])),
        places=tuple(places(reading)),
        units=reading.units,
        dates=reading.dates,
        contacts=reading.contacts,
        year=None if formal else year_of_events(reading),
    )
