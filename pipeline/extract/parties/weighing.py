"""Bodies of which nothing is said, weighed with what the network of roles reads in the whole text.

What a construction says („podpisały”, „pomiędzy”, a list behind its line) stands. Bodies that only their place in the
text makes parties, and those that are only named, are parties where the points of claim and network say so. The points
are log odds, fitted to texts that neither the rules nor the network had seen (``models/roles/weigh.py``).
"""

from __future__ import annotations

from functools import cache

from pipeline.analyse.roles.labels import Part
from pipeline.analyse.tables import table
from pipeline.extract.mentions import Mention, start_of
from pipeline.extract.parties.claims import UNSAID, Claim, Kind
from pipeline.extract.parties.representatives import representatives
from pipeline.extract.reading import Reading

#: What is said of a body that nothing makes a party: nothing, or that it has another part.
NAMED, OTHER_ROLE, SCORE = "named", "other role", "score"
_UNITS = frozenset({"commune", "county", "voivodeship"})


@cache
def weights() -> dict[str, float]:
    """The points of each kind of claim that is weighed, and the factor of the network's score."""
    return {row["evidence"]: float(row["points"]) for row in table("pipeline.extract.lexicon", "weights")}


def weighed(reading: Reading, claims: list[Claim]) -> list[Claim]:
    """The claims about one body or person, those that make it a party taken away or one added."""
    kind, score = kind_of(claims), score_of(reading, claims)
    if score is None or kind not in weights():
        return claims
    is_party = score * weights()[SCORE] + weights()[kind] > 0
    if is_party == (kind in UNSAID):
        return claims
    if kind in UNSAID:
        return [claim for claim in claims if claim.role != "signatory"]
    return [*claims, _as_read(reading, claims)]


def score_of(reading: Reading, claims: list[Claim]) -> float | None:
    """The log odds that the network reads a party, where it is surest; None where it reads nothing."""
    return max((score for c in claims if (score := _score(reading, c.mention)) is not None), default=None)


def kind_of(claims: list[Claim]) -> str:
    """The kind of the strongest claim that makes a party, or else whether another part is told."""
    signing = [claim for claim in claims if claim.role == "signatory"]
    if signing:
        return max(signing, key=lambda claim: claim.strength).kind
    return OTHER_ROLE if any(claim.kind is not Kind.NAMED for claim in claims) else NAMED


def _as_read(reading: Reading, claims: list[Claim]) -> Claim:
    """A claim where the network is surest."""
    scored = [(score, c.mention) for c in claims if (score := _score(reading, c.mention)) is not None]
    best = max(scored, key=lambda pair: (pair[0], -pair[1].first))[1]
    people = representatives(reading, best.first, best.last) if best.person is not None else ()
    return Claim(best, "signatory", reading.sentence(best.first), Kind.READ, people)


def _score(reading: Reading, mention: Mention) -> float | None:
    start = start_of(reading, mention)
    return reading.score(Part.SIGNATORY, start) if start is not None and not _is_where(mention) else None


def _is_where(mention: Mention) -> bool:
    """„mieszkańcy powiatu kolskiego”: a unit of administration in the genitive alone, and no officer of it."""
    body = mention.organisation
    unit = body is not None and body.category in _UNITS and mention.officer is None
    return unit and not mention.cases & {"nom", "inst", "acc"}
