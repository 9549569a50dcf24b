"""Predicates: what is said of a body right behind its name."""

from __future__ import annotations

from pipeline.extract.acts.status import is_future
from pipeline.extract.lexicon import COPULAS, role_nouns
from pipeline.extract.mentions import Mention
from pipeline.extract.reading import Reading

MAX_BEHIND = 9


def predicate(reading: Reading, mention: Mention, sentence: range) -> str | None:
    """„X jest inicjatorem klastra”, „X została jednym z sygnatariuszy”, „X – inicjator klastra – …”."""
    index, stop = mention.last, min(sentence.stop, mention.last + MAX_BEHIND)
    while index < stop and reading.words[index].text in "”)":
        index += 1
    if index >= stop:
        return None
    first = reading.words[index]
    if first.lower == "jako":
        # „Spotkanie zwołała Fundacja Świt jako inicjator”
        return _role_in(reading, range(index + 1, min(stop, index + 2)))
    if first.text in "–—-,":
        return _role_in(reading, range(index + 1, min(stop, index + 3)))
    if mention.cases and "nom" not in mention.cases:
        return None
    for verb in range(index, min(stop, index + 3)):
        word = reading.words[verb]
        if word.lemmas & COPULAS and not any(is_future(word, v) for v in word.lemmas):
            return _role_in(reading, range(verb, min(sentence.stop, verb + 5)))
    return None


def _role_in(reading: Reading, inside: range) -> str | None:
    lemmas = reading.lemmas(inside)
    return next((role for lemma, role in role_nouns().items() if lemma in lemmas), None)
