"""Names of bodies as the network reads them, where they go further than the grammar followed them.

The grammar knows how Polish builds a name. That „Przystań „Burza” Jan Kos” is one name, and that the town in „LKS
Turza” is part of it, the network knows from the many names that it has seen. So it lengthens and joins what the grammar
has found; it neither shortens a name nor finds one of its own: there the grammar was right more often.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.analyse.language.quotations import CLOSING, OPENING
from pipeline.analyse.language.words import Words
from pipeline.analyse.names.heads import is_office
from pipeline.analyse.names.links import is_series
from pipeline.analyse.names.organisations import Organisation, parse
from pipeline.analyse.names.tails import tail_of
from pipeline.analyse.roles.labels import Mark

#: Log odds of every mark of a name that is sure.
SURE = 1.5
#: Words by which a name may begin before what the grammar found: where no body is near, the network is not asked.
BEFORE = 8

#: The log odds of a mark at a character; None where nothing is read.
Marks = Callable[[Mark, int], float | None]


def with_names_read(words: Words, bodies: Sequence[Organisation], marks: Marks) -> list[Organisation]:
    """The bodies in order, those that stand inside a longer name that is surely read replaced by one of that name."""
    found = list(bodies)
    near = {index for body in bodies for index in range(max(0, body.first - BEFORE), body.last)}
    for read in names_read(words, marks, near):
        start, end = words[read.start].start, words[read.stop - 1].end
        inside = [body for body in found if body.name[0] < end and start < body.name[1]]
        if _holds(words, read, inside) and _is_name(words, read) and _fits(words, read, inside[0]):
            found = [body for body in found if body not in inside] + [_named(words, read, inside[0])]
    return sorted(found, key=lambda body: body.first)


def names_read(words: Words, marks: Marks, near: Collection[int]) -> Iterator[range]:
    """The words of each name that begins at one of some words and that the network is sure of to its end."""
    index = 0
    while index < len(words):
        if index not in near:
            index += 1
            continue
        surest = marks(Mark.BEGINS, words[index].start) or 0.0
        end = index + 1
        while surest > 0 and (after := words.get(end)) is not None and after.block == words[index].block:
            goes_on = marks(Mark.GOES_ON, after.start) or 0.0
            if goes_on <= 0:
                break
            surest, end = min(surest, goes_on), end + 1
        if surest > SURE:
            yield range(index, end)
        index = end


def _holds(words: Words, read: range, inside: Sequence[Organisation]) -> bool:
    """Are the bodies wholly inside, one of them more than a reference, none sharing its head, none joined by „i”?

    A seat behind the name („Fundacja „Kos” z Koła”) is none of it.
    """
    start, end = words[read.start].start, words[read.stop - 1].end
    seated = any(body.seat is not None and body.name[1] <= body.seat[0] < end for body in inside)
    if seated or all(body.bare for body in inside) or any(body.shared for body in inside):
        return False
    if min(b.name[0] for b in inside) < start or max(b.name[1] for b in inside) > end:
        return False
    whole = any(body.name == (start, end) for body in inside)
    named = sorted((body for body in inside if not body.bare), key=lambda body: body.first)
    between = (index for before, after in pairwise(named) for index in range(before.last, after.first))
    return not whole and not any(is_series(words[index]) or words[index].text == "," for index in between)


def _is_name(words: Words, read: range) -> bool:
    """No office, not cut before its last noun („Klub Kajakowy w”), its quotation marks in pairs."""
    first, last = words[read.start], words[read.stop - 1]
    cut = is_series(last) or any(reading.pos == "prep" for reading in last.readings)
    marks = [word.text for word in (words[index] for index in read)]
    paired = sum(mark in OPENING for mark in marks) == sum(mark in CLOSING for mark in marks)
    return not cut and not is_office(first) and (paired or '"' in marks)


def _fits(words: Words, read: range, body: Organisation) -> bool:
    """May what stands in front of a body be of its name? „Dom Kultury Gminy Las”, „Stanica Burza”; not „Gości Dom”."""
    before = {case for reading in words[read.start].readings for case in reading.cases}
    in_front = words[read.start].start < body.name[0] and bool(before and body.cases)
    return not in_front or bool(body.cases & (before | {"gen"}))


def _named(words: Words, read: range, body: Organisation) -> Organisation:
    """The name as the grammar reads it from there, or else what it knows of the body that the name begins with."""
    name = (words[read.start].start, words[read.stop - 1].end)
    parsed = parse(words, read.start)
    if parsed is not None and parsed.name == name:
        return parsed
    longer = replace(body, name=name, last=read.stop, bare=False)
    if body.name[0] != name[0]:
        longer = replace(longer, first=read.start, head=None, features=frozenset())
    return longer.with_tail(tail_of(words, longer.first, read.stop, body.category))
