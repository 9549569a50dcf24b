"""Bodies named in another language: „Lipové muzeum”, „Spolok rybárov Javorinka”."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.analyse.language.words import Word, Words
from pipeline.analyse.names.organisations import Organisation
from pipeline.analyse.names.tails import tail_of

_POLISH = frozenset("aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż-’'0123456789")


def with_foreign_names(words: Words, named: list[Organisation]) -> list[Organisation]:
    """The names together with those in Czech, Slovak or Lithuanian, which have a capital in their first word only.

    So no person's name is meant. A name has two unknown words, one of them small and one with a letter of its own
    language; it goes on with unknown words, and with a noun that Polish has too between them („informační centrum”).
    """
    taken = {index for body in named for index in range(body.first, body.last)}
    return [*named, *_found(words, taken)]


def _found(words: Words, taken: set[int]) -> Iterator[Organisation]:
    last = 0
    for index in range(len(words) - 1):
        if index < last or index in taken or not _begins(words, index):
            continue
        last = index + 2
        while (word := words.get(last)) is not None and word.block == words[index].block and _goes_on(words, last):
            last += 1
        if taken.isdisjoint(range(index, last)):
            name = (words[index].start, words[last - 1].end)
            body = Organisation(name, index, last, "unknown")
            yield body.with_tail(tail_of(words, index, last, body.category))


def _begins(words: Words, index: int) -> bool:
    first, second = words[index], words[index + 1]
    unknown = first.is_capital and _is_unknown(first) and not second.is_capital and _is_unknown(second)
    return unknown and second.block == first.block and (is_foreign(first) or is_foreign(second))


def _goes_on(words: Words, index: int) -> bool:
    word, after = words[index], words.get(index + 1)
    unknown = after is not None and after.block == word.block and _is_unknown(after)
    if _is_unknown(word):
        # „Vilnių krašto teatras Jonas Kazlas”: two capital words are a person.
        return not (word.is_capital and after is not None and after.is_capital and unknown)
    noun = any(reading.is_noun for reading in word.readings) and not word.is_capital
    return noun and unknown and is_foreign(words[index - 1])


def _is_unknown(word: Word) -> bool:
    return word.text.isalpha() and not word.readings


def is_foreign(word: Word) -> bool:
    """A word that the dictionary does not know, with a letter that Polish does not have („záchranářů”)."""
    return not _POLISH.issuperset(word.lower) and word.text[0].isalpha() and not word.readings
