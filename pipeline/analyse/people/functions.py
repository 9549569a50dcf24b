"""Functions that persons hold („wójt”, „prezes zarządu”): the table of function words, read once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from pipeline.analyse.language.morphology import analyse
from pipeline.analyse.tables import toml_table


@dataclass(frozen=True, slots=True)
class FunctionWord:
    """One function word: lemma, complements that belong to it, and the body that its holder speaks for.

    ``speaks_for`` is the kind of that body, ``headquarters`` the noun for it where the words behind the office name it,
    ``held_in`` the categories of bodies that have such an office. Who ``assists`` signs beside the head of the body.
    """

    lemma: str
    complements: tuple[str, ...]
    speaks_for: str | None
    headquarters: str | None
    deputises: bool
    needs_complement: bool
    example: str
    held_in: frozenset[str] = frozenset()
    assists: bool = False


@cache
def function_words() -> Mapping[str, FunctionWord]:
    """All function words by lemma, in lower case („wójt”, „zastępca”)."""
    rows = toml_table("pipeline.analyse.people", "functions")["function"]
    return MappingProxyType(
        {
            lemma: FunctionWord(
                lemma,
                tuple(row.get("complements", ())),
                row.get("speaks_for"),
                row.get("headquarters"),
                row.get("deputises", False),
                row.get("needs_complement", False),
                row["example"],
                _held_in(lemma),
                lemma in _assisting(),
            )
            for lemma, row in rows.items()
        }
    )


@cache
def _assisting() -> frozenset[str]:
    return frozenset(toml_table("pipeline.analyse.people", "functions")["assisting"]["lemmas"])


def _held_in(lemma: str) -> frozenset[str]:
    rows = toml_table("pipeline.analyse.people", "functions")["held_in"]
    return frozenset(category for category, lemmas in rows.items() if lemma in lemmas)


@cache
def abbreviations() -> Mapping[str, str]:
    """Function words cut short, without their full stops: „dyr” for „dyrektor”."""
    return MappingProxyType(toml_table("pipeline.analyse.people", "functions")["abbreviations"])


@cache
def territorial() -> frozenset[str]:
    """Adjectives of levels of administration: „gminny”, „powiatowy”."""
    return frozenset(toml_table("pipeline.analyse.people", "functions")["adjectives"]["territorial"])


@cache
def place_endings() -> tuple[str, ...]:
    """The endings of adjectives that are made of place names: „kolski”."""
    return tuple(toml_table("pipeline.analyse.people", "functions")["adjectives"]["endings"])


def is_territorial(lemma: str) -> bool:
    """Is it an adjective of a level of administration or of a place?"""
    return lemma in territorial() or lemma.endswith(place_endings())


@cache
def function_word(form: str) -> FunctionWord | None:
    """The function word that a written form belongs to („Wójtem” to „wójt”, „dyr.” to „dyrektor”), or None."""
    words = function_words()
    whole = abbreviations().get(form.lower().removesuffix("."))
    if whole is not None:
        return words[whole]
    # „księgową” is of the noun „księgowa” before it is of the adjective „księgowy”.
    found = sorted(analyse(form.lower()), key=lambda a: not a.is_noun)
    lemmas = (a.lemma for a in found if a.is_noun or a.is_adjective)
    return next((words[lemma] for lemma in lemmas if lemma in words), words.get(form.lower()))
