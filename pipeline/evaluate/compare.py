"""When a value is right: exactly, or leniently as a benevolent reader of the gold would say."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence

from pipeline.evaluate.words import Words, common, similarity, words

#: (wanted, got, accepted alternatives) -> is it right?
Matcher = Callable[[str, str, Sequence[str]], bool]

#: „Powiat X – Centrum Y”: a territorial unit before the dash stands for its unit after it.
_TERRITORIAL = frozenset({"powiat", "gmina", "miasto", "województwo"})
_DATE = re.compile(r"[\dX]{4}(-[\dX]{2}){0,2}(/.*)?")


def exact(wanted: str, got: str, accepted: Sequence[str] = ()) -> bool:  # noqa: ARG001 - a Matcher
    """The same words in the same forms and order; quotes, case, punctuation and spelling of legal forms are free."""
    return words(wanted) == words(got)


def same_name(wanted: str, got: str, accepted: Sequence[str] = ()) -> bool:
    """The same words but for quotes, case, punctuation, inflection, spelling of legal forms; or an alternative."""
    left, right = words(wanted), words(got)
    if _same_words(left, right):
        return True
    head, dash, _ = wanted.partition(" – ")
    if dash and _TERRITORIAL.intersection(left[:1]) and _same_words(words(head), right):
        return True
    return _is_alternative(wanted, got, accepted) or _is_substitution(left, right, accepted)


def same_place(wanted: str, got: str, accepted: Sequence[str] = ()) -> bool:
    """As names; „miasto Krosno” is „Krosno”."""
    return same_name(_without_town(wanted), _without_town(got), accepted)


def same_date(wanted: str, got: str, accepted: Sequence[str] = ()) -> bool:
    """Equal, or equal but for the year where the gold has none (``XXXX-03-22``), or an accepted date."""
    dates = [wanted, *(date for date in accepted if _DATE.fullmatch(date))]
    return got in dates or (wanted.startswith("XXXX-") and re.fullmatch(r"[\dX]{4}" + wanted[4:], got) is not None)


def same_term(wanted: str, got: str, accepted: Sequence[str] = ()) -> bool:
    """One of a closed list: equal, or an accepted one."""
    return got in {wanted, *accepted}


def _same_words(one: Words, other: Words) -> bool:
    return len(one) == len(other) == len(common(one, other))


def _without_town(name: str) -> str:
    return re.sub(r"^miasto\s+(?=\S)", "", name, flags=re.IGNORECASE)


def _is_alternative(wanted: str, got: str, accepted: Sequence[str]) -> bool:
    """Is ``got`` an accepted alternative that speaks of ``wanted``: shares a word with it, or abbreviates it?"""
    return any(
        _same_words(words(alternative), words(got))
        and (similarity(_fold(alternative), _fold(wanted)) > 0 or _abbreviates(alternative, wanted))
        for alternative in accepted
    )


def _is_substitution(wanted: Words, got: Words, accepted: Sequence[str]) -> bool:
    """Is ``got`` the wanted name with some words replaced, one by one, by words of accepted alternatives?"""
    pairs = common(wanted, got)
    if len(wanted) != len(got) or not pairs:
        return False
    known = {word for alternative in accepted for word in words(alternative)}
    matched = {right for _, right in pairs}
    return all(word in known for place, word in enumerate(got) if place not in matched)


def _abbreviates(short: str, name: str) -> bool:
    """Are the letters of ``short`` initials of the name's words, in order („WKES”)?"""
    initials = iter(word[0] for word in words(name))
    return len(short) > 1 and short.isupper() and all(letter in initials for letter in short.casefold())


def _fold(text: str) -> str:
    """Without the marks over and under letters; alternatives often restore those of foreign names."""
    parts = unicodedata.normalize("NFD", text)
    return "".join(character for character in parts if not unicodedata.combining(character))
