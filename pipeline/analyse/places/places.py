"""Names of places after a preposition: „w Nowym Sączu”, „z Bielska-Białej”."""

from __future__ import annotations

from pipeline.analyse.language.agreement import cases, features, is_adjective
from pipeline.analyse.language.morphology import FORENAME, PLACE, PLACE_PART, SURNAME
from pipeline.analyse.language.words import Word, Words, is_place_name
from pipeline.analyse.names.heads import is_office
from pipeline.analyse.people.persons import is_person_at

MAX_WORDS = 3
#: How adjectives end in the singular, by case: also those that the dictionary does not know („Jasienicy Rosielnej”).
_ADJECTIVAL = {
    "nom": ("a", "e", "y", "i"),
    "gen": ("ej", "ego"),
    "loc": ("ej", "ym", "im"),
    "inst": ("ą", "ym", "im"),
}
#: Letters of an abbreviated second word of a name: „Wlkp.”, „Świętokrz.”.
MAX_ABBREVIATED = 9


def place_end(words: Words, index: int, case: str) -> int | None:
    """Index after the place name that starts at ``index`` in the given case, or None.

    The first word must be capital; it takes the next capital words along as far as they agree: an adjective and its
    noun („Nowym Sączu”), a noun and its adjective („Bielsku Podlaskim”), two names („Bornem Sulinowie”). A line may
    end inside the name; the office of who signs below it is no part.
    """
    word = words.get(index)
    if word is None or not _may_be_place(words, index, case):
        return None
    end = index + 1
    while end < index + MAX_WORDS and (after := words.get(end)) is not None and _continues(words[end - 1], after, case):
        end += 1
    return _past_river(words, end + 2 * _is_abbreviated(words, end))


def _is_abbreviated(words: Words, index: int) -> bool:
    """„z Gorzowa Wlkp.”: behind a town a capital word that the dictionary does not know, with a full stop."""
    word, stop = words.get(index), words.get(index + 1)
    if word is None or stop is None or word.block != words[index - 1].block:
        return False
    short = word.is_capital and not word.readings and not word.is_shouted and len(word.text) <= MAX_ABBREVIATED
    return short and stop.text == "." and not stop.spaced and PLACE in _names(words[index - 1])


def _past_river(words: Words, end: int) -> int:
    """Index after the river that a place is told by: „z Rudnika nad Sanem”, „w Nowym Mieście nad Pilicą”."""
    link, river = words.get(end), words.get(end + 1)
    if link is None or river is None or link.lower != "nad" or river.block != words[end - 1].block:
        return end
    return end + 2 if river.is_capital and "inst" in cases(features(river)) else end


def closing_place(words: Words, index: int) -> int | None:
    """Index after the place name in the nominative that closes a line, a bracket or the part before a dash.

    „Fundacja Na Nowo – Kalisz,”, „Fundacja „Rosa”, Kalisz – Jan Lis”. None where none does.
    """
    place = end = place_end(words, index, "nom")
    known = {name for i in range(index, place or index) for name in _names(words[i])}
    if place is None or end is None or not known & {PLACE, PLACE_PART}:
        return None
    while (after := words.get(end)) is not None and after.block == words[index].block:
        if after.text == ")" or (after.text in "–—-" and after.spaced):
            break
        if after.text not in ",;.":
            return None
        end += 1
    return place


def _continues(before: Word, after: Word, case: str) -> bool:
    """Does a word belong to the place name before it?"""
    if after.block != before.block or not after.is_capital or after.is_roman or is_office(after):
        return False
    if not after.readings and PLACE in _names(before):
        return not is_adjective(before) and after.lower.endswith(_ADJECTIVAL.get(case, ()))
    both = PLACE in _names(before) and PLACE in _names(after) and FORENAME not in _names(after)
    part = is_adjective(after) or PLACE_PART in _names(after) or both
    if not before.readings:
        # „z Klebarka Wielkiego”: the dictionary does not know the first word, the second is in its case.
        return part and case in cases(features(after))
    if not (is_adjective(before) or part):
        return False
    return bool({f for f in features(before) if f[1] == case} & features(after))


def _names(word: Word) -> frozenset[str]:
    """The dictionary's marks for the word as a name."""
    return frozenset(name for reading in word.readings for name in reading.names)


def _is_described(words: Words, index: int, case: str) -> bool:
    """„w Kazimierzu Dolnym”: the name of a town that is a forename too, and an adjective of the language.

    In the nominative it may as well be a person, „Anna Wrona”.
    """
    after = words.get(index + 1)
    named = case != "nom" and any(PLACE in r.names and case in r.cases for r in words[index].readings)
    plain = after is not None and after.is_capital and any(r.is_adjective and r.lemma.islower() for r in after.readings)
    return named and plain and after is not None and _continues(words[index], after, case)


def _may_be_place(words: Words, index: int, case: str) -> bool:
    word = words[index]
    acronym = (word.is_shouted and len(word.text) < 5) or word.acronym is not None
    acronym = acronym and not (word.headline and is_place_name(word.text))
    if not word.is_capital or not word.text[0].isalpha() or acronym:
        return False
    if is_person_at(words, index) and not _is_described(words, index, case):
        return False
    names = _names(word)
    if "-" in word.text and (PLACE_PART in names or is_place_name(word.text.split("-")[0])):
        # „Horyniec-Zdrój”: the rest of a name that is written in one word with its part.
        return True
    known = bool(word.readings)
    if PLACE in names:
        fits = any(PLACE in r.names and (case in r.cases or not r.cases) for r in word.readings)
        return fits or case in cases(features(word))
    if not known:
        return True
    after = words.get(index + 1)
    if PLACE_PART in names and after is not None and _continues(word, after, case):
        return True
    if is_adjective(word) and after is not None and after.is_capital and case in cases(features(word)):
        return bool(_names(after) & {PLACE, PLACE_PART}) or not after.readings
    return bool(names & {SURNAME}) and not names & {FORENAME} and case in cases(features(word))
