"""A first look at a written word, before the dictionary is asked: how do the forms of some lemmas begin?"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from pipeline.analyse.language.morphology import generate

#: Letters that are looked at.
_LETTERS = 3
#: What is written together with participles: „niepodpisany”.
_NOT = "nie"


class Openings:
    """The first letters of all forms of some lemmas. To ask them takes a hundredth of asking the dictionary."""

    def __init__(self, lemmas: Iterable[str]) -> None:
        forms = (form for lemma in lemmas for form in (lemma, *(one.form for one in generate(lemma))))
        self._known = frozenset(_opening(form) for form in forms) | {_NOT}

    def fit(self, text: str) -> bool:
        """May a written word be a form of one of the lemmas? Its parts are not told apart: a compound always may."""
        return "-" in text or _opening(text) in self._known


def _opening(text: str) -> str:
    """Without diacritics, because some write without them."""
    opening = text[:_LETTERS].lower()
    if opening.isascii():
        return opening
    return unicodedata.normalize("NFD", opening.replace("ł", "l")).encode("ascii", "ignore").decode()
