"""Is this a Polish word? Tesseract's list of words has few of the inflected forms that the dictionary SGJP has."""

from __future__ import annotations

import re
from functools import lru_cache

import morfeusz2

_LETTERS = re.compile(r"[^\W\d_]+")
#: „w”, „A.”: letters alone are no words that could be misspelt.
_SHORTEST = 2
#: A preposition or a conjunction of so many letters may have lost the blank behind it, before a word of so many.
_LONGEST_PROCLITIC, _SHORTEST_HOST = 2, 4
_UNKNOWN, _PREPOSITION, _CONJUNCTION = "ign", "prep", "conj"


def is_spelt(text: str) -> bool:
    """Is every run of letters in what stands between two blanks a word?"""
    return all(is_word(run) for run in _LETTERS.findall(text) if len(run) >= _SHORTEST)


@lru_cache(maxsize=50_000)
def is_word(form: str) -> bool:
    """Does the dictionary have the form? A capital at its start is allowed, a small letter at that of a name is not."""
    return _UNKNOWN not in _tags(form)


def proclitic(run: str) -> str:
    """„na” of „naczele”: the little word before another, where together they are none; empty where there is none.

    A run with a capital at its start may as well be a name („Poland”).
    """
    if not run.isalpha() or not run.islower() or is_word(run):
        return ""
    heads = (run[:length] for length in range(1, _LONGEST_PROCLITIC + 1) if len(run) >= length + _SHORTEST_HOST)
    return next((head for head in heads if _is_proclitic(head) and _is_common(run[len(head) :])), "")


def preposition(letter: str) -> str:
    """„w” of „W”: the preposition that a capital alone is taken for; empty for „A”, which counts as well as joins."""
    small = letter.lower()
    kinds = {tag.split(":")[0] for tag in _tags(small)} if len(letter) == 1 else set()
    return small if _PREPOSITION in kinds and _CONJUNCTION not in kinds else ""


def _is_proclitic(head: str) -> bool:
    return any(tag.startswith((_PREPOSITION, _CONJUNCTION)) for tag in _tags(head))


def _is_common(word: str) -> bool:
    return word.islower() and is_word(word)


def _tags(form: str) -> list[str]:
    return [interpretation[2] for _, _, interpretation in _morfeusz().analyse(form)]


@lru_cache(maxsize=1)
def _morfeusz() -> morfeusz2.Morfeusz:
    return morfeusz2.Morfeusz(generate=False, case_handling=morfeusz2.STRICTLY_CASE_SENSITIVE)
