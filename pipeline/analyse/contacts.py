"""Finding e-mail and web addresses, telephone numbers, postal codes and numbers of public registers.

Validity and canonical form are the business of ``pipeline.normalise.registers`` and ``pipeline.normalise.contacts``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from phonenumbers import Leniency, PhoneNumberMatcher

from pipeline.analyse.tables import toml_table

REGION = "PL"
_EMAIL = re.compile(r"(?<![\w.+-])[A-Za-z0-9_][\w.+-]*@[\w-]+(?:\.[\w-]+)+")
_POSTAL_CODE = re.compile(r"(?<![\w-])\d{2}[-–]\d{3}(?=,?\s+[A-ZĆŁŃÓŚŹŻ])")
#: Every number of the KRS given out so far begins with four zeros, and nothing else of ten digits does.
_BARE_KRS = re.compile(r"(?<![\w-])0000\d{6}(?!\d)")
_CLOSING = ".,;:!?)]}”\"»'"


class ContactKind(StrEnum):
    """What a contact or a number is."""

    EMAIL = "email"
    URL = "url"
    PHONE = "phone"
    POSTAL_CODE = "postal_code"
    KRS = "krs"
    NIP = "nip"
    REGON = "regon"
    PESEL = "pesel"


@dataclass(frozen=True, slots=True)
class ContactMatch:
    """A contact or a number as written, without its label; offsets into the text."""

    start: int
    end: int
    kind: ContactKind
    text: str


def find_contacts(text: str) -> list[ContactMatch]:
    """All contacts and register numbers in order; where two overlap, the one that says more of itself is kept."""
    kept: list[ContactMatch] = []
    taken = bytearray(len(text))
    for match in (*_registers(text), *_addresses(text), *_postal_codes(text), *_phones(text)):
        if not any(taken[match.start : match.end]):
            taken[match.start : match.end] = b"\x01" * (match.end - match.start)
            kept.append(match)
    return sorted(kept, key=lambda match: match.start)


def _registers(text: str) -> Iterator[ContactMatch]:
    for kind, pattern in _register_patterns():
        for match in pattern.finditer(text):
            yield _match(kind, match, "number")
    for match in _BARE_KRS.finditer(text):
        yield _match(ContactKind.KRS, match, 0)


def _addresses(text: str) -> Iterator[ContactMatch]:
    for match in _EMAIL.finditer(text):
        yield _match(ContactKind.EMAIL, match, 0)
    for match in _url().finditer(text):
        written = match.group().rstrip(_CLOSING)
        yield ContactMatch(match.start(), match.start() + len(written), ContactKind.URL, written)


def _postal_codes(text: str) -> Iterator[ContactMatch]:
    for match in _POSTAL_CODE.finditer(text):
        yield _match(ContactKind.POSTAL_CODE, match, 0)


def _phones(text: str) -> Iterator[ContactMatch]:
    for match in PhoneNumberMatcher(text, REGION, leniency=Leniency.VALID, max_tries=len(text)):
        yield ContactMatch(match.start, match.end, ContactKind.PHONE, match.raw_string)


def _match(kind: ContactKind, match: re.Match[str], group: str | int) -> ContactMatch:
    return ContactMatch(match.start(group), match.end(group), kind, match.group(group))


def _knowledge() -> dict[str, Any]:
    return toml_table("pipeline.analyse", "contacts")


@cache
def _register_patterns() -> tuple[tuple[ContactKind, re.Pattern[str]], ...]:
    return tuple((ContactKind(row["kind"]), _register_pattern(row)) for row in _knowledge()["register"])


def _register_pattern(row: dict[str, Any]) -> re.Pattern[str]:
    """Label, a gap without digits, and a number of the right length, grouped or not; a wrong length only ungrouped."""
    labels = "|".join(label.replace(" ", r"\s+") for label in row["labels"])
    exact = "|".join(rf"\d(?:[ \u00a0-]?\d){{{length - 1}}}(?!\d)" for length in row["lengths"])
    return re.compile(
        rf"\b(?:{labels})\b[^\d\n]{{0,{row['gap']}}}(?<!\d)(?P<number>{exact}|\d{{5,14}}(?!\d))", re.IGNORECASE
    )


@cache
def _url() -> re.Pattern[str]:
    endings = "|".join(_knowledge()["domains"]["endings"])
    path = r"(?:[/?#][^\s<>„”\"]*)?"
    # With capitals it is the name of a body or a program („Ngo.pl”), not an address.
    bare = rf"(?-i:(?<![\w@.-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:{endings})(?![\w@-]|\.\w)){path}"
    return re.compile(rf"https?://[^\s<>„”\"]+|\bwww\.[^\s<>„”\"]+|{bare}", re.IGNORECASE)
