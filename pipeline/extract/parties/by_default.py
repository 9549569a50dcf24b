"""Parties by default: bodies in the news of an agreement of which nothing else is said.

The words that make guests, funders or hosts of bodies are few, and ``cues.csv`` has them; those by which bodies come to
an agreement are without number („usiedli przy jednym stole”, „odtąd razem: …”).
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.extract.acts.acts import Act
from pipeline.extract.acts.status import Status, is_planned
from pipeline.extract.facts.areas import is_covered
from pipeline.extract.lexicon import CLUSTER_KINDS, words_of
from pipeline.extract.mentions import Mention
from pipeline.extract.parties.claims import Claim, Kind
from pipeline.extract.parties.leads import Lead, lead_of
from pipeline.extract.parties.representatives import representatives
from pipeline.extract.reading import Reading

#: Bodies in a row that are an enumeration; fewer where a colon introduces them or the sentence tells of the agreement.
IN_A_ROW, TOLD = 3, 2
#: The prepositions of a partner: „współpraca z Fundacją”, „poprowadzi świetlicę dla Gminy”. Others speak of places.
_PARTNERS = frozenset({None, "z", "ze", "dla", "od"})


def claims_of_enumerations(
    reading: Reading, mentions: list[Mention], acts: list[Act], claims: list[Claim]
) -> Iterator[Claim]:
    """One claim for each body of an enumeration that nothing else is said of."""
    unsaid = _unsaid(claims)
    for sentence in reading.sentences:
        here = [act for act in acts if act.verb in sentence]
        if (
            is_about_others(reading, sentence)
            or is_planned(reading, sentence)
            or (here and all(act.status is not Status.DONE for act in here))
        ):
            continue
        told = tells_of_agreement(reading, sentence)
        for lead, members in _enumerations(reading, mentions, sentence):
            many = len(members) >= (TOLD if told or lead.colon else IN_A_ROW)
            if many and lead.preposition is None and unsaid.issuperset(members):
                kind = Kind.ENUMERATION if told else Kind.BODIES_IN_A_ROW
                yield from (_claim(reading, member, sentence, kind) for member in members)


def claims_beside_acts(
    reading: Reading, mentions: list[Mention], acts: list[Act], claims: list[Claim]
) -> Iterator[Claim]:
    """One claim for each body in a sentence that tells of the act, in those beside it and in the first of the text.

    For a text that says of nobody that they signed.
    """
    unsaid = _unsaid(claims)
    told = {n for n, s in enumerate(reading.sentences) if any(a.verb in s and a.status is Status.DONE for a in acts)}
    for number, sentence in enumerate(reading.sentences):
        if is_about_others(reading, sentence) or (number and told.isdisjoint({number - 1, number, number + 1})):
            continue
        for lead, members in _enumerations(reading, mentions, sentence):
            fitting = [m for m in members if m in unsaid and lead.preposition in _PARTNERS]
            yield from (_claim(reading, member, sentence, Kind.NEAR_ACT) for member in fitting)


def _claim(reading: Reading, member: Mention, sentence: range, kind: Kind) -> Claim:
    """A body as a party, with the person who is named as its officer."""
    people = representatives(reading, member.first, member.last) if member.person is not None else ()
    return Claim(member, "signatory", sentence, kind, people)


def _unsaid(claims: list[Claim]) -> set[Mention]:
    """The mentions that are only named."""
    named = {claim.mention for claim in claims if claim.kind is Kind.NAMED}
    return named - {claim.mention for claim in claims if claim.kind is not Kind.NAMED}


def _enumerations(reading: Reading, mentions: list[Mention], sentence: range) -> Iterator[tuple[Lead, list[Mention]]]:
    """The bodies of a sentence by the enumeration that they stand in, with what leads to it."""
    inside = [mention for mention in mentions if mention.first in sentence]
    groups: dict[Mention, tuple[Lead, list[Mention]]] = {}
    for position, mention in enumerate(inside):
        if _is_body(mention) and not _is_area(reading, mention):
            lead = lead_of(reading, mention, inside[:position])
            groups.setdefault(lead.head, (lead, []))[1].append(mention)
    yield from groups.values()


def _is_body(mention: Mention) -> bool:
    named = mention.organisation is not None
    return mention.may_be_party and (named or (mention.officer is not None and mention.officer.territory is not None))


def _is_area(reading: Reading, mention: Mention) -> bool:
    """„Partnerstwo obejmie działaniem gminy Las i Dwór”: units of administration where it works."""
    unit = mention.organisation is not None and mention.organisation.category in {"commune", "county", "voivodeship"}
    return unit and is_covered(reading, mention.first)


def tells_of_agreement(reading: Reading, line: range) -> bool:
    """Does a sentence or line speak of the agreement, of what it founds, or of its parties?"""
    about = frozenset(CLUSTER_KINDS) | words_of("announcing") | words_of("counted")
    return any(noun.first in line for noun in reading.nouns) or bool(reading.lemmas(line) & about)


def is_about_others(reading: Reading, line: range) -> bool:
    """Does a sentence or line say what bodies are that are no parties („Nagrody otrzymały:”)?"""
    telling = [i for i in line if reading.words[i].lemmas & words_of("others")]
    # „Rada Seniorów”: a word of the name of a body says nothing of it.
    return any(not any(o.first <= i < o.last for o in reading.organisations) for i in telling)
