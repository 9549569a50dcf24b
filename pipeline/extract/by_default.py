"""Parties by default: bodies enumerated in a text that tells of an agreement, of which nothing else is said.

The words that make guests, funders or hosts of bodies are few, and ``cues.csv`` has them; those by which bodies come to
an agreement are without number („usiedli przy jednym stole”, „odtąd razem: …”).
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.extract.acts import CLUSTER, Act
from pipeline.extract.claims import Claim, Kind
from pipeline.extract.leads import Lead, lead_of
from pipeline.extract.mentions import Mention
from pipeline.extract.reading import Reading
from pipeline.extract.status import Status, is_planned

#: Bodies in a row that are an enumeration; fewer where a colon introduces them or the sentence tells of the agreement.
IN_A_ROW, TOLD = 3, 2


def claims_by_default(
    reading: Reading, mentions: list[Mention], acts: list[Act], claims: list[Claim]
) -> Iterator[Claim]:
    """One claim for each body of an enumeration that nothing else is said of."""
    unsaid = {claim.mention for claim in claims if claim.kind is Kind.NAMED}
    unsaid -= {claim.mention for claim in claims if claim.kind is not Kind.NAMED}
    for sentence in reading.sentences:
        here = [act for act in acts if act.verb in sentence]
        if is_planned(reading, sentence) or (here and all(act.status is not Status.DONE for act in here)):
            continue
        told = _tells_of_agreement(reading, sentence)
        for lead, members in _enumerations(reading, [m for m in mentions if m.first in sentence]):
            many = len(members) >= (TOLD if told or lead.colon else IN_A_ROW)
            if many and lead.preposition is None and unsaid.issuperset(members):
                yield from (Claim(member, "signatory", sentence, Kind.ENUMERATION) for member in members)


def _enumerations(reading: Reading, inside: list[Mention]) -> Iterator[tuple[Lead, list[Mention]]]:
    """The bodies of a sentence by the enumeration that they stand in, with what leads to it."""
    groups: dict[Mention, tuple[Lead, list[Mention]]] = {}
    for position, mention in enumerate(inside):
        if _is_body(mention):
            lead = lead_of(reading, mention, inside[:position])
            groups.setdefault(lead.head, (lead, []))[1].append(mention)
    yield from groups.values()


def _is_body(mention: Mention) -> bool:
    named = mention.organisation is not None
    return mention.may_be_party and (named or (mention.officer is not None and mention.officer.territory is not None))


def _tells_of_agreement(reading: Reading, sentence: range) -> bool:
    lemmas = reading.lemmas(sentence)
    return any(noun.first in sentence for noun in reading.nouns) or bool(lemmas & (CLUSTER - {"on"}))
