"""The grammar of a noun phrase: adjectives, head noun, adjectives, and every case, number and gender they can share.

What the head governs (genitives, prepositional phrases, quoted names) is no part of its group.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.analyse.language.morphology import PLACE, generate
from pipeline.analyse.people.functions import function_word
from pipeline.analyse.tables import toml_table
from pipeline.normalise.agreement import Reading, Slot, Word
from pipeline.normalise.lemmas.tokens import Token
from pipeline.normalise.persons import is_forename_in

_BETWEEN_ADJECTIVES = frozenset({",", "i", "oraz"})
_CONJUNCTIONS = frozenset({"i", "oraz", "a"})


@dataclass(frozen=True, slots=True)
class Group:
    """Words that share a slot: token index and reading of each, the head first, and where the group ends.

    ``person`` is where the name of a person begins that stands in the same case („prezesa Jana Lisa”).
    """

    slot: Slot
    end: int
    members: tuple[tuple[int, Reading], ...]
    person: int | None = None

    @property
    def head_reading(self) -> Reading:
        """How the head is read."""
        return self.members[0][1]

    @property
    def size(self) -> int:
        """How many words agree; the name of a person counts as one."""
        return len(self.members) + (self.person is not None)


def groups(tokens: list[Token], start: int) -> Iterator[Group]:
    """Every way to read a group that starts at ``start``."""
    before: list[int] = []
    for index in range(start, len(tokens)):
        word = tokens[index].word
        if word is None:
            if tokens[index].is_ordinal and not before:
                continue
            return
        for reading in word.nouns:
            for slot in reading.slots:
                members = _agreeing(tokens, before, slot)
                if members is not None:
                    yield _grown(tokens, slot, [(index, reading), *members])
        if before and tokens[index].text in _CONJUNCTIONS and _is_adjective(tokens, index + 1):
            # „Powiatową i Miejską Biblioteką”
            continue
        if not (word.adjectives or word.is_adverb) or function_word(word.text):
            return
        if word.adjectives:
            before.append(index)


def _is_adjective(tokens: list[Token], index: int) -> bool:
    word = tokens[index].word if index < len(tokens) else None
    return word is not None and bool(word.adjectives)


def _agreeing(tokens: list[Token], indices: list[int], slot: Slot) -> list[tuple[int, Reading]] | None:
    members = []
    for index in indices:
        word = tokens[index].word
        reading = word.adjective(slot) if word else None
        if reading is None:
            return None
        members.append((index, reading))
    return members


def _grown(tokens: list[Token], slot: Slot, members: list[tuple[int, Reading]]) -> Group:
    """The group with the adjectives that follow its head, and with the name of the person that the head titles."""
    head, head_reading = members[0]
    end = head + 1
    while end < len(tokens):
        word = tokens[end].word
        reading = word.adjective(slot) if word else None
        if reading is None or word is None or _belongs_to_next(tokens, end, word, slot, head):
            break
        members.append((end, reading))
        end += 1
        if end + 1 < len(tokens) and tokens[end].text in _BETWEEN_ADJECTIVES and _follows(tokens, end + 1, slot):
            end += 1
    titles = not head_reading.is_proper and (slot.gender == "m1" or function_word(tokens[head].text) is not None)
    person = end if titles and end < len(tokens) and is_forename_in(tokens[end].text, slot) else None
    return Group(slot, end, tuple(members), person)


def _follows(tokens: list[Token], index: int, slot: Slot) -> bool:
    """Is there one more adjective of a list: „Filmowa, Telewizyjna i Teatralna”?"""
    word = tokens[index].word
    if word is None or word.adjective(slot) is None:
        return False
    return not _agrees_with_next(tokens, index, word, frozenset({slot.case, "gen"}))


def _belongs_to_next(tokens: list[Token], index: int, adjective: Word, slot: Slot, head: int) -> bool:
    """Does an adjective after the head go with the noun after it?

    „Grupy Polskie Składy” is not „Grupy Polskie”; of several genitives the last goes on („Dyrektora Naczelnego
    Miejskiego Teatru”), or one that comes before its noun by its nature („Domu Małego Dziecka”), and a function or a
    noun in „-um” takes none („Hospicjum Świętego Franciszka”).
    """
    first = tokens[head].word
    if first is None:
        return False
    nominal = slot.case in {"nom", "acc"}
    governs = nominal or first.can_be_nominative or function_word(first.text)
    # „Fundacji Polskich Łodzi” is of one „Fundacja”.
    either = slot.number == "pl" and any(s.number == "sg" for noun in first.nouns for s in noun.slots)
    if index == head + 1 and not (governs or either or _precedes_nouns(adjective)):
        return False
    return _agrees_with_next(tokens, index, adjective, frozenset({"nom"} if nominal else {"gen"}))


def _precedes_nouns(adjective: Word) -> bool:
    """Does the adjective say what a thing is like or where in a row it stands („małego”, „trzeciego”), not its kind?

    Adjectives of kind follow their noun („zakład karny”); those of quality, whose comparative is in -szy and not in
    -ejszy as that of derived ones is, and those of order come before it.
    """
    return any(
        a.analysis.lemma in _of_order()
        or any(
            ":com:" in f"{form.tag}:" and re.search(r"(?<!ej)szy$", form.form) for form in generate(a.analysis.lemma)
        )
        for a in adjective.adjectives
    )


@cache
def _of_order() -> frozenset[str]:
    return frozenset(toml_table("pipeline.normalise", "agreement")["of_order"])


def _agrees_with_next(tokens: list[Token], index: int, adjective: Word, cases: frozenset[str]) -> bool:
    """Can the adjective go with the noun after it, in one of the cases?"""
    after = tokens[index + 1].word if index + 1 < len(tokens) else None
    nouns = {slot for noun in after.nouns for slot in noun.slots if slot.case in cases} if after else set()
    return any(nouns & reading.slots for reading in adjective.adjectives)


def following(tokens: list[Token], group: Group) -> Group | None:
    """The coordinated head or the apposition that follows a group in its case, if there is one."""
    if group.end >= len(tokens) or group.person is not None:
        return None
    case = group.slot.case
    if tokens[group.end].text in _CONJUNCTIONS:
        # „Izba Rzemieślnicza i Przedsiębiorczości” joins a genitive, no nominative in the plural.
        return _likeliest(g for g in groups(tokens, group.end + 1) if g.slot[:2] == group.slot[:2])
    names_place = group.head_reading.analysis.lemma.lower() in _classifiers()
    if case == "nom" or (case == "gen" and not names_place):
        return None
    after = [g for g in groups(tokens, group.end) if g.slot.number == "sg"]
    if names_place:
        after = [g for g in after if PLACE in g.head_reading.analysis.names]
    elif any(g.slot.case == "gen" for g in after):
        return None
    return _likeliest(g for g in after if g.slot.case == case)


def _likeliest(found: Iterable[Group]) -> Group | None:
    """The group of most words; of these one in the singular, then of the most frequent head."""
    return max(found, key=lambda g: (g.size, g.slot.number == "sg", g.head_reading.weight), default=None)


@cache
def _classifiers() -> frozenset[str]:
    return frozenset(toml_table("pipeline.normalise", "agreement")["classifiers"])
