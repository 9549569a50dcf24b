"""Morphology: Morfeusz 2 with the dictionary SGJP, as frozen analyses with expanded tags.

A Morfeusz tag packs alternatives with dots (``subst:sg:gen.acc:m1``); here every analysis keeps the sets, so that
agreement is an intersection: a word is „genitive or accusative, singular, masculine personal”.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

import morfeusz2

CASES = frozenset({"nom", "gen", "dat", "acc", "inst", "loc", "voc"})
NUMBERS = frozenset({"sg", "pl"})
GENDERS = frozenset({"m1", "m2", "m3", "f", "n"})

#: Marks of the dictionary for proper names.
FORENAME, SURNAME, PLACE, PLACE_PART = "imię", "nazwisko", "nazwa_geograficzna", "człon_nazwy_geograficznej"
#: The mark of a word that is no proper name only.
COMMON = "nazwa_pospolita"


@dataclass(frozen=True, slots=True)
class Analysis:
    """One reading of a form. ``pos`` is the NKJP class (``subst``, ``adj``, ``ppas`` …).

    ``names`` are the dictionary's marks for names, ``labels`` those for old, rare and technical words („daw.”).
    """

    form: str
    lemma: str
    pos: str
    numbers: frozenset[str]
    cases: frozenset[str]
    genders: frozenset[str]
    names: frozenset[str]
    tag: str
    labels: frozenset[str] = frozenset()

    @property
    def is_noun(self) -> bool:
        """Nouns and gerunds: what can head a nominal phrase."""
        return self.pos in {"subst", "depr", "ger"}

    @property
    def is_common(self) -> bool:
        """No proper name, or a common word as well."""
        return COMMON in self.names or not self.names

    @property
    def is_adjective(self) -> bool:
        """Adjectives and adjectival participles: what agrees with a noun."""
        return self.pos in {"adj", "ppas", "pact"}

    @property
    def is_verb(self) -> bool:
        """Finite and impersonal forms, past participles in ``-ł``, infinitives, „być” in the future."""
        return self.pos in {"fin", "praet", "imps", "inf", "bedzie", "impt", "winien"}


def _read(form: str, lemma: str, tag: str, names: list[str], labels: list[str]) -> Analysis:
    pos, numbers, cases, genders = _categories(tag)
    return Analysis(form, lemma.split(":")[0], pos, numbers, cases, genders, frozenset(names), tag, frozenset(labels))


@cache
def _categories(tag: str) -> tuple[str, frozenset[str], frozenset[str], frozenset[str]]:
    """Class, numbers, cases and genders of a tag; a language has some thousand tags, and a text of words many more."""
    pos, *rest = tag.split(":")
    parts = [frozenset(part.split(".")) for part in rest]

    def pick(known: frozenset[str]) -> frozenset[str]:
        return next((part & known for part in parts if part & known), frozenset())

    return pos, pick(NUMBERS), pick(CASES), pick(GENDERS)


@lru_cache(maxsize=1)
def _morfeusz() -> morfeusz2.Morfeusz:
    return morfeusz2.Morfeusz(expand_tags=False, generate=True)


@lru_cache(maxsize=200_000)
def analyse(form: str) -> tuple[Analysis, ...]:
    """All readings of one word form, in the dictionary's order; empty for a word that it does not know.

    A form that Morfeusz cuts into several words („zrobiłem”) gives the readings of its first part.
    """
    readings = (interp for start, _, interp in _morfeusz().analyse(form) if start == 0)
    return tuple(
        _read(form, lemma, tag, names, labels)
        for _, lemma, tag, names, labels in readings
        if not tag.startswith(("ign", "interp", "sp"))
    )


@lru_cache(maxsize=50_000)
def is_abbreviation(form: str) -> bool:
    """Is the form nothing but an abbreviation with a full stop („pocz”, „rozdz”)?"""
    found = _morfeusz().analyse(f"{form}.")
    tags = {tag for start, _, (_, _, tag, _, _) in found if start == 0}
    return bool(tags) and all(tag.startswith("brev:pun") for tag in tags) and not analyse(form)


@lru_cache(maxsize=50_000)
def generate(lemma: str) -> tuple[Analysis, ...]:
    """All forms of a lemma (``spółdzielnia``); empty for a lemma that the dictionary does not know."""
    return tuple(
        _read(form, base, tag, names, labels) for form, base, tag, names, labels in _morfeusz().generate(lemma)
    )
