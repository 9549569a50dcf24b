"""Text of unknown origin on a terminal: harmless, on one line, and cut around what matters."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

#: How far from the evidence a sentence may begin and end.
REACH = 1_000

#: A mark that may end a sentence, the word before it, and the first letter or digit after it.
_STOP = re.compile(r"(?P<word>\S+)[.!?…][”\")\]]*\s+(?=[„\"(–—]?\s?(?P<next>\w))")
#: What stands before the full stop of an abbreviation, an initial or an ordinal: „ul.”, „J.”, „12.”, „o.o.”.
_ABBREVIATED = re.compile(r"[„\"(]*(?:\d+|\w{1,3}|\w+\.\w+)")
_BLANKS = re.compile(r"\s+")
_HIDDEN = frozenset({"Cc", "Cf", "Cs"})
_SOFT_HYPHEN = "\u00ad"


def plain(text: str) -> str:
    """``text`` on one line, without control characters: a document must not be able to drive the terminal.

    Runs of blanks are joined; other control and direction characters (escape, bidi overrides) are shown as „�”.
    """
    return _harmless(text).strip()


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A sentence cut in three: what precedes the evidence, the evidence itself, what follows it."""

    before: str
    match: str
    after: str


def excerpt(text: str, start: int, end: int, limit: int = 240) -> Excerpt:
    """The sentence of ``text`` around ``text[start:end]``, about ``limit`` characters long, „…” where it is cut."""
    first, last = sentence_bounds(text, start, end)
    room = max(0, limit - (end - start))
    before, after = start - first, last - end
    left = _cut_left(text, first, start, max(room // 2, room - after))
    right = _cut_right(text, end, last, max(room // 2, room - before))
    return Excerpt(
        ("…" if left > first else "") + _harmless(text[left:start]).lstrip(),
        shorten(_harmless(text[start:end]), limit),
        _harmless(text[end:right]).rstrip() + ("…" if right < last else ""),
    )


def sentence_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence (within its line, and within reach) that holds ``text[start:end]`` begins and ends."""
    line_start = max(text.rfind("\n", 0, start) + 1, start - REACH)
    line_end = text.find("\n", end)
    line_end = min(len(text) if line_end < 0 else line_end, end + REACH)
    stops = [stop.end() for stop in _STOP.finditer(text, line_start, line_end) if _ends_sentence(stop)]
    first = max((stop for stop in stops if stop <= start), default=line_start)
    last = min((stop for stop in stops if stop >= end), default=line_end)
    return first, last


def shorten(text: str, limit: int) -> str:
    """``text`` of at most ``limit`` characters, „…” at its end where it is cut."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def _ends_sentence(stop: re.Match[str]) -> bool:
    return (stop["next"].isupper() or stop["next"].isdigit()) and not _ABBREVIATED.fullmatch(stop["word"])


def _harmless(text: str) -> str:
    visible = _BLANKS.sub(" ", text).replace(_SOFT_HYPHEN, "")
    return "".join("�" if unicodedata.category(character) in _HIDDEN else character for character in visible)


def _cut_left(text: str, first: int, start: int, room: int) -> int:
    """Where to begin so that at most ``room`` characters precede ``start``, at a word."""
    if start - first <= room:
        return first
    blank = text.find(" ", start - room, start)
    return start if blank < 0 else blank + 1


def _cut_right(text: str, end: int, last: int, room: int) -> int:
    """Where to stop so that at most ``room`` characters follow ``end``, at a word."""
    if last - end <= room:
        return last
    blank = text.rfind(" ", end, end + room)
    return end if blank < 0 else blank
