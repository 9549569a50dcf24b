"""Parties of a record: canonical names, seats, register numbers, representatives."""

from __future__ import annotations

from typing import Any

from pipeline.extract.frames import PartyFrame, RepresentativeFrame
from pipeline.normalise.evidence import evidence
from pipeline.normalise.functions import nominative_function
from pipeline.normalise.legal_forms import legal_form
from pipeline.normalise.names import body_name, office_name
from pipeline.normalise.persons import nominative_person
from pipeline.normalise.registers import register_number
from pipeline.normalise.values import Surroundings, place_value
from pipeline.records import (
    Participant,
    ParticipantRole,
    PartyKind,
    Place,
    Registers,
    Representative,
    Signatory,
    Warning,
)


def signatory(frame: PartyFrame, around: Surroundings) -> tuple[Signatory | None, list[Warning]]:
    """A signatory with its warnings; None when its name cannot be told."""
    name = party_name(frame, around.document.text)
    if name is None:
        return None, []
    registers, warnings = _registers(frame, around)
    return Signatory(role="signatory", **_common(frame, name, registers, around)), warnings


def participant(frame: PartyFrame, around: Surroundings) -> Participant | None:
    """A body or person in another role than signatory; None when its name cannot be told."""
    name = party_name(frame, around.document.text)
    if name is None:
        return None
    registers, _ = _registers(frame, around)
    return Participant(role=ParticipantRole(frame.role), **_common(frame, name, registers, around))


def party_name(frame: PartyFrame, text: str) -> str | None:
    """The canonical name of a party."""
    if frame.organisation is not None:
        return body_name(text, frame.organisation, frame.case)
    if frame.officer is not None:
        return office_name(text, frame.officer)
    return nominative_person(text[slice(*frame.person.name)]) if frame.person is not None else None


def _common(frame: PartyFrame, name: str, registers: Registers, around: Surroundings) -> dict[str, Any]:
    written = frame.written
    return {
        "name": name,
        "kind": PartyKind.PERSON if frame.person is not None else PartyKind.ORGANIZATION,
        "legal_form": legal_form(name) if frame.person is None else None,
        "seat": _seat(frame, around),
        "registers": registers,
        "representatives": _representatives(frame.representatives, around.document.text),
        "written_as": around.document.text[slice(*written)],
        "confidence": round(frame.confidence, 2),
        "evidence": evidence(around.document, [written, *frame.evidence]),
    }


def _seat(frame: PartyFrame, around: Surroundings) -> Place | None:
    if frame.seat is None:
        return None
    before = around.document.text[max(0, frame.seat[0] - 3) : frame.seat[0]].split()
    return place_value(frame.seat, before[-1] if before else None, 0.95, around)


def _registers(frame: PartyFrame, around: Surroundings) -> tuple[Registers, list[Warning]]:
    numbers: dict[str, str | None] = {"krs": None, "nip": None, "regon": None}
    warnings = []
    for found in frame.registers:
        number = register_number(found.kind, found.text)
        if numbers[found.kind.value] is None:
            numbers[found.kind.value] = number.digits
        if number.problem is not None:
            where = evidence(around.document, [(found.start, found.end)])
            name = found.kind.value.upper()
            message = f"{name} {number.digits} has a wrong length or check digit; compare it with the paper."
            warnings.append(Warning(code=number.problem, message=message, evidence=where))
    return Registers(**numbers), warnings


def _representatives(frames: tuple[RepresentativeFrame, ...], text: str) -> list[Representative]:
    """Each person once: the opening says „Tadeusza Kozła” and the signature „Tadeusz Kozioł”."""
    found: dict[str, Representative] = {}
    for frame in frames:
        name = nominative_person(text[slice(*frame.person.name)])
        function = nominative_function(text[slice(*frame.function)]) if frame.function is not None else None
        known = found.get(name)
        found[name] = Representative(name=name, function=(known.function if known is not None else None) or function)
    return list(found.values())
