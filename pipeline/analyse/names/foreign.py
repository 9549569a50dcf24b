"""Bodies named in another language: „Lipové muzeum”, „Spolok rybárov Javorinka”, „Stadt Zittau”."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pipeline.analyse.language.words import Word, Words
from pipeline.analyse.names.organisations import Organisation
from pipeline.analyse.names.tails import tail_of
from pipeline.analyse.tables import table

#: Small words inside the name of a town abroad: „Hrádek nad Nisou”, „Frankfurt an der Oder”.
_INNER = frozenset({"nad", "pod", "an", "am", "der", "v", "u"})
_POLISH = frozenset("aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż-’'0123456789")


def with_foreign_names(words: Words, named: list[Organisation]) -> list[Organisation]:
    """The names together with those in Czech, Slovak or Lithuanian, which have a capital in their first word only.

    So no person's name is meant. A name has two unknown words, one of them small and one with a letter of its own
    language; it goes on with unknown words, and with a noun that Polish has too between them („informační centrum”).
    A local government is told by its noun, and may have more capitals.
    """
    taken = {index for body in named for index in range(body.first, body.last)}
    return [*named, *_found(words, taken)]


def _found(words: Words, taken: set[int]) -> Iterator[Organisation]:
    last = 0
    for index in range(len(words) - 1):
        if index < last or index in taken:
            continue
        if (end := _unit_end(words, index)) is not None:
            last = end
        elif _begins(words, index):
            last = index + 2
            while (word := words.get(last)) is not None and word.block == words[index].block and _goes_on(words, last):
                last += 1
        else:
            continue
        if taken.isdisjoint(range(index, last)):
            name = (words[index].start, words[last - 1].end)
            body = Organisation(name, index, last, "unknown")
            yield body.with_tail(tail_of(words, index, last, body.category))


@cache
def _units() -> frozenset[str]:
    return frozenset(row["noun"] for row in table("pipeline.analyse.names", "foreign_units"))


def _unit_end(words: Words, index: int) -> int | None:
    """Index after the local government whose noun stands at a word: „Město Hrádek nad Nisou”; None for no such noun."""
    noun = words[index]
    if not noun.is_capital or noun.lower not in _units():
        return None
    end = last = index + 1
    while (
        (word := words.get(end)) is not None and word.block == noun.block and (word.is_capital or word.lower in _INNER)
    ):
        end += 1
        last = end if word.is_capital else last
    return last if last > index + 1 else None


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
