"""Claims: what one place in the text makes of one mention. Sentences and introduced blocks both give claims."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from pipeline.analyse.contacts import ContactMatch
from pipeline.analyse.tables import table
from pipeline.extract.frames import RepresentativeFrame
from pipeline.extract.mentions import Mention


class Kind(StrEnum):
    """The construction that makes a claim; ``claims.csv`` has its strength and an example."""

    LIST = "list"
    LIST_OF_OTHERS = "list of others"
    LIST_OF_BODIES = "list of bodies"
    ENUMERATION = "enumeration"
    BODIES_IN_A_ROW = "bodies in a row"
    NEAR_ACT = "near the act"
    PARTY_WORD = "party word"
    BETWEEN = "between"
    BETWEEN_FURTHER = "between further"
    AGREEMENT_BETWEEN = "agreement between"
    COLON = "colon"
    ON_BEHALF = "on behalf"
    SENDER = "sender"
    SIGNATURE_OF = "signature of"
    WITH = "with"
    ADDED = "added"
    BY = "by"
    SUBJECT = "subject"
    PERSON_AS_SUBJECT = "person as subject"
    SIGNATURE = "signature"
    CALLED = "called"
    CALLED_LEADER = "called leader"
    ROLE_WORD = "role word"
    PREDICATE = "predicate"
    REFERENCE = "reference"
    BESIDE = "beside"
    PUBLISHER = "publisher"
    VENUE = "venue"
    REPRESENTED_AT_SIGNING = "represented at the signing"
    REPRESENTED = "represented"
    INITIATOR_AS_PARTY = "initiator as party"
    READ = "read by the network"
    NAMED = "named"


#: What makes bodies parties only because nothing else is said of them: it never tells that there is an agreement.
UNSAID = frozenset({Kind.LIST_OF_BODIES, Kind.ENUMERATION, Kind.BODIES_IN_A_ROW, Kind.NEAR_ACT})


@cache
def strengths() -> dict[Kind, float]:
    """How strongly each kind of claim speaks, 0 to 1."""
    return {Kind(row["kind"]): float(row["strength"]) for row in table("pipeline.extract.lexicon", "claims")}


@dataclass(frozen=True, slots=True)
class Claim:
    """``mention`` has ``role``, says ``evidence`` (a range of words), by a construction of this ``kind``.

    ``case`` is the case that the construction governs („pomiędzy” + instrumental), where it decides the reading of
    the name. ``seat`` is a place said elsewhere than behind the name, in another cell of the row for one, and
    ``contacts`` are numbers that only the head of their column tells the kind of.
    """

    mention: Mention
    role: str
    evidence: range
    kind: Kind
    representatives: tuple[RepresentativeFrame, ...] = ()
    case: str | None = None
    seat: tuple[int, int] | None = None
    contacts: tuple[ContactMatch, ...] = ()

    @property
    def strength(self) -> float:
        """How strongly it speaks, 0 to 1."""
        return strengths()[self.kind]
