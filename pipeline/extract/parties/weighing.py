"""Claims weighed with what the network of roles reads in the whole text: both give points, and together they decide.

The points are log odds. Those of the claims were fitted to texts that neither the rules nor the network had seen
(``models/roles/weigh.py``), so a construction that is right nearly always outweighs a network that doubts, and a body
of which no construction speaks is a party where the network is sure enough.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pipeline.analyse.roles.labels import Part
from pipeline.analyse.tables import table
from pipeline.extract.mentions import Mention
from pipeline.extract.parties.claims import Claim, Kind
from pipeline.extract.parties.representatives import representatives
from pipeline.extract.reading import Reading

#: What is said of a body that nothing makes a party: nothing, or that it has another part.
NAMED, OTHER_ROLE, SCORE = "named", "other role", "score"
#: Parts beside that of a party, and the log odds from which the network alone gives them.
_LEADING = {"coordinator": Part.COORDINATOR, "initiator": Part.INITIATOR}
SURE = 3.0


@cache
def weights() -> dict[str, float]:
    """The points of each kind of claim, and the factor of the network's score."""
    return {row["evidence"]: float(row["points"]) for row in table("pipeline.extract.lexicon", "weights")}


def weighed(reading: Reading, claims: list[Claim]) -> list[Claim]:
    """The claims about one body or person, those that make it a party taken away or one added."""
    claims = [*claims, *_leading(reading, claims)]
    score = score_of(reading, claims)
    if score is None:
        return claims
    signing = any(claim.role == "signatory" for claim in claims)
    is_party = score * weights()[SCORE] + weights()[kind_of(claims)] > 0
    if is_party == signing:
        return claims
    if signing:
        return [claim for claim in claims if claim.role != "signatory"]
    return [*claims, _as_read(reading, claims, "signatory", Part.SIGNATORY)]


def _leading(reading: Reading, claims: list[Claim]) -> Iterator[Claim]:
    """Claims of the parts that no rule has found and the network is sure of."""
    told = {claim.role for claim in claims}
    for role, part in _LEADING.items():
        score = score_of(reading, claims, part)
        if role not in told and score is not None and score > SURE:
            yield _as_read(reading, claims, role, part)


def score_of(reading: Reading, claims: list[Claim], part: Part = Part.SIGNATORY) -> float | None:
    """The log odds that the network reads a party, where it is surest; None where it reads nothing."""
    return max((score for c in claims if (score := _score(reading, c.mention, part)) is not None), default=None)


def kind_of(claims: list[Claim]) -> str:
    """The kind of the strongest claim that makes a party, or else whether another part is told."""
    signing = [claim for claim in claims if claim.role == "signatory"]
    if signing:
        return max(signing, key=lambda claim: claim.strength).kind
    return OTHER_ROLE if any(claim.kind is not Kind.NAMED for claim in claims) else NAMED


def _as_read(reading: Reading, claims: list[Claim], role: str, part: Part) -> Claim:
    """A claim where the network is surest."""
    scored = [(score, c.mention) for c in claims if (score := _score(reading, c.mention, part)) is not None]
    best = max(scored, key=lambda pair: (pair[0], -pair[1].first))[1]
    people = representatives(reading, best.first, best.last) if best.person is not None else ()
    return Claim(best, role, reading.sentence(best.first), Kind.READ, people)


def _score(reading: Reading, mention: Mention, part: Part) -> float | None:
    start = start_of(reading, mention)
    return reading.score(part, start) if start is not None else None


def start_of(reading: Reading, mention: Mention) -> int | None:
    """The first character of what a mention names; None for a reference („Fundacja”) and an office alone."""
    body, officer = mention.organisation, mention.officer
    if body is not None:
        return None if body.bare else body.name[0]
    if officer is not None and officer.territory is not None:
        return reading.words[mention.first].start
    return mention.person.name[0] if mention.person is not None else None
