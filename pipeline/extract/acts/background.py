"""Background: acts that happened, but that a page on something else only recalls, or says in passing."""

from __future__ import annotations

from pipeline.analyse.dates.find import DateMatch, Precision
from pipeline.analyse.language.morphology import Analysis
from pipeline.extract.acts.status import clause_of, is_behind
from pipeline.extract.facts.dating import HEAD_BLOCKS, is_told, may_date
from pipeline.extract.lexicon import long_ago, words_of
from pipeline.extract.reading import Noun, Reading

#: Months between an act and what a page tells after which the act is no news.
NEWS_LASTS = 12
#: Words from the comma of a relative clause to its pronoun: „, w imieniu której”.
MAX_TO_PRONOUN = 3
_COPULAS = frozenset({"być", "zostać"})
#: „po tym, jak gminy podpisały umowę” asks for nothing.
_AFTER = ("po", "to")


def is_recalled(reading: Reading, index: int, sentence: range, noun: Noun | None, now: int | None) -> bool:
    """Is an act only recalled, by its time, as another agreement, or as what somebody asks or tells about?

    ``now``: the month in which the page is written, as ``month_of_writing`` counts.
    """
    return (
        _is_long_ago(reading, index, sentence)
        or _is_asked_for(reading, index, sentence)
        or (noun is not None and noun.first > 0 and bool(reading.words[noun.first - 1].lemmas & words_of("similar")))
        or (now is not None and _is_older(reading, index, sentence, now))
    )


def is_in_passing(reading: Reading, index: int, analysis: Analysis, sentence: range, noun: Noun | None) -> bool:
    """„w ramach umowy zawartej w maju”, „partnerstwo, które tworzą gminy”: said of what another clause is about."""
    if analysis.pos == "ppas" and "nom" not in analysis.cases:
        return True
    if analysis.pos == "ger" and is_behind(reading, index):
        return True
    if analysis.pos == "ppas" and noun is not None and noun.last == index:
        return _has_other_verb(reading, index, sentence)
    return analysis.is_verb and _in_relative_clause(reading, index, sentence)


def month_of_writing(reading: Reading) -> int | None:
    """The latest month that the page is dated with or tells of, counted from year 0; None where it names no year."""
    months = [_earliest(date) for date in reading.dates if date.last is None and _is_present(reading, date)]
    return max((month for month in months if month is not None), default=None)


def _is_present(reading: Reading, date: DateMatch) -> bool:
    """Is it the day of what the page tells in the past tense, or a date alone at its head?"""
    if not may_date(reading, date):
        return False
    index = reading.words.at(date.start)
    if any(reading.words[i].is_finite for i in reading.sentence(index)):
        return is_told(reading, date)
    return reading.words[index].block in reading.content_blocks()[:HEAD_BLOCKS]


def _earliest(date: DateMatch) -> int | None:
    return date.first.year * 12 + (date.first.month or 1) if date.first.year is not None else None


def _is_older(reading: Reading, index: int, sentence: range, now: int) -> bool:
    """Is the day told with the act, however late in its year, more than a year before what the page tells?"""
    near = [date for date in reading.dates if may_date(reading, date) and _dates(reading, date, index, sentence)]
    date = min(near, key=lambda date: abs(reading.words.at(date.start) - index), default=None)
    if date is None or date.first.year is None:
        return False
    return now - (date.first.year * 12 + (date.first.month or 12)) > NEWS_LASTS


def _dates(reading: Reading, date: DateMatch, index: int, sentence: range) -> bool:
    """Does a date belong to a verb: in its sentence, with no other finite verb between?"""
    at = reading.words.at(date.start)
    between = range(min(at, index) + 1, max(at, index))
    return at in sentence and not any(reading.words[i].is_finite for i in between)


def _is_long_ago(reading: Reading, index: int, sentence: range) -> bool:
    """„dwa lata temu”, „przed laty”: words in the clause of the act, and no day or month is told with them."""
    clause = clause_of(reading, index, sentence)
    return any(
        reading.words.has_in_row(start, row) and not _is_dated(reading, start, len(row))
        for start in clause
        for row in long_ago()
    )


def _is_dated(reading: Reading, start: int, length: int) -> bool:
    """Are the words part of a day, month or season („w grudniu ubiegłego roku”, „w lecie 2018 r.”)?"""
    text = reading.span(range(start, start + length))
    inside = (date for date in reading.dates if date.start < text[1] and text[0] < date.end)
    return any(date.precision not in {Precision.YEAR, Precision.NONE} for date in inside)


def _is_asked_for(reading: Reading, index: int, sentence: range) -> bool:
    """„Dowiesz się, jak gminy podpisały umowę”: the act stands in a question that another clause reports."""
    for comma in range(index - 1, sentence.start, -1):
        if reading.words[comma].is_finite:
            return False
        question = reading.words[comma].text == "," and reading.words[comma + 1].lower in words_of("questions")
        if question and not reading.words.has_in_row(comma - 2, _AFTER):
            return any(r.is_verb for i in range(sentence.start, comma) for r in reading.words[i].readings)
    return False


def _in_relative_clause(reading: Reading, index: int, sentence: range) -> bool:
    for comma in range(index - 1, sentence.start, -1):
        if reading.words[comma].is_finite:
            return False
        behind = range(comma + 1, min(index, comma + 1 + MAX_TO_PRONOUN))
        if reading.words[comma].text == "," and any("który" in reading.words[i].lemmas for i in behind):
            return True
    return False


def _has_other_verb(reading: Reading, participle: int, sentence: range) -> bool:
    """„Umowa podpisana w maju przewiduje …”, not „umowa podpisana została w maju” nor „Umowa podpisana” alone."""
    clause = clause_of(reading, participle, sentence)
    if reading.lemmas(clause) & _COPULAS:
        return False
    return any(reading.words[i].is_finite for i in sentence)
