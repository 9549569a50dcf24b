"""The date and place of an agreement: from the sentence that tells the act, else from the ones that tell of it too."""

from __future__ import annotations

from pipeline.analyse.dates import DateMatch, Precision
from pipeline.analyse.places import place_end
from pipeline.extract.acts import Act, Status
from pipeline.extract.entities import Entities
from pipeline.extract.frames import PlaceFrame
from pipeline.extract.lexicon import words_of
from pipeline.extract.reading import Reading

_RANK = {"sign": 0, "conclude": 0, "found": 1, "join": 2, "form": 3}
_DEFINING = frozenset({"od", "do", "po", "przed"})


def ranked_sentences(reading: Reading, acts: list[Act]) -> list[range]:
    """Sentences that tell of the act, the strongest first; meetings of founders come last."""
    done = [act for act in acts if act.status is Status.DONE]
    ranked = sorted(done, key=lambda act: (not act.is_strong, _RANK[act.act], act.verb))
    sentences = list(dict.fromkeys(act.sentence for act in ranked))
    meetings = [s for s in reading.sentences if len(words_of("founding_meetings") & reading.lemmas(s)) >= 2]
    return [*sentences, *(s for s in meetings if s not in sentences)]


def signed(reading: Reading, acts: list[Act]) -> tuple[DateMatch | None, range | None]:
    """The date of signing and its sentence."""
    for sentence in ranked_sentences(reading, acts):
        start, stop = reading.span(sentence)
        inside = [date for date in reading.dates if start <= date.start < stop and _may_date(reading, date)]
        verbs = [act.verb for act in acts if act.verb in sentence]
        if inside:
            anchor = reading.words[verbs[0]].start if verbs else start
            return min(inside, key=lambda date: (_coarse(date), abs(date.start - anchor))), sentence
    return None, None


def _coarse(date: DateMatch) -> int:
    return {Precision.DAY: 0, Precision.MONTH: 1}.get(date.precision, 2)


def _may_date(reading: Reading, date: DateMatch) -> bool:
    """Not the years of a programme, nor a term („od 1 czerwca”, „do 31 grudnia”)."""
    index = reading.words.span(date.start, date.end).start
    before = {reading.words[i].lower for i in range(max(0, index - 2), index)}
    return not date.programme and date.precision is not Precision.NONE and not before & _DEFINING


def place(reading: Reading, acts: list[Act], entities: Entities, dated: range | None) -> PlaceFrame | None:
    """The locality of the signing: in the sentence with the date, then in the others that tell of the act."""
    sentences = ranked_sentences(reading, acts)
    if dated is not None:
        sentences = [dated, *(s for s in sentences if s != dated)]
    for sentence in sentences:
        found = _said(reading, sentence) or _venue(reading, sentence, entities)
        if found is not None:
            return found
    return None


def _said(reading: Reading, sentence: range) -> PlaceFrame | None:
    """„w Muszynie”, outside the names of bodies and not a seat."""
    taken = [(o.first, o.last) for o in reading.organisations]
    for index in sentence:
        word = reading.words[index]
        if word.lower not in {"w", "we"} or any(first <= index < last for first, last in taken):
            continue
        end = place_end(reading.words, index + 1, "loc")
        if end is None or reading.words[index - 1].lower == "siedzibą":
            continue
        span = (reading.words[index + 1].start, reading.words[end - 1].end)
        return PlaceFrame(span, "w", 0.9)
    return None


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
