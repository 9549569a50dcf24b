"""Agreement: what a word can be (case, number, gender), and its nominative. Knows words, not phrases."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import takewhile
from math import log2
from operator import eq
from typing import NamedTuple

from pipeline.analyse.language.morphology import (
    CASES,
    FORENAME,
    GENDERS,
    NUMBERS,
    PLACE,
    SURNAME,
    Analysis,
    analyse,
    generate,
)
from pipeline.analyse.tables import toml_table

FREQUENCIES = files("pipeline.normalise") / "noun_frequencies.tsv"
#: What an old or technical noun lacks to a common one that shares a form with it.
RARENESS = 4.0
#: An acronym with a case ending: „KSON-ie”, „GOPS-u”. The ending is in small letters and short.
_ACRONYM = re.compile(r"(\w*[A-ZĄĆĘŁŃÓŚŹŻ]{2,}\w*)[-‑–][a-ząćęłńóśźż]{1,4}")
#: Shortest known word that can be the end of an unknown compound („trój|regionalny”).
_SHORTEST_TAIL = 6
_UNMARKED = CASES | NUMBERS | GENDERS
_PROPER = frozenset({FORENAME, SURNAME, PLACE})


@cache
def frequencies() -> dict[str, int]:
    """How often each noun lemma, in lower case, stands in running text; a lemma that is missing is rare."""
    rows = (FREQUENCIES.read_text(encoding="utf-8").splitlines())[1:]
    return {lemma: int(count) for lemma, count in (row.split("\t") for row in rows)}


class Slot(NamedTuple):
    """One combination that words of a phrase share."""

    case: str
    number: str
    gender: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One analysis of a word and the slots it can fill.

    ``second`` is the analysis of the second part of „Bielska-Białej”; ``weight`` is the binary logarithm of how
    frequent the lemma is; a contested reading has a far likelier one beside it.
    """

    analysis: Analysis
    slots: frozenset[Slot]
    second: Analysis | None = None
    weight: float = 0.0
    is_contested: bool = False

    @property
    def is_plural_only(self) -> bool:
        """Has the noun no singular („Chiny”)? Its plural then says one thing."""
        return self.analysis.tag.endswith(":pt")

    @property
    def is_proper(self) -> bool:
        """Is the word, so read, a name of a person or a place?"""
        return bool(self.analysis.names & _PROPER)


@dataclass(frozen=True, slots=True)
class Word:
    """A written word: a front part that never changes („Górniczo-”) and the readings of the rest."""

    text: str
    front: str
    nouns: tuple[Reading, ...]
    adjectives: tuple[Reading, ...]
    is_adverb: bool

    @property
    def can_be_nominative(self) -> bool:
        """Can the word be a noun in the nominative singular?"""
        return any(slot[:2] == ("nom", "sg") for reading in self.nouns for slot in reading.slots)

    @property
    def is_common_noun(self) -> bool:
        """Can the word be a noun that is no name?"""
        return any(not reading.is_proper for reading in self.nouns)

    def adjective(self, slot: Slot) -> Reading | None:
        """The reading in which the word is an adjective in this slot."""
        return next((reading for reading in self.adjectives if slot in reading.slots), None)

    def nominative(self, reading: Reading, number: str, gender: str) -> str:
        """The word in the nominative, cased as it was written; as it stands where no such form exists."""
        parts = self.text[len(self.front) :].rsplit("-", 1) if reading.second else [self.text[len(self.front) :]]
        analyses = [reading.analysis, reading.second] if reading.second else [reading.analysis]
        forms = []
        for part, analysis in zip(parts, analyses, strict=True):
            form = nominative_form(analysis, number, gender) if analysis else None
            forms.append(recase(form, part) if form else part)
        return self.front + "-".join(forms)


def acronym_of(text: str) -> str | None:
    """The acronym of an acronym with a case ending („PKES-em” gives „PKES”); None for any other word."""
    match = _ACRONYM.fullmatch(text)
    return match[1] if match else None


def recase(form: str, model: str) -> str:
    """The form with capitals where the model has them."""
    if len(model) > 1 and model.isupper():
        return form.upper()
    if model[:1].isupper():
        return form[:1].upper() + form[1:]
    return form


@lru_cache(maxsize=100_000)
def read(text: str) -> Word:
    """What one written word can be. A word of which nothing is known has no readings."""
    if acronym_of(text):
        return _word(text, "", ())
    if "-" in text:
        return _read_hyphenated(text)
    analyses = _exact(text)
    if analyses or len(text) <= _SHORTEST_TAIL or text.isupper():
        return _word(text, "", analyses)
    front, analyses = _compound(text)
    return _word(text, front, analyses)


def _compound(text: str) -> tuple[str, tuple[Analysis, ...]]:
    """An unknown word as a front part and a known common word: „trój|regionalnego”; no analyses where there is none."""
    for cut in range(2, len(text) - _SHORTEST_TAIL + 1):
        found = tuple(a for a in _exact(text[cut:]) if (a.is_noun or a.is_adjective) and not a.names & _PROPER)
        if found:
            return text[:cut], found
    return "", ()


def _exact(text: str) -> tuple[Analysis, ...]:
    """Readings of the whole word; „Praussa” is not „pra-USSa”, however the dictionary cuts it."""
    return tuple(a for a in analyse(text) if a.form == text and (text[1:] != text[1:].lower() or _is_plain(a.lemma)))


def _is_plain(lemma: str) -> bool:
    return lemma[1:] == lemma[1:].lower() or not lemma.isalpha()


def _read_hyphenated(text: str) -> Word:
    """„Górniczo-Hutniczą” changes at its end only, „Bielska-Białej” in both parts."""
    front, _, last = text.rpartition("-")
    end = _word(last, "", _exact(last)) if last else _word(text, "", ())
    inflected = read(front).nouns if "-" not in front else ()
    joint = tuple(
        Reading(one.analysis, shared, two.analysis)
        for one in inflected
        for two in end.nouns + end.adjectives
        if (shared := _shared_case(one, two)) and one.is_proper == two.is_proper
        # „Drew-Palet” is a name, „Bielskiej-Białej” and „klubu-kawiarni” change.
        if one.is_proper or front.islower()
    )
    if joint:
        return Word(text, "", joint, (), is_adverb=False)
    # „Trans-Bud” is a name, „mini-przedszkola” a common noun.
    nouns = end.nouns if front.islower() or last.isupper() else ()
    return Word(text, front + "-", nouns, end.adjectives, is_adverb=False)


def _shared_case(one: Reading, two: Reading) -> frozenset[Slot]:
    cases = {slot[:2] for slot in two.slots}
    return frozenset(slot for slot in one.slots if slot[:2] in cases)


def _word(text: str, front: str, analyses: tuple[Analysis, ...]) -> Word:
    is_adverb = any(a.pos == "adv" for a in analyses)
    nouns = [a for a in analyses if a.is_noun and not (is_adverb and "inst" in a.cases)]
    if any(a.pos == "num" for a in analyses):
        nouns = []
    readings = [Reading(a, slots(a), weight=_weight(a), is_contested=_is_contested(a, nouns)) for a in nouns]
    adjectives = tuple(Reading(a, slots(a)) for a in analyses if a.is_adjective)
    return Word(text, front, tuple(r for r in readings if r.slots), adjectives, is_adverb)


def _is_contested(analysis: Analysis, nouns: list[Analysis]) -> bool:
    """Is it a name that can be a common noun as well, or a rare plural genitive that can be a common nominative?

    „Przychodni” is hardly of the surname Przychodni, „Związek” hardly of the noun „związka”.
    """
    others = [a for a in nouns if a.lemma != analysis.lemma and not a.names & _PROPER]
    if analysis.names & _PROPER:
        return bool(others)
    return analysis.numbers == {"pl"} and any("nom" in a.cases and "sg" in a.numbers for a in others)


def _weight(analysis: Analysis) -> float:
    """Logarithm of how frequent the lemma is; old, rare and technical words weigh less than any."""
    if analysis.labels or analysis.lemma in rare():
        return -RARENESS
    return log2(1 + frequencies().get(analysis.lemma.lower(), 0))


@cache
def rare() -> frozenset[str]:
    """Lemmas of nouns hardly ever met."""
    return frozenset(toml_table("pipeline.normalise", "agreement")["rare"])


def slots(analysis: Analysis) -> frozenset[Slot]:
    """Every slot of an analysis but the vocative, which names of bodies are never in."""
    return frozenset(
        Slot(case, number, gender)
        for case in analysis.cases - {"voc"}
        for number in analysis.numbers
        for gender in analysis.genders
    )


@lru_cache(maxsize=100_000)
def nominative_form(analysis: Analysis, number: str, gender: str) -> str | None:
    """The nominative of an analysed word; nouns keep their gender, adjectives take the one given."""
    if analysis.is_noun:
        gender = min(analysis.genders & {gender} or analysis.genders, default=gender)
        if analysis.pos == "depr":
            gender = "m1"
    pos = "subst" if analysis.pos == "depr" else analysis.pos
    marks = _marks(analysis)
    found = [
        form
        for form in generate(analysis.lemma)
        if form.pos == pos and "nom" in form.cases and number in form.numbers and gender in form.genders
        if _is_plain(form.form) or not _is_plain(analysis.lemma)
    ]
    return min(found, key=lambda form: _distance(form, analysis, marks)).form if found else None


def _distance(form: Analysis, written: Analysis, marks: frozenset[str]) -> tuple[bool, bool, bool, bool, int]:
    """How far a nominative is from the one wanted.

    Other marks, another form than a written nominative, a rare form, a short form („prawomocen”), a variant.
    """
    shared = sum(takewhile(bool, map(eq, form.form, written.form)))
    is_other = form.form.lower() != written.form.lower() or "nom" not in written.cases
    return _marks(form) != marks, is_other, bool(form.labels), form.form != written.lemma, -shared


def _marks(analysis: Analysis) -> frozenset[str]:
    """Degree, aspect, negation: what must not change when the case does."""
    parts = set(analysis.tag.replace(".", ":").split(":")[1:])
    return frozenset(parts - _UNMARKED - {"ncol", "col", "pt"})
