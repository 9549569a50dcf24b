"""The date of an agreement by its own text: its clause of conclusion, its line of place and date, its signatures."""

from __future__ import annotations

from pipeline.analyse.dates.find import DateMatch, Precision
from pipeline.extract.acts.acts import Act
from pipeline.extract.acts.formal import Formal
from pipeline.extract.acts.place_dates import place_date_line, place_date_lines
from pipeline.extract.facts.dating import BEFORE_DATE
from pipeline.extract.facts.telling import answers, ceremonies, dated, ranked
from pipeline.extract.reading import Reading

#: Words on the line of a dated signature.
MAX_SIGNATURE = 20


def formally_signed(reading: Reading, acts: list[Act], formal: Formal) -> tuple[DateMatch | None, range | None]:
    """The clause of conclusion, then the line of place and date, then the title where it dates the document itself.

    Where none of them is filled in the parties date their signatures: the last of them concludes.
    """
    circulated = _last_signature(reading, formal) if _signed_apart(reading) else (None, None)
    if circulated[0] is not None:
        return circulated
    for clause in _clauses_of_conclusion(reading, acts, formal):
        date = dated(reading, acts, clause)
        if date is not None and not _is_of_another(reading, date, formal):
            return date, clause
    line = place_date_line(reading)
    if line is not None:
        return line.date, reading.sentence(reading.words.at(line.date.start))
    date = dated(reading, acts, formal.own_title(reading))
    if date is not None:
        return date, formal.title
    for find in (_opening_day, _minuted, _last_signature, _labelled):
        date, sentence = find(reading, formal)
        if date is not None:
            return date, sentence
    return None, None


def _clauses_of_conclusion(reading: Reading, acts: list[Act], formal: Formal) -> list[range]:
    adopted = formal.noun.kind == "uchwała"
    strong = (act for act in ranked(reading, acts) if act.is_strong and act.sentence != formal.title)
    return [act.sentence for act in strong if act.act != "adopt" or adopted]


def _is_of_another(reading: Reading, date: DateMatch, formal: Formal) -> bool:
    """„przystępuje do sieci utworzonej porozumieniem z dnia 8 lutego 2018 r.”: the day of what was signed before."""
    index = reading.words.at(date.start)
    behind = [n.last for n in reading.nouns if n.last <= index and n.first not in formal.title]
    between = reading.words[behind[-1] : index] if behind else ()
    oblique = between and not any("nom" in r.cases for r in reading.words[behind[-1] - 1].readings)
    return bool(oblique) and [word.lower for word in between] in (["z"], ["z", "dnia"])


def _minuted(reading: Reading, formal: Formal) -> tuple[DateMatch | None, range | None]:
    """„Zebranie odbyło się 5 maja 2018 r.” in the minutes of a meeting."""
    minutes = "protokół" in reading.words[formal.noun.first].lemmas
    return _first_day(reading, ceremonies(reading)) if minutes else (None, None)


def _labelled(reading: Reading, _: Formal) -> tuple[DateMatch | None, range | None]:
    """„Data zawarcia: 5 maja 2018 r.”, on a card above the text or in it."""
    return _first_day(reading, [sentence for sentence in ceremonies(reading) if answers(reading, sentence)])


def _first_day(reading: Reading, sentences: list[range]) -> tuple[DateMatch | None, range | None]:
    for sentence in sentences:
        date = dated(reading, [], sentence)
        if date is not None and date.precision is Precision.DAY:
            return date, sentence
    return None, None


def _opening_day(reading: Reading, formal: Formal) -> tuple[DateMatch | None, range | None]:
    """„W dniu 5 maja 2018 r. w Kole” on a line of its own above the parties."""
    for number in reading.content_blocks():
        inside = reading.words.of_block(number)
        if inside.start < formal.title.stop or reading.words[inside.start].lower not in {"w", "dnia"}:
            continue
        sentence = reading.sentence(inside.start)
        opening = {reading.words[i].lower for i in range(inside.start, min(inside.start + 2, inside.stop))}
        date = dated(reading, [], sentence) if opening & {"dnia", "dniu"} else None
        if date is not None and not any(reading.words[i].is_finite for i in sentence):
            return date, sentence
    return None, None


def _signed_apart(reading: Reading) -> bool:
    """„zawarta z chwilą złożenia podpisu przez ostatnią ze Stron”: the last signature concludes."""
    found = map(reading.lemmas, reading.sentences)
    return any("ostatni" in lemmas and {"podpis", "podpisać"} & lemmas for lemmas in found)


def _last_signature(reading: Reading, formal: Formal) -> tuple[DateMatch | None, range | None]:
    """The latest day of those that the parties put beside their signatures, below the title."""
    found: list[tuple[tuple[int, int, int], DateMatch, range]] = []
    places = {line.date for line in place_date_lines(reading)}
    verbs = (i for sentence in reading.sentences for i in sentence if reading.words[i].is_finite)
    end_of_text = max(verbs, default=0)
    for number in reading.content_blocks():
        for line in reading.lines(number):
            date = dated(reading, [], line) if formal.title.stop <= line.start and len(line) <= MAX_SIGNATURE else None
            if date is None or any(reading.words[i].is_finite for i in line):
                continue
            row, point = _row(reading, number, line), date.first
            signs = date in places or any(p.first in row for p in reading.persons)
            signs = signs or (line.start > end_of_text and _is_all(reading, date, line))
            if signs and point.day is not None and point.month is not None:
                found.append(((point.year or 0, point.month, point.day), date, line))
    latest = max(found, key=lambda entry: entry[0], default=None)
    return (latest[1], latest[2]) if latest is not None else (None, None)


def _is_all(reading: Reading, date: DateMatch, line: range) -> bool:
    """„dnia 5.05.2018 r.”: does a line say a day and nothing else?"""
    inside = reading.words.span(date.start, date.end)
    return all(i in inside or reading.words[i].lower in BEFORE_DATE for i in line)


def _row(reading: Reading, number: int, line: range) -> range:
    """A line with the cell before it in its row: „Jan Nowak | 3.06.2022”."""
    blocks = reading.words.blocks
    before = blocks[number - 1] if number else blocks[number]
    same = blocks[number].table_id is not None and (before.table_id, before.row) == (
        blocks[number].table_id,
        blocks[number].row,
    )
    return range(reading.words.of_block(number - 1).start, line.stop) if same else line
