"""Titles: how an agreement is called — quoted, in capitals, or as a capital noun with its complement."""

from __future__ import annotations

from pipeline.analyse.language.quotations import OPENING
from pipeline.analyse.language.words import Word
from pipeline.extract.acts.acts import Act
from pipeline.extract.acts.formal import Formal, is_quoted
from pipeline.extract.frames import Span
from pipeline.extract.lexicon import CLUSTER_KINDS, numerals
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
    """„porozumienie w sprawie sieci”, „Umowa o współpracy”, „umowa patronacka”: the noun with what it is about.

    An adjective behind its noun says in Polish what kind of thing it is; a participle („umowa podpisana”) does not.
    """
    after, next_word = reading.words.get(noun.last), reading.words.get(noun.last + 1)
    if after is None or after.block != reading.words[noun.first].block:
        return None
    about = after.lower == "o" or after.is_capital or after.text in OPENING - {"("} or _is_classifying(after)
    about = about or (after.lower == "w" and next_word is not None and next_word.lower == "sprawie")
    about = about or "dotyczyć" in after.lemmas or _is_purpose(after)
    return _until_stop(reading, noun, reading.sentence(noun.first).stop) if about else None


def _is_classifying(word: Word) -> bool:
    """„patronacka”, „klastrowej”, not „dwustronna”, which counts the parties, nor „podpisana”, „dotycząca”."""
    adjectival = word.is_word and bool(word.readings) and all(r.pos == "adj" for r in word.readings)
    participle = any(lemma.endswith("ący") for lemma in word.lemmas)
    return adjectival and not participle and not word.lemmas & numerals().keys()


def _is_purpose(word: Word) -> bool:
    """„umowa użyczenia”, „deklaracja przystąpienia”, „umowa konsorcjum”: the doing or the body it is made for."""
    doing = any(r.pos == "ger" and "gen" in r.cases for r in word.readings)
    return doing or bool(word.lemmas & frozenset(CLUSTER_KINDS))


def _until_stop(reading: Reading, noun: Noun, stop: int) -> Span | None:
    end = noun.last
    while end < min(stop, noun.first + MAX_TITLE):
        word = reading.words[end]
        quoted = is_quoted(reading, end, range(noun.first, end))
        ends = word.is_finite or word.text in ".:;(" or word.lower in _STOP_WORDS or word.lower.startswith("zawart")
        if (
            (ends and not quoted and not _is_of_year(reading, end, stop))
            or _names_party(reading, end)
            or (word.text == "," and (_opens_clause(reading, end) or _opens_sentence(reading, noun, end)))
        ):
            break
        end += 1
    while end > noun.last and (not reading.words[end - 1].is_word and reading.words[end - 1].text not in '”"'):
        end -= 1
    return (reading.words[noun.first].start, reading.words[end - 1].end) if end > noun.last else None


def _is_of_year(reading: Reading, stop: int, end: int) -> bool:
    """„z dnia 3 maja 2018 r. w sprawie …”: the full stop of an abbreviation inside the title."""
    return reading.words[stop].text == "." and reading.words[stop - 1].lower == "r" and stop + 1 < end


def _opens_clause(reading: Reading, comma: int) -> bool:
    """„…, którą zawarto”, „…, w której”: a relative clause is no part of a title."""
    behind = reading.words[comma + 1 : comma + 3]
    return not behind or behind[0].is_finite or any("który" in word.lemmas for word in behind)


def _opens_sentence(reading: Reading, noun: Noun, comma: int) -> bool:
    """„Gdy podpisano umowę o wodzie, podpisy złożyli …”: verbs before the noun and behind the comma are of two."""
    sentence = reading.sentence(noun.first)
    before, behind = range(sentence.start, noun.first), range(comma, sentence.stop)
    return all(any(reading.words[i].is_finite for i in part) for part in (before, behind))


def _names_party(reading: Reading, index: int) -> bool:
    """„umowa o współpracy z Fundacją Świt”: with whom it was made is no part of its title."""
    if reading.words[index].lower not in {"z", "ze"}:
        return False
    behind = {index + 1, index + 2}
    return any(o.first in behind and ("inst" in o.cases or not o.cases) and not o.bare for o in reading.organisations)
