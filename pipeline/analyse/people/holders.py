"""Who holds an office: the persons named right before or right behind it."""

from __future__ import annotations

from pipeline.analyse.language.quotations import quoted_end
from pipeline.analyse.language.words import Word, Words, is_place_name
from pipeline.analyse.people.functions import function_word
from pipeline.analyse.people.persons import Person
from pipeline.analyse.people.titles import is_title

_SEPARATORS = frozenset({"–", "—", "-", ",", "(", ":"})
#: What says in which order the holders stand.
_IN_ORDER = frozenset({"odpowiednio", "kolejno"})
MAX_TITLE = 14


def person_after(
    words: Words, index: int, starts: dict[int, Person], cases: frozenset[str]
) -> tuple[Person | None, int]:
    """The person right behind, past one dash, comma or bracket and any titles.

    Without a mark also past genitives that say more of the function: „kierownik działu promocji Anna Lis”.
    """
    at = index
    if (mark := words.get(at)) is not None and mark.text == "(" and _is_aside(words, at):
        # „prezes Fundacji Świt (to ona prowadzi szkołę) Anna Lis”
        at = quoted_end(words, at) or at
    elif mark is not None and mark.text in _SEPARATORS:
        at += 1
    if (word := words.get(at)) is not None and word.lower in _IN_ORDER:
        # „wójtowie, odpowiednio: Anna Lis i Jan Nowak”
        at += 1 + ((after := words.get(at + 1)) is not None and after.text == ":")
    marked, plain = at > index, True
    for _ in range(MAX_TITLE):
        if (person := starts.get(at)) is not None and words[at].block == words[index - 1].block:
            fits = plain or not cases or not person.cases or cases & person.cases
            return (person, person.last) if fits else (None, index)
        word = words.get(at)
        if word is None:
            break
        if not (is_title(word) or word.text == "."):
            if marked or not _says_more(word):
                break
            plain = False
        at += 1
    return None, index


def _is_aside(words: Words, opening: int) -> bool:
    """Does a bracket tell something, with a verb of its own?"""
    end = quoted_end(words, opening)
    return end is not None and any(words[i].is_finite for i in range(opening, end))


def _says_more(word: Word) -> bool:
    """A genitive behind a function, small or a place: „sołtys Lasek”, „pełnomocnik wójta ds. społecznych”."""
    genitive = any("gen" in r.cases and (r.is_noun or r.is_adjective) for r in word.readings)
    return word.lower == "ds" or (genitive and (not word.is_capital or is_place_name(word.text)))


def is_plural(word: Word) -> bool:
    """„wspólników”, „członkowie”: is an office in the plural, so that several persons hold it?"""
    function = function_word(word.text)
    readings = [r for r in word.readings if function is not None and r.lemma.lower() == function.lemma]
    return {number for reading in readings for number in reading.numbers} == {"pl"}


def first_holder(words: Words, index: int, ends: dict[int, Person]) -> int:
    """Index of the first of the persons in a row before an office: „Anna Lis i Jan Gil, wspólnicy”."""
    while (joiner := words.get(index - 1)) is not None and joiner.lower in {",", "i", "oraz"}:
        before = ends.get(index - 1)
        if before is None or joiner.block != words[index].block:
            break
        index = before.first
    return index


def person_before(words: Words, index: int, ends: dict[int, Person]) -> Person | None:
    """The person right before, with one mark between („Anna Lis – prezes”, „Anna Lis, prezes”)."""
    mark = words.get(index - 1)
    at = index - 1 if mark is not None and mark.text in _SEPARATORS else index
    at = _before_title(words, at)
    person = ends.get(at)
    return person if person is not None and words[person.first].block == words[index].block else None


def _before_title(words: Words, index: int) -> int:
    """Index of the comma before a title that stands behind a name: „Anna Lis, prof. UO – dziekan”."""
    for length in (3, 4):
        here = words[index - length : index] if index >= length else ()
        if here and here[0].text == "," and here[1].lower in {"prof", "profesor"}:
            return index - length
    return index
