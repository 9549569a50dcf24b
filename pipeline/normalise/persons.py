"""Persons' names in the nominative: „Annę Nowak” gives „Anna Nowak”, „Kazimierza Gołąbka” „Kazimierz Gołąbek”.

The forename tells gender and case; every part of the surname must be able to stand in them.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from pipeline.analyse.language.morphology import FORENAME, SURNAME
from pipeline.analyse.tables import toml_table
from pipeline.normalise.agreement import Reading, Slot, rare, read, recase

_WOMEN = frozenset(toml_table("pipeline.normalise", "persons")["women"])
_ENDINGS = toml_table("pipeline.normalise", "persons")["surnames"]
_TITLES = frozenset(t for kind in toml_table("pipeline.analyse.people", "titles")["titles"].values() for t in kind)
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?)+|[IVX]+\.?")
_CASES = ("nom", "gen", "inst", "acc", "dat", "loc")
_FLEETING = ("ek", "ec")
_VOWELS = frozenset("aąeęioóuyAĄEĘIOÓUY")

#: How well a part of a name fits a slot.
UNFIT, UNKNOWN, BY_ENDING, BY_WORD, BY_NAME = range(5)


class Fit(NamedTuple):
    """How well a part fits, and its nominative then."""

    score: int
    form: str


def split_titles(text: str) -> tuple[str, str]:
    """The titles before a name, and the rest: „prof. dr hab. Jan Lis” gives („prof. dr hab.”, „Jan Lis”)."""
    words = text.split()
    end = 0
    for index, word in enumerate(words[:-1]):
        if _is_title(word):
            end = index + 1
        elif not (end == index and end and word.isupper() and "." not in word and _is_title(words[index + 1])):
            break
    return " ".join(words[:end]), " ".join(words[end:])


@lru_cache(maxsize=20_000)
def _is_title(word: str) -> bool:
    bare = word.rstrip(".,").lower()
    if bare in _TITLES:
        # „s. Maria” is a sister, „S. Lis” has an initial.
        return len(bare) > 1 or (word.endswith(".") and word.islower())
    if not word.isalpha():
        return False
    return any(reading.analysis.lemma in _TITLES and reading.analysis.names for reading in read(word.lower()).nouns)


def is_forename(word: str) -> bool:
    """Does the dictionary know the word as a form of a forename?"""
    return word[:1].isupper() and bool(_named(_titled(word), FORENAME))


def is_forename_in(word: str, slot: Slot) -> bool:
    """Can the word be a forename in this slot?"""
    return word[:1].isupper() and any(slot in reading.slots for reading in _named(_titled(word), FORENAME))


def is_surname(word: str) -> bool:
    """Does the dictionary know the word as a form of a surname?"""
    return bool(_named(_titled(word), SURNAME))


def is_initials(word: str) -> bool:
    """„J.”, „J.K.”."""
    return word.endswith(".") and bool(_INITIALS.fullmatch(word))


@lru_cache(maxsize=20_000)
def nominative_person(text: str, case: str | None = None) -> str:
    """The name of one person in the nominative, forename first, without titles, „KOWALSKI” as „Kowalski”.

    ``case`` is the case that the context governs, where the caller knows it. A name that fits no oblique case, or of
    which nothing is known, keeps its form.
    """
    words = [_titled(word) for word in split_titles(text)[1].split()]
    return " ".join(inflected(_forename_first(words), case))


def inflected(words: list[str], case: str | None = None) -> list[str]:
    """The words of a name, forename first, each in the nominative."""
    names = _forenames(words)
    sure = any(is_forename(word) for word in words[:names]) or case not in {None, "nom"}
    rather_man = names > 0 and _is_rather_man(words[0])
    best: tuple[tuple[bool, int, int, bool, int], list[Fit]] | None = None
    for place, (fallen, gender) in enumerate(product(_CASES, ("m1", "f"))):
        fits = [
            _fit(word, Slot(fallen, "sg", gender), as_forename=i < names, sure=sure) for i, word in enumerate(words)
        ]
        if any(fit.score == UNFIT for fit in fits[:names]):
            continue
        weakest = min((fit.score for fit in fits), default=UNFIT)
        key = (
            fallen == case and weakest >= BY_ENDING,
            weakest,
            sum(fit.score for fit in fits),
            not (gender == "f" and rather_man),
            -place,
        )
        if best is None or key > best[0]:
            best = (key, fits)
    return [fit.form for fit in best[1]] if best else words


def _is_rather_man(forename: str) -> bool:
    """Is a form like „Konrada” more likely the genitive of a man's name than the nominative of a woman's?"""
    cases = {slot[::2] for reading in _named(forename, FORENAME) for slot in reading.slots}
    return {("nom", "f"), ("gen", "m1")} <= cases and forename not in _WOMEN


def _titled(word: str) -> str:
    """„KOWALSKIM” as „Kowalskim”; initials, numerals and short acronyms stay."""
    if len(word) > 2 and word.isupper() and not _INITIALS.fullmatch(word):
        return "-".join(part.capitalize() for part in word.split("-"))
    return word


def _forename_first(words: list[str]) -> list[str]:
    """„Kowalski Jan” as „Jan Kowalski”, where the first word can only be a surname and the last is a forename."""
    if len(words) != 2 or not is_forename(words[1]) or is_forename(words[0]):
        return words
    surname = _fit(words[0], Slot("nom", "sg", "m1"), as_forename=False).score >= BY_NAME
    return words[::-1] if surname or _named(words[0], SURNAME) else words


def _forenames(words: list[str]) -> int:
    """How many words from the start are forenames or initials; the last word is a surname where there are two."""
    count = 0
    for word in words[: max(len(words) - 1, 1)]:
        if not (_INITIALS.fullmatch(word) or is_forename(word)):
            break
        count += 1
    return count


def _named(word: str, mark: str) -> list[Reading]:
    return [r for r in read(word).nouns if mark in r.analysis.names and r.analysis.lemma not in rare()]


@lru_cache(maxsize=100_000)
def _fit(word: str, slot: Slot, *, as_forename: bool, sure: bool = False) -> Fit:
    """How one word fits a slot. ``sure`` is that a known forename or the context vouches for the case."""
    if _INITIALS.fullmatch(word) or not word[:1].isupper():
        return Fit(BY_NAME, word)
    if as_forename:
        return _fit_readings(word, _named(word, FORENAME), slot) or Fit(UNFIT, word)
    if "-" in word:
        parts = [_fit(part, slot, as_forename=False, sure=sure) for part in word.split("-")]
        return Fit(min(part.score for part in parts), "-".join(part.form for part in parts))
    return _fit_surname(word, slot, sure)


def _fit_readings(word: str, readings: list[Reading], slot: Slot) -> Fit | None:
    forms = [read(word).nominative(reading, "sg", slot.gender) for reading in readings if slot in reading.slots]
    # „Jacka” is of „Jacek” before it is of „Jack”: the e of these endings falls out.
    fleeting = (form for form in forms if slot.case != "nom" and form.endswith(_FLEETING))
    form = next(fleeting, next(iter(forms), None))
    return Fit(BY_NAME, form) if form is not None else None


def _fit_surname(word: str, slot: Slot, sure: bool) -> Fit:
    known = _fit_readings(word, _named(word, SURNAME), slot) or _fit_shared(word, slot)
    if known:
        return known
    adjective = read(word).adjective(slot)
    if adjective:
        return Fit(BY_WORD, read(word).nominative(adjective, "sg", slot.gender))
    common = _fit_common(word, slot)
    if common:
        return common
    ending = _fit_ending(word, slot, sure)
    if ending and not _named(word, SURNAME):
        return ending
    return Fit(UNKNOWN if slot.case == "nom" or slot.gender == "f" else UNFIT, word)


def _fit_shared(word: str, slot: Slot) -> Fit | None:
    """The surname of two: „Nowakowie” gives „Nowak”, „Lipińscy” „Lipiński” and „Lipińska”."""
    plural = slot._replace(number="pl", gender="m1")
    reading = next((r for r in _named(word, SURNAME) if plural in r.slots), None)
    if reading is None or any(s.number == "sg" for r in _named(word, SURNAME) for s in r.slots):
        return None
    form = read(word).nominative(reading, "sg", "m1")
    adjectival = slot.gender == "f" and form.endswith(("ski", "cki", "dzki"))
    return Fit(BY_NAME, form[:-1] + "a" if adjectival else form)


def _fit_common(word: str, slot: Slot) -> Fit | None:
    """A common noun as a surname: a man's has any gender, a woman's is feminine or does not change."""
    for reading in read(word).nouns:
        genders = {s.gender for s in reading.slots if s[:2] == slot[:2]}
        if genders and (slot.gender == "m1" or "f" in genders):
            gender = min(genders)
            return Fit(BY_WORD, read(word).nominative(reading, "sg", gender))
    return None


def _fit_ending(word: str, slot: Slot, sure: bool) -> Fit | None:
    """A surname by the table of endings; one that may as well be a nominative („Ishikawa”) only where that is sure."""
    rows = [row for row in _ENDINGS.get(slot.gender, ()) if slot.case in row["cases"]]
    for row in sorted(rows, key=lambda row: -len(row["ending"])):
        stem = word.removesuffix(row["ending"])
        if slot.case != "nom" and not sure and row["ending"][-1] in "aiy":
            continue
        if stem == word or len(stem) < 2 or (row.get("after") == "consonant" and stem[-1] in _VOWELS):
            continue
        return Fit(BY_ENDING, recase(stem + row["nominative"], word))
    return None
