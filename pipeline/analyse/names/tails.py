"""What stands behind a name: an acronym in brackets, „z X”, „z siedzibą w X”, „(X)”, „– X” or „, X” at the end.

A place inside the name („w X”) is the seat where none stands behind it.
"""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.analyse.language.quotations import quoted_end
from pipeline.analyse.language.words import Words
from pipeline.analyse.places.places import closing_place, place_end
from pipeline.document import BlockKind

MAX_ACRONYM = 14
#: Words from a comma to the bracket that ends behind a place: „(Fundacja „Świt”, Nowy Targ)”.
MAX_TO_BRACKET = 5
#: Units of administration are not seated anywhere: „Gmina Dwór z Krakowa” means nothing.
SEATLESS = frozenset({"commune", "county", "voivodeship"})
_LEADS = (("z siedzibą w", "loc"), ("z siedzibą we", "loc"), ("z", "gen"), ("ze", "gen"), ("(", "nom"))
_DASHES = frozenset("–—-")
_BEHIND_ACRONYM = (("w", "loc"), ("we", "loc"))


@dataclass(frozen=True, slots=True)
class Tail:
    """Index of the word after the tail, and the spans of seat and acronym in characters."""

    end: int
    seat: tuple[int, int] | None = None
    acronym: tuple[int, int] | None = None


def tail_of(words: Words, first: int, last: int, category: str) -> Tail:
    """The tail of a name that covers the words from ``first`` to ``last`` (exclusive)."""
    acronym, end = _acronym(words, last)
    if category in SEATLESS:
        return Tail(end, acronym=acronym)
    # „Klub Szachowy (KSW) w Rypinie”: behind the acronym the place is no part of the name.
    for lead, case in (*_LEADS, *(_BEHIND_ACRONYM if acronym is not None else ())):
        seat = _seat_after(words, end, lead, case)
        if seat is not None:
            return Tail(seat.end, seat.seat, acronym)
    if _may_close(words, end) and (place := closing_place(words, end + 1)):
        return Tail(place, (words[end + 1].start, words[place - 1].end), acronym)
    return Tail(end, _seat_inside(words, first, last), acronym)


def _may_close(words: Words, index: int) -> bool:
    """Does a mark stand here behind which a place may end the line: a dash, or a comma in an item or in brackets?"""
    mark = words.get(index)
    if mark is None or mark.text not in {*_DASHES, ","}:
        return False
    if mark.text == "," and words.blocks[mark.block].kind not in {BlockKind.LIST_ITEM, BlockKind.TABLE_CELL}:
        return any(word.text == ")" for word in words[index : index + MAX_TO_BRACKET])
    return True


def _acronym(words: Words, index: int) -> tuple[tuple[int, int] | None, int]:
    opening, inside = words.get(index), words.get(index + 1)
    end = quoted_end(words, index) if opening is not None and opening.text == "(" else None
    if inside is None or end is None:
        return None, index
    written = (inside.start, words[end - 2].end)
    acronym = words.text[slice(*written)].strip('„”"')
    fits = len(acronym) <= MAX_ACRONYM and sum(c.isupper() for c in acronym) >= 2 and " " not in acronym
    return (written, end) if fits else (None, index)


def _seat_after(words: Words, index: int, lead: str, case: str) -> Tail | None:
    here, parts = words.get(index), lead.split()
    if here is not None and here.text == "," and len(parts) > 1:
        index += 1
    block = words[index - 1].block
    for offset, expected in enumerate(parts):
        word = words.get(index + offset)
        if word is None or word.lower != expected or word.block != block:
            return None
    start = index + len(parts)
    end = place_end(words, start, case)
    if end is None:
        first = words.get(start)
        end = start + 1 if len(parts) > 1 and first is not None and first.is_capital else None
    if end is None:
        return None
    if lead == "(":
        closing = words.get(end)
        if closing is None or closing.text != ")":
            return None
        return Tail(end + 1, (words[start].start, words[end - 1].end))
    return Tail(end, (words[start].start, words[end - 1].end))


def _seat_inside(words: Words, first: int, last: int) -> tuple[int, int] | None:
    """„Bank Spółdzielczy w Nysie”: the place belongs to the name and is the seat as well."""
    for index in range(last - 1, first, -1):
        if words[index].lower in {"w", "we"}:
            end = place_end(words, index + 1, "loc")
            if end is not None:
                return words[index + 1].start, words[end - 1].end
    return None
