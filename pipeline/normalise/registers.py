"""Numbers of public registers: digits only, and whether the number can be right. A PESEL never gets here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from stdnum.pl import nip, regon

from pipeline.analyse.contacts import ContactKind, ContactMatch
from pipeline.codes import WarningCode
from pipeline.document import Document
from pipeline.normalise.evidence import evidence
from pipeline.records import Registers, Warning

KRS_DIGITS = 10


@dataclass(frozen=True, slots=True)
class RegisterNumber:
    """A number in digits; ``problem`` when the length or the check digit is wrong."""

    kind: ContactKind
    digits: str
    problem: WarningCode | None


def register_number(kind: ContactKind, written: str) -> RegisterNumber:
    """The canonical number of a written one: „123-456-32-18” → „1234563218”."""
    digits = "".join(character for character in written if character.isdigit())
    problem = None if _CHECKS[kind](digits) else WarningCode.CHECKSUM_FAILED
    return RegisterNumber(kind, digits, problem)


def registers_of(matches: Iterable[ContactMatch]) -> Registers:
    """The first number of each register among the matches, right or wrong."""
    found: dict[str, str] = {}
    for match in matches:
        if match.kind in _CHECKS:
            found.setdefault(match.kind.value, register_number(match.kind, match.text).digits)
    return Registers(krs=found.get("krs"), nip=found.get("nip"), regon=found.get("regon"))


def register_warnings(matches: Iterable[ContactMatch], document: Document) -> list[Warning]:
    """One warning for each number of a document that cannot be right, whoever it belongs to."""
    numbers = [(match, register_number(match.kind, match.text)) for match in matches if match.kind in _CHECKS]
    return [
        Warning(
            code=number.problem,
            message=f"{match.kind.upper()} {number.digits}: wrong length or check digit; compare it with the paper.",
            evidence=evidence(document, [(match.start, match.end)]),
        )
        for match, number in numbers
        if number.problem is not None
    ]


def _is_krs(digits: str) -> bool:
    """The register of courts has no check digit, only a length."""
    return len(digits) == KRS_DIGITS


#: The registers whose numbers stand in records.
_CHECKS: dict[ContactKind, Callable[[str], bool]] = {
    ContactKind.KRS: _is_krs,
    ContactKind.NIP: nip.is_valid,
    ContactKind.REGON: regon.is_valid,
}
