"""The date of an agreement: from the sentence that tells the act, else from the ones that tell of it too."""

from __future__ import annotations

from pipeline.analyse.dates.find import DateMatch, Precision
from pipeline.analyse.roles.labels import Part
from pipeline.extract.acts.acts import Act
from pipeline.extract.acts.formal import Formal
from pipeline.extract.facts.concluded import formally_signed
from pipeline.extract.facts.dating import MAX_RUBRIC, PAST, dateline, day_meant, is_in_force, is_told, may_date
from pipeline.extract.facts.preferred import preferred
from pipeline.extract.facts.telling import after, before, ceremonies, dated, earlier, ranked_sentences, scene
from pipeline.extract.lexicon import words_of
from pipeline.extract.reading import Reading


def signed(reading: Reading, acts: list[Act], formal: Formal | None) -> tuple[DateMatch | None, range | None]:
    """The date of signing and its sentence; a day told without its year is told with it where the text says both."""
    date, sentence = formally_signed(reading, acts, formal) if formal is not None else _told(reading, acts)
    days = (d for d in reading.dates if may_date(reading, d, terms=True) and not _is_line(reading, d))
    among = [(other.start, other) for other in days]
    read = preferred(reading, Part.SIGNED, (date.start, date) if date is not None else None, among)
    if read is not date:
        date, sentence = read, reading.sentence(reading.words.at(read.start)) if read is not None else None
    if date is None:
        return None, sentence
    sentences = ranked_sentences(reading, acts)
    return _in_full(reading, day_meant(reading, date, sentences[0]) if sentences else date), sentence


def _is_line(reading: Reading, date: DateMatch) -> bool:
    """„Koło, 5 maja 2018 r.”, „5.05.2018 Aktualności”: a line that says no more than when it was written."""
    line = reading.sentence(reading.words.at(date.start))
    return len(line) <= MAX_RUBRIC and not any(reading.words[i].is_finite for i in line)


def _in_full(reading: Reading, date: DateMatch) -> DateMatch:
    """„8 lipca br. podpisali …” and, in the text of the agreement, „w dniu 8 lipca 2017 roku”."""
    day = date.first.day, date.first.month
    if date.first.year is not None or None in day or date.last is not None:
        return date
    same = (d for d in reading.dates if (d.first.day, d.first.month) == day and d.first.year is not None)
    return next(same, date)


def _told(reading: Reading, acts: list[Act]) -> tuple[DateMatch | None, range | None]:
    """The date in news: by the sentence of the act and those beside it, then by the occasion, then by a term."""
    for sentence in ranked_sentences(reading, acts):
        for near in (sentence, before(reading, sentence), after(reading, sentence), scene(reading, sentence)):
            date = dated(reading, acts, near) if near is not None else None
            if date is not None and (near != after(reading, sentence) or _may_be_past(reading, date)):
                return date, near
    for sentence in ranked_sentences(reading, acts):
        for near in earlier(reading, sentence):
            date = dated(reading, acts, near)
            if date is not None and date.precision is Precision.DAY:
                return date, near
    for sentence in ceremonies(reading):
        date = dated(reading, acts, sentence)
        if date is not None and date.precision is Precision.DAY:
            return date, sentence
    for sentence in ranked_sentences(reading, acts):
        # „… od 14 marca ma podstawę prawną. / Umowę podpisali …”: a term will do, and the paragraph before.
        above = reading.sentence(sentence.start - 1) if sentence.start else None
        if reading.lemmas(sentence) & words_of("days_before"):
            above = None
        for near in (sentence, above):
            date = dated(reading, acts, near, terms=True) if near is not None else None
            if date is not None and (near == sentence or date.precision is Precision.DAY):
                return date, near
    return _of_lead(reading)


def _of_lead(reading: Reading) -> tuple[DateMatch | None, range | None]:
    """The only day that the first paragraph tells („Kto był u nas 5 maja, ten wie …”), where no other is told."""
    line = dateline(reading)
    head = reading.words[reading.words.at(line.start)].block if line is not None else None
    told = (s for s in reading.sentences if any(r.pos in PAST for i in s for r in reading.words[i].readings))
    blocks = (reading.words[sentence.start].block for sentence in told)
    lead = next((block for block in blocks if block != head), None)
    inside = reading.span(reading.words.of_block(lead)) if lead is not None else (0, 0)
    days = [d for d in reading.dates if d.precision is Precision.DAY and inside[0] <= d.start < inside[1]]
    if len(days) != 1 or not may_date(reading, days[0], terms=True) or is_in_force(reading, days[0]):
        return None, None
    return days[0], reading.sentence(reading.words.at(days[0].start))


def _may_be_past(reading: Reading, date: DateMatch) -> bool:
    """Not „Nabór rozpocznie się 5 maja 2018 r.” behind the act: no verb stands there, or the date is told in the past.

    „Dokument datowany jest na 5 maja 2018 r.”
    """
    sentence = reading.sentence(reading.words.at(date.start))
    told = is_told(reading, date) or "datować" in reading.lemmas(sentence)
    return told or not any(reading.words[i].is_finite for i in sentence)
