"""Numbers of persons (PESEL) are masked at the door: nothing behind it can show one, whatever is made of the text."""

from __future__ import annotations

import re

MASK = "•"
_APART = r"[-–. \u00a0]"
#: Eleven digits behind the word, with marks between them or none: „PESEL 44 05 14 0 13 59”.
_LABELLED = re.compile(
    rf"(?i:pesel[\W_]{{0,12}}(?:(?:nr|numer)[\W_]{{1,6}})?)(?P<number>\d(?:{_APART}{{0,3}}\d){{10}})(?!\d)"
)
#: Without the word: in one, or cut behind the date („440514-01359”), which may be cut too („44.05.14.01359”).
_DATE = rf"(?:\d{{6}}|\d\d(?P<by>{_APART})\d\d(?P=by)\d\d)"
_BARE = re.compile(rf"(?<![^\W_])(?<!\d-)(?P<number>{_DATE}{_APART}?\d{{5}})(?![^\W_])(?!-\d)")
_MARKS = re.compile(r"\D")


def masked(text: str) -> str:
    """The text with every PESEL overwritten digit by digit, so that all offsets stay true.

    A number is a PESEL when the word stands before it, or when its date and check digit are right.
    """
    text = _LABELLED.sub(_overwrite, text)
    return _BARE.sub(lambda match: _overwrite(match) if _is_pesel(match["number"]) else match.group(), text)


def _is_pesel(number: str) -> bool:
    from stdnum.pl import pesel  # here, since few names and texts have such a number

    return bool(pesel.is_valid(_MARKS.sub("", number)))


def _overwrite(match: re.Match[str]) -> str:
    start, end = match.start("number") - match.start(), match.end("number") - match.start()
    whole = match.group()
    return whole[:start] + MASK * (end - start) + whole[end:]
