"""A reading with the names of bodies as the network reads them, where a text can tell of an agreement at all."""

from __future__ import annotations

from dataclasses import replace

from pipeline.analyse.names.as_read import with_names_read
from pipeline.analyse.people.shared_offices import all_officers
from pipeline.extract.reading import Reading


def as_read(reading: Reading) -> Reading:
    """The reading with longer names where the network is sure of them, and what hangs on names told anew."""
    if reading.roles is None or not reading.calls_agreement:
        return reading
    bodies = with_names_read(reading.words, reading.organisations, reading.roles.score)
    if bodies == list(reading.organisations):
        return reading
    people = [p for p in reading.persons if not any(b.first <= p.first and p.last <= b.last for b in bodies)]
    officers = all_officers(reading.words, bodies, people)
    return replace(reading, organisations=tuple(bodies), persons=tuple(people), officers=tuple(officers))
