"""Parties of a record: canonical names, seats, register numbers, representatives."""

from __future__ import annotations

from typing import Any

from pipeline.extract.frames import PartyFrame, PlaceFrame, RepresentativeFrame
from pipeline.normalise.contacts import contact_of
from pipeline.normalise.evidence import evidence
from pipeline.normalise.functions import nominative_function
from pipeline.normalise.legal_forms import formed
from pipeline.normalise.names import body_name, office_name
from pipeline.normalise.persons import nominative_person
from pipeline.normalise.registers import registers_of
from pipeline.normalise.values import Surroundings, place_of
from pipeline.records import (
    Participant,
    ParticipantRole,
    PartyKind,
    Place,
    Representative,
    Signatory,
)


def signatory(frame: PartyFrame, around: Surroundings) -> Signatory | None:
    """A signatory; None when its name cannot be told."""
    name = party_name(frame, around.document.text)
    return Signatory(role="signatory", **_common(frame, name, around)) if name is not None else None


def participant(frame: PartyFrame, around: Surroundings) -> Participant | None:
    """A body or person in another role than signatory; None when its name cannot be told."""
    name = party_name(frame, around.document.text)
    return Participant(role=ParticipantRole(frame.role), **_common(frame, name, around)) if name is not None else None


def party_name(frame: PartyFrame, text: str) -> str | None:
    """The canonical name of a party."""
    if frame.organisation is not None:
        return body_name(text, frame.organisation, frame.case)
    if frame.officer is not None:
        return office_name(text, frame.officer)
    return nominative_person(frame.person.written(text)) if frame.person is not None else None


def _common(frame: PartyFrame, name: str, around: Surroundings) -> dict[str, Any]:
    written = frame.written
    return {
        "name": name,
        "kind": PartyKind.PERSON if frame.person is not None else PartyKind.ORGANIZATION,
        **formed(name if frame.person is None else None),
        "seat": _seat(frame, around),
        "registers": registers_of(frame.contacts),
        "contact": contact_of(frame.contacts),
        "representatives": _representatives(frame.representatives, around.document.text),
        "written_as": around.document.as_read(*written),
        "confidence": around.confidences.of(frame.role, frame.basis),
        "evidence": evidence(around.document, [written, *frame.evidence]),
    }


def _seat(frame: PartyFrame, around: Surroundings) -> Place | None:
    if frame.seat is None:
        return None
    return place_of("seat", PlaceFrame(frame.seat, None, "seat"), around)


def _representatives(frames: tuple[RepresentativeFrame, ...], text: str) -> list[Representative]:
    """Each person once: the opening says „Tadeusza Kozła” and the signature „Tadeusz Kozioł”."""
    found: dict[str, Representative] = {}
    for frame in frames:
        name = nominative_person(frame.person.written(text))
        function = nominative_function(text[slice(*frame.function)]) if frame.function is not None else None
        known = found.get(name)
        found[name] = Representative(name=name, function=(known.function if known is not None else None) or function)
    return list(found.values())
