"""Signature blocks: „Za Gminę Dwór / Wójt / Jan Nowak”, in columns or one below the other, line by line."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from pipeline.analyse.names.organisations import Organisation
from pipeline.document import Block, BlockKind
from pipeline.extract.frames import RepresentativeFrame, Span
from pipeline.extract.mentions import Mention
from pipeline.extract.parties.claims import Claim, Kind
from pipeline.extract.reading import Reading

MAX_BELOW, MAX_WORDS_BELOW, MAX_WORDS = 6, 6, 25
_NO_PARTY = frozenset({"cluster", "court"})
_MARKS = frozenset({"/", "(", ":"})


@dataclass(frozen=True, slots=True)
class _Line:
    """A printed line of a block, as a range of words, with the block and its number."""

    words: range
    block: Block
    number: int


def claims_in_signatures(reading: Reading, listed: Collection[int] = ()) -> list[Claim]:
    """Bodies that start a line of signatures, with the persons on it and below; as parties where „Za” goes before.

    ``listed``: the blocks of introduced lists, where what stands below a body is the next party.
    """
    lines = [line for line in _lines(reading) if line.number not in listed]
    named = {o.first: o for o in reading.organisations if not o.bare and o.category not in _NO_PARTY}
    found = []
    for number, line in enumerate(lines):
        behalf = reading.words[line.words.start].lower == "za"
        organisation = _signing(reading, line) if behalf else named.get(line.words.start)
        if organisation is None or not _is_signature(reading, line, behalf=behalf):
            continue
        people = _signers(reading, line, lines[number + 1 :], organisation, named)
        if people or behalf:
            mention = Mention(organisation.first, organisation.last, organisation)
            role = "signatory" if behalf else "mentioned"
            found.append(Claim(mention, role, line.words, Kind.SIGNATURE, people, "acc" if behalf else None))
    return found


def _signing(reading: Reading, line: _Line) -> Organisation | None:
    """The body behind „za”: the name that starts there, with what is left of it or goes on with it.

    „za Marinę „Fala” Sp. z o.o.”, „za Hafen und Turm / Bansin GmbH”: all capital words, over the lines of a cell.
    """
    start = line.words.start + 1
    stop = reading.words.of_block(line.number).stop
    inside = [o for o in reading.organisations if start <= o.first < stop and o.category not in _NO_PARTY]
    bodies = [o for o in inside if not o.bare]
    if not bodies or (inside[0].bare and inside[0].first == start):
        # „Za Stowarzyszenie: Anna Lis”: a short name of a party.
        return inside[0] if inside and inside[0].first == start else None
    first, last = bodies[0], bodies[-1]
    if first.first == start and (first.source == "grammar" or first is last):
        return first
    if first.first > start and not reading.words[start].is_capital:
        return None
    people = [p.first for p in reading.persons if start < p.first < last.first]
    if people or any(reading.words[i].text in ":," for i in range(start, last.first)):
        return first if first.first == start else None
    return replace(last, name=(reading.words[start].start, last.name[1]), first=start, head=None)


def _lines(reading: Reading) -> list[_Line]:
    """The lines of all blocks that are not furniture, in order."""
    return [
        _Line(line, reading.words.blocks[number], number)
        for number in reading.content_blocks()
        for line in reading.lines(number)
    ]


def _is_signature(reading: Reading, line: _Line, *, behalf: bool) -> bool:
    """A short line without a verb; items of lists are read as such, unless they sign „za” somebody."""
    if len(line.words) > MAX_WORDS or any(reading.words[i].is_finite for i in line.words):
        return False
    return behalf or line.block.kind is not BlockKind.LIST_ITEM


def _signers(
    reading: Reading, line: _Line, rest: list[_Line], organisation: Organisation, named: dict[int, Organisation]
) -> tuple[RepresentativeFrame, ...]:
    """The persons of a signature, on its own line and below it, each with the function next to the name."""
    own = range(organisation.last, line.words.stop)
    below = _below(reading, line, rest, named)
    ranges = [own, *(other.words for other in below)]
    persons = [p for inside in ranges for p in reading.persons if p.first in inside]
    if not persons or (not below and not {reading.words[i].text for i in own} & _MARKS):
        return ()
    officers = [o for inside in ranges for o in reading.officers if _within(reading, o.function, inside)]
    paired = {o.person: o.function for o in officers if o.person is not None}
    loose = [o.function for o in officers if o.person is None]
    result = []
    for person in persons:
        function = paired.get(person) or (loose.pop(0) if loose else None)
        result.append(RepresentativeFrame(person, function))
    return tuple(result)


def _within(reading: Reading, span: Span, inside: range) -> bool:
    return bool(inside) and reading.span(inside)[0] <= span[0] < reading.span(inside)[1]


def _below(reading: Reading, line: _Line, rest: list[_Line], named: dict[int, Organisation]) -> list[_Line]:
    """The short lines below a signature's body, in its column of a table or right behind it, up to the next body."""
    found: list[_Line] = []
    for other in rest:
        if len(found) >= MAX_BELOW:
            break
        if line.block.table_id is not None and other.block.table_id == line.block.table_id:
            if other.block.column != line.block.column:
                continue
        elif line.block.table_id is not None or other.block.kind is BlockKind.LIST_ITEM:
            break
        behalf = reading.words[other.words.start].lower == "za"
        if behalf or other.words.start in named or _length(reading, other) > MAX_WORDS_BELOW:
            break
        found.append(other)
    return found


def _length(reading: Reading, line: _Line) -> int:
    """The words of a line, without its marks: „/-/ hm. Ewa Lis”."""
    return sum(reading.words[i].is_word for i in line.words)
