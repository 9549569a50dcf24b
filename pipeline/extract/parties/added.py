"""Signers added to others by a pronoun: „… mówił wójt gminy Las Jan Nowak. Oprócz niego umowę podpisali …”."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.extract.acts.acts import Act
from pipeline.extract.acts.status import Status
from pipeline.extract.mentions import Mention
from pipeline.extract.parties.claims import Claim, Kind
from pipeline.extract.parties.representatives import representatives
from pipeline.extract.parties.signing import BESIDE
from pipeline.extract.reading import Reading

_PRONOUNS = frozenset({"niego", "niej", "nim", "nią"})


def claims_of_added(reading: Reading, mentions: list[Mention], acts: list[Act]) -> Iterator[Claim]:
    """The officer named last before a sentence of signing that opens with „oprócz niego”, „obok niej”."""
    for act in acts:
        opening = tuple(reading.words[i].lower for i in act.sentence[:2])
        if act.act not in {"sign", "conclude"} or act.status is not Status.DONE or len(opening) < 2:
            continue
        if opening[0] not in BESIDE or opening[1] not in _PRONOUNS:
            continue
        before = [m for m in mentions if m.last <= act.sentence.start and m.person is not None]
        if before and (before[-1].organisation is not None or _has_territory(before[-1])):
            people = representatives(reading, before[-1].first, before[-1].last)
            yield Claim(before[-1], "signatory", act.sentence, Kind.ADDED, people)


def _has_territory(mention: Mention) -> bool:
    return mention.officer is not None and mention.officer.territory is not None
