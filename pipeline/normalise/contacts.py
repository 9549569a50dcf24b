"""Canonical contacts: telephone numbers in the international form, e-mail addresses in lower case."""

from __future__ import annotations

from phonenumbers import NumberParseException, PhoneNumberFormat, format_number, parse

from pipeline.analyse.contacts import REGION, ContactKind, ContactMatch


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
