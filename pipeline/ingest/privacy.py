"""Numbers of persons (PESEL) are masked at the door: nothing behind it can show one, whatever is made of the text."""

from __future__ import annotations

import re

from stdnum.pl import pesel

MASK = "•"
#: Eleven digits, with blanks between them or none.
_NUMBER = r"\d(?:[ \u00a0]?\d){10}"
_LABELLED = re.compile(rf"(?i:pesel\W{{0,12}}(?:(?:nr|numer)\W{{1,6}})?)(?P<number>{_NUMBER})(?!\d)")
_BARE = re.compile(r"(?<![\w-])(?P<number>\d{11})(?![\w-])")


def masked(text: str) -> str:
    """The text with every PESEL overwritten digit by digit, so that all offsets stay true.

    A number is a PESEL when the word stands before it, or when its date and check digit are right.
    """
    text = _LABELLED.sub(_overwrite, text)
    return _BARE.sub(lambda match: _overwrite(match) if pesel.is_valid(match["number"]) else match.group(), text)


def _overwrite(match: re.Match[str]) -> str:
    start, end = match.start("number") - match.start(), match.end("number") - match.start()
    whole = match.group()
    return whole[:start] + MASK * (end - start) + whole[end:]
