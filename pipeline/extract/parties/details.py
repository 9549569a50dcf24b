"""What is printed with a party: its seat, its numbers in public registers and its address."""

from __future__ import annotations

from pipeline.analyse.contacts import ContactKind, ContactMatch
from pipeline.analyse.names.organisations import Organisation
from pipeline.analyse.names.tails import SEATLESS
from pipeline.analyse.places.places import place_end
from pipeline.extract.entities import Entities
from pipeline.extract.parties.claims import Claim
from pipeline.extract.parties.representatives import lives_at
from pipeline.extract.reading import Reading


def seat_of(reading: Reading, named: Organisation | None, entities: Entities, best: Claim) -> tuple[int, int] | None:
    """The place said with any mention, or in another cell of the row; units of administration have none."""
    if named is None:
        dwelling = lives_at(reading, best.mention.person) if best.mention.person is not None else None
        return dwelling if dwelling is not None and dwelling[0] < dwelling[1] else None
    if named.category in SEATLESS:
        return None
    entity = entities.of(named)
    known = [named, *(entity.mentions if entity is not None else [])]
    said = next((o.seat for o in known if o.seat is not None), best.seat)
    codes = (c for c in contacts_of(reading, best, named) if c.kind is ContactKind.POSTAL_CODE)
    return said or next((place for code in codes if (place := _behind_code(reading, code)) is not None), None)


def _behind_code(reading: Reading, code: ContactMatch) -> tuple[int, int] | None:
    """„ul. Rynek 4, 62-700 Turek”: the place in an address."""
    start = reading.words.span(0, code.end).stop
    end = place_end(reading.words, start, "nom")
    return reading.span(range(start, end)) if end is not None else None


def contacts_of(reading: Reading, claim: Claim, named: Organisation) -> tuple[ContactMatch, ...]:
    """Register numbers and addresses in the item or sentence of the party, behind its name and before the next one."""
    start = claim.mention.first
    following = [
        o.first for o in reading.organisations if o.first >= claim.mention.last and o.category not in {"court", "organ"}
    ]
    stop = min([claim.evidence.stop, *(first for first in following if first > start and not _same_body(named, first))])
    if stop <= start:
        return ()
    low, high = reading.words[start].start, reading.words[stop - 1].end
    known = {c.start: c for c in claim.contacts}
    return tuple((known | {c.start: c for c in reading.contacts if low <= c.start < high}).values())


def _same_body(named: Organisation, first: int) -> bool:
    return named.first <= first < named.last
