"""The doors: a phrase in the nominative as records want it, and its headword as a dictionary would print it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from pipeline.normalise.lemmas.candidate import Candidate
from pipeline.normalise.lemmas.phrases import phrase_candidates
from pipeline.normalise.lemmas.ranker import Ranker, ranker

Number = Literal["sg", "keep"]


@lru_cache(maxsize=50_000)
def nominative(phrase: str, number: Number = "keep", case: str | None = None) -> str:
    """The phrase in the nominative, its number and capital letters as written; ``number="sg"`` makes it singular.

    ``case`` is the case that the context governs (``inst`` after „pomiędzy”), where the caller knows it; it is
    ignored when the phrase cannot be in it. A phrase without a word to change is given back as it is.
    """
    model = ranker()
    found = _candidates(phrase, model, case)
    wanted = [c for c in found if (c.is_singular if number == "sg" else c.is_plain)] or found
    if case is not None:
        wanted = [c for c in wanted if case in c.cases] or wanted
    return model.best(wanted)


@lru_cache(maxsize=50_000)
def headword(phrase: str, model: Ranker | None = None) -> str:
    """The phrase as a dictionary or an index prints it, which may change number and letters: „Polaków” → „Polak”.

    ``model`` is the one that klaster ships, or another that ``train`` has made.
    """
    model = model or ranker()
    return model.best(_candidates(phrase, model))


def _candidates(phrase: str, model: Ranker, case: str | None = None) -> Sequence[Candidate]:
    return _of_word(phrase, model) if phrase.isalpha() else phrase_candidates(phrase, model.endings, case)


@lru_cache(maxsize=50_000)
def _of_word(word: str, model: Ranker) -> Sequence[Candidate]:
    """Words recur more than phrases do."""
    return phrase_candidates(word, model.endings)
