"""Names of persons: a forename that the dictionary knows and the surname that agrees with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.analyse.language.agreement import looks_adjectival
from pipeline.analyse.language.morphology import FORENAME, PLACE, SURNAME
from pipeline.analyse.language.words import Word, Words
from pipeline.analyse.names.heads import is_office
from pipeline.analyse.names.suffixes import suffix_pattern
from pipeline.analyse.people.functions import function_word

#: „Pan Adam Nowak”: the dictionary takes the address for a surname.
_ADDRESS = frozenset({"pan", "pani"})
#: Forenames that nobody bears but whom churches are named for: „Maryi Panny”.
_SACRED = frozenset({"maryja", "jezus"})
MAX_FORENAMES, MAX_SURNAMES = 3, 2
#: Endings of surnames that are adjectives, and the cases that they show: „Bielińska” is no genitive.
_ADJECTIVAL_CASES = {
    "kiego": frozenset({"gen", "acc"}),
    "kiemu": frozenset({"dat"}),
    "kim": frozenset({"inst", "loc"}),
    "kiej": frozenset({"gen", "dat", "loc"}),
    "ką": frozenset({"acc", "inst"}),
    "ka": frozenset({"nom", "voc"}),
    "ki": frozenset({"nom", "voc"}),
}
#: What inflection changes of a surname at most, and what it leaves at least.
MAX_ENDING, MIN_STEM = 3, 3


@dataclass(frozen=True, slots=True)
class Person:
    """A person's name as written; offsets in characters, ``first``/``last`` word indices (last exclusive).

    ``surname``: where it stands apart from the forename, shared by two: „Ewa i Jan Nowakowie”.
    """

    name: tuple[int, int]
    first: int
    last: int
    cases: frozenset[str]
    source: str = "grammar"
    surname: tuple[int, int] | None = None

    def written(self, text: str) -> str:
        """The words of the name in a text, with a surname that stands apart."""
        name = text[slice(*self.name)]
        return name if self.surname is None else f"{name} {text[slice(*self.surname)]}"


def is_person_at(words: Words, index: int) -> bool:
    """Does a person's name start here?"""
    return person_at(words, index) is not None


def person_at(words: Words, index: int) -> Person | None:
    """The person's name that starts at a word: forenames or an initial, then one surname or two."""
    first = words.get(index)
    if first is None or not first.is_capital or first.lemmas & (_ADDRESS | _SACRED) or _is_territory(words, index):
        return None
    surname, cases = _forenames(words, index)
    if surname == index:
        return None
    # „Joannę Sokół”: a surname that ends in a consonant stands still behind a woman's forename.
    feminine = any(FORENAME in r.names and "f" in r.genders for r in first.readings)
    last = surname
    while last < surname + MAX_SURNAMES and (word := words.get(last)) is not None and _is_surname(words, last, index):
        if last > surname and is_office(word):
            break
        own = _cases(word, SURNAME) or _ending_cases(word)
        if own and cases and not own & cases and not looks_adjectival(word) and not (feminine and "nom" in own):
            break
        cases = cases & own or cases or own
        last += 1
    if last == surname:
        return None
    return Person((first.start, words[last - 1].end), index, last, cases)


def couple_at(words: Words, index: int) -> tuple[Person, Person] | None:
    """The two persons who share the surname behind the second: „Ewa i Jan Nowakowie”, „Marta oraz Olga Lis”."""
    first, joiner = words.get(index), words.get(index + 1)
    if first is None or joiner is None or joiner.lower not in {"i", "oraz"} or joiner.block != first.block:
        return None
    end, cases = _forenames(words, index)
    other = person_at(words, index + 2) if end == index + 1 and first.is_capital and len(first.text) > 1 else None
    if other is None or is_initialled(words, other):
        return None
    surname, _ = _forenames(words, other.first)
    shared = (words[surname].start, other.name[1])
    return Person((first.start, first.end), index, index + 1, cases, surname=shared), other


def _is_territory(words: Words, index: int) -> bool:
    """„burmistrz Mikołajek Anna Lis”: the town behind an office, where a person's name follows it."""
    before, after = words.get(index - 1), words.get(index + 1)
    office = function_word(before.text) if before is not None else None
    if office is None or office.speaks_for not in {"gmina", "miasto"} or after is None:
        return False
    town = any(PLACE in r.names and "gen" in r.cases for r in words[index].readings)
    return town and any(FORENAME in r.names for r in after.readings) and person_at(words, index + 1) is not None


def _forenames(words: Words, index: int) -> tuple[int, frozenset[str]]:
    """Index after the forenames or initials, and the cases they can have."""
    end, cases = index, frozenset[str]()
    while end < index + MAX_FORENAMES and (word := words.get(end)) is not None and word.block == words[index].block:
        initial = len(word.text) == 1 and word.is_capital and _is_stop(words, end + 1)
        initial = initial and not (end == index and _is_legal_form(words, index))
        own = _cases(word, FORENAME)
        if initial and not word.is_roman:
            end += 2
        elif own and word.is_capital and (end == index or own & cases or not cases):
            cases = own & cases or own
            end += 1
        else:
            break
    # „Jan Paweł” alone: the last forename may be the surname.
    after = words.get(end)
    if end > index + 1 and (after is None or not after.is_capital or after.block != words[index].block):
        return end - 1, cases
    return end, cases


def _is_legal_form(words: Words, index: int) -> bool:
    """„Huta S.A. Jan Nowak”: the letters of a legal form behind a capital word are no initials."""
    before = words.get(index - 1)
    if before is None or before.block != words[index].block:
        return False
    formed = before.is_capital and suffix_pattern().match(words.text, words[index].start) is not None
    return formed or (before.text == "." and not words[index].spaced)


def _is_stop(words: Words, index: int) -> bool:
    mark = words.get(index)
    return mark is not None and mark.text == "."


def _cases(word: Word, mark: str) -> frozenset[str]:
    return frozenset(
        case
        for reading in word.readings
        if mark in reading.names and "pl" not in reading.numbers
        for case in reading.cases
    )


def _ending_cases(word: Word) -> frozenset[str]:
    """The cases of a surname in -ski, -cki or -dzki that the dictionary does not know, by its ending."""
    found = (cases for ending, cases in _ADJECTIVAL_CASES.items() if word.lower.endswith(ending))
    return next(found, frozenset()) if looks_adjectival(word) else frozenset()


def _is_surname(words: Words, index: int, first: int) -> bool:
    word = words[index]
    if word.block != words[first].block or not word.is_capital or word.is_roman or not word.text[0].isalpha():
        return False
    if word.is_shouted and len(word.text) < 4:
        return False
    marked = any(SURNAME in reading.names for reading in word.readings)
    return marked or looks_adjectival(word) or not word.readings or _is_plainly_forename(words[index - 1])


def _is_plainly_forename(word: Word) -> bool:
    """„Konrad”, not „Róża”: a forename that is no common noun, so that any capital word behind it is the surname."""
    own = [reading for reading in word.readings if reading.form == word.text]
    return (
        bool(own)
        and all(FORENAME in r.names or SURNAME in r.names for r in own)
        and any(FORENAME in r.names for r in own)
    )


def is_initialled(words: Words, person: Person) -> bool:
    """Is only the initial of the forename printed: „J. Nowak”?"""
    return len(words[person.first].text) == 1 and _is_stop(words, person.first + 1)


def with_full_names(words: Words, persons: list[Person], others: Sequence[Person] = ()) -> list[Person]:
    """The persons, each that has only an initial by the full name that the document has of them, or of ``others``.

    „J. Nowak” at the signatures is „Jan Nowak” of the opening: same initial, surnames that differ in their endings.
    """
    full = [person for person in (*others, *persons) if not is_initialled(words, person)]
    found = []
    for person in persons:
        if is_initialled(words, person):
            named = next((other for other in full if _may_abbreviate(words, person, other)), person)
            person = replace(person, name=named.name)
        found.append(person)
    return found


def _may_abbreviate(words: Words, short: Person, full: Person) -> bool:
    one, two = words[short.last - 1].lower, words[full.last - 1].lower
    stem = max(min(len(one), len(two)) - MAX_ENDING, MIN_STEM)
    return words[short.first].text == words[full.first].text[0] and one[:stem] == two[:stem]
