"""Days that may date an event, and the time that a page is written at."""

from __future__ import annotations

from dataclasses import replace

from pipeline.analyse.dates.find import DateMatch, Precision
from pipeline.extract.lexicon import day_ordinals, words_of
from pipeline.extract.reading import Reading

#: The first blocks of a page may hold its dateline; words of a line of place and date, and of a rubric with a date.
HEAD_BLOCKS, MAX_LINE, MAX_RUBRIC = 8, 14, 10
SEPARATORS = frozenset(",|>»·•–—-")
PAST = frozenset({"praet", "imps"})
BEFORE_DATE = frozenset({",", "dnia", "dn", ".", "w", "dniu", "("})
_DEFINING = frozenset({"od", "do", "po", "przed"})
#: Words from the name of a law to its day.
MAX_TO_LAW = 8


def may_date(reading: Reading, date: DateMatch, *, terms: bool = False) -> bool:
    """Not the years of a programme, nor (but for ``terms``) a term („od 1 czerwca”, „do 31 grudnia”)."""
    index = reading.words.span(date.start, date.end).start
    before = {reading.words[i].lower for i in range(max(0, index - 2), index)}
    if date.programme or date.precision is Precision.NONE or _is_of_law(reading, index):
        return False
    return terms or not before & _DEFINING


def day_meant(reading: Reading, date: DateMatch, act: range) -> DateMatch:
    """„19 i 20 maja trwało forum. … Drugiego dnia podpisano …”: of several days the one that the text names."""
    days = _days(date)
    sentence, start = act, reading.words.of_block(reading.words[act.start].block).start
    number = _ordinal(reading, sentence)
    while number is None and sentence.start > start:
        sentence = reading.sentence(sentence.start - 1)
        number = _ordinal(reading, sentence)
    if number is None or not 0 < abs(number) <= len(days):
        return date
    day = days[number - 1 if number > 0 else number]
    last = date.last or date.first
    point = replace(date.first, day=day, month=date.first.month or last.month, year=date.first.year or last.year)
    return replace(date, first=point, last=None, days=())


def _days(date: DateMatch) -> tuple[int, ...]:
    """The days that are listed („19 i 20 maja”), or all from the first to the last of an interval in one month."""
    first, last = date.first, date.last
    if last is None or first.day is None or last.day is None or first.month not in {None, last.month}:
        return date.days
    listed = len(date.days) > 2 or any(mark in date.text for mark in (",", " i ", " oraz "))
    return date.days if listed else tuple(range(first.day, last.day + 1))


def _ordinal(reading: Reading, sentence: range) -> int | None:
    for index in sentence[1:]:
        if reading.words[index].lower == "dnia":
            found = (day_ordinals().get(lemma) for lemma in reading.words[index - 1].lemmas)
            return next((number for number in found if number is not None), None)
    return None


def _is_of_law(reading: Reading, index: int) -> bool:
    """„na podstawie ustawy z dnia 8 marca 1990 r.”, „uchwałą nr 3 z 5 maja”: the day of another document."""
    start = max(reading.sentence(index).start, index - MAX_TO_LAW)
    opening = reading.words.of_block(reading.words[index].block).start
    near = [i for i in range(start, index) if i > opening and reading.words[i].lemmas & words_of("laws")]
    between = reading.words[near[-1] + 1 : index] if near else ()
    return any(word.lower == "z" for word in between) and not any(
        word.text in ",;" or word.lower == "dniu" for word in between
    )


def year_of_events(reading: Reading) -> DateMatch | None:
    """The date that gives its year to days told without one: the dateline, one of the opening, or all that are told."""
    line = dateline(reading)
    return line if line is not None else _of_one_year(_opening(reading)) or _of_one_year(_told(reading))


def _of_one_year(dates: list[DateMatch]) -> DateMatch | None:
    return dates[0] if len({date.first.year for date in dates}) == 1 else None


def _opening(reading: Reading) -> list[DateMatch]:
    """Dates with a year up to the end of the first sentence with a verb: „KRONIKA 2016”, „Rok 2014 był …”.

    „W 2014 r. powstał dom kultury” tells of another year.
    """
    first = next((s for s in reading.sentences if any(reading.words[i].is_finite for i in s)), None)
    end = reading.span(first)[1] if first is not None else 0
    dates = [date for date in reading.dates if date.end <= end and _has_year(reading, date)]
    return [date for date in dates if date.precision is not Precision.YEAR or not _is_governed(reading, date)]


def _is_governed(reading: Reading, date: DateMatch) -> bool:
    before = reading.words.get(reading.words.at(date.start) - 1)
    return before is not None and any(r.pos == "prep" for r in before.readings)


def _told(reading: Reading) -> list[DateMatch]:
    """Days with a year that are told in the past: „Wniosek złożono 3 marca 2018 r.”."""
    days = (d for d in reading.dates if d.first.day is not None and _has_year(reading, d))
    return [date for date in days if is_told(reading, date)]


def _has_year(reading: Reading, date: DateMatch) -> bool:
    return date.first.year is not None and date.last is None and may_date(reading, date)


def is_told(reading: Reading, date: DateMatch) -> bool:
    """Is the verb nearest to a date in its sentence one in the past?"""
    inside = reading.words.span(date.start, date.end)
    verbs = [i for i in reading.sentence(inside.start) if reading.words[i].is_finite]
    nearest = min(verbs, key=lambda verb: max(inside.start - verb, verb - inside.stop + 1), default=None)
    return nearest is not None and any(r.pos in PAST for r in reading.words[nearest].readings)


def dateline(reading: Reading) -> DateMatch | None:
    """The day that heads an announcement: „Kłodawa, 5 maja 2018”, „Gospodarka > 7.03.2017”, „7.03.2017, Redakcja”."""
    for number in reading.content_blocks()[:HEAD_BLOCKS]:
        inside = reading.words.of_block(number)
        if len(inside) <= MAX_LINE and not any(_says(reading, index) for index in inside):
            start, end = reading.span(inside)
            dates = [d for d in reading.dates if start <= d.start < end and d.first.day and d.first.year]
            if dates and _heads(reading, inside, dates[-1]):
                return dates[-1]
    return None


def _says(reading: Reading, index: int) -> bool:
    return reading.words[index].is_finite or reading.words[index].text == ":"


def _heads(reading: Reading, inside: range, date: DateMatch) -> bool:
    """Does a date close a line behind a mark, or close or open a short one that titles no document?"""
    dated = reading.words.span(date.start, date.end)
    closes = inside.stop - dated.stop <= 1 and dated.start > inside.start
    before = reading.words[dated.start - 1]
    if closes and before.text in SEPARATORS:
        return True
    # „Gospodarka 12.09.2023”, not „do 7 marca”, nor the title of a document with its day.
    short = len(inside) <= MAX_RUBRIC and not any(noun.first in inside for noun in reading.nouns)
    free = before.is_word and not any(r.pos == "prep" for r in before.readings) and before.lower not in BEFORE_DATE
    opens = dated.start == inside.start and inside.stop - dated.stop > 1
    return short and (opens or (closes and free))
