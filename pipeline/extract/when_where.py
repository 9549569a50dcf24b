"""The date and place of an agreement: from the sentence that tells the act, else from the ones that tell of it too."""

from __future__ import annotations

from pipeline.analyse.dates import DateMatch, Precision
from pipeline.analyse.places import place_end
from pipeline.extract.acts import Act, Status
from pipeline.extract.entities import Entities
from pipeline.extract.formal import Formal, PlaceDate, place_date_line
from pipeline.extract.frames import PlaceFrame
from pipeline.extract.lexicon import words_of
from pipeline.extract.reading import Reading

_RANK = {"sign": 0, "conclude": 0, "adopt": 1, "found": 2, "join": 3, "form": 4}
_DEFINING = frozenset({"od", "do", "po", "przed"})


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
    """The date of signing and its sentence."""
    if formal is not None:
        return _formally_signed(reading, acts, formal)
    for sentence in ranked_sentences(reading, acts):
        for near in (sentence, _before(reading, sentence), _after(reading, sentence)):
            date = _dated(reading, acts, near) if near is not None else None
            if date is not None:
                return date, near
    for sentence in ranked_sentences(reading, acts)[:1]:
        for near in (sentence, _before(reading, sentence)):
            date = _dated(reading, acts, near, terms=True) if near is not None else None
            if date is not None:
                return date, near
    return None, None


def _formally_signed(reading: Reading, acts: list[Act], formal: Formal) -> tuple[DateMatch | None, range | None]:
    """The clause of conclusion, then the line of place and date, then the title where it dates the document itself."""
    adopted = formal.noun.kind == "uchwała"
    strong = [a for a in ranked(reading, acts) if a.is_strong and a.sentence != formal.title]
    strong = [act for act in strong if act.act != "adopt" or adopted]
    for act in strong:
        date = _dated(reading, acts, act.sentence)
        if date is not None:
            return date, act.sentence
    line = place_date_line(reading)
    if line is not None:
        return line.date, reading.sentence(reading.words.at(line.date.start))
    date = _dated(reading, acts, formal.title) if formal.dates_itself(reading) else None
    return date, formal.title if date is not None else None


def _before(reading: Reading, sentence: range) -> range | None:
    """The sentence before in the same block; another block is another matter, a byline for one."""
    inside = reading.words.of_block(reading.words[sentence.start].block)
    return reading.sentence(sentence.start - 1) if sentence.start > inside.start else None


def _after(reading: Reading, sentence: range) -> range | None:
    inside = reading.words.of_block(reading.words[sentence.start].block)
    return reading.sentence(sentence.stop) if sentence.stop < inside.stop else None


def _dated(reading: Reading, acts: list[Act], sentence: range, *, terms: bool = False) -> DateMatch | None:
    """The date in a sentence that is nearest to the act's verb; ``terms``: „od 14 marca” will do as well."""
    start, stop = reading.span(sentence)
    inside = [date for date in reading.dates if start <= date.start < stop and _may_date(reading, date, terms=terms)]
    verbs = [act.verb for act in acts if act.verb in sentence]
    anchor = reading.words[verbs[0]].start if verbs else start
    return min(inside, key=lambda date: (_coarse(date), abs(date.start - anchor)), default=None)


def _coarse(date: DateMatch) -> int:
    return {Precision.DAY: 0, Precision.MONTH: 1}.get(date.precision, 2)


def _may_date(reading: Reading, date: DateMatch, *, terms: bool) -> bool:
    """Not the years of a programme, nor a term („od 1 czerwca”, „do 31 grudnia”)."""
    index = reading.words.span(date.start, date.end).start
    before = {reading.words[i].lower for i in range(max(0, index - 2), index)}
    return not date.programme and date.precision is not Precision.NONE and (terms or not before & _DEFINING)


def place(
    reading: Reading, acts: list[Act], entities: Entities, dated: range | None, formal: Formal | None
) -> PlaceFrame | None:
    """The locality of the signing: in the sentence with the date, then in the others that tell of the act."""
    line = place_date_line(reading)
    telling = [act for act in acts if act.act in {"sign", "conclude", "adopt", "found"}]
    sentences = ranked_sentences(reading, telling)
    if dated is not None:
        sentences = [dated, *(s for s in sentences if s != dated)]
    for sentence in sentences:
        found = _opening(line, reading, sentence) or _said(reading, sentence) or _venue(reading, sentence, entities)
        if found is not None:
            return found
    if line is not None and line.place is not None and formal is not None:
        return PlaceFrame(line.place, None, 0.9)
    return None


def _opening(line: PlaceDate | None, reading: Reading, sentence: range) -> PlaceFrame | None:
    """„Bydgoszcz, 16 grudnia 2016: rektorzy podpisali …”: the sentence opens with place and date."""
    if line is None or line.place is None or reading.words.at(line.place[0]) not in sentence:
        return None
    return PlaceFrame(line.place, None, 0.9)


def _said(reading: Reading, sentence: range) -> PlaceFrame | None:
    """„w Muszynie”, outside the names of bodies and not a seat."""
    taken = [(o.first, o.last) for o in reading.organisations]
    for index in sentence:
        word = reading.words[index]
        if word.lower not in {"w", "we"} or any(first <= index < last for first, last in taken):
            continue
        end = place_end(reading.words, index + 1, "loc")
        if end is None or reading.words[index - 1].lower == "siedzibą" or _is_quoted(reading, index, sentence):
            continue
        span = (reading.words[index + 1].start, reading.words[end - 1].end)
        return PlaceFrame(span, "w", 0.9)
    return None


def _is_quoted(reading: Reading, index: int, sentence: range) -> bool:
    """Inside quotation marks a place belongs to a title."""
    marks = [reading.words[i].text for i in range(sentence.start, index)]
    return marks.count("„") > marks.count("”")


def _venue(reading: Reading, sentence: range, entities: Entities) -> PlaceFrame | None:
    """„w siedzibie X w Siedlcach”, „w KSON-ie”: a body whose name holds the place."""
    for organisation in reading.organisations:
        if organisation.first not in sentence:
            continue
        before = range(max(sentence.start, organisation.first - 3), organisation.first)
        venue = bool(reading.lemmas(before) & words_of("venues")) if before else False
        directly = bool(before) and reading.words[organisation.first - 1].lower in {"w", "we"}
        if not venue and not directly:
            continue
        entity = entities.of(organisation)
        known = [organisation, *(entity.mentions if entity else [])]
        seat = next((o.seat for o in known if o.seat is not None), None)
        if seat is not None:
            return PlaceFrame(seat, "w", 0.8)
    return None
