"""The comparition of a formal text: from the line that announces the parties to the first clause of the body.

Each block there that starts with a body is a party, and what follows it up to the next party says who acts for it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from pipeline.analyse.language.quotations import OPENING
from pipeline.document import BlockKind
from pipeline.extract.acts.acts import Act
from pipeline.extract.acts.formal import Formal, opens_with_day
from pipeline.extract.lexicon import BETWEEN, words_of
from pipeline.extract.mentions import Mention
from pipeline.extract.parties.claims import Claim, Kind
from pipeline.extract.parties.in_blocks import is_leader, plain_name
from pipeline.extract.parties.leads import cue_role
from pipeline.extract.parties.party_names import named_party, past_label
from pipeline.extract.parties.representatives import representatives
from pipeline.extract.parties.runs import JOINING, body_start
from pipeline.extract.reading import Reading

#: What is said of a party where short names are defined, and of nothing else that has one there.
_OF_PARTIES = frozenset({"reprezentować", "siedziba", "krs", "nip", "regon"})
_OPEN = frozenset({":", "przez", "osobach", "osobie"})
#: „zwanymi dalej łącznie „Stronami””: said of all parties, behind the last.
_TOGETHER = frozenset({"zwanymi", "zwani", "zwane", "zwanych"})


@dataclass(frozen=True, slots=True)
class _Party:
    """A party and the words from its name to the next party's, with the label before it („Lider:”)."""

    mention: Mention
    words: range
    label: range


def comparition(reading: Reading, formal: Formal, acts: list[Act]) -> list[int]:
    """The blocks that name the parties, in order; empty where the text has no such part."""
    numbers = reading.content_blocks()
    title = reading.words[formal.noun.first].block
    for position, number in enumerate(numbers):
        defines = position + 1 < len(numbers) and past_label(reading, numbers[position + 1])[1]
        opened = _announces(reading, number) or (defines and _ends_with_colon(reading, number))
        if number < title or not (opened or _goes_on(reading, numbers[position : position + 2])):
            continue
        region: list[int] = []
        for following in numbers[position + 1 :]:
            # What stands in columns is read by its rows.
            if _is_body(reading, following) or reading.words.blocks[following].table_id is not None:
                break
            region.append(following)
        if not any(past_label(reading, n)[1] or body_start(reading, n) is not None for n in region):
            continue
        while region and reading.words[reading.words.of_block(region[-1]).start].lower in _TOGETHER:
            region.pop()
        return region
    return _unannounced(reading, formal, numbers, acts)


def _goes_on(reading: Reading, numbers: list[int]) -> bool:
    """„zawarte pomiędzy Gminą Las, reprezentowaną …, / a / Fundacją Świt”: the clause itself has the first party."""
    if len(numbers) < 2:
        return False
    inside, following = reading.words.of_block(numbers[0]), reading.words.of_block(numbers[1])
    between = any(reading.words[i].lower in BETWEEN for i in inside)
    last, first = reading.words[inside.stop - 1], reading.words[following.start]
    return between and last.text not in {".", ":"} and bool({last.lower, first.lower} & JOINING)


def _ends_with_colon(reading: Reading, number: int) -> bool:
    return reading.words[reading.words.of_block(number).stop - 1].text == ":"


def _unannounced(reading: Reading, formal: Formal, numbers: list[int], acts: list[Act]) -> list[int]:
    """The parties as subjects of „zawierają porozumienie o następującej treści”, each on a line of its own above it."""
    behind = [n for n in numbers if reading.words.of_block(n).start >= formal.title.stop]
    # „Dnia 5 maja 2018 r. w Kole” on a line of its own above the parties, however it is printed.
    behind = [n for n in behind if not opens_with_day(reading, reading.words.of_block(n)) or _has_verb(reading, n)]
    stop = next((p for p, n in enumerate(behind) if _is_body(reading, n)), 0)
    bodies = {o.first for o in reading.organisations if not o.bare and o.category != "cluster"}
    named = [n for n in behind[:stop] if reading.content_start(n) in bodies]
    concluded = stop < len(behind) and any(
        act.act == "conclude" and act.verb in reading.words.of_block(behind[stop]) for act in acts
    )
    return behind[behind.index(named[0]) : stop] if concluded and len(named) > 1 else []


def _has_verb(reading: Reading, number: int) -> bool:
    return any(reading.words[i].is_finite for i in reading.words.of_block(number))


def _announces(reading: Reading, number: int) -> bool:
    """„zawarte w dniu … pomiędzy:”, „Stronami umowy są:”: the line ends open, and what follows are the parties."""
    inside = reading.words.of_block(number)
    last = reading.words[inside.stop - 1]
    if last.lower in BETWEEN:
        return True
    if last.text not in {":", "przez"}:
        return False
    if opens_with_day(reading, inside):
        # „W dniu 5 maja 2018 r. w Kole:”
        return True
    line = reading.sentence(inside.stop - 1)
    line = range(max(line.start, inside.start), line.stop)
    between = bool({reading.words[i].lower for i in inside} & BETWEEN)
    role = cue_role(reading, line)
    called = role is None and not any(reading.words[i].is_finite for i in line)
    return between or role == "signatory" or (called and bool(reading.lemmas(line) & words_of("announcing")))


def _is_body(reading: Reading, number: int) -> bool:
    """Does the body of the text begin here: a division, or a clause with its own verb („Strony ustalają, …”)?"""
    block, inside = reading.words.blocks[number], reading.words.of_block(number)
    first = reading.words[inside.start]
    if block.kind is BlockKind.HEADING or first.text == "§":
        return True
    verb = next((i for i in inside if reading.words[i].is_finite), None)
    if verb is None or any({"który", "kto"} & reading.words[i].lemmas for i in range(inside.start, verb)):
        return False
    # „4) Fundacja „Wir” – Jan Nowak, prezes powołują klaster.”: the sentence that announced the list goes on.
    return not (reading.is_list_item(number) and any(p.first in range(inside.start, verb) for p in reading.persons))


def claims_in_comparition(reading: Reading, mentions: list[Mention], region: list[int]) -> list[Claim]:
    """One claim for each party, and one more for a party that is called the leader."""
    found: list[Claim] = []
    for party in _parties(reading, mentions, region):
        body = party.mention.organisation is not None or party.mention.officer is not None
        people = representatives(reading, party.mention.first, party.words.stop) if body else ()
        defined = bool(party.label) and reading.words[party.label.start].text in OPENING
        if defined and not reading.lemmas(party.words) & _OF_PARTIES:
            continue
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
        start, label = past_label(reading, number)
        # „oraz”, or the next item of the list of parties: nobody is waited for any more.
        waits = waits and start < inside.stop and _list_of(reading, number) not in items - {NO_LIST}
        mention = named_party(reading, start, inside, by_first, waits=waits, known=bool(named))
        if mention is None and not waits and _is_beside(reading, number, items, by_first):
            mention = plain_name(reading, number)
        if mention is not None:
            items.add(_list_of(reading, number))
            named.append((inside.start, mention, label))
            named += [(m.first, m, range(0)) for m in _beside(reading, mention, inside, by_first)]
            waits = False
        waits = _ends_open(reading, inside) or (waits and mention is None)
    stops = [*(start for start, _, _ in named[1:]), reading.words.of_block(region[-1]).stop] if named else []
    return [
        _Party(mention, range(start, max(stop, mention.last)), label)
        for (start, mention, label), stop in zip(named, stops, strict=True)
    ]


def _beside(reading: Reading, mention: Mention, inside: range, by_first: dict[int, Mention]) -> list[Mention]:
    """The bodies behind „a” and „oraz” in the block of a party: „Gminą Las, za którą działa wójt, a Fundacją Świt”."""
    found = []
    for first in sorted(first for first in by_first if mention.last <= first < inside.stop):
        other = by_first[first]
        named = other.organisation is not None and other.officer is None and other.person is None
        joined = reading.words[first - 1].lower in JOINING
        if named and joined and (not other.cases or not mention.cases or "inst" in other.cases & mention.cases):
            found.append(other)
    return found


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
