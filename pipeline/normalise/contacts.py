"""Canonical contacts: telephone numbers in the international form, e-mail addresses in lower case."""

from __future__ import annotations

from collections.abc import Iterable

from phonenumbers import NumberParseException, PhoneNumberFormat, format_number, parse

from pipeline.analyse.contacts import REGION, ContactKind, ContactMatch
from pipeline.records import Contact


def contact_of(matches: Iterable[ContactMatch]) -> Contact:
    """What of the matches says how to reach a body, each value once, in the order of the text."""
    found: dict[ContactKind, dict[str, None]] = {kind: {} for kind in ContactKind}
    for match in matches:
        found[match.kind][contact(match)] = None
    return Contact(
        postal_codes=list(found[ContactKind.POSTAL_CODE]),
        phones=list(found[ContactKind.PHONE]),
        emails=list(found[ContactKind.EMAIL]),
        urls=list(found[ContactKind.URL]),
    )


def contact(match: ContactMatch) -> str:
    """The canonical form of a found contact: „tel. 600 000 123” → „+48 600 000 123”; others as written."""
    if match.kind is ContactKind.PHONE:
        return _phone(match.text)
    if match.kind is ContactKind.EMAIL:
        return match.text.lower()
    return match.text.replace("–", "-") if match.kind is ContactKind.POSTAL_CODE else match.text


def _phone(written: str) -> str:
    try:
        return format_number(parse(written, REGION), PhoneNumberFormat.INTERNATIONAL)
    except NumberParseException:
        return written
