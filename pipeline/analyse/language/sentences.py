"""Sentences: block by block, by full stops that are not those of abbreviations, initials and numbers."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from pipeline.analyse.language.morphology import analyse, is_abbreviation
from pipeline.analyse.language.transcripts import DASHES, ENDS, is_transcript, starts_in_speech
from pipeline.analyse.language.words import Word, Words, is_only_verb
from pipeline.analyse.names.suffixes import suffix_pattern
from pipeline.analyse.people.titles import titles
from pipeline.analyse.tables import table, toml_table

#: Words in a bracket that is a sentence by itself, at most.
_ASIDE = 20
_YEAR = 4
_SMILEY = re.compile(r"[:;][-o]?[()]+$")
_OPENERS = frozenset('„“"«(–—•-')


@cache
def _abbreviations() -> dict[str, str]:
    known = {row["abbreviation"]: row["kind"] for row in table("pipeline.analyse.language", "abbreviations")}
    return {**{title: "inner" for title in titles() if not _is_whole(title)}, **known}


def _is_whole(title: str) -> bool:
    """A title that is written out („ksiądz”, „pani”), and not cut short („sierż”, „płk”)."""
    found = analyse(title)
    people = any(r.is_noun and "nom" in r.cases and r.genders & {"m1", "f"} for r in found)
    return people and not any(r.pos == "brev" for r in found)


def sentence_starts(words: Words) -> list[int]:
    """Word indices at which a sentence starts, in order; every block starts one."""
    starts: list[int] = []
    has_verb = opened = spoken = False
    for index, word in enumerate(words):
        before = words[index - 1] if index else None
        if before is None or before.block != word.block:
            ends, spoken = True, _is_spoken(words, words.of_block(word.block))
        elif spoken:
            ends = starts_in_speech(words, index)
        else:
            ends = _ends_before(words, index, has_verb or (opened and _tells(words, index)))
        if ends:
            starts.append(index)
            has_verb, opened = False, is_only_verb(word.lower)
        # „Wójt zna umowę, którą w 2017 r. Gmina Borowa zawarła”: a relative clause waits for a verb of its own.
        has_verb = (has_verb and not _opens_relative(words, index)) or word.is_finite
    return starts


def _opens_relative(words: Words, index: int) -> bool:
    """Is a word the pronoun right behind the comma of a relative clause, a preposition between or none?"""
    return "," in {word.text for word in words[max(0, index - 2) : index]} and "który" in words[index].lemmas


def _is_spoken(words: Words, span: range) -> bool:
    """Is a block the transcript of speech?"""
    if words[span.start].text[0].isupper():
        return False  # as most blocks start; the others are looked through
    ends = [index for index in span[1:-1] if words[index].text in ENDS and _closes(words, index)]
    return is_transcript(words, span, ends)


def _closes(words: Words, index: int) -> bool:
    """Does a mark („.”, „...”) stand right behind a word that is no abbreviation, with a blank behind it?

    The blank of a form has a blank before it as well: „dnia …… r.”.
    """
    first = index
    while first and words[first - 1].text in ENDS and not words[first].spaced:
        first -= 1
    if not first:
        return False
    last = words[first - 1]
    return last.is_word and not words[first].spaced and words[index + 1].spaced and _kind(last) is None


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
    if not word.spaced:
        return False
    if mark.text in '”"»)' and index > 1 and (words[index - 2].text in ENDS or _is_aside(words, index - 1)):
        return word.is_capital
    if _SMILEY.search(words.text, max(0, mark.start - 6), mark.end):
        return word.is_capital
    if mark.text not in ENDS or not (word.is_capital or word.text in _OPENERS or word.text.isdigit()):
        return False
    last = words[index - 2] if index > 1 and words[index - 2].block == mark.block else None
    if mark.text != "." or last is None or last.text == ".":
        return not _goes_on(words, index)
    return not suffix_pattern().match(words.text, word.start) and _is_end(words, index, last, has_verb)


def _goes_on(words: Words, index: int) -> bool:
    """„Kto tam? – zapytała Hanna.”: behind a dash, a small letter goes on with the sentence."""
    after = words.get(index + 1)
    return words[index].text in DASHES and after is not None and after.text[0].islower()


def _is_aside(words: Words, index: int) -> bool:
    """„Koniec. (Oklaski)”: is the bracket that closes here opened where a sentence ended?"""
    opened = next((i for i in range(index - 1, max(0, index - _ASIDE), -1) if words[i].text == "("), 0)
    return words[index].text == ")" and opened > 0 and words[opened - 1].text in ENDS


def _is_end(words: Words, index: int, last: Word, has_verb: bool) -> bool:
    """Is the full stop after ``last`` the end of a sentence, with a capital word behind it?"""
    if not last.text[0].isalnum():
        return True
    if last.text.isdigit() or (last.is_roman and len(last.text) > 1):
        # A number at the start of a block or behind a colon is a label („3. Rada”), and „7. Pułk” an ordinal.
        if _is_label(words, index - 2) or _is_governed(words, index):
            return False
        if words[index].text.isdigit():
            return has_verb and _is_paragraph(words, index)
        return has_verb or _is_year(words, index - 2) or _is_compound(words, index - 2)
    kind, legal = _kind(last), _is_legal_form(words, index)
    if legal or (kind == "either" and not last.is_capital):
        return has_verb and (words[index].is_capital or (words[index].text in DASHES and not _goes_on(words, index)))
    if kind == "inner":
        return _ends_address(words, index, last)
    # An initial („J. Nowak”) never ends a sentence.
    return not (len(last.text) == 1 and last.is_capital)


def _kind(word: Word) -> str | None:
    """The kind of an abbreviation, by our table, or by the dictionary where it knows nothing else of the word."""
    return _kind_of(word.lower)


@lru_cache(maxsize=100_000)
def _kind_of(spelled: str) -> str | None:
    """``_kind`` of a word in lower case; it may stand right behind a number: „12 grudnia 2017r.”."""
    written = spelled.lstrip("0123456789") or spelled
    return _abbreviations().get(written) or ("inner" if is_abbreviation(written) else None)


def _is_paragraph(words: Words, index: int) -> bool:
    """„… w ust. 2. 6. Organizację określa …”: a number with its own full stop before a capital counts paragraphs."""
    after = words.get(index + 2)
    return after is not None and after.is_capital and words[index + 1].text == "."


def _is_year(words: Words, index: int) -> bool:
    """„Wieś znana od 1362.”: a number of a year is no ordinal, unless it starts a block."""
    year = words[index].text
    return year.isdigit() and len(year) == _YEAR and words.of_block(words[index].block).start != index


def _is_label(words: Words, index: int) -> bool:
    """„Ustalono: 1. Gmina …”: a number behind a colon or a semicolon counts what follows."""
    return index > 0 and words[index].block == words[index - 1].block and words[index - 1].text in (":", ";")


def _is_governed(words: Words, index: int) -> bool:
    """„z 5. Pomorską Brygadą”: a preposition before the number governs the case of the word behind it."""
    before = words[index - 3] if index > 2 else None
    if before is None or len(words[index - 2].text) == _YEAR:
        return False
    governed = frozenset(case for r in before.readings if r.pos == "prep" for case in r.cases)
    cases = frozenset(case for r in words[index].readings for case in r.cases)
    return bool(governed & cases) and "nom" not in cases


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
