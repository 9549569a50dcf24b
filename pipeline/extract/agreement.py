"""Agreements: is there one in the text, of what kind, and everything that is said of it."""

from __future__ import annotations

from dataclasses import replace

from pipeline.extract.acts.acts import Act, acts
from pipeline.extract.acts.as_read import agreement_read
from pipeline.extract.acts.evidence import evidence_of, is_told
from pipeline.extract.acts.formal import Formal, formal_text
from pipeline.extract.acts.status import Status
from pipeline.extract.acts.templates import has_blank_party, is_template
from pipeline.extract.entities import Entities
from pipeline.extract.facts.areas import area
from pipeline.extract.facts.clusters import cluster
from pipeline.extract.facts.counts import declared
from pipeline.extract.facts.telling import ranked, ranked_sentences
from pipeline.extract.facts.titles import title
from pipeline.extract.facts.when import signed
from pipeline.extract.facts.where import place
from pipeline.extract.frames import AgreementFrame, PartyFrame
from pipeline.extract.lexicon import words_of
from pipeline.extract.mentions import Mention, mentions
from pipeline.extract.parties.by_default import claims_beside_acts, claims_of_enumerations
from pipeline.extract.parties.claims import UNSAID, Claim, Kind
from pipeline.extract.parties.comparition import comparition
from pipeline.extract.parties.gathered import gathered
from pipeline.extract.parties.parties import parties
from pipeline.extract.reading import Noun, Reading

#: A claim this strong tells of the signing by itself.
IMPLYING = 0.9
#: An agreement has so many parties at least.
SETTLED = 2


def agreements(reading: Reading, entities: Entities) -> list[AgreementFrame]:
    """The agreements of a document; none when nothing was signed, concluded, founded or joined."""
    formal = formal_text(reading)
    found = [formal.act, *acts(reading, formal.noun)] if formal is not None else acts(reading)
    if is_template(reading) or not _may_tell(reading, found):
        return []
    everything = mentions(reading)
    claims = gathered(reading, formal, found, everything)
    claims, unsaid = [c for c in claims if c.kind not in UNSAID], [c for c in claims if c.kind in UNSAID]
    read = agreement_read(reading, everything, entities)
    found += _implied(reading, found, claims)
    if not any(act.status is Status.DONE for act in found):
        return []
    claims += _signed_by_initiators(reading, found, claims)
    told = _frame(reading, found, formal, parties(reading, claims, entities), entities)
    if not _is_agreement(reading, found, formal, told, claims, read):
        return []
    if formal is not None and _count(told):
        # An agreement itself names all of its parties where it names them.
        return [told]
    unsaid = _unsaid(reading, found, everything, told, claims, unsaid)
    return [_frame(reading, found, formal, parties(reading, claims + unsaid, entities), entities)]


def _may_tell(reading: Reading, found: list[Act]) -> bool:
    """Is an act done, or anything called an agreement? Of other texts nothing is asked, and no network."""
    return reading.calls_agreement or any(act.status is Status.DONE for act in found)


def _unsaid(
    reading: Reading, found: list[Act], everything: list[Mention], told: AgreementFrame, claims: list[Claim],
    listed: list[Claim],
) -> list[Claim]:  # fmt: skip
    """The claims about bodies of which only the place in the text tells that they are parties."""
    unsaid = [*listed, *claims_of_enumerations(reading, everything, found, claims)]
    if _is_settled(told):
        return [claim for claim in unsaid if claim.kind is not Kind.BODIES_IN_A_ROW]
    if unsaid or _count(told) or _tells_of_unnamed(reading, found):
        return unsaid
    return list(claims_beside_acts(reading, everything, found, claims))


def _is_settled(told: AgreementFrame) -> bool:
    """Are as many parties told as an agreement needs, and as many as the text says that there are?"""
    declared = told.signatories_declared
    return _count(told) >= (declared.number if declared is not None else SETTLED)


def _count(frame: AgreementFrame) -> int:
    return sum(side.role == "signatory" for side in frame.parties)


def _signed_by_initiators(reading: Reading, found: list[Act], claims: list[Claim]) -> list[Claim]:
    """Where the text says of nobody that they signed, the bodies that brought the agreement about are its parties."""
    named = any(claim.role == "signatory" and claim.kind is not Kind.PERSON_AS_SUBJECT for claim in claims)
    if named or _tells_of_unnamed(reading, found):
        return []
    bodies = [c for c in claims if c.role == "initiator" and c.mention.organisation is not None]
    signing = [replace(claim, role="signatory", kind=Kind.INITIATOR_AS_PARTY) for claim in bodies]
    return signing if len({claim.mention for claim in bodies}) > 1 else []


def _tells_of_unnamed(reading: Reading, found: list[Act]) -> bool:
    """„Podpisali je wszyscy partnerzy”: who signed is said without a name."""
    done = (act for act in found if act.status is Status.DONE)
    return any(reading.lemmas(act.sentence) & words_of("counted") for act in done)


def _implied(reading: Reading, found: list[Act], claims: list[Claim]) -> list[Act]:
    """„Sygnatariuszami umowy są: …” tells that it was signed, „Członkami Klastra Sad są: …” that it was formed.

    Or nothing but the whole text does, to the network.
    """
    if any(act.status is Status.DONE for act in found):
        return []
    for claim in claims:
        if claim.role != "signatory" or claim.strength < IMPLYING:
            continue
        here = reading.sentence(claim.evidence.start)
        above = reading.sentence(max(0, claim.evidence.start - 1))
        near = {*here, *above}
        nouns = [n for n in reading.nouns if n.kind and n.first in near and not _is_basis(reading, n)]
        if nouns:
            return [_telling("sign", reading, nouns[0].first, nouns[0])]
        clusters = [o for o in reading.organisations if o.category == "cluster" and o.first in near]
        if clusters:
            return [_telling("form", reading, clusters[0].first, None)]
    nouns = [n for n in reading.nouns if n.kind and not _is_basis(reading, n)]
    if nouns and reading.roles is not None:
        return [replace(_telling("sign", reading, nouns[0].first, nouns[0]), read=True)]
    return []


def _is_basis(reading: Reading, noun: Noun) -> bool:
    """„Działamy na podstawie umowy”, „w ramach umowy”: a preposition and a noun of its own govern the document."""
    index = noun.first - 1
    while index > 0 and any(r.is_adjective for r in reading.words[index].readings):
        index -= 1
    governing = reading.words[index]
    governed = any(r.is_noun for r in governing.readings) and not governing.lemmas & words_of("announcing")
    return governed and index > 0 and any(r.pos == "prep" for r in reading.words[index - 1].readings)


def _telling(act: str, reading: Reading, index: int, noun: Noun | None) -> Act:
    """An act that no verb tells, where the text names its parties."""
    return Act(index, act, Status.DONE, reading.sentence(index), noun, impersonal=True, past=True, subject_of=index)


def _is_agreement(
    reading: Reading,
    found: list[Act],
    formal: Formal | None,
    told: AgreementFrame,
    claims: list[Claim],
    read: float | None,
) -> bool:
    """A text of an agreement with no date and a blank for a party is a form; news must tell of an agreement."""
    if formal is None:
        return is_told(evidence_of(reading, found, told, claims, read))
    blank = _count(told) < SETTLED and has_blank_party(reading, comparition(reading, formal, found))
    return told.signed is not None or (_count(told) > 0 and not blank)


def _frame(
    reading: Reading, found: list[Act], formal: Formal | None, sides: list[PartyFrame], entities: Entities
) -> AgreementFrame:
    done = [act for act in found if act.status is Status.DONE]
    named = cluster(reading)
    kind = formal.kind(reading) if formal is not None else _kind(reading, found)
    date, dated = signed(reading, found, formal)
    signatories_declared, members_declared = declared(reading, done, sum(side.role == "signatory" for side in sides))
    act = ranked_sentences(reading, found)[0]
    told = "signing" if any(act.is_strong for act in done) else "partnership"
    return AgreementFrame(
        kind=kind,
        act=reading.span(act),
        title=title(reading, kind, formal, ranked(reading, found)),
        cluster=named,
        signed=date,
        signed_basis="formal text" if formal is not None else "act" if dated == act else "beside the act",
        place=place(reading, found, entities, dated, formal),
        parties=tuple(sides),
        signatories_declared=signatories_declared,
        members_declared=members_declared,
        area=area(reading),
        basis="formal text" if formal is not None else told,
    )


def _kind(reading: Reading, found: list[Act]) -> str:
    """By the noun of the strongest act, else the first of the text; „inne” where no document is named."""
    acts = ranked(reading, found)
    nouns = [act.noun for act in acts if act.noun is not None and act.noun.kind]
    if nouns:
        return nouns[0].kind
    if any(act.act == "sign" for act in acts):
        # „… pod listem intencyjnym. Pod dokumentem widnieją nazwiska”: what was called by its kind before. Else a
        # partnership that is signed is an agreement by its nature; one that is only formed names no document.
        named = [noun.kind for noun in reading.nouns if noun.kind and noun.first < acts[0].sentence.start]
        return named[-1] if named else "porozumienie"
    return "inne"
