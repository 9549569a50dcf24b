"""Days that may date an event, and the time that a page is written at."""

from __future__ import annotations

from dataclasses import replace

from pipeline.analyse.dates.find import DateMatch, DatePoint, Precision
from pipeline.extract.lexicon import day_ordinals, words_of
from pipeline.extract.reading import Reading

#: The first blocks of a page may hold its dateline; words of a line of place and date, and of a rubric with a date.
HEAD_BLOCKS, MAX_LINE, MAX_RUBRIC = 8, 14, 10
TAIL_BLOCKS, MAX_LABEL = 3, 3
SEPARATORS = frozenset(",|>»·•–—-")
PAST = frozenset({"praet", "imps"})
BEFORE_DATE = frozenset({",", "dnia", "dn", ".", "w", "dniu", "("})
_DEFINING, _FROM = frozenset({"od", "do", "po", "przed"}), frozenset({"od"})
#: Words from the name of a law to its day.
MAX_TO_LAW = 8


def may_date(reading: Reading, date: DateMatch, *, terms: bool = False) -> bool:
    """Not the years of a programme, nor a term („do 31 grudnia”).

    ``terms``: „od 1 czerwca mamy umowę” will do, not „umowa obowiązuje od 1 czerwca”.
    """
    index = reading.words.span(date.start, date.end).start
    before = {reading.words[i].lower for i in range(max(0, index - 2), index)}
    if date.programme or date.precision is Precision.NONE or _is_of_law(reading, index):
        return False
    defining = before & _DEFINING
    return not defining or (terms and defining == _FROM and not is_in_force(reading, date))


def is_in_force(reading: Reading, date: DateMatch) -> bool:
    """„obowiązuje od 1 czerwca”, „wejdzie w życie”, „będzie czynny od maja”: what starts then is not the signing."""
    verb = _nearest_verb(reading, date)
    if verb is None:
        return False
    future = any(
        r.pos == "bedzie" or (r.pos == "fin" and "perf" in r.tag.split(":")) for r in reading.words[verb].readings
    )
    return future or bool(reading.words[verb].lemmas & words_of("in_force"))


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
    """The date that gives its year to days told without one: the dateline, one of the opening, or all that are told.

    It has a day where that is the day of writing.
    """
    line = dateline(reading) or _closing_line(reading)
    return line if line is not None else _of_one_year(_opening(reading)) or _of_one_year(_told(reading))


def _of_one_year(dates: list[DateMatch]) -> DateMatch | None:
    """The first of dates that all have the same year, with no more than the year: the day is that of another event."""
    year = {date.first.year for date in dates}
    return replace(dates[0], first=DatePoint(year=dates[0].first.year)) if len(year) == 1 else None


def _opening(reading: Reading) -> list[DateMatch]:
    """Dates with a year up to the end of the first sentence with a verb below the headline: „KRONIKA 2016”.

    „W 2014 r. powstał dom kultury” tells of another year.
    """
    below = (s for s in reading.sentences if reading.block(s.start).kind != "heading")
    first = next((s for s in below if any(reading.words[i].is_finite for i in s)), None)
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
    verb = _nearest_verb(reading, date)
    return verb is not None and any(r.pos in PAST for r in reading.words[verb].readings)


def _nearest_verb(reading: Reading, date: DateMatch) -> int | None:
    inside = reading.words.span(date.start, date.end)
    verbs = [i for i in reading.sentence(inside.start) if reading.words[i].is_finite]
    return min(verbs, key=lambda verb: max(inside.start - verb, verb - inside.stop + 1), default=None)


def dateline(reading: Reading) -> DateMatch | None:
    """The day that heads an announcement: „Kłodawa, 5 maja 2018”, „Gospodarka > 7.03.2017”, „7.03.2017, Redakcja”."""
    for number in reading.content_blocks()[:HEAD_BLOCKS]:
        inside = _behind_label(reading, reading.words.of_block(number))
        days = _days_of_line(reading, inside)
        if days and _heads(reading, inside, days[-1]):
            return days[-1]
    return None


def _closing_line(reading: Reading) -> DateMatch | None:
    """„Kłodawa, 5 maja 2018 r.”, „Autor: Redakcja, 5.05.2018”: the day of writing closes the last lines of a page."""
    for number in reading.content_blocks()[-TAIL_BLOCKS:]:
        inside = reading.words.of_block(number)
        days = _days_of_line(reading, inside)
        if days and _closes(reading, inside, days[-1]):
            return days[-1]
    return None


def _behind_label(reading: Reading, inside: range) -> range:
    """„Opublikowano: 5 maja 2018”: the words behind what says that a page was published."""
    end = next((i for i in inside[:MAX_LABEL] if not reading.words[i].lemmas & words_of("publishing")), inside.start)
    return range(end + (reading.words[end].text == ":"), inside.stop) if end < inside.stop - 1 else inside


def _days_of_line(reading: Reading, inside: range) -> list[DateMatch]:
    """The days with their years on a short line that says nothing else."""
    if len(inside) > MAX_LINE or any(reading.words[index].is_finite for index in inside):
        return []
    start, end = reading.span(inside)
    return [d for d in reading.dates if start <= d.start < end and d.first.day and d.first.year]


def _heads(reading: Reading, inside: range, date: DateMatch) -> bool:
    """Does a date close a line behind a mark, or close or open a short one that titles no document?"""
    dated = reading.words.span(date.start, date.end)
    if any(reading.words[i].text == ":" for i in range(inside.start, dated.start)):
        return False
    if _closes(reading, inside, date):
        return True
    # „Gospodarka 12.09.2023”, not „do 7 marca”, nor the title of a document with its day.
    short = len(inside) <= MAX_RUBRIC and not any(noun.first in inside for noun in reading.nouns)
    closes = inside.stop - dated.stop <= 1 and dated.start > inside.start
    before = reading.words[dated.start - 1]
    free = before.is_word and not any(r.pos == "prep" for r in before.readings) and before.lower not in BEFORE_DATE
    opens = dated.start == inside.start and inside.stop - dated.stop > 1
    return short and (opens or (closes and free))


def _closes(reading: Reading, inside: range, date: DateMatch) -> bool:
    """Does a date close a line, behind a mark?"""
    dated = reading.words.span(date.start, date.end)
    behind = range(dated.stop, inside.stop)
    closes = all(not reading.words[i].is_word for i in behind) and dated.start > inside.start
    return closes and len(behind) <= 1 and reading.words[dated.start - 1].text in SEPARATORS
