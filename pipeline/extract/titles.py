"""Titles: how an agreement is called — quoted, in capitals, or as a capital noun with its complement."""

from __future__ import annotations

from pipeline.analyse.quotations import OPENING
from pipeline.extract.frames import Span
from pipeline.extract.reading import Noun, Reading

MAX_TITLE, MAX_QUOTED_TITLE = 40, 45
_STOPS = frozenset({"zawarty", "zawrzeć", "podpisać", "sporządzić", "pomiędzy"})


def title(reading: Reading, kind: str) -> Span | None:
    """The title of the agreement: a quoted one, else the heading of the document itself, else a capital noun."""
    nouns = [noun for noun in reading.nouns if noun.kind == kind and reading.words[noun.first].is_capital]
    for find in (_quoted, _heading, _capital):
        for noun in nouns:
            found = find(reading, noun)
            if found is not None:
                return found
    return None


def _quoted(reading: Reading, noun: Noun) -> Span | None:
    before = reading.words.get(noun.first - 1)
    if before is None or before.text not in OPENING or before.text == "(":
        return None
    sentence = reading.sentence(noun.first)
    for index in range(noun.last, min(sentence.stop, noun.last + MAX_QUOTED_TITLE)):
        if reading.words[index].text in '”"»':
            inner = [i for i in range(noun.last, index) if reading.words[i].text in "„«"]
            end = index if not inner else min(index + 1, sentence.stop - 1)
            return (reading.words[noun.first].start, reading.words[end - 1].end) if index > noun.last else None
    return None


def _heading(reading: Reading, noun: Noun) -> Span | None:
    """A heading that starts with the noun, with the lines that go on from it („POROZUMIENIE / o utworzeniu …”)."""
    block = reading.block(noun.first)
    if reading.words.of_block(reading.words[noun.first].block).start != noun.first or block.kind != "heading":
        return None
    return _until_stop(reading, noun, reading.words.of_block(reading.words[noun.first].block).stop)


def _capital(reading: Reading, noun: Noun) -> Span | None:
    """„Porozumienie w sprawie utworzenia sieci podpisały …”: a capital noun with a complement, up to the verb."""
    sentence = reading.sentence(noun.first)
    after = reading.words.get(noun.last)
    if after is None or after.block != reading.words[noun.first].block:
        return None
    complement = after.lower in {"o", "w", "na", "dotyczące", "dotycząca", "partnerstwa"} or after.is_capital
    return _until_stop(reading, noun, sentence.stop) if complement else None


def _until_stop(reading: Reading, noun: Noun, stop: int) -> Span | None:
    end = noun.last
    while end < min(stop, noun.first + MAX_TITLE):
        word = reading.words[end]
        if word.is_finite or word.text in ".:;" or (word.lemmas & _STOPS and not word.is_capital):
            break
        end += 1
    while end > noun.last and (not reading.words[end - 1].is_word and reading.words[end - 1].text not in '”"'):
        end -= 1
    return (reading.words[noun.first].start, reading.words[end - 1].end) if end > noun.last else None
