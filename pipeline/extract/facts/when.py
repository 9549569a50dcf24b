"""The date of an agreement: from the sentence that tells the act, else from the ones that tell of it too."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.analyse.dates.find import DateMatch, Precision
from pipeline.extract.acts.acts import Act
from pipeline.extract.acts.formal import Formal, place_date_line, place_date_lines
from pipeline.extract.acts.status import Status
from pipeline.extract.facts.dating import day_meant, may_date
from pipeline.extract.lexicon import occasions, words_of
from pipeline.extract.reading import Reading

_RANK = {"sign": 0, "conclude": 0, "adopt": 1, "found": 2, "join": 3, "form": 4}
#: Words of a question on a card, or of what a line announces („Data podpisania:”).
MAX_QUESTION = 5
#: Words at the start of a sentence that may point back: „A stało się to …”.
MAX_OPENING = 4
#: Words on the line of a dated signature.
MAX_SIGNATURE = 20


def ranked(reading: Reading, acts: list[Act]) -> list[Act]:
    """The acts that happened, the strongest first: signing before founding, about the partnership before others."""
    done = [act for act in acts if act.status is Status.DONE]
    return sorted(
        done, key=lambda act: (not act.is_strong, _RANK[act.act], not act.past, not _is_main(reading, act), act.verb)
    )


def ranked_sentences(reading: Reading, acts: list[Act]) -> list[range]:
    """Sentences that tell of the act, the strongest first; meetings of founders come last."""
    sentences = list(dict.fromkeys(act.sentence for act in ranked(reading, acts)))
    meetings = [s for s in reading.sentences if len(words_of("founding_meetings") & reading.lemmas(s)) >= 2]
    return [*sentences, *(s for s in meetings if s not in sentences)]


def _is_main(reading: Reading, act: Act) -> bool:
    """Is the act about the partnership of the document, or a document of a kind that partnerships are made by?"""
    clusters = any(o.category == "cluster" and o.first in act.sentence for o in reading.organisations)
    return clusters or (act.noun is not None and act.noun.kind not in {"", "inne"})


def signed(reading: Reading, acts: list[Act], formal: Formal | None) -> tuple[DateMatch | None, range | None]:
    """The date of signing and its sentence; a day told without its year is told with it where the text says both."""
    date, sentence = _formally_signed(reading, acts, formal) if formal is not None else _told(reading, acts)
    if date is None:
        return None, sentence
    sentences = ranked_sentences(reading, acts)
    return _in_full(reading, day_meant(reading, date, sentences[0]) if sentences else date), sentence


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
        for near in (sentence, before(reading, sentence), _after(reading, sentence), scene(reading, sentence)):
            date = _dated(reading, acts, near) if near is not None else None
            if date is not None:
                return date, near
    for sentence in ranked_sentences(reading, acts):
        for near in _earlier(reading, sentence):
            date = _dated(reading, acts, near)
            if date is not None and date.precision is Precision.DAY:
                return date, near
    for sentence in ceremonies(reading):
        date = _dated(reading, acts, sentence)
        if date is not None and date.precision is Precision.DAY:
            return date, sentence
    for sentence in ranked_sentences(reading, acts):
        # „… od 14 marca ma podstawę prawną. / Umowę podpisali …”: a term will do, and the paragraph before.
        above = reading.sentence(sentence.start - 1) if sentence.start else None
        if reading.lemmas(sentence) & words_of("days_before"):
            above = None
        for near in (sentence, above):
            date = _dated(reading, acts, near, terms=True) if near is not None else None
            if date is not None:
                return date, near
    return None, None


def ceremonies(reading: Reading) -> list[range]:
    """Sentences that say, apart from the act itself, that the occasion of the signing took place."""
    words = occasions()
    found = []
    for sentence in reading.sentences:
        lemmas = reading.lemmas(sentence)
        told = any(r.pos in {"praet", "imps"} for i in sentence for r in reading.words[i].readings)
        telling = lemmas & words["alone"] or (lemmas & words["noun"] and lemmas & words["verb"])
        if (told and (telling or _points_back(reading, sentence))) or _answers(reading, sentence):
            found.append(sentence)
    return found


def _points_back(reading: Reading, sentence: range) -> bool:
    """„Stało się to w Kole”, „Doszło do tego w maju”: what was told before took place."""
    opening = range(sentence.start, min(sentence.start + MAX_OPENING, sentence.stop))
    happened = bool(reading.lemmas(opening) & occasions()["verb"])
    return happened and any(reading.words[i].lower in {"to", "tego"} for i in opening)


def _answers(reading: Reading, sentence: range) -> bool:
    """„Gdzie i kiedy? 5 maja 2018 r. w Kole”, „Data podpisania: 5 maja 2018 r.”: a card asks, its lines answer."""
    asked = occasions()["asked"]
    opening = range(sentence.start, min(sentence.start + MAX_QUESTION, sentence.stop))
    colon = next((i for i in opening if reading.words[i].text == ":"), None)
    if colon is not None and reading.lemmas(range(sentence.start, colon)) & asked:
        return True
    before = reading.sentence(sentence.start - 1) if sentence.start else range(0)
    question = 0 < len(before) <= MAX_QUESTION and reading.words[before.stop - 1].text == "?"
    return question and bool(reading.lemmas(before) & asked)


def _formally_signed(reading: Reading, acts: list[Act], formal: Formal) -> tuple[DateMatch | None, range | None]:
    """The clause of conclusion, then the line of place and date, then the title where it dates the document itself.

    Where none of them is filled in the parties date their signatures: the last of them concludes.
    """
    adopted = formal.noun.kind == "uchwała"
    strong = [a for a in ranked(reading, acts) if a.is_strong and a.sentence != formal.title]
    strong = [act for act in strong if act.act != "adopt" or adopted]
    circulated = _last_signature(reading, formal) if _signed_apart(reading) else (None, None)
    if circulated[0] is not None:
        return circulated
    for act in strong:
        date = _dated(reading, acts, act.sentence)
        if date is not None:
            return date, act.sentence
    line = place_date_line(reading)
    if line is not None:
        return line.date, reading.sentence(reading.words.at(line.date.start))
    date = _dated(reading, acts, formal.own_title(reading))
    if date is not None:
        return date, formal.title
    opening = _opening_day(reading, formal)
    return opening if opening[0] is not None else _last_signature(reading, formal)


def _opening_day(reading: Reading, formal: Formal) -> tuple[DateMatch | None, range | None]:
    """„W dniu 5 maja 2018 r. w Kole” on a line of its own above the parties."""
    for number in reading.content_blocks():
        inside = reading.words.of_block(number)
        if inside.start < formal.title.stop or reading.words[inside.start].lower not in {"w", "dnia"}:
            continue
        sentence = reading.sentence(inside.start)
        opening = {reading.words[i].lower for i in range(inside.start, min(inside.start + 2, inside.stop))}
        date = _dated(reading, [], sentence) if opening & {"dnia", "dniu"} else None
        if date is not None and not any(reading.words[i].is_finite for i in sentence):
            return date, sentence
    return None, None


def _signed_apart(reading: Reading) -> bool:
    """„zawarta z chwilą złożenia podpisu przez ostatnią ze Stron”: the last signature concludes."""
    found = map(reading.lemmas, reading.sentences)
    return any({"ostatni", "strona"} <= lemmas and {"podpis", "podpisać"} & lemmas for lemmas in found)


def _last_signature(reading: Reading, formal: Formal) -> tuple[DateMatch | None, range | None]:
    """The latest day beside the name of a person on a short line without a verb, below the title."""
    found: list[tuple[tuple[int, int, int], DateMatch, range]] = []
    places = {line.date for line in place_date_lines(reading)}
    for number in reading.content_blocks():
        for line in reading.lines(number):
            date = _dated(reading, [], line)
            row = line if date is None else _row(reading, number, line)
            signs = date in places or any(p.first in row for p in reading.persons)
            signs = signs and not any(reading.words[i].is_finite for i in line)
            if date is None or not signs or line.start < formal.title.stop or len(line) > MAX_SIGNATURE:
                continue
            point = date.first
            if point.day is not None and point.month is not None:
                found.append(((point.year or 0, point.month, point.day), date, line))
    latest = max(found, key=lambda entry: entry[0], default=None)
    return (latest[1], latest[2]) if latest is not None else (None, None)


def _row(reading: Reading, number: int, line: range) -> range:
    """A line with the cell before it in its row: „Jan Nowak | 3.06.2022”."""
    blocks = reading.words.blocks
    before = blocks[number - 1] if number else blocks[number]
    same = blocks[number].table_id is not None and (before.table_id, before.row) == (
        blocks[number].table_id,
        blocks[number].row,
    )
    return range(reading.words.of_block(number - 1).start, line.stop) if same else line


def before(reading: Reading, sentence: range) -> range | None:
    """The sentence before in the same block; another block is another matter, a byline for one."""
    inside = reading.words.of_block(reading.words[sentence.start].block)
    return reading.sentence(sentence.start - 1) if sentence.start > inside.start else None


def scene(reading: Reading, sentence: range) -> range | None:
    """„10 czerwca. …”, „Kolska sala, 8 lutego 2022 r. …”: a block may open with a scene and no verb."""
    start = reading.words.of_block(reading.words[sentence.start].block).start
    first = reading.sentence(start)
    told = any(reading.words[i].is_finite for i in first)
    return first if first.stop <= sentence.start and first.start == start and not told else None


def _earlier(reading: Reading, sentence: range) -> Iterator[range]:
    """„5 maja 2018 r. spotkali się … Było gwarno. Tego dnia podpisano …”: what is told before in the same block."""
    start = reading.words.of_block(reading.words[sentence.start].block).start
    while sentence.start > start:
        sentence = reading.sentence(sentence.start - 1)
        if any(r.pos in {"praet", "imps"} for i in sentence for r in reading.words[i].readings):
            yield sentence


def _after(reading: Reading, sentence: range) -> range | None:
    inside = reading.words.of_block(reading.words[sentence.start].block)
    return reading.sentence(sentence.stop) if sentence.stop < inside.stop else None


def _dated(reading: Reading, acts: list[Act], sentence: range, *, terms: bool = False) -> DateMatch | None:
    """The date in a sentence that is nearest to the act's verb; ``terms``: „od 14 marca” will do as well."""
    start, stop = reading.span(sentence)
    inside = [date for date in reading.dates if start <= date.start < stop and may_date(reading, date, terms=terms)]
    verbs = [act.verb for act in acts if act.verb in sentence]
    anchor = reading.words[verbs[0]].start if verbs else start
    return min(inside, key=lambda date: (_coarse(date), abs(date.start - anchor)), default=None)


def _coarse(date: DateMatch) -> int:
    return {Precision.DAY: 0, Precision.MONTH: 1}.get(date.precision, 2)
