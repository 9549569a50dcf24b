"""How much of an agreement the network of roles reads in a text: two parties, two who sign, and a day."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.analyse.roles.labels import Part
from pipeline.extract.entities import Entities
from pipeline.extract.mentions import Mention, start_of
from pipeline.extract.reading import Reading

#: The log odds of one part that count at least and at most: what is not read does not speak against what is told.
NOTHING, LIMIT = 0.0, 6.0


def agreement_read(reading: Reading, everything: Iterable[Mention], entities: Entities) -> float | None:
    """The sum of the log odds of the two surest parties and signers and the surest day; None where nothing reads.

    What one of them lacks another makes up for: a coalition has no signers, and of two schools one may be called „we”.
    """
    if reading.roles is None:
        return None
    parties: dict[object, float] = {}
    for mention in everything:
        start = start_of(reading, mention)
        if mention.may_be_party and start is not None:
            body = entities.of(mention.organisation) if mention.organisation is not None else None
            key = body.number if body is not None else reading.text(reading.span(range(mention.first, mention.last)))
            parties[key] = max(parties.get(key, NOTHING), _score(reading, Part.SIGNATORY, start))
    signers = (_score(reading, Part.REPRESENTATIVE, person.name[0]) for person in reading.persons)
    days = (_score(reading, Part.SIGNED, date.start) for date in reading.dates)
    return sum(_surest(parties.values(), 2)) + sum(_surest(signers, 2)) + sum(_surest(days, 1))


def _surest(scores: Iterable[float], number: int) -> list[float]:
    return sorted((*scores, *[NOTHING] * number), reverse=True)[:number]


def _score(reading: Reading, part: Part, offset: int) -> float:
    score = reading.score(part, offset)
    return max(NOTHING, min(LIMIT, score)) if score is not None else NOTHING
