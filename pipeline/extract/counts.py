"""Declared counts: „czternaście podmiotów tworzy klaster”, „podpisało 5 sygnatariuszy”, „obecnie liczy 44 członków”."""

from __future__ import annotations

from pipeline.analyse.words import Word
from pipeline.extract.acts import Act
from pipeline.extract.frames import Counted
from pipeline.extract.lexicon import numerals, words_of
from pipeline.extract.reading import Reading

_TODAY = frozenset({"liczyć", "obecnie", "dziś", "dzisiaj", "aktualnie"})
_PARTY_ADJECTIVES = "stronny"
MAX_COUNT = 1000


def declared(reading: Reading, acts: list[Act]) -> tuple[Counted | None, Counted | None]:
    """The stated number of signatories, and the stated number of members today."""
    signatories = members = None
    for sentence in reading.sentences:
        counted = _counted(reading, sentence)
        if counted is None:
            continue
        if reading.lemmas(sentence) & _TODAY:
            members = members or counted
        elif any(act.verb in sentence for act in acts) or _is_sided(reading, counted):
            signatories = signatories or counted
    return signatories, members


def _counted(reading: Reading, sentence: range) -> Counted | None:
    for index in sentence:
        word = reading.words[index]
        if (number := _number(word)) is None:
            continue
        if any(lemma.endswith(_PARTY_ADJECTIVES) for lemma in word.lemmas & numerals().keys()):
            return Counted(number, (word.start, word.end))
        after = range(index + 1, min(index + 3, sentence.stop))
        following = next((i for i in after if reading.words[i].lemmas & words_of("counted")), None)
        if following is not None:
            return Counted(number, (word.start, reading.words[following].end))
    return None


def _number(word: Word) -> int | None:
    if word.text.isdigit() and 1 < int(word.text) < MAX_COUNT:
        return int(word.text)
    return next((numerals()[lemma] for lemma in word.lemmas if lemma in numerals()), None)


def _is_sided(reading: Reading, counted: Counted) -> bool:
    return "stronn" in reading.text(counted.span).lower()
