"""Parties in introduced blocks: one body an item, with what the item says of its seat and its representatives."""

from __future__ import annotations

from dataclasses import replace

from pipeline.analyse.language.quotations import quoted_end
from pipeline.analyse.language.words import is_only_verb
from pipeline.analyse.names.organisations import Organisation
from pipeline.analyse.names.tails import tail_of
from pipeline.analyse.places.places import closing_place, place_end
from pipeline.document import BlockKind
from pipeline.extract.frames import RepresentativeFrame
from pipeline.extract.lexicon import SEATED, words_of
from pipeline.extract.mentions import Mention
from pipeline.extract.parties.claims import Claim, Kind
from pipeline.extract.parties.enumerations import enumerated, past_class
from pipeline.extract.parties.introduced import Introduced
from pipeline.extract.parties.representatives import representatives
from pipeline.extract.parties.runs import body_start
from pipeline.extract.reading import Reading

MAX_ITEM_NAME = 14
#: Words of a mark behind a party: „odstąpiono dnia 3 maja 2019 r.”.
MAX_MARK = 8


def claims_in_blocks(reading: Reading, mentions: list[Mention], groups: list[Introduced]) -> list[Claim]:
    """One claim for each item that names a body or person, in order."""
    by_first = {m.first: m for m in mentions if m.may_be_party}
    found: list[Claim] = []
    for group in groups:
        if group.role != "none":
            found.extend(_group(reading, group, by_first))
    return found


def _group(reading: Reading, group: Introduced, by_first: dict[int, Mention]) -> list[Claim]:
    named = {n: m for n in _leading(reading, group) if (m := _named(reading, n, group, by_first)) is not None}
    if group.role == "signatory" and 2 * len(named) >= _items(reading, group):
        # Most items name a known kind of body: so do the others („Społeczeństwo Aktywne”).
        for number in group.blocks:
            beside = any(_same_row(reading, number, other) for other in named)
            if number not in named and not beside and not _is_deeper(reading, number, group):
                plain = plain_name(reading, number)
                named |= {number: plain} if plain is not None else {}
    if not named:
        return []
    numbers = sorted(named)
    ends = [*(reading.words.of_block(number).start for number in numbers[1:]), _end(reading, group)]
    found: list[Claim] = []
    for number, end in zip(numbers, ends, strict=True):
        members = _members(reading, number, named[number], by_first)
        stops = [*(member.first for member in members[1:]), end]
        for mention, stop in zip(members, stops, strict=True):
            claim = _claim(reading, number, mention, group, stop)
            found.append(claim)
            if group.role == "signatory" and is_leader(reading, claim.evidence.start, max(end, claim.evidence.stop)):
                found.append(replace(claim, role="coordinator", kind=Kind.CALLED_LEADER))
    return found


def _leading(reading: Reading, group: Introduced) -> list[int]:
    """The blocks that may name a party: all of a list; of a table the first cell of each row that names a body.

    An office in a body names it as well: „Jan Nowak | Dyrektor Muzeum w Kole”.
    """
    starts = {o.first for o in reading.organisations if not o.bare}
    starts |= {o.first for o in reading.officers if o.territory is not None or (o.body is not None and not o.body.bare)}
    found: list[int] = []
    rows: set[tuple[int, int | None]] = set()
    for number in group.blocks:
        block = reading.words.blocks[number]
        if block.table_id is None:
            found.append(number)
        elif body_start(reading, number) in starts and (block.table_id, block.row) not in rows:
            rows.add((block.table_id, block.row))
            found.append(number)
    return found


def _members(reading: Reading, number: int, mention: Mention, by_first: dict[int, Mention]) -> list[Mention]:
    """The body that a block starts with, and others in it: those that share its head, or that are enumerated there.

    „dwie fundacje: „A” i „B””; „Samorządy: Gmina Las i Gmina Dwór”. Behind the body of an item its details stand.
    """
    organisation = mention.organisation
    if organisation is None or not organisation.shared:
        whole = not reading.is_list_item(number) or past_class(reading, number, {*by_first}) is not None
        return enumerated(reading, number, mention, by_first) if whole else [mention]
    inside = reading.words.of_block(number)
    members = [m for first, m in sorted(by_first.items()) if first in inside and m.organisation is not None]
    return [m for m in members if m.organisation is not None and m.organisation.head == organisation.head]


def is_leader(reading: Reading, start: int, stop: int) -> bool:
    """„… zwaną dalej „Liderem””: a party whose short name is an office in running the partnership."""
    called = next((i for i in range(start, stop) if reading.words[i].lower.startswith("zwan")), None)
    return called is not None and bool(reading.lemmas(range(called, min(stop, called + 5))) & words_of("leaders"))


def _items(reading: Reading, group: Introduced) -> int:
    level = min(reading.words.blocks[n].level for n in group.blocks)
    return sum(reading.words.blocks[n].level == level and reading.is_list_item(n) for n in group.blocks)


def _end(reading: Reading, group: Introduced) -> int:
    return reading.words.of_block(group.blocks[-1]).stop


def _named(reading: Reading, number: int, group: Introduced, by_first: dict[int, Mention]) -> Mention | None:
    """The body or person that a block starts with; persons a level deeper are representatives of the body before."""
    start = past_class(reading, number, {*by_first}) or body_start(reading, number)
    mention = by_first.get(start) if start is not None else None
    if mention is not None and mention.organisation is None and _is_deeper(reading, number, group):
        return None
    return mention


def _is_deeper(reading: Reading, number: int, group: Introduced) -> bool:
    """Is a block an item of a list inside an item, by its level or as a list of its own?"""
    blocks = reading.words.blocks
    own, first = blocks[number], blocks[group.blocks[0]]
    inner = own.kind is BlockKind.LIST_ITEM and first.kind is own.kind and own.list_id != first.list_id
    return inner or own.level > min(blocks[n].level for n in group.blocks)


def _claim(reading: Reading, number: int, mention: Mention, group: Introduced, end: int) -> Claim:
    inside = reading.words.of_block(number)
    row = [n for n in group.blocks if _same_row(reading, n, number)]
    stop = max([inside.stop, *(reading.words.of_block(n).stop for n in row)])
    # Where another party is named in the same block, what stands behind that one is not about this one.
    behind = end if end < inside.stop else max(end, stop)
    people = representatives(reading, mention.first if mention.officer else mention.last, behind)
    if row:
        people = _in_row(reading, mention, range(min(reading.words.of_block(n).start for n in row), stop))
    people = with_loose_functions(reading, people, range(mention.last, stop)) if len(row) > 1 else people
    role = (
        "former"
        if group.role == "signatory" and _is_struck(reading, range(mention.last, min(behind, stop)))
        else group.role
    )
    people = () if role == "former" else people
    seat = next((s for n in row if n != number and (s := _place_cell(reading, n)) is not None), None)
    return Claim(mention, role, range(inside.start, stop), group.kind, people, seat=seat)


def _is_struck(reading: Reading, behind: range) -> bool:
    """„Gmina Las – nie podpisano”, „… (odstąpiła 3 maja)”: a mark that takes a party off the list."""
    opened = next((i for i in reversed(behind) if reading.words[i].text in "–—-("), None)
    mark = range(opened + 1, behind.stop) if opened is not None else range(0)
    return len(mark) <= MAX_MARK and bool(reading.lemmas(mark) & words_of("struck"))


def with_loose_functions(
    reading: Reading, people: tuple[RepresentativeFrame, ...], inside: range
) -> tuple[RepresentativeFrame, ...]:
    """„Jan Nowak | Wójt”: the functions that stand in cells of their own, one for each person without any."""
    loose = [o.function for o in reading.officers if o.person is None and inside.start <= o.first < inside.stop]
    found = []
    for frame in people:
        function = frame.function or (loose.pop(0) if loose else None)
        found.append(RepresentativeFrame(frame.person, function))
    return tuple(found)


def _in_row(reading: Reading, mention: Mention, row: range) -> tuple[RepresentativeFrame, ...]:
    """The persons of a row of a table; the office in another cell is the function of the only one."""
    people = representatives(reading, row.start, row.stop)
    if mention.officer is not None and len(people) == 1 and people[0].function is None:
        return (replace(people[0], function=mention.officer.function),)
    return people


def _same_row(reading: Reading, number: int, other: int) -> bool:
    one, two = reading.words.blocks[number], reading.words.blocks[other]
    return one.table_id is not None and (one.table_id, one.row) == (two.table_id, two.row)


def _place_cell(reading: Reading, number: int) -> tuple[int, int] | None:
    """A cell that is nothing but the name of a place."""
    inside = reading.words.of_block(number)
    if inside and place_end(reading.words, inside.start, "nom") == inside.stop:
        return reading.span(inside)
    return None


def plain_name(reading: Reading, number: int) -> Mention | None:
    """An item that is a name without a known head („Społeczeństwo Aktywne”): its words up to a seat, comma or dash."""
    words, inside = reading.words, reading.words.of_block(number)
    start = reading.content_start(number)
    first = words.get(start)
    if first is None or not reading.is_list_item(number) or is_only_verb(first.lower):
        return None
    if not (first.is_capital or first.text in '„“"«' or first.text[0].isdigit()):
        return None
    end = start
    while end < inside.stop:
        word = words[end]
        if word.text in '„“«"' and (closing := quoted_end(words, end)) is not None:
            end = closing
            continue
        seat = word.lower in {"z", "ze"} and place_end(words, end + 1, "gen") is not None
        seat = seat or (word.lower == "z" and end + 1 < inside.stop and words[end + 1].lower == SEATED)
        seat = seat or (word.text in "–—-" and closing_place(words, end + 1) is not None)
        represented = word.lower.startswith("reprezentowan")
        acts = word.text in "–—-" and end + 1 in {
            *(o.first for o in reading.officers),
            *(p.first for p in reading.persons),
        }
        if seat or acts or represented or word.text in {",", ";", "(", ":"} or word.is_finite:
            break
        end += 1
    while end > start and not (words[end - 1].is_word or words[end - 1].text in '”"»'):
        end -= 1
    lettered = any(words[i].text[0].isalpha() for i in range(start, end))
    if end + 1 == inside.stop and words[end].text == ":":
        # „1. Samorządy:”: what kind of bodies the list below names.
        return None
    if not 0 < end - start <= MAX_ITEM_NAME or not lettered or (end < inside.stop and words[end].is_finite):
        return None
    name = Organisation((first.start, words[end - 1].end), start, end, "unknown", source="list")
    name = name.with_tail(tail_of(words, start, end, "unknown"))
    return Mention(start, name.last, name)
