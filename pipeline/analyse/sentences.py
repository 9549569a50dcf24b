"""Sentences: block by block, by full stops that are not those of abbreviations, initials and numbers."""

from __future__ import annotations

from functools import cache

from pipeline.analyse.functions import toml_table
from pipeline.analyse.suffixes import suffix_pattern
from pipeline.analyse.tables import table
from pipeline.analyse.titles import titles
from pipeline.analyse.words import Word, Words, is_only_verb

_ENDS = frozenset(".!?…")
_DASHES = frozenset("–—-")
_OPENERS = frozenset('„“"«(–—•-')


@cache
def _abbreviations() -> dict[str, str]:
    known = {row["abbreviation"]: row["kind"] for row in table("pipeline.analyse", "abbreviations")}
    return {**dict.fromkeys(titles(), "inner"), **known}


def sentence_starts(words: Words) -> list[int]:
    """Word indices at which a sentence starts, in order; every block starts one."""
    starts: list[int] = []
    has_verb = opened = False
    for index, word in enumerate(words):
        before = words[index - 1] if index else None
        if (
            before is None
            or before.block != word.block
            or _ends_before(words, index, has_verb or (opened and _tells(words, index)))
        ):
            starts.append(index)
            has_verb, opened = False, is_only_verb(word.lower)
        has_verb = has_verb or word.is_finite
    return starts


def _tells(words: Words, index: int) -> bool:
    """Is there a verb from here to the next full stop?

    „Zawarto 5 maja 2018 r. Partnerstwo „Wrzos”.” is one sentence: what its verb tells of follows the abbreviation.
    """
    for word in words[index : words.of_block(words[index].block).stop]:
        if word.text == ".":
            return False
        if word.is_finite:
            return True
    return False


def _ends_before(words: Words, index: int, has_verb: bool) -> bool:
    """Does a sentence end right before this word?"""
    word, mark = words[index], words[index - 1]
    if mark.text in '”"»)' and index > 1 and words[index - 2].text in _ENDS:
        return word.is_capital and word.spaced
    if (
        mark.text not in _ENDS
        or not word.spaced
        or not (word.is_capital or word.text in _OPENERS or word.text.isdigit())
    ):
        return False
    if mark.text != ".":
        return not _tells_who_speaks(words, index)
    if suffix_pattern().match(words.text, word.start):
        return False
    last = words[index - 2] if index > 1 else None
    return last is None or last.block != mark.block or _is_end(words, index, last, has_verb)


def _tells_who_speaks(words: Words, index: int) -> bool:
    """„Kto tam? – zapytała Hanna.”: behind a dash and in small letters, a verb goes on with the sentence."""
    verb = words[index + 1] if index + 1 < len(words) else None
    return words[index].text in _DASHES and verb is not None and verb.is_finite and not verb.is_capital


def _is_end(words: Words, index: int, last: Word, has_verb: bool) -> bool:
    """Is the full stop after ``last`` the end of a sentence, with a capital word behind it?"""
    if not last.text[0].isalnum():
        return True
    if last.text.isdigit() or (last.is_roman and len(last.text) > 1):
        # A number at the start of a block or behind a colon is a label („3. Rada”), and „7. Pułk” an ordinal.
        if words[index].text.isdigit() or _is_label(words, index - 2):
            return False
        return has_verb or _is_compound(words, index - 2)
    kind, legal = _abbreviations().get(last.lower), _is_legal_form(words, index)
    if legal or (kind == "either" and not last.is_capital):
        return has_verb and words[index].is_capital
    if kind == "inner":
        return _ends_address(words, index, last)
    # An initial („J. Nowak”) never ends a sentence.
    return not (len(last.text) == 1 and last.is_capital)


def _is_label(words: Words, index: int) -> bool:
    """„Ustalono: 1. Gmina …”: a number behind a colon or a semicolon counts what follows."""
    return index > 0 and words[index].block == words[index - 1].block and words[index - 1].text in (":", ";")


def _is_compound(words: Words, index: int) -> bool:
    """„15.06.”, „9.00.”, „600 100 200.”: the last part of a longer number is no ordinal, unless it labels a block."""
    if index < 2 or words[index - 2].block != words[index].block:
        return False
    glued = words[index - 1].text in (".", ":") and not words[index].spaced
    before = words[index - 2] if glued else words[index - 1]
    labels = words.of_block(words[index].block).start in (index - 1, index - 2)
    return before.text.isdigit() and not labels


def _ends_address(words: Words, index: int, last: Word) -> bool:
    """„www.klaster.pl.”: the end of a web address is no abbreviation."""
    endings = toml_table("pipeline.analyse", "contacts")["domains"]["endings"]
    return last.lower in endings and not last.spaced and index > 2 and words[index - 3].text == "."


def _is_legal_form(words: Words, index: int) -> bool:
    """„… Sp. z o.o.” or „… S.A.” right before this word."""
    before = "".join(words[i].lower for i in range(max(0, index - 4), index))
    return before.endswith(("o.o.", "s.a.", "s.c."))
