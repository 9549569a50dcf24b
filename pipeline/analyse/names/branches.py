"""Branches and houses of a body, named behind it: „…, Oddział w Pile”, „… Koło Gminne”, „…, dom zakonny w Pile”."""

from __future__ import annotations

from functools import cache

from pipeline.analyse.language.quotations import QUOTING
from pipeline.analyse.language.words import Word, Words
from pipeline.analyse.names.heads import category_of, head_lemma
from pipeline.analyse.names.tails import SEATLESS
from pipeline.analyse.people.functions import is_territorial
from pipeline.analyse.tables import table

_SOCIETIES = frozenset({"ngo", "church"})


@cache
def _branch_words() -> dict[str, frozenset[str]]:
    """Nouns that may name a branch of a society, and the words of which one may follow."""
    return {row["lemma"]: frozenset(row["behind"].split()) for row in table("pipeline.analyse.names", "branch_words")}


def is_branch_word(word: Word) -> bool:
    """Can the word head the name of a branch, in capital letters or small ones („dom zakonny”)?"""
    lemma = head_lemma(word) or ""
    return (lemma != "" and category_of(lemma) == "branch") or bool(word.lemmas & _branch_words().keys())


def is_branch(words: Words, index: int, category: str) -> bool:
    """Does a branch of a body of this category start here, „Oddział w Pile”, „Koło nr 3”, „Koło Gminne”?"""
    lemma = head_lemma(words[index]) or ""
    if lemma and category_of(lemma) == "branch":
        return True
    return category in _SOCIETIES and lemma in _branch_words() and _says_which(words, index + 1, _branch_words()[lemma])


def branch_end(words: Words, index: int, category: str) -> int | None:
    """Index after the noun of a branch that a comma parts from the name, with a word that says which; else None."""
    word, after = words.get(index), words.get(index + 1)
    if word is None or after is None or after.block != word.block or category in SEATLESS:
        return None
    if not word.is_capital:
        # „dom zakonny w Pile”
        known = next((behind for lemma, behind in _branch_words().items() if lemma in word.lemmas), frozenset[str]())
        return index + 2 if category == "church" and after.lemmas & known - {"w", "we"} else None
    fits = is_branch(words, index, category) and _says_which(words, index + 1, frozenset({"w", "we", "nr"}))
    return index + 1 if fits else None


def _says_which(words: Words, index: int, behind: frozenset[str]) -> bool:
    """„w Pile”, „nr 3”, or an adjective of a level or a place with no name behind it: „Gminne”, „Kolskie w Kole”."""
    word, after = words.get(index), words.get(index + 1)
    if word is None or word.block != words[index - 1].block:
        return False
    if word.lower in behind or (word.is_capital and word.lemmas & behind):
        return True
    ends = after is None or not (after.is_capital or after.text in QUOTING) or after.block != word.block
    return word.is_capital and ends and _is_territorial(word)


def _is_territorial(word: Word) -> bool:
    return any(is_territorial(r.lemma.lower()) for r in word.readings if r.is_adjective)
