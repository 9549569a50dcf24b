"""Marks inside a name: what a full stop, a dash or a comma must be followed by for the name to go on."""

from __future__ import annotations

from pipeline.analyse.language.agreement import cases, features
from pipeline.analyse.language.quotations import QUOTING
from pipeline.analyse.names.branches import branch_end
from pipeline.analyse.names.heads import head_at, head_lemma, is_office
from pipeline.analyse.names.links import is_series
from pipeline.analyse.names.naming import Naming, head_cases, name_abbreviations
from pipeline.analyse.names.suffixes import suffix_pattern
from pipeline.analyse.people.persons import is_person_at
from pipeline.analyse.places.places import closing_place


def after_stop(name: Naming, index: int) -> int | None:
    """A full stop ends a name, but not behind an abbreviation, nor by mistake before a legal form."""
    after = name.words.get(index + 1)
    suffixed = after is not None and suffix_pattern().match(name.words.text, after.start) is not None
    return index + 1 if suffixed or name.words[index - 1].lower in name_abbreviations() else None


def after_dash(name: Naming, index: int) -> int | None:
    """A dash inside a name: a capital follows that is no definition of the name, no officer, person or seat."""
    after = name.words.get(index + 1)
    # „Fundacja – Fundacja „Świt””, „Szkoła – Zespół Szkół w Kole”: a definition, not a name.
    bare = name.own == name.first + 1 and head_at(name.words, index + 1) is not None and _opens_block(name)
    defined = index == name.own and (name.category == "cluster" or _same_head(name, index + 1) or bare)
    if after is None or after.block != name.words[index].block or defined:
        return None
    if not after.spaced or not name.words[index].spaced:
        return index + 1 if after.is_capital or after.text in QUOTING else None
    if not (after.is_capital or after.text in QUOTING) or is_office(after):
        return None
    if is_person_at(name.words, index + 1):
        return None
    other = head_at(name.words, index + 1)
    if other is None:
        # „Fundacja Na Nowo – Kalisz,”: the seat behind the name.
        return index + 1 if closing_place(name.words, index + 1) is None else None
    # In apposition to the head, or to the last word of a name in the nominative („Dobry Czas – Nasz Dom”).
    own, known = head_cases(name.words, other), cases(name.common) | cases(features(name.words[index - 1]))
    return other + 1 if not own or not name.common or own & known else None


def _opens_block(name: Naming) -> bool:
    return name.words.of_block(name.words[name.first].block).start == name.first


def _same_head(name: Naming, index: int) -> bool:
    word = name.words.get(index)
    return word is not None and head_lemma(word) == head_lemma(name.words[name.head])


def after_comma(name: Naming, index: int) -> int | None:
    """A comma inside a name: a genitive follows, and no other body, person or address.

    Or a branch of the body: „Bank Spółdzielczy w Pile, Oddział w Kole”. Otherwise outside a list item only in a series
    that ends with „i”: „Fundacja Kultury, Sportu i Rekreacji”.
    """
    if (branch := branch_end(name.words, index + 1, name.category)) is not None and index > name.head + 1:
        return branch
    after = name.words.get(index + 1)
    if after is None or not after.is_capital or after.is_shouted or after.block != name.words[index].block:
        return None
    other = head_at(name.words, index + 1) is not None or is_person_at(name.words, index + 1)
    other = other or (name.item and closing_place(name.words, index + 1) is not None)
    genitive = any("gen" in reading.cases for reading in after.readings)
    series = (link := name.words.get(index + 2)) is not None and is_series(link) and index > name.own
    fits = genitive and not other and not is_office(after)
    return index + 2 if fits and (name.item or series) else None
