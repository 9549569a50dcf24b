"""Agreements of a record: canonical titles and clusters, and the checks that one agreement allows."""

from __future__ import annotations

import re

from pipeline.analyse.language.morphology import analyse
from pipeline.codes import WarningCode
from pipeline.extract.frames import AgreementFrame, PartyFrame, PlaceFrame
from pipeline.extract.lexicon import CLUSTER_KINDS
from pipeline.normalise.contacts import contact_of
from pipeline.normalise.evidence import evidence
from pipeline.normalise.lemmas import nominative
from pipeline.normalise.names import SMALL_WORDS, body_name
from pipeline.normalise.parties import participant, signatory
from pipeline.normalise.quotes import polish_quotes
from pipeline.normalise.values import Surroundings, place_of, signed_date, unit_value
from pipeline.records import (
    Agreement,
    AgreementEvidence,
    AgreementKind,
    AgreementStatus,
    Cluster,
    Participant,
    Place,
    Signatory,
    Warning,
)

#: What stands before the day of a document in its title.
_OWN_DAY = re.compile(r"\bz (?:dnia )?$")
LONGEST_ACRONYM = 5


def agreement(frame: AgreementFrame, identity: str, around: Surroundings) -> tuple[Agreement, list[Warning]]:
    """One agreement of the record and the warnings about it. ``identity`` is the agreement's id."""
    signatories = _signatories(frame.parties, around)
    signed, warnings = signed_date(frame.signed, frame.signed_basis, around) if frame.signed else (None, [])
    warnings += _count_warnings(frame, signatories, around)
    counted, members = frame.signatories_declared, frame.members_declared
    document = around.document
    return Agreement(
        id=identity,
        kind=AgreementKind(frame.kind),
        title=_title(frame, document.text),
        status=AgreementStatus.SIGNED,
        signed=signed,
        place=place_of("place", frame.place, around) if frame.place else None,
        cluster=_cluster(frame, around) if frame.cluster else None,
        signatories=signatories,
        signatories_declared=counted.number if counted else None,
        participants=_participants(frame.parties, around),
        area=_area(frame, around),
        confidence=around.confidences.of("agreement", frame.basis),
        evidence=AgreementEvidence(
            act=evidence(document, [frame.act]),
            title=evidence(document, [frame.title] if frame.title else []),
            signatories_declared=evidence(document, [counted.span] if counted else []),
            members_declared=evidence(document, [members.span] if members else []),
        ),
    ), warnings


def _title(frame: AgreementFrame, text: str) -> str | None:
    if frame.title is None:
        return None
    start, end = frame.title
    names = [mention.name for mention in frame.cluster.mentions] if frame.cluster else []
    shouted = sum(map(str.isupper, text[start:end])) > sum(map(str.islower, text[start:end]))
    words = [
        _plain(match.group(), named=any(s <= start + match.end() - 1 <= e for s, e in names), shouted=shouted)
        for match in re.finditer(r"\S+", text[start:end])
        if not _is_own_day(frame, text, start + match.start())
    ]
    written = polish_quotes(" ".join([words[0].capitalize(), *words[1:]])).rstrip(" .,")
    return nominative(written, "sg")


def _is_own_day(frame: AgreementFrame, text: str, at: int) -> bool:
    """„Uchwała nr 1 z dnia 3 maja 2018 r. w sprawie …”: the day of the document itself is no part of its title."""
    if frame.signed is None:
        return False
    before = _OWN_DAY.search(text, 0, frame.signed.start)
    return before is not None and before.start() <= at < frame.signed.end


def _plain(word: str, *, named: bool, shouted: bool) -> str:
    """A word of a shouted title in plain letters: capital inside the name of the cluster, small elsewhere.

    Acronyms and roman numerals, which are no words of the language, stay; in plain letters so do all short words in
    capitals („SP ZOZ”).
    """
    letters = word.strip('„”"»«.,()')
    if any(map(str.isdigit, letters)):
        return word
    if len(letters) < 2 and not named:
        return word.lower() if letters in {"O", "W", "I", "Z"} else word
    acronym = letters.isupper() and not shouted and len(letters) <= LONGEST_ACRONYM
    if acronym or not letters.isupper() or (not analyse(letters.lower()) and len(letters) <= LONGEST_ACRONYM):
        return word.lower() if letters == "NR" else word
    return word.title() if named and letters.lower() not in SMALL_WORDS else word.lower()


def _signatories(frames: tuple[PartyFrame, ...], around: Surroundings) -> list[Signatory]:
    """Signatories in the order of the text, each name once."""
    found: dict[str, Signatory] = {}
    for frame in frames:
        party = signatory(frame, around) if frame.role == "signatory" else None
        if party is not None:
            found[party.name] = _joined(found[party.name], party) if party.name in found else party
    return list(found.values())


def _joined(named: Signatory, again: Signatory) -> Signatory:
    """All that is said of a body, here by its name and there by an office: „Gmina Las”, „wójt Lasu Jan Nowak”."""
    known = {person.name for person in named.representatives}
    people = [person for person in again.representatives if person.name not in known]
    places = [place for place in again.evidence if place not in named.evidence]
    return named.model_copy(
        update={"representatives": named.representatives + people, "evidence": named.evidence + places}
    )


def _participants(frames: tuple[PartyFrame, ...], around: Surroundings) -> list[Participant]:
    """Everybody else in a role; a natural person who is only mentioned is in the entities."""
    found: dict[tuple[str, str], Participant] = {}
    for frame in frames:
        if frame.role == "signatory" or (frame.role == "mentioned" and frame.person is not None):
            continue
        party = participant(frame, around)
        if party is not None:
            found.setdefault((party.name, party.role), party)
    return list(found.values())


def _area(frame: AgreementFrame, around: Surroundings) -> list[Place]:
    places = (unit_value(mention, around) for mention in frame.area)
    confidence = around.confidences.of("area", "word of coverage")
    found = {place.name: place.model_copy(update={"confidence": confidence}) for place in places if place is not None}
    return list(found.values())


def _count_warnings(frame: AgreementFrame, found: list[Signatory], around: Surroundings) -> list[Warning]:
    counted = frame.signatories_declared
    if counted is None or not found or counted.number == len(found):
        return []
    return [
        Warning(
            code=WarningCode.DECLARED_COUNT_MISMATCH,
            message=f"{counted.number} signatories declared, {len(found)} found",
            evidence=evidence(around.document, [counted.span]),
        )
    ]


def _cluster(frame: AgreementFrame, around: Surroundings) -> Cluster:
    cluster = frame.cluster
    assert cluster is not None
    text = around.document.text
    name = body_name(text, cluster.mentions[0])
    acronym = text[slice(*cluster.acronym)].strip('„”"') if cluster.acronym else None
    aliases = {body_name(text, mention) for mention in cluster.mentions[1:]} - {name}
    spans = [mention.name for mention in cluster.mentions]
    return Cluster(
        name=name,
        acronym=acronym,
        aliases=sorted(alias for alias in aliases if alias.casefold() != name.casefold()),
        kind=_kind(name),
        legal_form=None,
        seat=place_of("seat", PlaceFrame(cluster.seat, None, "cluster"), around) if cluster.seat else None,
        purposes=[polish_quotes(" ".join(text[slice(*span)].split())) for span in cluster.purposes],
        contact=contact_of(cluster.contacts),
        members_declared=frame.members_declared.number if frame.members_declared else None,
        confidence=around.confidences.of("cluster", cluster.basis),
        evidence=evidence(around.document, sorted(spans)),
    )


def _kind(name: str) -> str:
    return next((kind for kind in CLUSTER_KINDS if kind in name.casefold()), CLUSTER_KINDS[0])
