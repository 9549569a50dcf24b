"""Short names of bodies that a document names: „Krąg” for Stowarzyszenie „Krąg”, Bio-Watt for Bio-Watt Polska S.A."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pipeline.analyse.language.quotations import CLOSING, OPENING, QUOTING, quoted_end
from pipeline.analyse.language.words import Word, Words
from pipeline.analyse.names.organisations import Organisation
from pipeline.analyse.names.suffixes import suffix_pattern

#: What inflection changes of a word at most, and what it leaves at least.
MAX_ENDING, MIN_STEM = 2, 3


def with_short_names(words: Words, named: list[Organisation]) -> list[Organisation]:
    """The names together with the places that say only their own part; such a place has the full name as its name."""
    bodies = [o for o in named if not o.bare and not o.shared and o.category != "cluster"]
    own = [(body, part) for body in bodies if (part := _own_part(words, body))]
    taken = {i for o in named for i in range(o.first, o.last)}
    found: list[Organisation] = []
    index = 0
    while index < len(words):
        short = next(_at(words, index, own), None) if index not in taken else None
        if short is not None and not taken & set(range(short.first, short.last)):
            found.append(short)
        index = short.last if short is not None else index + 1
    return [*named, *found]


def _own_part(words: Words, body: Organisation) -> tuple[Word, ...]:
    """The words in quotation marks, or those of a company before its legal form."""
    inside = words.span(*body.name)
    opened = next((i for i in inside if words[i].text in QUOTING), None)
    end = quoted_end(words, opened) if opened is not None else None
    if opened is not None and end is not None and end <= inside.stop:
        return words[opened + 1 : end - 1]
    suffix = suffix_pattern().search(words.text, *body.name) if body.head is None else None
    return words[inside.start : words.at(suffix.start())] if suffix is not None else ()


def _at(words: Words, index: int, own: list[tuple[Organisation, tuple[Word, ...]]]) -> Iterator[Organisation]:
    """The body whose own part stands at a word: in quotation marks, or as unknown capital words."""
    word = words[index]
    end = quoted_end(words, index) if word.text in QUOTING else None
    for body, part in own:
        if end is not None:
            same = end - index - 2 == len(part) and all(map(_same, words[index + 1 : end - 1], part))
            last = end
        else:
            # „Bio-Watt”: no word of the language, so that nothing else is meant.
            proper = word.is_capital and (not word.readings or "-" in word.text) and not word.acronym
            same = proper and _same(word, part[0])
            same = same and words[body.first].text not in OPENING and words[body.last - 1].text not in CLOSING
            last = index + 1
            while same and last - index < len(part) and last < len(words) and _same(words[last], part[last - index]):
                last += 1
        if same:
            yield replace(body, first=index, last=last, source="short", features=frozenset(), seat=None, acronym=None)


def _same(one: Word, two: Word) -> bool:
    """Are two words forms of one, as far as their letters tell?"""
    stem = max(min(len(one.text), len(two.text)) - MAX_ENDING, MIN_STEM)
    return one.lower == two.lower or (one.is_word and one.lower[:stem] == two.lower[:stem] and stem <= len(one.text))
