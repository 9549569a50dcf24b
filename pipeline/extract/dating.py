"""Days that may date an event, and the time that a page is written at."""

from __future__ import annotations

from pipeline.analyse.dates import DateMatch, Precision
from pipeline.extract.lexicon import words_of
from pipeline.extract.reading import Reading

#: The first blocks of a page may hold its dateline; words of a line of place and date, and of a rubric with a date.
HEAD_BLOCKS, MAX_LINE, MAX_RUBRIC = 8, 14, 10
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


def _is_of_law(reading: Reading, index: int) -> bool:
    """„na podstawie ustawy z dnia 8 marca 1990 r.”, „uchwałą nr 3 z 5 maja”: the day of another document."""
    start = max(reading.sentence(index).start, index - MAX_TO_LAW)
    opening = reading.words.of_block(reading.words[index].block).start
    near = [i for i in range(start, index) if i > opening and reading.words[i].lemmas & words_of("laws")]
    between = reading.words[near[-1] + 1 : index] if near else ()
    return any(word.lower == "z" for word in between) and not any(
        word.text in ",;" or word.lower == "dniu" for word in between
    )


def dateline(reading: Reading) -> DateMatch | None:
    """The day that heads an announcement: „Kłodawa, 5 maja 2018”, „Gospodarka 7.03.2017” near the top."""
    for number in reading.content_blocks()[:HEAD_BLOCKS]:
        inside = reading.words.of_block(number)
        start, end = reading.span(inside)
        date = next((d for d in reading.dates if start < d.start and end - d.end <= 1), None)
        if date is None or date.first.day is None or date.first.year is None or len(inside) > MAX_LINE:
            continue
        before = reading.words[reading.words.at(date.start) - 1]
        said = any(reading.words[i].is_finite or reading.words[i].text == ":" for i in inside)
        # „Ośrodek Wsparcia, 7 marca 2017”, „Gospodarka 12.09.2023”: no „do 7 marca”, no title of a document.
        rubric = (
            before.is_word and not any(r.pos == "prep" for r in before.readings) and before.lower not in BEFORE_DATE
        )
        titled = any(n.first in inside for n in reading.nouns)
        if not said and (before.text == "," or (rubric and not titled and len(inside) <= MAX_RUBRIC)):
            return date
    return None
