"""Titles: how an agreement is called — quoted, in capitals, or as a capital noun with its complement."""

from __future__ import annotations

from pipeline.analyse.quotations import OPENING
from pipeline.extract.acts import Act
from pipeline.extract.formal import Formal
from pipeline.extract.frames import Span
from pipeline.extract.reading import Noun, Reading

MAX_TITLE, MAX_QUOTED_TITLE = 40, 45
_STOP_WORDS = frozenset({"pomiędzy", "między", "podpisany", "podpisana", "podpisane", "podpisano"})


def title(reading: Reading, kind: str, formal: Formal | None, acts: list[Act]) -> Span | None:
    """The title: of the formal text itself, a quoted one, a capital noun, else the act's noun with its complement."""
    if formal is not None:
        noun = formal.noun
        # „POROZUMIENIE” alone is what the text is called.
        return _until_stop(reading, noun, formal.title.stop) or reading.span(range(noun.first, noun.last))
    nouns = [noun for noun in reading.nouns if noun.kind == kind]
    capital = [noun for noun in nouns if reading.words[noun.first].is_capital]
    governed = [act.noun for act in acts if act.noun in nouns and act.noun is not None]
    for find, candidates in ((_quoted, capital), (_heading, capital), (_complement, capital), (_complement, governed)):
        for noun in candidates:
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


def _complement(reading: Reading, noun: Noun) -> Span | None:
    """„porozumienie w sprawie utworzenia sieci”, „Umowa o współpracy”: the noun with what it is about."""
    after, next_word = reading.words.get(noun.last), reading.words.get(noun.last + 1)
    if after is None or after.block != reading.words[noun.first].block:
        return None
    about = after.lower == "o" or after.lower.startswith("dotycząc") or after.is_capital
    about = about or (after.lower == "w" and next_word is not None and next_word.lower == "sprawie")
    return _until_stop(reading, noun, reading.sentence(noun.first).stop) if about else None


def _until_stop(reading: Reading, noun: Noun, stop: int) -> Span | None:
    end = noun.last
    while end < min(stop, noun.first + MAX_TITLE):
        word = reading.words[end]
        if word.is_finite or word.text in ".:;(" or word.lower in _STOP_WORDS or word.lower.startswith("zawart"):
            break
        if word.text == "," and _opens_clause(reading, end):
            break
        end += 1
    while end > noun.last and (not reading.words[end - 1].is_word and reading.words[end - 1].text not in '”"'):
        end -= 1
    return (reading.words[noun.first].start, reading.words[end - 1].end) if end > noun.last else None


def _opens_clause(reading: Reading, comma: int) -> bool:
    """„…, którą zawarto”: a relative clause is no part of a title."""
    after = reading.words.get(comma + 1)
    return after is None or "który" in after.lemmas or after.is_finite
