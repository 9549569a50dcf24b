"""Parties in introduced blocks: one body an item, with what the item says of its seat and its representatives."""

from __future__ import annotations

from pipeline.analyse.organisations import Organisation
from pipeline.analyse.places import place_end
from pipeline.analyse.quotations import quoted_end
from pipeline.analyse.tails import tail_of
from pipeline.extract.claims import Claim
from pipeline.extract.introduced import Introduced, body_start
from pipeline.extract.mentions import Mention
from pipeline.extract.reading import Reading
from pipeline.extract.representatives import representatives

MAX_ITEM_NAME = 14


def claims_in_blocks(reading: Reading, mentions: list[Mention], groups: list[Introduced]) -> list[Claim]:
    """One claim for each item that names a body or person, in order."""
    by_first = {m.first: m for m in mentions if m.may_be_party}
    found: list[Claim] = []
    for group in groups:
        if group.role == "none":
            continue
        for number in group.blocks:
            claim = _item(reading, number, group, by_first, mentions)
            if claim is not None:
                found.append(claim)
    return found


def _item(
    reading: Reading, number: int, group: Introduced, by_first: dict[int, Mention], mentions: list[Mention]
) -> Claim | None:
    inside = reading.words.of_block(number)
    start = body_start(reading, number)
    mention = by_first.get(start) if start is not None else None
    if mention is None and reading.is_list_item(number) and group.role == "signatory":
        mention = _plain(reading, number)
    if mention is None or (mention.person is not None and _is_sublist(reading, number, group)):
        return None
    evidence = range(inside.start, inside.stop)
    people = representatives(reading, mention.first if mention.officer else mention.last, inside.stop)
    return Claim(mention, group.role, evidence, 0.95 if group.role == "signatory" else 0.8, people)


def _is_sublist(reading: Reading, number: int, group: Introduced) -> bool:
    """Persons one level deeper than the bodies are their representatives."""
    blocks = reading.words.blocks
    return blocks[number].level > min(blocks[n].level for n in group.blocks)


def _plain(reading: Reading, number: int) -> Mention | None:
    """An item that is a name without a known head („Społeczeństwo Aktywne”): its words up to a seat, comma or dash."""
    words, inside = reading.words, reading.words.of_block(number)
    start = reading.content_start(number)
    first = words.get(start)
    if first is None or not (first.is_capital or first.text in "„“\"«" or first.text[0].isdigit()):
        return None
    end = start
    while end < inside.stop:
        word = words[end]
        if word.text in "„“«\"" and (closing := quoted_end(words, end)) is not None:
            end = closing
            continue
        seat = word.lower in {"z", "ze"} and place_end(words, end + 1, "gen") is not None
        if seat or word.text in {",", ";", "(", ":"} or word.is_finite:
            break
        end += 1
    while end > start and not (words[end - 1].is_word or words[end - 1].text in "”\"»"):
        end -= 1
    if not 0 < end - start <= MAX_ITEM_NAME or (end < inside.stop and words[end].is_finite):
        return None
    name = Organisation((first.start, words[end - 1].end), start, end, "unknown", source="list")
    name = name.with_tail(tail_of(words, start, end, "unknown"))
    return Mention(start, name.last, name)
