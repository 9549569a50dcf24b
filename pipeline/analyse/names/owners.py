"""Owners in the names of firms: „„Kuter Basia” Jan Lis”, „Restauracja „Sad” s.c. A. i P. Lisowie”.

The firm of a natural person holds the person's name (Civil Code, article 43(4)); it stands in the nominative right
behind the rest of the firm, without a comma or dash, whatever the case of the rest.
"""

from __future__ import annotations

import re
from functools import cache

from pipeline.analyse.language.agreement import cases, features
from pipeline.analyse.language.morphology import FORENAME, SURNAME
from pipeline.analyse.language.quotations import CLOSING
from pipeline.analyse.language.words import Word, Words
from pipeline.analyse.names.heads import is_office
from pipeline.analyse.names.suffixes import ends_in_form
from pipeline.analyse.people.holders import is_plural
from pipeline.analyse.people.persons import Person, couple_at, person_at
from pipeline.analyse.tables import table

#: Kinds of bodies that may bear their owner's name.
FIRMS = frozenset({"company", "unknown"})
#: Partners of a civil partnership by their initials, behind its legal form.
_PARTNERS = re.compile(r"\s*((?:[^\W\d_a-ząćęłńóśźż]\.\s*(?:i\s+|,\s*)?)+[^\W\d_a-ząćęłńóśźż]\w+(?:-\w+)?)")
_CIVIL = re.compile(r"(?:s\s*\.\s*c\s*\.|[Ss]półk\w+ cywiln\w+)")
#: „za”, „w imieniu”, „ze strony”: the person behind the name speaks for the body.
_FOR = frozenset({"za", "imieniu", "strony", "ramienia"})
#: Words between an office and the name of the body, at most: „prezes zarządu spółki akcyjnej”.
MAX_TO_OFFICE = 5


def with_owners(words: Words, first: int, last: int, category: str) -> int:
    """Index after the name with its owner in the nominative, or with the partners behind „s.c.”."""
    after = words.get(last)
    if after is None or after.block != words[last - 1].block:
        return last
    name = (words[first].start, words[last - 1].end)
    if (civil := _CIVIL.search(words.text, *name)) is not None:
        return _past_partners(words, last, civil.end())
    if not _is_firm(words[first:last], category):
        return last
    thing = category != "unknown" or words[last - 1].text in CLOSING or names_thing(words, first)
    owner = None if not thing or ends_in_form(words.text, *name) or speaks_for(words, first) else owner_at(words, last)
    return owner.last if owner is not None else last


def _past_partners(words: Words, last: int, end: int) -> int:
    """Index after the partners who are named behind „s.c.”, which ends at the offset ``end``."""
    couple = couple_at(words, last) if words[last - 1].end == end else None
    if couple is not None:
        return couple[1].last
    partners = _PARTNERS.match(words.text, end)
    return words.at(partners.end() - 1) + 1 if partners is not None else last


def owner_at(words: Words, index: int) -> Person | None:
    """The person whose name stands in the nominative at a word."""
    person = person_at(words, index)
    return person if person is not None and "nom" in person.cases else None


def names_thing(words: Words, index: int) -> bool:
    """Does a noun that is no person's stand first, or an adjective before it, in the nominative or unknown?"""
    for word in words[index : index + 2]:
        nouns = [r for r in word.readings if r.is_noun and "nom" in r.cases and SURNAME not in r.names]
        if nouns or not word.readings:
            persons = [r for r in nouns if "m1" in r.genders or FORENAME in r.names]
            return not nouns or len(persons) < len(nouns)
        if not any((r.is_adjective or r.pos == "num") and "nom" in r.cases for r in word.readings):
            return False
    return False


def owner_in(words: Words, start: int, end: int) -> Person | None:
    """The owner whose name in the nominative ends the name of a firm, ``text[start:end]``; None for a patron."""
    inside = words.span(start, end)
    for index in inside:
        person = owner_at(words, index)
        if person is not None and person.last == inside.stop:
            # „Szkoła im. Jan Nowak”: a patron, whatever the case.
            patron = any(words[i].lower.startswith("im") for i in range(max(0, index - 2), index))
            return None if patron else person
    return None


def speaks_for(words: Words, first: int) -> bool:
    """Does an office of one person, or „za”, stand before a name: „prezes spółki Sad Jan Lis”?

    Then the person behind the name is no owner.
    """
    for index in range(first - 1, max(-1, first - 1 - MAX_TO_OFFICE), -1):
        word = words[index]
        if word.block != words[first].block or not word.is_word:
            return False
        if is_office(word) or word.lower in _FOR or _comes_from(words, index):
            return not is_plural(word)
        completes = any("gen" in r.cases and (r.is_noun or r.is_adjective) for r in word.readings)
        if not completes and not any(r.pos == "prep" for r in word.readings):
            return False
    return False


def _comes_from(words: Words, index: int) -> bool:
    """„z firmy Rolmix Jan Lis”: who comes from the firm; „z firmą Rolmix Jan Lis” names the other party."""
    found = cases(features(words[index + 1]))
    return words[index].lower in {"z", "ze"} and "gen" in found and "inst" not in found


def is_partner(word: Word) -> bool:
    """„Synowie”, „Wspólnicy”: the others behind the one whom a firm is named for."""
    return word.is_capital and (word.lower in _partners() or bool(word.lemmas & _partners()))


@cache
def _partners() -> frozenset[str]:
    return frozenset(row["lemma"] for row in table("pipeline.analyse.names", "firm_partners"))


@cache
def _firm_words() -> frozenset[str]:
    return frozenset(row["lemma"] for row in table("pipeline.analyse.names", "firm_words"))


def _is_firm(name: tuple[Word, ...], category: str) -> bool:
    return category in FIRMS or any(word.lemmas & _firm_words() for word in name)
