"""Names of places after a preposition: „w Nowym Sączu”, „z Bielska-Białej”."""

from __future__ import annotations

from pipeline.analyse.agreement import cases, features, is_adjective
from pipeline.analyse.morphology import FORENAME, PLACE, SURNAME
from pipeline.analyse.words import Words, is_place_name

MAX_WORDS = 3


def place_end(words: Words, index: int, case: str) -> int | None:
    """Index after the place name that starts at ``index`` in the given case, or None.

    The first word must be capital; it takes the next capital words along as far as they agree: an adjective and its
    noun („Nowym Sączu”), a noun and its adjective („Bielsku Podlaskim”), two parts („Rutce Tartak”) not.
    """
    word = words.get(index)
    if word is None or not _may_be_place(words, index, case):
        return None
    end = index + 1
    while end < index + MAX_WORDS and (after := words.get(end)) is not None:
        same_block = after.block == word.block and after.is_capital and not after.is_roman
        if not same_block or not (is_adjective(words[end - 1]) or is_adjective(after)):
            break
        if not {f for f in features(words[end - 1]) if f[1] == case} & features(after):
            break
        end += 1
    return end


def _may_be_place(words: Words, index: int, case: str) -> bool:
    word = words[index]
    acronym = (word.is_shouted and len(word.text) < 5) or word.acronym is not None
    if not word.is_capital or not word.text[0].isalpha() or acronym:
        return False
    names = {name for reading in word.readings for name in reading.names}
    if "-" in word.text and is_place_name(word.text.split("-")[0]):
        return True
    known = bool(word.readings)
    if PLACE in names:
        fits = any(PLACE in r.names and (case in r.cases or not r.cases) for r in word.readings)
        return fits or case in cases(features(word))
    if not known:
        return True
    after = words.get(index + 1)
    if is_adjective(word) and after is not None and after.is_capital and case in cases(features(word)):
        return PLACE in {name for reading in after.readings for name in reading.names} or not after.readings
    return bool(names & {SURNAME}) and not names & {FORENAME} and case in cases(features(word))
