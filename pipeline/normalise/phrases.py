"""Phrases in the nominative: „Podkarpackim Ośrodkiem Wsparcia w Jaśle” gives „Podkarpacki Ośrodek Wsparcia w Jaśle”.

A phrase is read as adjectives, head noun, adjectives; the slot (case, number, gender) that most of them share is
chosen, and only they change. What the head governs (genitives, prepositional phrases, quoted names) stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from pipeline.analyse.functions import function_word, toml_table
from pipeline.analyse.morphology import PLACE
from pipeline.normalise.agreement import Reading, Slot, Word, acronym_of
from pipeline.normalise.persons import inflected, is_forename, is_forename_in, is_initials, is_surname
from pipeline.normalise.phrase_tokens import Token, tokens_of, with_forms

Number = Literal["sg", "keep"]

#: What a name lacks, as head of several words, to a common noun that shares the form.
CONTESTED = 7.0
_BETWEEN_ADJECTIVES = frozenset({",", "i", "oraz"})
_CONJUNCTIONS = frozenset({"i", "oraz", "a"})


@dataclass(frozen=True, slots=True)
class Group:
    """Words that share a slot: token index and reading of each, the head's index, and where the group ends.

    ``person`` is where the name of a person begins that stands in the same case („prezesa Jana Lisa”).
    """

    slot: Slot
    head: int
    end: int
    members: tuple[tuple[int, Reading], ...]
    person: int | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """What is known of a phrase beforehand: its case, the number wanted, and whether it is a single word."""

    case: str | None = None
    number: Number = "keep"
    alone: bool = False


@lru_cache(maxsize=50_000)
def nominative(phrase: str, number: Number = "keep", case: str | None = None) -> str:
    """The phrase in the nominative; ``number="sg"`` makes it singular as well.

    ``case`` is the case that the context governs (``inst`` after „pomiędzy”), where the caller knows it; it is
    ignored when no word of the phrase can be in it. A phrase without a word to change is given back as it is.
    """
    tokens = tokens_of(phrase)
    person = _person_start(tokens)
    if person is not None:
        return with_forms(phrase, tokens, _person_forms(tokens, person, case))
    groups = list(_chain(tokens, Wish(case, number, len(tokens) == 1)))
    if not groups:
        return with_forms(phrase, tokens, _acronym(tokens) or _lone_adjectives(tokens))
    forms: dict[int, str] = {}
    for group in groups:
        forms |= _written(tokens, group, number)
    return with_forms(phrase, tokens, forms)


def _person_start(tokens: list[Token]) -> int | None:
    """Index of the first word of a name, where the phrase is the name of a person, titles before it set aside."""
    start = 0
    while start < len(tokens) - 1 and tokens[start].text.endswith(".") and not is_initials(tokens[start].text):
        start += 1
    words = [token.text for token in tokens[start:]]
    if len(words) < 2 or not all(word[0].isupper() for word in words) or tokens[-1].word is None:
        return None
    first = tokens[start].word
    if first is not None and first.is_common_noun and not is_surname(words[-1]):
        return None
    return start if is_forename(words[0]) or is_initials(words[0]) else None


def _person_forms(tokens: list[Token], start: int, case: str | None) -> dict[int, str]:
    """Nominatives of the capital words from ``start`` on, as one name."""
    words = []
    for token in tokens[start:]:
        if not token.text[0].isupper():
            break
        words.append(token.text)
    return dict(enumerate(inflected(words, case), start))


def _acronym(tokens: list[Token]) -> dict[int, str]:
    """The acronym at the head of a phrase without its case ending: „KSON-ie w Jeleniej Górze”."""
    first = _first(tokens)
    acronym = acronym_of(tokens[first].text) if first < len(tokens) else None
    return {first: acronym} if acronym else {}


def _lone_adjectives(tokens: list[Token]) -> dict[int, str]:
    """Adjectives without a noun, unless they are nominatives: in the masculine, which is how they are looked up."""
    forms = {}
    for index, token in enumerate(tokens):
        if token.word is None or not token.word.adjectives:
            break
        if any(slot.case == "nom" for reading in token.word.adjectives for slot in reading.slots):
            return {}
        forms[index] = token.word.nominative(token.word.adjectives[0], "sg", "m3")
    return forms


def _written(tokens: list[Token], group: Group, number: Number) -> dict[int, str]:
    wanted = "sg" if number == "sg" else group.slot.number
    forms = {}
    for index, reading in group.members:
        word = tokens[index].word
        if word is not None:
            forms[index] = word.nominative(reading, wanted, group.slot.gender)
    if group.person is not None:
        forms |= _person_forms(tokens, group.person, group.slot.case)
    return forms


def _chain(tokens: list[Token], wish: Wish) -> Iterator[Group]:
    """The head's group and those that stand in its case: coordinated heads and appositions."""
    if len(tokens) == 1 and _is_lone_adjective(tokens[0]):
        return
    group = _best(_groups(tokens, _first(tokens)), wish)
    while group is not None:
        yield group
        group = _next(tokens, group, wish.number)


def _is_lone_adjective(token: Token) -> bool:
    word = token.word
    return word is not None and bool(word.adjectives) and token.text.islower() and function_word(token.text) is None


def _first(tokens: list[Token]) -> int:
    """Index of the first token that is not a quoted name: „„Alfa” spółką jawną”."""
    return next((i for i, token in enumerate(tokens) if token.text[0] not in '„"«'), len(tokens))


def _next(tokens: list[Token], group: Group, number: Number) -> Group | None:
    """The coordinated head or the apposition that follows a group, if there is one."""
    if group.end >= len(tokens) or group.person is not None:
        return None
    same = group.slot.case
    if tokens[group.end].text in _CONJUNCTIONS:
        return _best((g for g in _groups(tokens, group.end + 1) if g.slot.case == same), Wish(number=number))
    head = _head(group)
    names_place = head.analysis.lemma.lower() in _classifiers()
    if same == "nom" or (same == "gen" and not names_place):
        return None
    after = [g for g in _groups(tokens, group.end) if g.slot.number == "sg"]
    if names_place:
        after = [g for g in after if _is_place(g)]
    elif any(g.slot.case == "gen" for g in after):
        return None
    return _best((g for g in after if g.slot.case == same), Wish())


def _is_place(group: Group) -> bool:
    return any(PLACE in reading.analysis.names for index, reading in group.members if index == group.head)


@cache
def _classifiers() -> frozenset[str]:
    return frozenset(toml_table("pipeline.normalise", "agreement")["classifiers"])


def _groups(tokens: list[Token], start: int) -> Iterator[Group]:
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
                    yield _grown(tokens, index, slot, [*members, (index, reading)])
        if not (word.adjectives or word.is_adverb) or function_word(word.text):
            return
        if word.adjectives:
            before.append(index)


def _agreeing(tokens: list[Token], indices: list[int], slot: Slot) -> list[tuple[int, Reading]] | None:
    members = []
    for index in indices:
        word = tokens[index].word
        reading = word.adjective(slot) if word else None
        if reading is None:
            return None
        members.append((index, reading))
    return members


def _grown(tokens: list[Token], head: int, slot: Slot, members: list[tuple[int, Reading]]) -> Group:
    """The group with the adjectives that follow its head, and with the name of the person that the head titles."""
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
    is_name = any(index == head and reading.is_proper for index, reading in members)
    titles = not is_name and (slot.gender == "m1" or function_word(tokens[head].text) is not None)
    person = end if titles and end < len(tokens) and is_forename_in(tokens[end].text, slot) else None
    return Group(slot, head, end, tuple(members), person)


def _follows(tokens: list[Token], index: int, slot: Slot) -> bool:
    """Is there one more adjective of a list: „Filmowa, Telewizyjna i Teatralna”?"""
    word = tokens[index].word
    if word is None or word.adjective(slot) is None:
        return False
    return not _agrees_with_next(tokens, index, word, frozenset({slot.case, "gen"}))


def _belongs_to_next(tokens: list[Token], index: int, adjective: Word, slot: Slot, head: int) -> bool:
    """Does an adjective after the head go with the noun after it?

    „Grupy Polskie Składy” is not „Grupy Polskie”; of several genitives the last goes on („Dyrektora Naczelnego
    Miejskiego Teatru”), and a function or a noun in „-um” takes none („Hospicjum Świętego Franciszka”).
    """
    first = tokens[head].word
    if first is None:
        return False
    nominal = slot.case in {"nom", "acc"}
    if index == head + 1 and not (nominal or first.can_be_nominative or function_word(first.text)):
        return False
    return _agrees_with_next(tokens, index, adjective, frozenset({"nom"} if nominal else {"gen"}))


def _agrees_with_next(tokens: list[Token], index: int, adjective: Word, cases: frozenset[str]) -> bool:
    """Can the adjective go with the noun after it, in one of the cases?"""
    after = tokens[index + 1].word if index + 1 < len(tokens) else None
    nouns = {slot for noun in after.nouns for slot in noun.slots if slot.case in cases} if after else set()
    return any(nouns & reading.slots for reading in adjective.adjectives)


def _best(groups: Iterable[Group], wish: Wish) -> Group | None:
    found = [group for group in groups if not _is_far_fetched(group)]
    if wish.case is not None:
        found = [g for g in found if g.slot.case == wish.case] or found
    if wish.number == "sg":
        found = [g for g in found if not _head(g).is_plural_only] or found
    return max(found, key=lambda group: _rank(group, wish), default=None)


@cache
def _weights() -> dict[tuple[str, str], float]:
    rows: dict[str, float] = toml_table("pipeline.normalise", "agreement")["weights"]
    return {(case, number): weight for row, weight in rows.items() for number, case in [row.split()]}


def _head(group: Group) -> Reading:
    return next(reading for index, reading in group.members if index == group.head)


def _is_far_fetched(group: Group) -> bool:
    """A plural genitive of a rare word: most likely a foreign name or another word that looks like it („Red Hat”)."""
    head = _head(group)
    if head.is_contested and not head.is_proper:
        return True
    return group.slot[:2] == ("gen", "pl") and len(group.members) == 1 and not (head.weight or head.is_plural_only)


def _rank(group: Group, wish: Wish) -> tuple[int, float, bool]:
    """More words that agree, then likelier slot and lemma, then a common noun before a name."""
    head = _head(group)
    case, number, _ = group.slot
    likely = _weights()[case, "sg" if head.is_plural_only and head.is_proper else number] + head.weight
    if head.is_contested and not (wish.alone and head.is_proper):
        likely -= CONTESTED
    return len(group.members) + (group.person is not None), likely, not head.is_proper
