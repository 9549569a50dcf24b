"""The comparition of a formal text: from the line that announces the parties to the first clause of the body.

Each block there that starts with a body is a party, and what follows it up to the next party says who acts for it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from pipeline.analyse.organisations import Organisation
from pipeline.analyse.quotations import OPENING, quoted_end
from pipeline.analyse.tails import SEATLESS
from pipeline.analyse.words import Word
from pipeline.document import BlockKind
from pipeline.extract.claims import Claim, Kind
from pipeline.extract.formal import Formal
from pipeline.extract.in_blocks import is_leader, plain_name
from pipeline.extract.introduced import JOINING, cue_role
from pipeline.extract.lexicon import words_of
from pipeline.extract.mentions import Mention
from pipeline.extract.reading import Reading
from pipeline.extract.representatives import representatives

#: Words before the name of a party: „Pani”, a quotation mark. Words of a label: „Partner nr 2 –”.
MAX_BEFORE, MAX_LABEL = 2, 5
_BETWEEN = frozenset({"pomiędzy", "między"})
_OPEN = frozenset({":", "przez", "osobach", "osobie"})
#: „zwanymi dalej łącznie „Stronami””: said of all parties, behind the last.
_TOGETHER = frozenset({"zwanymi", "zwani", "zwane", "zwanych"})
_DASHES = frozenset({":", "–", "—", "-"})


@dataclass(frozen=True, slots=True)
class _Party:
    """A party and the words from its name to the next party's, with the label before it („Lider:”)."""

    mention: Mention
    words: range
    label: range


def comparition(reading: Reading, formal: Formal) -> list[int]:
    """The blocks that name the parties, in order; empty where the text has no such part."""
    numbers = reading.content_blocks()
    title = reading.words[formal.noun.first].block
    for position, number in enumerate(numbers):
        if number < title or not _announces(reading, number):
            continue
        region: list[int] = []
        for following in numbers[position + 1 :]:
            if _is_body(reading, following):
                break
            region.append(following)
        while region and reading.words[reading.words.of_block(region[-1]).start].lower in _TOGETHER:
            region.pop()
        return region
    return []


def _announces(reading: Reading, number: int) -> bool:
    """„zawarte w dniu … pomiędzy:”, „Stronami umowy są:”: the line ends open, and what follows are the parties."""
    inside = reading.words.of_block(number)
    last = reading.words[inside.stop - 1]
    if last.lower in _BETWEEN:
        return True
    if last.text not in {":", "przez"}:
        return False
    line = reading.sentence(inside.stop - 1)
    between = bool({reading.words[i].lower for i in inside} & _BETWEEN)
    return between or cue_role(reading, range(max(line.start, inside.start), line.stop)) == "signatory"


def _is_body(reading: Reading, number: int) -> bool:
    """Does the body of the text begin here: a division, or a clause with its own verb („Strony ustalają, …”)?"""
    block, inside = reading.words.blocks[number], reading.words.of_block(number)
    first = reading.words[inside.start]
    if block.kind is BlockKind.HEADING or first.text == "§":
        return True
    verb = next((i for i in inside if reading.words[i].is_finite), None)
    before = range(inside.start, verb) if verb is not None else None
    return before is not None and not any({"który", "kto"} & reading.words[i].lemmas for i in before)


def claims_in_comparition(reading: Reading, mentions: list[Mention], region: list[int]) -> list[Claim]:
    """One claim for each party, and one more for a party that is called the leader."""
    found: list[Claim] = []
    for party in _parties(reading, mentions, region):
        body = party.mention.organisation is not None or party.mention.officer is not None
        people = representatives(reading, party.mention.first, party.words.stop) if body else ()
        claim = Claim(party.mention, "signatory", party.words, Kind.LIST, people)
        found.append(claim)
        leads = bool(party.label) and bool(reading.lemmas(party.label) & words_of("leaders"))
        if leads or is_leader(reading, party.words.start, party.words.stop):
            found.append(replace(claim, role="coordinator", kind=Kind.CALLED_LEADER))
    return found


def _parties(reading: Reading, mentions: list[Mention], region: list[int]) -> list[_Party]:
    by_first = {m.first: m for m in mentions if m.may_be_party}
    named: list[tuple[int, Mention, range]] = []
    # What stands in a list beside a body is one, whether its name tells or not („Społeczeństwo Aktywne”).
    items: set[tuple[int | None, int]] = set()
    waits = False
    for number in region:
        inside = reading.words.of_block(number)
        start, label = _past_label(reading, number)
        # „oraz”, or the next item of the list of parties: nobody is waited for any more.
        waits = waits and start < inside.stop and _list_of(reading, number) not in items - {NO_LIST}
        mention = _named(reading, start, inside, by_first, waits=waits, known=bool(named))
        if mention is None and not waits and _is_beside(reading, number, items, by_first):
            mention = plain_name(reading, number)
        if mention is not None:
            items.add(_list_of(reading, number))
            named.append((inside.start, mention, label))
            waits = False
        waits = _ends_open(reading, inside) or (waits and mention is None)
    stops = [*(start for start, _, _ in named[1:]), reading.words.of_block(region[-1]).stop] if named else []
    return [
        _Party(mention, range(start, max(stop, mention.last)), label)
        for (start, mention, label), stop in zip(named, stops, strict=True)
    ]


NO_LIST: tuple[int | None, int] = (None, 0)


def _list_of(reading: Reading, number: int) -> tuple[int | None, int]:
    block = reading.words.blocks[number]
    return block.list_id, block.level


def _is_beside(reading: Reading, number: int, items: set[tuple[int | None, int]], by_first: dict[int, Mention]) -> bool:
    """Is a block an item of a list that has named a party, or the first that might?"""
    known = not items or _list_of(reading, number) in items
    return known and reading.is_list_item(number) and not set(reading.words.of_block(number)[:2]) & by_first.keys()


def _ends_open(reading: Reading, inside: range) -> bool:
    """„reprezentowaną przez:”, „w osobach:”: who acts for the party follows."""
    return reading.words[inside.stop - 1].lower in _OPEN and bool(reading.lemmas(inside) & words_of("representing"))


def _past_label(reading: Reading, number: int) -> tuple[int, range]:
    """Index of the first word of the name behind joiners and a label („oraz”, „Partner 1:”), and the label."""
    start, stop = reading.content_start(number), reading.words.of_block(number).stop
    while start < stop and reading.words[start].lower in JOINING:
        start += 1
    for end in range(start + 1, min(start + MAX_LABEL, stop)):
        if reading.words[end].text in _DASHES:
            label = range(start, end)
            named = bool(reading.lemmas(label) & words_of("party_words"))
            return (end + 1, label) if named else (start, range(start, start))
    return start, range(start, start)


def _named(
    reading: Reading, start: int, inside: range, by_first: dict[int, Mention], *, waits: bool, known: bool
) -> Mention | None:
    """The party that is named at a word: a body, an office for its body, or a person in their own right."""
    if (quoted := _with_quotation(reading, start, by_first)) is not None:
        return quoted
    at = start
    while at < min(start + MAX_BEFORE, inside.stop) and at not in by_first and not _governs(reading.words[at]):
        at += 1
    mention = by_first.get(at) if at < inside.stop else None
    if mention is None or (mention.person is None and mention.officer is None):
        return _with_rest(reading, mention, by_first) if mention is not None else None
    if waits:
        return None
    firm = _firm(reading, mention, inside)
    if firm is not None:
        return firm
    return mention if not known or _in_own_right(reading, mention, inside) else None


def _governs(word: Word) -> bool:
    """„w Kole”, „spisana w Kole”: what follows a preposition is not named as a party."""
    return any(r.pos in {"prep", "ppas"} for r in word.readings)


def _with_quotation(reading: Reading, start: int, by_first: dict[int, Mention]) -> Mention | None:
    """„„Meritum” Centrum Szkoleń”: a name whose own part stands before its head."""
    if start >= len(reading.words) or reading.words[start].text not in OPENING - {"("}:
        return None
    end = quoted_end(reading.words, start)
    body = by_first.get(end).organisation if end is not None and end in by_first else None  # type: ignore[union-attr]
    if body is None or body.shared or reading.words[body.first].block != reading.words[start].block:
        return None
    name = replace(body, name=(reading.words[start].start, body.name[1]), first=start, bare=False)
    return Mention(start, name.last, name)


def _with_rest(reading: Reading, mention: Mention, by_first: dict[int, Mention]) -> Mention:
    """The name with what goes on with it right behind.

    „Powiat Kolski – Powiatowe Centrum Pomocy Rodzinie w Kole”: a unit of administration acts through its office.
    „Centrum Usług „Wir” Spółdzielnia Socjalna w Kole”: the kind of body stands behind the name.
    """
    body, after = mention.organisation, reading.words.get(mention.last)
    if body is None or after is None or after.block != reading.words[mention.first].block:
        return mention
    dashed = body.category in SEATLESS and after.text in _DASHES
    rest = by_first.get(mention.last + dashed)
    other = rest.organisation if rest is not None and rest.officer is None and rest.person is None else None
    if other is None or other.category in SEATLESS or (not dashed and body.category in SEATLESS):
        return mention
    name = replace(other, name=(body.name[0], other.name[1]), first=mention.first, head=body.head)
    return Mention(mention.first, name.last, name)


def _firm(reading: Reading, mention: Mention, inside: range) -> Mention | None:
    """„Anną Lis, prowadzącą działalność gospodarczą pod firmą „Nić” Anna Lis”: the firm is the party."""
    words = reading.words
    named = next((i for i in range(mention.last, inside.stop) if words[i].lower in {"firmą", "nazwą"}), None)
    if named is None or words[named - 1].lower != "pod":
        return None
    end = named + 1
    while end < inside.stop and words[end].text not in {",", ";", "("} and words[end].lower not in {"z", "ze"}:
        end += 1
    if end == named + 1:
        return None
    name = Organisation((words[named + 1].start, words[end - 1].end), named + 1, end, "unknown", source="list")
    return Mention(mention.first, end, name)


def _in_own_right(reading: Reading, mention: Mention, inside: range) -> bool:
    """Does a person sign for nobody else: called „Panią”, said to live somewhere, or with a short name of their own?"""
    before = range(inside.start, mention.first)
    addressed = bool(before) and bool(reading.lemmas(before) & {"pan", "pani"})
    behind = {reading.words[i].lower[:8] for i in range(mention.last, inside.stop)}
    return mention.officer is None and (addressed or bool(behind & {"zamieszk", "zam", "zwanym", "zwaną", "zwana"}))
