"""Declared counts: „czternaście podmiotów tworzy klaster”, „podpisało 5 sygnatariuszy”, „obecnie liczy 44 członków”."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from pipeline.analyse.language.words import lemmas
from pipeline.analyse.names.heads import reference_lemma
from pipeline.extract.acts.acts import Act
from pipeline.extract.frames import Counted
from pipeline.extract.lexicon import numerals, words_of
from pipeline.extract.reading import Reading

_SIDED = "stronny"
#: Words from an adjective of sides to the noun for the agreement, a quotation mark between.
MAX_TO_NOUN, MAX_COUNT = 2, 1000


def declared(reading: Reading, acts: list[Act], found: int) -> tuple[Counted | None, Counted | None]:
    """The stated number of signatories, and the stated number of members today.

    ``found``: how many signatories the text names. The same number of bodies of any kind („cztery gminy”), or said
    elsewhere than with the act, is theirs as well.
    """
    signatories = members = same = None
    for sentence in reading.sentences:
        today = bool(reading.lemmas(sentence) & words_of("today"))
        told = any(act.verb in sentence for act in acts)
        for counted, sided in _counted(reading, sentence):
            if today and not sided:
                members = members or counted
            elif sided or told:
                signatories = signatories or counted
            elif counted.number == found:
                same = same or counted
        kinds = (c for c in _kinds(reading, sentence) if told and c.number == found)
        same = same or next(kinds, None)
    return signatories or same, members


def _kinds(reading: Reading, sentence: range) -> Iterator[Counted]:
    """Numbers of bodies of one kind: „cztery gminy”, „trzy firmy społeczne”."""
    for index in sentence:
        number = _number(reading.words[index].text)
        if number is None or number < 2:
            continue
        after = range(index + 1, min(index + 3, sentence.stop))
        kind = next((i for i in after if reference_lemma(reading.words[i]) is not None), None)
        if kind is not None:
            yield Counted(number, (reading.words[index].start, reading.words[kind].end))


def _counted(reading: Reading, sentence: range) -> Iterator[tuple[Counted, bool]]:
    """Numbers of parties, and whether an adjective of the agreement says them („umowa czterostronna”)."""
    for index in sentence:
        word = reading.words[index]
        number = _number(word.text)
        if number is None or index < reading.content_start(word.block):
            continue
        if index > sentence.start and _is_compound(reading, index - 1):
            continue
        if _is_compound(reading, index):
            number, index = number + (_number(reading.words[index + 1].text) or 0), index + 1
        if any(lemma.endswith(_SIDED) for lemma in word.lemmas & numerals().keys()):
            # „pięciostronnego „Porozumienia”, „umowy czterostronnej”
            if any(0 < noun.first - index <= MAX_TO_NOUN or noun.last == index for noun in reading.nouns):
                yield Counted(number, (word.start, word.end)), True
            continue
        after = range(index + 1, min(index + 3, sentence.stop))
        following = next((i for i in after if _is_counted(reading, i)), None)
        if following is not None and number > 1:
            yield Counted(number, (word.start, reading.words[following].end)), False
        before = range(max(sentence.start, index - 2), index)
        if len(before) == 2 and reading.words[before[1]].text == ":" and _is_counted(reading, before[0]):
            # „Razem sygnatariuszy: 6”
            yield Counted(number, (reading.words[before[0]].start, word.end)), True


def _is_counted(reading: Reading, index: int) -> bool:
    return bool(reading.words[index].lemmas & words_of("counted"))


def _is_compound(reading: Reading, index: int) -> bool:
    """„dwadzieścia pięć”: a ten and the unit behind it."""
    ten, unit = _number(reading.words[index].text), reading.words.get(index + 1)
    if ten is None or unit is None or ten < 20 or ten % 10 or reading.words[index].text.isdecimal():
        return False
    return not unit.text.isdecimal() and (_number(unit.text) or 10) < 10


@lru_cache(maxsize=100_000)
def _number(text: str) -> int | None:
    """The number that a written word stands for."""
    if text.isdecimal() and 1 < int(text) < MAX_COUNT:
        return int(text)
    return next((numerals()[lemma] for lemma in sorted(lemmas(text)) if lemma in numerals()), None)
