"""Numbers of public registers: digits only, and whether the number can be right. A PESEL is only ever shown masked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from stdnum.pl import nip, pesel, regon

from pipeline.analyse.contacts import ContactKind
from pipeline.records import WarningCode

KRS_DIGITS = 10
#: What of a PESEL is left: nothing, so that neither birthday nor sex can be read from a record.
PESEL_MASK = "•" * 11


@dataclass(frozen=True, slots=True)
class RegisterNumber:
    """A number in digits (a PESEL masked); ``problem`` when the length or the check digit is wrong."""

    kind: ContactKind
    digits: str
    problem: WarningCode | None


def register_number(kind: ContactKind, written: str) -> RegisterNumber:
    """The canonical number of a written one: „123-456-32-18” → „1234563218”."""
    digits = "".join(character for character in written if character.isdigit())
    problem = None if _CHECKS[kind](digits) else WarningCode.CHECKSUM_FAILED
    return RegisterNumber(kind, PESEL_MASK if kind is ContactKind.PESEL else digits, problem)


def _is_krs(digits: str) -> bool:
    """The register of courts has no check digit, only a length."""
    return len(digits) == KRS_DIGITS


_CHECKS: dict[ContactKind, Callable[[str], bool]] = {
    ContactKind.KRS: _is_krs,
    ContactKind.NIP: nip.is_valid,
    ContactKind.REGON: regon.is_valid,
    ContactKind.PESEL: pesel.is_valid,
}
