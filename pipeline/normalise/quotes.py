"""Quotation marks: every kind that is typed in Polish texts becomes „…”, and the quoted parts of a name are found."""

from __future__ import annotations

import re
from functools import lru_cache

#: Typed stand-ins for one mark, put in its place before the marks are read: „,,Alfa''”, „``Alfa''”.
_STAND_INS = re.compile(r",,(?=\S)|''|``|‘‘|’’|‚‚")
#: Marks that quote; which of them opens is decided by what stands beside it.
_DOUBLE = frozenset('"„“”«»‟″')
_ALWAYS_OPENS = frozenset("„")
#: A pair of single marks around whole words: ‚Alfa’; an apostrophe inside a word (d’Arc) is none.
_SINGLE_PAIR = re.compile(r"(?<!\w)[‚'‘’‹›](?=\S)([^‚'‘’‹›„“”\"«»]*[^\s‚'‘’‹›„“”\"«»])[‚'‘’‹›](?!\w)")
_BEFORE_OPENING = frozenset(" \t\n\u00a0([/–—-„")
_QUOTED = re.compile(r"„[^„”]*(?:„[^„”]*”[^„”]*)*”")
_INNER_SPACE = re.compile(r"(?<=„)\s+|\s+(?=”)")


def _opens(text: str, at: int, depth: int) -> bool:
    """Does the mark at ``at`` open a quotation? Its neighbours decide, then its shape, then what is open."""
    before = at == 0 or text[at - 1] in _BEFORE_OPENING
    after = at + 1 == len(text) or text[at + 1].isspace()
    if text[at] in _ALWAYS_OPENS:
        return not (after and not before and depth)
    if text[at] == "”" and depth:
        return False
    if before != after:
        return before
    return text[at] != "”" and depth == 0


@lru_cache(maxsize=20_000)
def polish_quotes(text: str) -> str:
    """The text with „…” for every kind of quotation mark, and no blanks just inside them.

    A quotation left open is closed at the end; a mark that closes nothing is dropped.
    """
    text = _SINGLE_PAIR.sub(r"„\1”", _STAND_INS.sub('"', text))
    written: list[str] = []
    depth = 0
    for at, char in enumerate(text):
        if char not in _DOUBLE:
            written.append(char)
        elif _opens(text, at, depth):
            depth += 1
            written.append("„")
        elif depth:
            depth -= 1
            written.append("”")
    closed = "".join(written)
    if depth:
        closed = closed.rstrip() + "”" * depth
    return _INNER_SPACE.sub("", closed)


def unquoted(text: str) -> str:
    """The text without its quoted parts: „Spółdzielnia „Alfa” w Krośnie” gives „Spółdzielnia w Krośnie”."""
    return " ".join(_QUOTED.sub(" ", polish_quotes(text)).split())
