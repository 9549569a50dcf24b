"""The tables of this stage, read once: verbs of agreeing, nouns for agreements, hedges, cues of roles."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from pipeline.analyse.tables import table

_HERE = "pipeline.extract"


@dataclass(frozen=True, slots=True)
class Cue:
    """Lemmas that must all be there (each a set of alternatives), and the role that they give."""

    lemmas: tuple[frozenset[str], ...]
    role: str

    def fits(self, found: frozenset[str]) -> bool:
        """Do the lemmas of a line hold all of this cue's?"""
        return all(alternatives & found for alternatives in self.lemmas)


@cache
def verbs() -> dict[str, tuple[str, str]]:
    """Verbs by lemma: the act, and the noun that must stand with the verb („agreement”, „cluster”, a lemma)."""
    return {row["lemma"]: (row["act"], row["needs"]) for row in table(_HERE, "verbs")}


@cache
def agreement_nouns() -> dict[str, tuple[str, str]]:
    """Nouns by the lemma of their first word: the adjective that must follow („intencyjny”, or none) and the kind."""
    rows = ((row["words"].split(), row["kind"]) for row in table(_HERE, "agreement_nouns"))
    return {words[0]: (words[1] if len(words) > 1 else "", kind) for words, kind in rows}


@cache
def hedges() -> dict[str, tuple[str, str]]:
    """Hedges by lemma: the effect, and the form that has it („future”, „infinitive”, „any”)."""
    return {row["lemma"]: (row["effect"], row["form"]) for row in table(_HERE, "hedges")}


@cache
def cues() -> tuple[Cue, ...]:
    """Cues of roles, in the table's order."""
    return tuple(
        Cue(tuple(frozenset(part.split("|")) for part in row["lemmas"].split()), row["role"])
        for row in table(_HERE, "cues")
    )


@cache
def numerals() -> dict[str, int]:
    """Numbers in words by lemma."""
    return {row["lemma"]: int(row["number"]) for row in table(_HERE, "numerals")}


@cache
def words_of(name: str) -> frozenset[str]:
    """The lemmas of a one-column list („counted”, „venues”)."""
    return frozenset(row["lemma"] for row in table(_HERE, name))
