"""Extract: from ``Doc`` to frames, which are places in the text. Knows who signs what, where and when."""

from __future__ import annotations

from spacy.tokens import Doc

from pipeline.extract.acts.formal import formal_text
from pipeline.extract.acts.parts import parts
from pipeline.extract.acts.signs import shows_sign
from pipeline.extract.acts.stories import stories
from pipeline.extract.agreement import SETTLED, agreements
from pipeline.extract.entities import Entities
from pipeline.extract.facts.dating import year_of_events
from pipeline.extract.frames import AgreementFrame, Frames
from pipeline.extract.named import bodies, persons, places
from pipeline.extract.reading import Reading

__all__ = ["Frames", "extract_frames", "shows_sign"]


def extract_frames(doc: Doc) -> Frames:
    """Everything found in one analysed document."""
    reading = Reading.of(doc)
    entities = Entities(reading)
    found = tuple(_agreements(reading, entities))
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


def _agreements(reading: Reading, entities: Entities) -> list[AgreementFrame]:
    texts = parts(reading)
    if len(texts) > 1:
        # What the first of two texts says of a body (its seat, its numbers) is not said in the second.
        return [frame for text in texts for frame in agreements(text, Entities(text))]
    apart = stories(reading)
    if len(apart) > 1:  # nearly always it is one, and the document itself
        told = [frame for story in apart for frame in agreements(story, entities)]
        if _stand_apart(told, entities):
            return told
    return agreements(reading, entities)


def _stand_apart(told: list[AgreementFrame], entities: Entities) -> bool:
    """Has each story its own parties? One whose parties another names too is the same agreement, told again."""
    parties = [_signing(frame, entities) for frame in told]
    return len(told) > 1 and all(
        len(own) >= SETTLED and not any(own <= other for j, other in enumerate(parties) if j != i)
        for i, own in enumerate(parties)
    )


def _signing(frame: AgreementFrame, entities: Entities) -> frozenset[object]:
    bodies = (party for party in frame.parties if party.role == "signatory")
    return frozenset(entities.add(b.organisation).number if b.organisation else b.written for b in bodies)
