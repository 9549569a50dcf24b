"""Purposes: what the text says a partnership is for („Celem klastra jest …”, „Klaster ma na celu: …”)."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.extract.acts.acts import CLUSTER
from pipeline.extract.frames import Span
from pipeline.extract.lexicon import COPULAS
from pipeline.extract.reading import Reading

#: Words from „cel” to what has it („głównym celem całego porozumienia”), and on to the verb.
MAX_TO_OWNER, MAX_TO_VERB = 3, 8
_ENDS = ".;,:–—-"


def purposes(reading: Reading) -> tuple[Span, ...]:
    """The purposes in the order of the text: the items of a list behind the line, or the rest of its sentence."""
    found: list[Span] = []
    for sentence in reading.sentences:
        start = next(_starts(reading, sentence), None)
        if start is not None:
            found.extend(_items(reading, sentence) if _opens(reading, sentence) else _rest(reading, start, sentence))
    return tuple(dict.fromkeys(found))


def _starts(reading: Reading, sentence: range) -> Iterator[int]:
    """Index of the word behind „Celem klastra jest”, „Klaster ma na celu”."""
    for index in sentence:
        if "cel" not in reading.words[index].lemmas:
            continue
        before = reading.words[index - 1].lower if index > sentence.start else ""
        if before == "na" and reading.lemmas(range(sentence.start, index)) & CLUSTER:
            yield index + 1
        owned = range(index + 1, min(index + 1 + MAX_TO_OWNER, sentence.stop))
        nouns = {noun.first for noun in reading.nouns}
        if before == "na" or not any(reading.words[i].lemmas & CLUSTER or i in nouns for i in owned):
            continue
        behind = range(index + 1, min(index + MAX_TO_VERB, sentence.stop))
        yield from (i + 1 for i in behind if reading.words[i].lemmas & COPULAS or reading.words[i].text == ":")


def _opens(reading: Reading, sentence: range) -> bool:
    """Does the line end open, so that a list follows?"""
    last = reading.words[sentence.stop - 1]
    return last.text == ":" or bool(last.lemmas & COPULAS)


def _items(reading: Reading, sentence: range) -> Iterator[Span]:
    """The items of the list right behind a line."""
    first = number = reading.words[sentence.start].block + 1
    blocks = reading.words.blocks
    while number in reading.blocks and reading.is_list_item(number) and blocks[number].list_id == blocks[first].list_id:
        yield from _rest(reading, reading.content_start(number), reading.words.of_block(number))
        number += 1


def _rest(reading: Reading, start: int, inside: range) -> Iterator[Span]:
    """From a word to the end, without the marks around."""
    stop = inside.stop
    while start < stop and reading.words[start].text in _ENDS:
        start += 1
    while start < stop and reading.words[stop - 1].text in _ENDS:
        stop -= 1
    if start < stop:
        yield reading.span(range(start, stop))
