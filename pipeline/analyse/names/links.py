"""Small words inside a name („na rzecz”, „im.”, „w”, „i”) and what must follow each for the name to go on."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from pipeline.analyse.language.agreement import cases, features
from pipeline.analyse.language.morphology import FORENAME
from pipeline.analyse.language.quotations import CLOSING, OPENING
from pipeline.analyse.language.words import Word, Words, is_place_name
from pipeline.analyse.names.heads import category_of, head_at, head_lemma, is_office
from pipeline.analyse.names.naming import Naming, head_cases, name_abbreviations
from pipeline.analyse.names.owners import is_partner
from pipeline.analyse.names.suffixes import suffix_pattern
from pipeline.analyse.people.persons import Person, is_person_at, person_at
from pipeline.analyse.people.titles import is_title
from pipeline.analyse.places.places import place_end
from pipeline.analyse.tables import table


class Link(NamedTuple):
    """What must follow a small word inside a name, and in which cases a noun stands; a place stands in the first."""

    follows: str
    case: str


@cache
def links() -> dict[str, Link]:
    """Small words inside a name, one or two of them, and what must follow."""
    rows = table("pipeline.analyse.names", "organisation_links")
    return {row["link"]: Link(row["follows"], row["case"]) for row in rows}


def is_series(word: Word) -> bool:
    """Does the word join the last member of a series: „i”, „oraz”?"""
    return word.lower in links() and links()[word.lower].follows == "more"


def link_at(words: Words, index: int) -> tuple[Link, int] | None:
    """The link at an index, of two words rather than of one, and the index behind it and its full stop."""
    one, after = words[index].lower, words.get(index + 1)
    two = f"{one} {after.lower}" if after is not None else ""
    if two in links():
        return links()[two], index + 2
    if one not in links() or words[index].is_roman:
        return None
    stopped = after is not None and after.text == "." and one in name_abbreviations()
    return links()[one], index + 1 + stopped


def after_link(name: Naming, index: int) -> int | None:
    """The index up to which a name goes on behind the link at ``index``; None where the link is not of the name."""
    found = link_at(name.words, index)
    after = name.words.get(found[1]) if found is not None else None
    if found is None or after is None or after.block != name.words[index].block:
        return None
    (follows, case), start = found
    if after.is_capital and after.lemmas & name.words[index - 1].lemmas and not is_place_name(after.text):
        # „Fundacja Ramię w Ramię”, „Stowarzyszenie Krok po Kroku”
        return start + 1
    if follows == "number":
        return start + 1 if after.text.isdigit() else None
    if follows == "place":
        return place_end(name.words, start, case.split()[0]) or _common_noun(name, start, case)
    if follows == "noun" and _are_classes(after, case):
        return start + 1
    if follows == "noun":
        named = index > name.own and name.words[index - 1].text not in CLOSING
        town = is_place_name(after.text) and not any(reading.is_common for reading in after.readings)
        return _common_noun(name, start, case) if named and not town else None
    if follows == "patron":
        return _patron(name, start)
    if follows == "phrase" and not after.is_capital:
        return _phrase(name, start) if index <= name.own + 1 else None
    if follows == "more":
        return _more(name, index, start)
    return _capital(name, start, after)


def _more(name: Naming, index: int, start: int) -> int | None:
    if (person := _second_person(name, index, start)) is not None:
        return person.last
    if is_partner(name.words[start]) and not _has_own_name(name.words, start):
        return start + 1
    if name.category == "commune":
        # „Gmina Las oraz Stolarstwo „Heban””: no commune has a series for its name.
        return None
    return start if _coordinates_inside(name, index, start) else None


def _has_own_name(words: Words, index: int) -> bool:
    """„Młyn Lis i Spółka”, but „… i Spółka Leśna Wsi Dobra”: does a name go on behind a word that may head one?"""
    after = words.get(index + 1)
    return (
        after is not None
        and after.block == words[index].block
        and (after.is_capital or after.text in OPENING)
        and (head_at(words, index) is not None and suffix_pattern().match(words.text, after.start) is None)
    )


def _capital(name: Naming, start: int, after: Word) -> int | None:
    if (other := head_at(name.words, start)) is not None and after.is_capital:
        return other + 1
    fits = after.is_capital or after.text in OPENING or after.lower in name_abbreviations()
    return start if fits else None


def _patron(name: Naming, start: int) -> int | None:
    """„im. gen. Adama Kosa”, „im. Marszałka Adama Kosa”: a name with titles and office; a person's is taken whole."""
    while (word := name.words[start]).text == "." or _is_titling(name.words, start):
        start += 1
        if start == len(name.words) or name.words[start].block != word.block:
            return None
    if (person := person_at(name.words, start)) is not None:
        return person.last
    after = name.words.get(start + 1)
    if word.text.isdigit() and after is not None and after.is_capital and after.block == word.block:
        # „im. 5 Pułku Ułanów”, „im. 18 Pułku Piechoty”
        return start + 1
    return start if word.is_capital or word.text in OPENING or word.lower in name_abbreviations() else None


def _is_titling(words: Words, index: int) -> bool:
    """A small title, an office, or the acronym of what it is an office of: „dr.”, „Prezydenta”, „Prezydenta RP”."""
    word = words[index]
    of = is_office(words[index - 1]) and word.acronym is not None
    return of or is_office(word) or (is_title(word) and not word.is_capital)


def _common_noun(name: Naming, start: int, case: str) -> int | None:
    """„… w Subregionie Ciechanowskim”: a capital common noun in the case that the link takes, part of the name."""
    after = name.words[start]
    fits = after.is_capital and not is_office(after) and bool(cases(features(after)) & set(case.split()))
    return start if fits and head_at(name.words, start) is None else None


def _are_classes(word: Word, case: str) -> bool:
    """„Szkoła Podstawowa z Oddziałami Integracyjnymi”: branches in the plural are classes of a school, no body."""
    lemma = head_lemma(word)
    plural = any(number == "pl" and found == case for number, found, _ in features(word, lemma))
    return lemma is not None and category_of(lemma) == "branch" and plural


def _phrase(name: Naming, start: int) -> int | None:
    """Small words that make the name when nothing else does: „Stowarzyszenie na rzecz rozwoju wsi”."""
    end = start
    block = name.words[name.head].block
    while (word := name.words.get(end)) is not None and word.block == block and word.is_word and not word.is_finite:
        genitive = any("gen" in reading.cases for reading in word.readings)
        if not genitive and not word.is_capital and word.lower != "i":
            break
        end += 1
    return end if end > start else None


def _second_person(name: Naming, index: int, start: int) -> Person | None:
    """„im. Jana i Jędrzeja Śniadeckich”: a forename before the „i”, a whole name behind it."""
    forename = any(FORENAME in reading.names for reading in name.words[index - 1].readings)
    alone = not is_person_at(name.words, index - 2)
    return person_at(name.words, start) if forename and alone else None


def _coordinates_inside(name: Naming, index: int, start: int) -> bool:
    """„Rozwoju i Pomocy” goes on inside the name; „Fundacja A i Gmina B” are two bodies."""
    after, before = name.words[start], name.words[index - 1]
    if not after.is_capital or before.text in CLOSING:
        return False
    if index == name.own:
        return _joins_genitive(name, start)
    if is_office(after) or is_person_at(name.words, start):
        return False
    other = head_at(name.words, start)
    if other is not None:
        member = head_cases(name.words, other)
        return bool(name.common and member) and not member & cases(name.common)
    own, left = cases(features(after)) - {"voc"}, cases(features(before))
    # „Osób Niepełnosprawnych i Ich Przyjaciół”
    return bool(own & left) or after.lower in {"ich", "jego", "jej"}


def _joins_genitive(name: Naming, start: int) -> bool:
    """„Izba Rzemieślnicza i Przedsiębiorczości”: a genitive joined to the adjective behind a head that is in none."""
    if name.own != name.head + 2 or "gen" in cases(name.common) or head_at(name.words, start) is not None:
        return False
    if is_person_at(name.words, start) or is_office(name.words[start]):
        return False
    nouns = [r for r in name.words[start].readings if r.is_noun]
    genitive = any(r.is_common and "gen" in r.cases for r in nouns)
    named = is_place_name(name.words[start].text) or any("nom" in r.cases and "sg" in r.numbers for r in nouns)
    return genitive and not named
