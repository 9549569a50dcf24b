"""Parties in a table with heads: a row each, or one party with a row for each thing that is said of it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator

from pipeline.analyse.contacts import ContactKind, ContactMatch
from pipeline.analyse.places.places import place_end
from pipeline.analyse.tables import table
from pipeline.extract.frames import RepresentativeFrame
from pipeline.extract.lexicon import words_of
from pipeline.extract.mentions import Mention
from pipeline.extract.parties.claims import Claim, Kind
from pipeline.extract.parties.in_blocks import plain_name, with_loose_functions
from pipeline.extract.parties.leads import cue_role
from pipeline.extract.parties.representatives import representatives
from pipeline.extract.reading import Reading

#: Words in the head of a column. Digits of a NIP and of a KRS, which starts with four zeros.
MAX_HEAD, NIP_DIGITS = 8, 10
_NUMBER = re.compile(r"\d(?:[ -]?\d){8,13}")
_REGISTERS = {kind: kind.value for kind in (ContactKind.KRS, ContactKind.NIP, ContactKind.REGON)}

#: The cells of one party by field, as numbers of blocks.
Entry = dict[str, list[int]]


def claims_in_tables(
    reading: Reading, mentions: list[Mention], listed: Collection[int] | None
) -> tuple[list[Claim], set[int]]:
    """The claims of all tables of parties, and the blocks of those tables.

    ``listed``: the blocks that are said to name parties; None for a formal text, whose tables name them unless it says
    something else.
    """
    by_first = {m.first: m for m in mentions if m.may_be_party}
    claims: list[Claim] = []
    covered: set[int] = set()
    for blocks in _tables(reading):
        if _of_others(reading, blocks[0]) if listed is None else blocks[-1] not in listed:
            continue
        found = [claim for entry, head in _entries(reading, blocks) for claim in _claim(reading, entry, head, by_first)]
        claims.extend(found)
        covered |= set(blocks) if found else set()
    return claims, covered


def _tables(reading: Reading) -> Iterator[list[int]]:
    grouped: dict[int, list[int]] = defaultdict(list)
    for number in reading.content_blocks():
        table_id = reading.words.blocks[number].table_id
        if table_id is not None:
            grouped[table_id].append(number)
    yield from grouped.values()


def _of_others(reading: Reading, first: int) -> bool:
    """Does the line above the table say that it lists somebody else („Zaproszono:”)?"""
    numbers = reading.content_blocks()
    position = numbers.index(first)
    if position == 0:
        return False
    inside = reading.words.of_block(numbers[position - 1])
    return cue_role(reading, reading.sentence(inside.stop - 1)) not in {None, "signatory"}


def _entries(reading: Reading, blocks: list[int]) -> Iterator[tuple[Entry, dict[str, int]]]:
    """The parties of a table with the cells that head their fields: by columns, else by rows."""
    cells = {(reading.words.blocks[n].row or 0, reading.words.blocks[n].column or 0): n for n in blocks}
    top, left = min(row for row, _ in cells), min(column for _, column in cells)
    columns = {column: field for (row, column), n in cells.items() if row == top and (field := _field(reading, n))}
    heads = {field: cells[top, column] for column, field in columns.items()}
    if "name" in columns.values() and len(set(columns.values()) - {"other"}) > 1:
        for row in sorted({row for row, _ in cells} - {top}):
            entry: Entry = defaultdict(list)
            for (here, column), n in sorted(cells.items()):
                if here == row:
                    entry[columns.get(column, "unknown")].append(n)
            yield entry, heads
        return
    rows = {row: field for (row, column), n in cells.items() if column == left and (field := _field(reading, n))}
    if "name" in rows.values() and len(set(rows.values()) - {"other"}) > 1:
        entry = defaultdict(list)
        for (row, column), n in sorted(cells.items()):
            if row in rows and column > left:
                entry[rows[row]].append(n)
        yield entry, {field: cells[row, left] for row, field in rows.items()}


def _field(reading: Reading, number: int) -> str | None:
    """What the cell heads, if it is the head of a column or row."""
    inside = reading.words.of_block(number)
    if len(inside) > MAX_HEAD or any(reading.words[i].text.isdigit() for i in inside):
        # „Strona 2”: a number of the table, no head of it.
        return None
    lemmas = reading.lemmas(inside) | {reading.words[i].lower for i in inside}
    return next((row["field"] for row in table("pipeline.extract.lexicon", "fields") if row["lemma"] in lemmas), None)


def _claim(reading: Reading, entry: Entry, head: dict[str, int], by_first: dict[int, Mention]) -> Iterator[Claim]:
    named = entry.get("name", [])
    mention = _named(reading, named[0], by_first) if named else None
    if mention is None:
        return
    cells = [reading.words.of_block(n) for field, found in entry.items() if field != "unknown" for n in found]
    evidence = range(min(c.start for c in cells), max(c.stop for c in cells))
    marks = [reading.lemmas(reading.words.of_block(n)) for n in entry.get("mark", [])]
    struck = any(lemmas & words_of("struck") for lemmas in marks)
    people = _people(reading, entry)
    seat = next((s for n in entry.get("seat", []) if (s := _seat(reading, n)) is not None), None)
    numbers = tuple(c for n in entry.get("registers", []) for c in _numbers(reading, n, head["registers"]))
    role = "former" if struck else "signatory"
    yield Claim(mention, role, evidence, Kind.LIST, () if struck else people, seat=seat, contacts=numbers)


def _people(reading: Reading, entry: Entry) -> tuple[RepresentativeFrame, ...]:
    """The persons of an entry: of the column for them, else of those whose head says nothing („Kto przybył”)."""
    people: tuple[RepresentativeFrame, ...] = ()
    for number in entry.get("people", []) or entry.get("unknown", []):
        inside = reading.words.of_block(number)
        people += representatives(reading, inside.start, inside.stop)
    for number in entry.get("function", []):
        people = with_loose_functions(reading, people, reading.words.of_block(number))
    return people


def _named(reading: Reading, number: int, by_first: dict[int, Mention]) -> Mention | None:
    """The body or person that a cell names: all of the cell up to a comma or bracket is the name."""
    inside = reading.words.of_block(number)
    mention = next((by_first[i] for i in inside[:3] if i in by_first), None)
    if mention is not None and mention.organisation is None:
        return mention
    whole = plain_name(reading, number)
    if mention is None or mention.organisation is None or whole is None or whole.organisation is None:
        return mention or whole
    longer = whole.organisation.name[1] > mention.organisation.name[1] or whole.first < mention.first
    return whole if longer else mention


def _seat(reading: Reading, number: int) -> tuple[int, int] | None:
    """The place that a cell is, or that stands behind the postal code of an address."""
    inside = reading.words.of_block(number)
    start = inside.start
    for code in reading.contacts:
        if code.kind is ContactKind.POSTAL_CODE and reading.words.at(code.start) in inside:
            start = reading.words.span(0, code.end).stop
    end = place_end(reading.words, start, "nom") if start < inside.stop else None
    return reading.span(range(start, end)) if end is not None and end <= inside.stop else None


def _numbers(reading: Reading, number: int, head: int) -> Iterator[ContactMatch]:
    """The numbers of a cell, by their form and the registers that the head names: „0000514883 / 5442098760”."""
    labels = {reading.words[i].lower for i in reading.words.of_block(head)}
    named = [kind for kind, label in _REGISTERS.items() if label in labels]
    block = reading.words.blocks[number]
    for match in _NUMBER.finditer(reading.words.text, block.start, block.end):
        digits = re.sub(r"\D", "", match.group())
        kind = ContactKind.NIP if len(digits) == NIP_DIGITS else ContactKind.REGON
        kind = ContactKind.KRS if digits.startswith("0000") and len(digits) == NIP_DIGITS else kind
        if kind in named or len(named) == 1:
            yield ContactMatch(match.start(), match.end(), kind if kind in named else named[0], match.group())
