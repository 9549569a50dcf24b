"""Parties in introduced blocks: one body an item, with what the item says of its seat and its representatives."""

from __future__ import annotations

from dataclasses import replace

from pipeline.analyse.organisations import Organisation
from pipeline.analyse.places import place_end
from pipeline.analyse.quotations import quoted_end
from pipeline.analyse.tails import tail_of
from pipeline.analyse.words import is_only_verb
from pipeline.extract.claims import Claim
from pipeline.extract.introduced import Introduced, body_start
from pipeline.extract.lexicon import words_of
from pipeline.extract.mentions import Mention
from pipeline.extract.reading import Reading
from pipeline.extract.representatives import representatives

MAX_ITEM_NAME = 14


def claims_in_blocks(reading: Reading, mentions: list[Mention], groups: list[Introduced]) -> list[Claim]:
    """One claim for each item that names a body or person, in order."""
    by_first = {m.first: m for m in mentions if m.may_be_party}
    found: list[Claim] = []
    for group in groups:
        if group.role != "none":
            found.extend(_group(reading, group, by_first))
    return found


def _group(reading: Reading, group: Introduced, by_first: dict[int, Mention]) -> list[Claim]:
    named = {n: m for n in group.blocks if (m := _named(reading, n, group, by_first)) is not None}
    if group.role == "signatory" and 2 * len(named) >= _items(reading, group):
        # Most items name a known kind of body: so do the others („Społeczeństwo Aktywne”).
        for number in group.blocks:
            if (
                number not in named
                and not _is_deeper(reading, number, group)
                and (plain := _plain(reading, number)) is not None
            ):
                named[number] = plain
    if not named:
        return []
    numbers = sorted(named)
    ends = [*(reading.words.of_block(number).start for number in numbers[1:]), _end(reading, group)]
    found = []
    for number, end in zip(numbers, ends, strict=True):
        claim = _claim(reading, number, named[number], group, end)
        found.append(claim)
        if group.role == "signatory" and _is_leader(reading, claim.evidence.start, max(end, claim.evidence.stop)):
            found.append(replace(claim, role="coordinator", strength=0.9))
    return found


def _is_leader(reading: Reading, start: int, stop: int) -> bool:
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
    start = body_start(reading, number)
    mention = by_first.get(start) if start is not None else None
    if mention is not None and mention.organisation is None and _is_deeper(reading, number, group):
        return None
    return mention


def _is_deeper(reading: Reading, number: int, group: Introduced) -> bool:
    blocks = reading.words.blocks
    return blocks[number].level > min(blocks[n].level for n in group.blocks)


def _claim(reading: Reading, number: int, mention: Mention, group: Introduced, end: int) -> Claim:
    inside = reading.words.of_block(number)
    evidence = range(inside.start, inside.stop)
    people = representatives(reading, mention.first if mention.officer else mention.last, max(end, inside.stop))
    return Claim(mention, group.role, evidence, 0.95 if group.role == "signatory" else 0.8, people)


def _plain(reading: Reading, number: int) -> Mention | None:
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
        if seat or word.text in {",", ";", "(", ":"} or word.is_finite:
            break
        end += 1
    while end > start and not (words[end - 1].is_word or words[end - 1].text in '”"»'):
        end -= 1
    lettered = any(words[i].text[0].isalpha() for i in range(start, end))
    if not 0 < end - start <= MAX_ITEM_NAME or not lettered or (end < inside.stop and words[end].is_finite):
        return None
    name = Organisation((first.start, words[end - 1].end), start, end, "unknown", source="list")
    name = name.with_tail(tail_of(words, start, end, "unknown"))
    return Mention(start, name.last, name)
