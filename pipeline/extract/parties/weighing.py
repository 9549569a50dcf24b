"""Bodies of which nothing is said, weighed with what the network of roles reads in the whole text.

What a construction says („podpisały”, „pomiędzy”, a list behind its line) stands. Bodies that only their place in the
text makes parties, and those that are only named, are parties where the points of claim, network and surroundings say
so. Points are log odds, fitted to texts that neither the rules nor the network had seen (``models/roles/weigh.py``).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from pipeline.analyse.roles.labels import Part
from pipeline.analyse.tables import table
from pipeline.extract.lexicon import SEATED
from pipeline.extract.mentions import Mention, start_of
from pipeline.extract.parties.claims import UNSAID, Claim, Kind
from pipeline.extract.parties.representatives import representatives
from pipeline.extract.reading import Reading

#: What is said of a body that nothing makes a party: nothing, or that it has another part.
NAMED, OTHER_ROLE = "named", "other role"
#: The network's score, how far in the text the body is named first (0 to 1), the surest signer in a sentence with it,
#: and whether constructions tell of parties enough without it.
SCORE, POSITION, SIGNER, SETTLED = "score", "position", "signer", "settled"
#: Parties that are enough for an agreement.
ENOUGH = 2
#: So little or less a signer beside it says.
NOBODY = -5.0
#: So much surer than even must be what no construction makes a party: an invented one is worse than a missed one.
MARGIN = 0.35
_UNITS = frozenset({"commune", "county", "voivodeship"})


@cache
def weights() -> dict[str, float]:
    """The points of each sign; those of a number are for each one of it."""
    return {row["evidence"]: float(row["points"]) for row in table("pipeline.extract.lexicon", "weights")}


def is_settled(groups: Iterable[list[Claim]]) -> bool:
    """Do constructions tell of enough parties? ``groups``: the claims about each body."""
    return sum(any(c.role == "signatory" and c.kind not in UNSAID for c in claims) for claims in groups) >= ENOUGH


def weighed(reading: Reading, claims: list[Claim], *, settled: bool) -> list[Claim]:
    """The claims about one body or person, those that make it a party taken away or one added."""
    signs = signs_of(reading, claims, settled=settled)
    kind = kind_of(claims)
    if signs is None or kind not in weights():
        return claims
    said = sum(weights()[sign] * number for sign, number in signs.items())
    is_party = said > (0.0 if kind in UNSAID else MARGIN)
    if is_party == (kind in UNSAID):
        return claims
    if kind in UNSAID:
        return [claim for claim in claims if claim.role != "signatory"]
    return [*claims, _as_read(reading, claims)]


def signs_of(reading: Reading, claims: list[Claim], *, settled: bool) -> dict[str, float] | None:
    """What there is to weigh, by the names in ``weights.csv``; None where the network reads nothing."""
    score = score_of(reading, claims)
    if score is None:
        return None
    places = {claim.mention.first for claim in claims}
    beside = {person.name[0] for at in places for person in reading.persons if person.first in reading.sentence(at)}
    signers = (reading.score(Part.REPRESENTATIVE, start) or NOBODY for start in beside)
    return {
        kind_of(claims): 1.0,
        SCORE: score,
        POSITION: min(places) / len(reading.words),
        SIGNER: max(NOBODY, *signers, NOBODY),
        SETTLED: float(settled),
    }


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
    return reading.score(Part.SIGNATORY, start) if start is not None and not _is_where(reading, mention) else None


def _is_where(reading: Reading, mention: Mention) -> bool:
    """„mieszkańcy powiatu kolskiego”, „siedzibą sieci jest miasto Koło”: a unit of administration, and no officer.

    It stands in the genitive alone, or where a seat is told.
    """
    body = mention.organisation
    if body is None or body.category not in _UNITS or mention.officer is not None:
        return False
    seat = any(reading.words[index].lower == SEATED for index in reading.sentence(mention.first))
    return seat or not mention.cases & {"nom", "inst", "acc"}
