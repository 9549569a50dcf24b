"""The tables of this stage, read once: verbs of agreeing, nouns for agreements, hedges, cues of roles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from pipeline.analyse.language.openings import Openings
from pipeline.analyse.tables import table

_HERE = "pipeline.extract.lexicon"
#: Both spellings of the preposition before the parties.
BETWEEN = frozenset({"pomiędzy", "między"})
#: Verbs by which something is or becomes what is said of it.
COPULAS = frozenset({"być", "zostać", "zostawać", "pozostawać", "znaleźć"})
#: What a partnership may call itself; the first is meant where a name says none of them.
CLUSTER_KINDS = ("klaster", "partnerstwo", "konsorcjum", "sieć", "koalicja")
#: „z siedzibą w Kole”, „siedzibą klastra jest Koło”: what is told is where somebody has a seat.
SEATED = "siedzibą"


@dataclass(frozen=True, slots=True)
class Cue:
    """Lemmas that must all be there (each a set of alternatives), or words in a row, and the role that they give."""

    lemmas: tuple[frozenset[str], ...]
    phrase: tuple[str, ...]
    role: str

    @property
    def size(self) -> int:
        """How much must be there: the more, the more specific the cue."""
        return len(self.phrase) or len(self.lemmas)

    def fits(self, lemmas: frozenset[str], words: tuple[str, ...]) -> bool:
        """Does a line hold this cue: its lemmas anywhere, or its phrase as it is (words in lower case)?"""
        if self.phrase:
            length = len(self.phrase)
            return any(words[i : i + length] == self.phrase for i in range(len(words) - length + 1))
        return all(alternatives & lemmas for alternatives in self.lemmas)


@cache
def verbs() -> dict[str, tuple[str, str]]:
    """Verbs by lemma: the act, and the noun that must stand with the verb („agreement”, „cluster”, a lemma)."""
    return {row["lemma"]: (row["act"], row["needs"]) for row in table(_HERE, "verbs")}


@cache
def verb_openings() -> Openings:
    """How these verbs begin."""
    return Openings(verbs())


@cache
def agreement_nouns() -> dict[str, tuple[str, str]]:
    """Nouns by the lemma of their first word: the adjective that must follow („intencyjny”, or none) and the kind."""
    rows = ((row["words"].split(), row["kind"]) for row in table(_HERE, "agreement_nouns"))
    return {words[0]: (words[1] if len(words) > 1 else "", kind) for words, kind in rows}


@cache
def agreement_openings() -> Openings:
    """How these nouns begin."""
    return Openings(agreement_nouns())


@cache
def other_contracts() -> dict[str, list[tuple[str, ...]]]:
    """By the lemma of a noun for an agreement the lemmas behind it that make it a contract of another kind."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for row in table(_HERE, "other_contracts"):
        found.setdefault(row["noun"], []).append(tuple(row["behind"].split()))
    return found


@cache
def long_ago() -> tuple[tuple[str, ...], ...]:
    """Lemmas or forms in a row that put an act into the past of what is told."""
    return tuple(tuple(row["words"].split()) for row in table(_HERE, "long_ago"))


@cache
def hedges() -> dict[str, tuple[str, str]]:
    """Hedges by lemma: the effect, and the form that has it („future”, „infinitive”, „any”)."""
    return {row["lemma"]: (row["effect"], row["form"]) for row in table(_HERE, "hedges")}


@cache
def cues() -> tuple[Cue, ...]:
    """Cues of roles, in the table's order."""
    return tuple(_cue(row["cue"], row["role"]) for row in table(_HERE, "cues"))


def cues_with(parts: Iterable[str]) -> list[Cue]:
    """The cues, in the table's order, that have one of the words as a lemma or at the start of their phrase."""
    numbers = frozenset[int]().union(*(_cues_by_part().get(part, frozenset()) for part in parts))
    return [cues()[number] for number in sorted(numbers)]


@cache
def _cues_by_part() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, cue in enumerate(cues()):
        for part in frozenset(cue.phrase[:1]).union(*cue.lemmas):
            found.setdefault(part, set()).add(number)
    return {part: frozenset(numbers) for part, numbers in found.items()}


def _cue(written: str, role: str) -> Cue:
    if written.startswith("="):
        return Cue((), tuple(written[1:].split()), role)
    return Cue(tuple(frozenset(part.split("|")) for part in written.split()), (), role)


@cache
def numerals() -> dict[str, int]:
    """Numbers in words by lemma."""
    return {row["lemma"]: int(row["number"]) for row in table(_HERE, "numerals")}


@cache
def day_ordinals() -> dict[str, int]:
    """Which of several days a word names, by lemma; negative numbers count from the end."""
    return {row["lemma"]: int(row["number"]) for row in table(_HERE, "day_ordinals")}


@cache
def words_of(name: str) -> frozenset[str]:
    """The lemmas of a one-column list („counted”, „venues”)."""
    return frozenset(row["lemma"] for row in table(_HERE, name))


@cache
def occasions() -> dict[str, frozenset[str]]:
    """Words for the occasion of a signing by their part.

    „noun” and „verb” tell of it together, „alone” by itself; what is „asked” is told by the answer.
    """
    rows = table(_HERE, "ceremonies")
    parts = ("noun", "verb", "alone", "asked")
    return {part: frozenset(row["lemma"] for row in rows if row["part"] == part) for part in parts}


@cache
def role_nouns() -> dict[str, str]:
    """Nouns that name a role when they are said of a body, by lemma."""
    return {row["lemma"]: row["role"] for row in table(_HERE, "role_nouns")}


@cache
def own_offices() -> dict[str, frozenset[str]]:
    """Offices that are the unit they serve: words of which one must stand with the noun; none where it says enough."""
    return {row["lemma"]: frozenset(row["of"].split()) for row in table(_HERE, "own_offices")}


@dataclass(frozen=True)
class SaidRole:
    """A role and the words by which a text says who has it, by their part in the sentence."""

    role: str
    parts: dict[str, frozenset[str]]

    def words(self, *parts: str) -> frozenset[str]:
        """The lemmas of some parts together."""
        return frozenset().union(*(self.parts.get(part, frozenset()) for part in parts))


@cache
def said_roles() -> tuple[SaidRole, ...]:
    """The roles that sentences give by more than a cue before the name."""
    return _said_role("coordinator", "coordinating"), _said_role("initiator", "initiating")


def _said_role(role: str, name: str) -> SaidRole:
    parts: dict[str, set[str]] = {}
    for row in table(_HERE, name):
        parts.setdefault(row["part"], set()).add(row["lemma"])
    return SaidRole(role, {part: frozenset(lemmas) for part, lemmas in parts.items()})
