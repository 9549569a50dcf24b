"""Government: which body or person a verb in a sentence asks for, by case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.analyse.language.morphology import Analysis
from pipeline.analyse.language.words import Words
from pipeline.extract.lexicon import COPULAS, SaidRole
from pipeline.extract.mentions import Mention
from pipeline.extract.parties.leads import joined
from pipeline.extract.reading import Reading

SUBJECT, OBJECT, RECIPIENT = frozenset({"nom"}), frozenset({"acc", "nom"}), frozenset({"dat"})
_QUOTES = frozenset('„”"«»')


@dataclass(frozen=True)
class Telling:
    """A sentence that may tell who has a role, and the bodies and persons in it."""

    reading: Reading
    sentence: range
    inside: list[Mention]
    said: SaidRole

    @property
    def words(self) -> Words:
        """The words of the document."""
        return self.reading.words

    def lemmas(self, *parts: str) -> frozenset[str]:
        """Words that say the role, by their part in the sentence."""
        return self.said.words(*parts)


def verb_of(here: Telling, about: int, lemmas: frozenset[str]) -> int | None:
    """The nearest verb with one of these lemmas in the sentence; none where it is denied."""
    # „odpowiedzialna jest fundacja”: an adjective of the table stands for a verb.
    verbs = [i for i in here.sentence if any(r.lemma in lemmas and _is_verbal(r) for r in here.words[i].readings)]
    nearest = min(verbs, key=lambda i: abs(i - about), default=None)
    denied = nearest is not None and nearest > 0 and here.words[nearest - 1].lower == "nie"
    return None if denied else nearest


def _is_verbal(reading: Analysis) -> bool:
    return reading.is_verb or reading.is_adjective or reading.pos in {"ppas", "pact"}


def governed(here: Telling, verb: int, asked: frozenset[str]) -> Iterator[Mention]:
    """The body in one of the cases that stands nearest to the verb; one that a relative clause is about comes first."""
    antecedent = _described(here, verb) or _antecedent(here, verb, asked)
    if antecedent is not None:
        yield antecedent
        return
    fitting = [m for m in here.inside if _fits(here.reading, m, asked) and _is_reached(here.reading, verb, m)]
    # „Fundacja jest liderem, stowarzyszenie partnerem”: what touches the verb, then what follows it.
    nearest = min(fitting, key=lambda m: (m.last != verb, m.first < verb, abs(m.first - verb)), default=None)
    if nearest is not None:
        yield nearest
        yield from _joined_to(here, verb, nearest, fitting)


def _joined_to(here: Telling, verb: int, first: Mention, fitting: list[Mention]) -> Iterator[Mention]:
    """„Inicjatorami są A, B i C”: the others of an enumeration that a verb in the plural has for its subject."""
    plural = any("pl" in r.numbers for r in here.words[verb].readings if r.is_verb)
    end = first.last
    for mention in fitting:
        if plural and mention.first > end and joined(here.reading, end, mention.first):
            yield mention
            end = mention.last


def _described(here: Telling, verb: int) -> Mention | None:
    """„Anna Lis, pełniąca rolę lidera”, „X koordynujące prace”: whom an active participle describes."""
    if not here.words[verb].is_participle:
        return None
    end = verb - 1 if here.words[verb - 1].text == "," else verb
    return next((m for m in here.inside if m.last == end), None)


def _antecedent(here: Telling, verb: int, asked: frozenset[str]) -> Mention | None:
    """„X, która koordynuje …”, „X, której powierzono …”: the pronoun stands in the case that is asked for."""
    for index in range(verb - 1, max(here.sentence.start, verb - 6), -1):
        word = here.words[index]
        if word.text in ",;":
            return None
        if "który" in word.lemmas and any(r.cases & asked for r in word.readings):
            return next((m for m in here.inside if m.last in {index - 1, index}), None)
    return None


def _fits(reading: Reading, mention: Mention, asked: frozenset[str]) -> bool:
    """Can it stand in one of the cases, with no preposition before it?"""
    at = mention.first - 1
    while at >= 0 and (reading.words[at].text in _QUOTES or _is_modifier(reading, at)):
        at -= 1
    governed = at >= 0 and any(r.pos == "prep" for r in reading.words[at].readings)
    cases = mention.cases
    return not governed and (bool(cases & asked) if cases else not asked & RECIPIENT or mention.person is None)


def _is_modifier(reading: Reading, index: int) -> bool:
    """„naszą LGD”, „spółka X”: small words that belong to the name behind them."""
    word = reading.words[index]
    return word.is_word and not word.is_capital and not word.is_finite and any(r.is_adjective for r in word.readings)


def _is_reached(reading: Reading, verb: int, mention: Mention) -> bool:
    """Does no other full verb stand between the verb and the mention?"""
    start, stop = sorted((verb, mention.first))
    return not any(reading.words[i].is_finite and not reading.words[i].lemmas & COPULAS for i in range(start + 1, stop))
