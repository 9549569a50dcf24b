"""How a party is named at the start of a block: behind a label, by all of its name, or as a person by themselves."""

from __future__ import annotations

from dataclasses import replace

from pipeline.analyse.language.quotations import OPENING, quoted_end
from pipeline.analyse.language.words import Word, is_only_verb
from pipeline.analyse.names.organisations import Organisation
from pipeline.analyse.names.tails import SEATLESS, tail_of
from pipeline.extract.lexicon import words_of
from pipeline.extract.mentions import Mention
from pipeline.extract.parties.runs import JOINING
from pipeline.extract.reading import Reading

#: Words before the name of a party: „Pani”, a quotation mark. Words of a label: „Partner nr 2 –”.
MAX_BEFORE, MAX_LABEL = 2, 5
#: Kinds of bodies that may bear their owner's name.
_FIRMS = frozenset({"company", "unknown"})
_MEANS = ("należy", "przez", "to", "rozumieć")
_DASHES = frozenset({":", "–", "—", "-"})


def past_label(reading: Reading, number: int) -> tuple[int, range]:
    """Index of the first word of the name behind joiners and a label („oraz”, „Partner 1:”), and the label."""
    start, stop = reading.content_start(number), reading.words.of_block(number).stop
    while start < stop and reading.words[start].lower in JOINING:
        start += 1
    if start < stop and reading.words[start].text in OPENING:
        return _past_alias(reading, start, stop)
    for end in range(start + 1, min(start + MAX_LABEL, stop)):
        if reading.words[end].text in _DASHES:
            label = range(start, end)
            named = bool(reading.lemmas(label) & words_of("party_words"))
            return (end + 1, label) if named else (start, range(start, start))
    return start, range(start, start)


def _past_alias(reading: Reading, start: int, stop: int) -> tuple[int, range]:
    """„„Gmina” – Gmina Borowa”, „„Partnerze” – należy przez to rozumieć Gminę Borowa”: a short name is defined."""
    closed = quoted_end(reading.words, start)
    if closed is None or closed >= stop or reading.words[closed].text not in _DASHES:
        return start, range(start, start)
    behind = closed + 1
    spelled = [reading.words[i].lower for i in range(behind, min(behind + len(_MEANS), stop))]
    return behind + (len(_MEANS) if spelled == list(_MEANS) else 0), range(start, closed)


def named_party(
    reading: Reading, start: int, inside: range, by_first: dict[int, Mention], *, waits: bool, known: bool
) -> Mention | None:
    """The party that is named at a word: a body, an office for its body, or a person in their own right."""
    if (quoted := _with_quotation(reading, start, by_first)) is not None:
        return quoted
    at = start
    while at < min(start + MAX_BEFORE, inside.stop) and at not in by_first and not _governs(reading.words[at]):
        at += 1
    mention = by_first.get(at) if at < inside.stop else None
    if mention is not None and at > start and (whole := _with_first_words(reading, start, mention)) is not None:
        return whole
    if mention is None or (mention.person is None and mention.officer is None):
        return _with_rest(reading, mention, by_first) if mention is not None else None
    if waits:
        return None
    firm = _firm(reading, mention, inside)
    if firm is not None:
        return firm
    # „Starostą Kolskim – Adamem Gilem”: an office that names its unit.
    office = mention.officer is not None and mention.officer.territory is not None
    return mention if not known or office or _in_own_right(reading, mention, inside) else None


def _with_first_words(reading: Reading, start: int, mention: Mention) -> Mention | None:
    """„Cukrownią „Wir” S.A.”: the capital words before a company's own name belong to it."""
    company, words = mention.organisation, reading.words
    if company is None or mention.officer is not None or mention.person is not None or company.category != "company":
        return None
    before = words[start : mention.first]
    if any(not w.is_capital or w.lemmas & {"pan", "pani"} for w in before):
        return None
    return replace(mention, first=start, organisation=replace(company, name=(words[start].start, company.name[1])))


def _governs(word: Word) -> bool:
    """„w Kole”, „spisana w Kole”, „Powołuje się Bank”: what follows a preposition or a verb is not named as a party."""
    return any(r.pos in {"prep", "ppas"} for r in word.readings) or is_only_verb(word.lower)


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
    „Pracownia „Nić” Anna Lis”: a sole trader.
    """
    body, after = mention.organisation, reading.words.get(mention.last)
    if body is None or after is None or after.block != reading.words[mention.first].block:
        return mention
    owner = next((p for p in reading.persons if p.first == mention.last), None)
    if owner is not None and body.category in _FIRMS:
        firm = replace(body, name=(body.name[0], owner.name[1]))
        return Mention(mention.first, owner.last, firm.with_tail(tail_of(reading.words, body.first, owner.last, "")))
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
    name = name.with_tail(tail_of(words, named + 1, end + (words[end].text == ","), "unknown"))
    return Mention(mention.first, name.last, name)


def _in_own_right(reading: Reading, mention: Mention, inside: range) -> bool:
    """Does a person sign for nobody else: called „Panią”, said to live somewhere, or with a short name of their own?"""
    before = range(inside.start, mention.first)
    addressed = bool(before) and bool(reading.lemmas(before) & {"pan", "pani"})
    behind = {reading.words[i].lower[:8] for i in range(mention.last, inside.stop)}
    return mention.officer is None and (addressed or bool(behind & {"zamieszk", "zam", "zwanym", "zwaną", "zwana"}))
