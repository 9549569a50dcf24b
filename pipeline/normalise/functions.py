"""Functions as the record writes them: nominative, small letters, without the name of the body.

„Wójta Gminy Borowa” gives „wójt”, „Skarbnikiem Gminy” „skarbnik gminy”, „Prezesa Fundacji Świt” „prezes”.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

from pipeline.analyse.language.morphology import generate
from pipeline.analyse.people.functions import FunctionWord, function_word, is_territorial
from pipeline.analyse.tables import toml_table
from pipeline.normalise.agreement import read

_SEPARATOR = re.compile(r"\s*[,;]\s*|\s+[–—-]\s+")
_ORDINAL = re.compile(r"[IVX]+|\d+\.")
ACTING = "p.o."


@cache
def _table() -> dict[str, Any]:
    return toml_table("pipeline.analyse.people", "functions")


@lru_cache(maxsize=20_000)
def nominative_function(text: str) -> str | None:
    """The function in the nominative, in small letters, without the body's name; None where no function word stands.

    Two functions („p.o. rektora, prorektor ds. nauki”) stay two, divided by a comma.
    """
    found = [function for part in _SEPARATOR.split(text) if (function := _one(part)) is not None]
    return ", ".join(dict.fromkeys(found)) or None


def _one(text: str) -> str | None:
    acting, rest = _split_acting(" ".join(text.split()))
    words = rest.split()
    head = next((i for i, word in enumerate(words) if function_word(word)), None)
    if head is None:
        return None
    entry = function_word(words[head])
    tail = _tail(words, head, entry) if entry else None
    if entry is None or tail is None:
        return None
    if acting:
        return " ".join([ACTING, words[head].lower(), *tail])
    return " ".join([*_before(words, head, entry), entry.lemma, *tail])


def _split_acting(text: str) -> tuple[bool, str]:
    """Is the office only held in another's place, and what it is: „p.o. dyrektora”."""
    for opener in sorted(_table()["acting"]["openers"], key=len, reverse=True):
        if text.lower().startswith(opener):
            return True, text[len(opener) :].strip()
    return False, text


def _before(words: Sequence[str], head: int, entry: FunctionWord) -> list[str]:
    """Ordinals and adjectives right before the function word: „I zastępca”, „główny księgowy”."""
    before: list[str] = []
    for word in reversed(words[:head]):
        form = word if _ORDINAL.fullmatch(word) else _adjective(word, entry)
        if form is None:
            break
        before.insert(0, form)
    return before


def _tail(words: Sequence[str], head: int, entry: FunctionWord) -> list[str] | None:
    """What belongs to the function behind its word; None where it needs a complement and has none."""
    at = head + 1
    kept: list[str] = []
    if entry.deputises and at < len(words) and (inner := function_word(words[at])):
        return [words[at].lower(), *(_tail(words, at, inner) or [])]
    while at < len(words) and (adjective := _adjective(words[at], entry)) and _is_own(words[at], entry):
        kept.append(adjective)
        at += 1
    complement = _complement(words[at:], entry)
    if entry.needs_complement and not complement:
        return None
    at += len(complement)
    return [*kept, *complement, *_scope(words[at:])]


def _adjective(word: str, entry: FunctionWord) -> str | None:
    """The word as an adjective of the function, in the nominative; None for any other word."""
    written = read(word.lower())
    gender = _gender(entry.lemma)
    fitting = (r for r in written.adjectives if any(s.gender == gender and s.number == "sg" for s in r.slots))
    reading = next(fitting, None)
    return written.nominative(reading, "sg", gender) if reading else None


@cache
def _gender(lemma: str) -> str:
    genders = {g for form in generate(lemma) if form.form == lemma and "nom" in form.cases for g in form.genders}
    return "m1" if "m1" in genders or not genders else "f"


def _is_own(word: str, entry: FunctionWord) -> bool:
    """„komendant powiatowy” is a function; „starosta kolski” names the county."""
    return entry.headquarters is not None or not _is_territorial(word)


def _is_territorial(word: str) -> bool:
    lemmas = {reading.analysis.lemma for reading in read(word.lower()).adjectives}
    return any(map(is_territorial, lemmas))


def _complement(words: Sequence[str], entry: FunctionWord) -> list[str]:
    """The longest complement of the table that stands here, as the table writes it."""
    lower = [word.lower() for word in words]
    for complement in sorted(entry.complements, key=lambda c: -len(c.split())):
        fixed = [word for word in complement.split() if word != "…"]
        if lower[: len(fixed)] == [word.lower() for word in fixed]:
            is_open = complement.endswith("…")
            return fixed + (_until_closer(lower[len(fixed) :]) if is_open else [])
    return []


def _until_closer(words: Sequence[str]) -> list[str]:
    """Words up to the one that begins the name of the body."""
    closers = _table()["scope"]["closers"]
    end = next((i for i, word in enumerate(words) if word in closers), len(words))
    return list(words[:end])


def _scope(words: Sequence[str]) -> list[str]:
    """The field of the office: „ds. nauki i badań naukowych”."""
    here = " ".join(words).lower()
    for opener in _table()["scope"]["openers"]:
        if here.startswith(opener + " "):
            return _until_closer(here.split())
    return []
