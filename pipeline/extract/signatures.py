"""Signature blocks: „Za Gminę Dwór / Wójt / Jan Nowak”, in columns or one below the other."""

from __future__ import annotations

from pipeline.analyse.organisations import Organisation
from pipeline.extract.claims import Claim
from pipeline.extract.frames import RepresentativeFrame
from pipeline.extract.mentions import Mention
from pipeline.extract.reading import Reading

MAX_SIGNATURE, MAX_BLOCK_WORDS = 6, 25


def claims_in_signatures(reading: Reading) -> list[Claim]:
    """Bodies that a block of signatures names, with the persons below; as parties where „Za” goes before the name."""
    found = []
    named = {o.first: o for o in reading.organisations if not o.bare and o.category not in {"cluster", "court"}}
    for number in reading.content_blocks():
        inside = reading.words.of_block(number)
        start = reading.content_start(number)
        behalf = reading.words[start].lower == "za"
        organisation = named.get(start + behalf)
        if reading.words.blocks[number].kind == "list_item" and not behalf:
            continue
        if organisation is None or len(inside) > MAX_BLOCK_WORDS or any(reading.words[i].is_finite for i in inside):
            continue
        people = _signers(reading, number, organisation, named)
        if people or behalf:
            role = "signatory" if behalf else "mentioned"
            mention = Mention(organisation.first, organisation.last, organisation)
            found.append(Claim(mention, role, inside, 0.9 if behalf else 0.5, people, "acc" if behalf else None))
    return found


def _signers(
    reading: Reading, number: int, organisation: Organisation, named: dict[int, Organisation]
) -> tuple[RepresentativeFrame, ...]:
    """The persons of a signature: in the block itself, and in the blocks below it up to the next body."""
    blocks = [number, *_below(reading, number, named)]
    ranges = [reading.words.of_block(n) for n in blocks]
    ranges[0] = range(organisation.last, ranges[0].stop)
    persons = [p for inside in ranges for p in reading.persons if p.first in inside]
    officers = [
        o
        for inside in ranges
        for o in reading.officers
        if o.first in inside or o.function[0] in _chars(reading, inside)
    ]
    functions = [o.function for o in officers]
    paired = {o.person: o.function for o in officers if o.person is not None}
    if not persons or (len(blocks) == 1 and not _is_signed(reading, ranges[0])):
        return ()
    loose = [f for f in functions if f not in paired.values()]
    result = []
    for person in persons:
        function = paired.get(person) or (loose.pop(0) if loose else None)
        result.append(RepresentativeFrame(person, function))
    return tuple(result)


def _chars(reading: Reading, inside: range) -> range:
    return range(*reading.span(inside)) if inside else range(0)


def _is_signed(reading: Reading, inside: range) -> bool:
    """„/-/”, „(-)”, or nothing but names and functions: a signature, not a sentence."""
    marks = {reading.words[i].text for i in inside}
    return bool(marks & {"/", "-", "–", "("}) or len(inside) <= MAX_SIGNATURE * 2


def _below(reading: Reading, number: int, named: dict[int, Organisation]) -> list[int]:
    """The short blocks below a signature's body: in its column of the table, or right behind it."""
    blocks = reading.words.blocks
    own = blocks[number]
    found: list[int] = []
    for other in reading.content_blocks():
        block = blocks[other]
        if other <= number or len(found) >= MAX_SIGNATURE:
            continue
        if own.table_id is not None and (block.table_id != own.table_id or block.column != own.column):
            if block.table_id != own.table_id and block.table_id is None:
                break
            continue
        start = reading.content_start(other)
        behalf = reading.words[start].lower == "za"
        if start + behalf in named or len(reading.words.of_block(other)) > MAX_SIGNATURE:
            break
        found.append(other)
    return found
