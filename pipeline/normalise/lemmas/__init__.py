"""Lemmas of words and phrases: „Podkarpackim Ośrodkiem Wsparcia” gives „Podkarpacki Ośrodek Wsparcia”.

The dictionary, the grammar of noun phrases and a table of endings propose candidates (``words``, ``phrases``); a small
log-linear model chooses (``ranker``), trained on phrases with known lemmas (``train``).
"""

from __future__ import annotations

from pipeline.normalise.lemmas.choose import headword, nominative

__all__ = ["headword", "nominative"]
