"""Evidence: does a page tell of an agreement that came about, or is it about something else?

No sign decides alone: each that is found gives points, and there must be enough of them. Where the network of roles
reads the text, points and network are weighed by ``told.csv``, fitted to texts that neither had seen
(``models/roles/tell.py``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from math import log

from pipeline.analyse.dates.find import Precision
from pipeline.analyse.tables import table
from pipeline.extract.acts.acts import Act
from pipeline.extract.acts.status import Status, is_planned
from pipeline.extract.frames import AgreementFrame
from pipeline.extract.lexicon import CLUSTER_KINDS, words_of
from pipeline.extract.parties.claims import Claim, Kind
from pipeline.extract.reading import Reading

#: Points that make an agreement where no network reads: an act that is told of and two parties.
ENOUGH = 4
#: Log odds that make one where it does: a false agreement is as bad as three that are missed.
SURE = log(3)
MANY = 3


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is weighed: the points of the signs, and what the network reads (None where none does).

    ``untold``: no word tells of an act; ``planned``: and one tells that an act is to come.
    """

    points: float
    untold: bool
    planned: bool
    read: float | None


@cache
def points() -> dict[str, float]:
    """How much each sign says for an agreement, or against it."""
    return {row["sign"]: float(row["points"]) for row in table("pipeline.extract.lexicon", "evidence")}


@cache
def weights() -> dict[str, float]:
    """How much points and network say for an agreement, and an act that no word tells of against it, in log odds."""
    return {row["evidence"]: float(row["weight"]) for row in table("pipeline.extract.lexicon", "told")}


def is_told(evidence: Evidence) -> bool:
    """Does the evidence of an agreement suffice in a page that is not itself the text of one?"""
    if evidence.read is None:
        return evidence.points >= ENOUGH
    weight = weights()
    odds = weight["base"] + weight["points"] * evidence.points + weight["read"] * evidence.read
    return odds + weight["untold"] * evidence.untold + weight["planned"] * evidence.planned > SURE


def evidence_of(
    reading: Reading, acts: list[Act], frame: AgreementFrame, claims: list[Claim], read: float | None
) -> Evidence:
    """What a page gives; ``read``: the log odds of an agreement's parts as the network reads them."""
    untold = any(act.read for act in acts)
    planned = untold and any(_is_to_come(act) for act in acts)
    return Evidence(sum(points()[sign] for sign in signs_of(reading, acts, frame, claims)), untold, planned, read)


def _is_to_come(act: Act) -> bool:
    """A signing that is planned; that others may join an agreement says nothing of it."""
    return act.status is Status.PLANNED and act.is_strong and act.act != "join"


def signs_of(reading: Reading, acts: list[Act], frame: AgreementFrame, claims: list[Claim]) -> list[str]:
    """The signs that a page gives, by their names in ``evidence.csv``."""
    done = [act for act in acts if act.status is Status.DONE]
    told = max((_sign_of_act(act) for act in done), key=lambda sign: points()[sign])
    return [
        *([told] if not any(act.read for act in done) else []),
        *_signs_of_parties(frame, told, claims),
        *_signs_of_date(reading, done, frame),
        *_signs_of_text(reading, done, frame),
    ]


def _sign_of_act(act: Act) -> str:
    if act.is_strong:
        return "act in passing" if act.attributive else "act" if act.past else "act in the present"
    return "partnership in passing" if act.attributive else "partnership"


def _signs_of_parties(frame: AgreementFrame, told: str, claims: list[Claim]) -> Iterator[str]:
    kinds = [side.basis for side in frame.parties if side.role == "signatory"]
    if kinds:
        # „Podpisaliśmy umowę z Gminą Borowa”: with the one that is named somebody else signs.
        with_us = told == "act" and Kind.WITH in kinds
        yield "parties" if len(kinds) > 1 or with_us else "one party"
    elif any(claim.kind is Kind.PERSON_AS_SUBJECT for claim in claims):
        yield "signer"
    if len(kinds) >= MANY:
        yield "many parties"
    if Kind.PREDICATE in kinds:
        yield "called a party"


def _signs_of_date(reading: Reading, done: list[Act], frame: AgreementFrame) -> Iterator[str]:
    """A day told beside a partnership may be that of any event."""
    own = frame.signed_basis == "act"
    strong = [act for act in done if act.is_strong]
    if not (frame.signed and own) and any(reading.lemmas(act.sentence) & words_of("recent") for act in strong):
        yield "just now"
    if frame.signed is None or not (own or strong):
        return
    if frame.signed.precision is Precision.DAY:
        yield "day of the act" if own else "day beside the act"
    elif frame.signed.precision in {Precision.MONTH, Precision.YEAR}:
        yield f"{frame.signed.precision} alone"


def _signs_of_text(reading: Reading, done: list[Act], frame: AgreementFrame) -> Iterator[str]:
    if frame.place is not None:
        yield "place"
    if frame.cluster is not None:
        yield "cluster"
        if any(_founds(reading, act) for act in done):
            yield "agreement on the cluster"
    if _is_in_headline(reading, done):
        yield "headline"
    if _has_ended(reading):
        yield "ended"


def _founds(reading: Reading, act: Act) -> bool:
    """Does the sentence of an act name both the document and a cluster?"""
    named = any(o.category == "cluster" and not o.bare and o.first in act.sentence for o in reading.organisations)
    return named and any(noun.first in act.sentence for noun in reading.nouns)


def _is_in_headline(reading: Reading, done: list[Act]) -> bool:
    """Does a heading or the first sentence have the act, a noun for an agreement, or a cluster, and is no question?"""
    headings = [n for n in reading.content_blocks() if reading.words.blocks[n].kind == "heading"]
    heads = [reading.sentences[0], *(reading.words.of_block(number) for number in headings)]
    heads = [inside for inside in heads if reading.words[inside.stop - 1].text != "?"]
    clusters = [o.first for o in reading.organisations if o.category == "cluster" and not o.bare]
    telling = [*(act.verb for act in done), *(noun.first for noun in reading.nouns), *clusters]
    return any(index in inside for index in telling for inside in heads)


def _has_ended(reading: Reading) -> bool:
    """Does a sentence say in the past tense of an agreement or a partnership that it is no more?"""
    return any(_ends(reading, sentence) for sentence in reading.sentences)


def _ends(reading: Reading, sentence: range) -> bool:
    verbs = [r for i in sentence for r in reading.words[i].readings if r.lemma in words_of("ended")]
    told = any(r.pos in {"praet", "imps", "fin"} or (r.pos == "ppas" and "nom" in r.cases) for r in verbs)
    meant = any(noun.first in sentence for noun in reading.nouns)
    told = told and not is_planned(reading, sentence, told=False)
    return told and (meant or bool(reading.lemmas(sentence) & frozenset(CLUSTER_KINDS)))
