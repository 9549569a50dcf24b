"""Where a name ends: something else starts — an officer, a person, another body."""

from __future__ import annotations

from pipeline.analyse.language.agreement import agreed, cases, features, is_adjective
from pipeline.analyse.language.quotations import CLOSING, QUOTING
from pipeline.analyse.language.words import Word, is_place_name
from pipeline.analyse.names.branches import is_branch
from pipeline.analyse.names.heads import category_of, head_at, head_lemma, is_office
from pipeline.analyse.names.naming import DASHES, Naming, head_cases, name_abbreviations
from pipeline.analyse.names.owners import speaks_for
from pipeline.analyse.people.functions import function_word
from pipeline.analyse.people.persons import Person, person_at
from pipeline.analyse.people.titles import is_title


def starts_other(name: Naming, index: int) -> bool:
    """Does something else start here: an officer, a person, another body?"""
    word, before = name.words[index], name.words[index - 1]
    if is_office(word):
        return True
    if word.readings and all(r.pos == "ppas" and "gen" not in r.cases for r in word.readings):
        # „Porozumienie Klastra Sad Zawarte 3 maja”: a participle in another case opens a clause.
        return True
    if before.lower in name_abbreviations() or before.text == "." or before.text in DASHES:
        return False
    person = _titled_person(name, index)
    if person is not None:
        return not _person_in_name(name, index, person)
    if not _is_beside(name, index) and index == name.own + 1 and is_adjective(before) and agreed([before, word]):
        # „Gmina Nowe Miasto”: the adjective does not agree with the head, so both are the name.
        return False
    other = head_at(name.words, index)
    if other is not None and names_commune(name, index, other):
        return False
    if other is None or "gen" in head_cases(name.words, other) or not head_cases(name.words, other):
        return False
    if (
        other == index
        and index > name.head + 1
        and (_is_form(name, index) or is_branch(name.words, index, name.category))
    ):
        # „Fundacja „Świt” Oddział w Pile”: the branch of the body itself.
        return False
    # Right behind the head another one stands in apposition: „Fundacją Akademia Zdrowia”.
    return index > name.own or name.category == "cluster" or _is_place(name) or _is_beside(name, other)


def _is_form(name: Naming, index: int) -> bool:
    """„Grupa Producentów „Sad” Spółdzielnia”: a legal form behind a quotation, with no name of its own behind it."""
    if name.words[index - 1].text not in CLOSING or category_of(head_lemma(name.words[index]) or "") != "cooperative":
        return False
    after = name.words.get(index + 1)
    return after is None or after.block != name.words[index].block or not (after.is_capital or after.text in QUOTING)


def names_commune(name: Naming, index: int, other: int) -> bool:
    """„z Gminą Borowa Fundacja Świt”: the first word behind „Gmina” is its name, whatever it agrees with."""
    return name.category == "commune" and index == name.own and other > index


def _is_beside(name: Naming, other: int) -> bool:
    """„z Gminą Las Fundacja Świt”: no other body stands in apposition to a commune; „Gmina Miasto Koło” is one."""
    lemma, place = head_lemma(name.words[other]), is_place_name(name.words[other].text)
    return name.category == "commune" and lemma is not None and category_of(lemma) != "commune" and not place


def _titled_person(name: Naming, index: int) -> Person | None:
    """The person whose name starts here, or behind titles: „Pani Anna Nowak”."""
    at = index
    while (word := name.words.get(at)) is not None and (is_title(word) or (at > index and word.text == ".")):
        at += 1
    same = word is not None and word.block == name.words[index].block
    return person_at(name.words, index) or (person_at(name.words, at) if same else None)


def _person_in_name(name: Naming, index: int, person: Person) -> bool:
    """A person belongs to the name only in the genitive right behind the head: „Fundacja Anny Nowak”.

    Not behind the name of a commune, nor where the head completes a function („skarbnik Gminy Anna Nowak”).
    """
    before = name.words.get(name.first - 1)
    completes = before is not None and (_completes(name, before) or _is_held(before, person))
    genitive = "gen" in person.cases or not person.cases
    # „Firma Handlowa Jan Nowak”: the firm of one person bears the person's name.
    owned = name.category == "company" and bool(person.cases & cases(name.common))
    genitive = genitive or (owned and not speaks_for(name.words, name.first))
    return index == name.own and genitive and not completes and name.category not in {"commune", "cluster"}


def _is_held(office: Word, person: Person) -> bool:
    """„Prezesa Fundacji Jana Nowaka”: the person holds the office when both stand in one oblique case."""
    return is_office(office) and "gen" in person.cases and "gen" in cases(features(office))


def _is_place(name: Naming) -> bool:
    """„w Kole Gmina Las podpisała”: behind a preposition the head is the name of a town."""
    before = name.words.get(name.head - 1)
    preposition = before is not None and any(reading.pos == "prep" for reading in before.readings)
    return preposition and is_place_name(name.words[name.head].text)


def _completes(name: Naming, office: Word) -> bool:
    """„skarbnik Gminy”, „prezes Oddziału”: the head belongs to the function before it."""
    function = function_word(office.text)
    head = name.words[name.head].lower
    return function is not None and (head in function.complements or name.category == "commune")
