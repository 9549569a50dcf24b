"""Does the network of roles read an agreement in a text: two parties, and a day of signing or somebody who signs?"""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.analyse.roles.labels import Part
from pipeline.extract.entities import Entities
from pipeline.extract.mentions import Mention, start_of
from pipeline.extract.reading import Reading

#: The log odds of what is not there.
NOTHING = -9.0


def agreement_read(reading: Reading, everything: Iterable[Mention], entities: Entities) -> float:
    """The log odds of what is least sure of an agreement that has two parties and a day or a signer; 0 unread."""
    if reading.roles is None:
        return 0.0
    parties: dict[object, list[float]] = {}
    for mention in everything:
        start = start_of(reading, mention)
        if mention.may_be_party and start is not None:
            body = entities.of(mention.organisation) if mention.organisation is not None else None
            key = body.number if body is not None else reading.text(reading.span(range(mention.first, mention.last)))
            parties.setdefault(key, []).append(_score(reading, Part.SIGNATORY, start))
    _, second, *_ = sorted((max(scores) for scores in parties.values()), reverse=True) + [NOTHING] * 2
    days = (_score(reading, Part.SIGNED, date.start) for date in reading.dates)
    signers = (_score(reading, Part.REPRESENTATIVE, person.name[0]) for person in reading.persons)
    return min(second, max((*days, *signers), default=NOTHING))


def _score(reading: Reading, part: Part, offset: int) -> float:
    score = reading.score(part, offset)
    return score if score is not None else NOTHING
