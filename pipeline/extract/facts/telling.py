"""What tells of an agreement: the sentences with the act, those beside them, and those on the occasion of it."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.analyse.dates.find import DateMatch, Precision
from pipeline.extract.acts.acts import Act
from pipeline.extract.acts.status import Status
from pipeline.extract.facts.dating import may_date
from pipeline.extract.lexicon import agreement_nouns, occasions, verbs, words_of
from pipeline.extract.reading import Reading

_RANK = {"sign": 0, "conclude": 0, "adopt": 1, "found": 2, "join": 3, "form": 4}
#: Words of a question on a card, or of what a line announces („Data podpisania:”).
MAX_QUESTION = 6
#: Words at the start of a sentence that may point back: „A stało się to …”.
MAX_OPENING = 4


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


def ceremonies(reading: Reading) -> list[range]:
    """Sentences that say, apart from the act itself, that the occasion of the signing took place."""
    words = occasions()
    found = []
    for sentence in reading.sentences:
        lemmas = reading.lemmas(sentence)
        told = any(r.pos in {"praet", "imps"} for i in sentence for r in reading.words[i].readings)
        telling = lemmas & words["alone"] or (lemmas & words["noun"] and lemmas & words["verb"])
        if (told and (telling or _points_back(reading, sentence))) or answers(reading, sentence):
            found.append(sentence)
    return found


def _points_back(reading: Reading, sentence: range) -> bool:
    """„Stało się to w Kole”, „Doszło do tego w maju”: what was told before took place."""
    opening = range(sentence.start, min(sentence.start + MAX_OPENING, sentence.stop))
    happened = bool(reading.lemmas(opening) & occasions()["verb"])
    return happened and any(reading.words[i].lower in {"to", "tego"} for i in opening)


def answers(reading: Reading, sentence: range) -> bool:
    """„Gdzie i kiedy? 5 maja 2018 r. w Kole”, „Data podpisania: 5 maja 2018 r.”: a card asks, its lines answer."""
    asked = occasions()["asked"]
    opening = range(sentence.start, min(sentence.start + MAX_QUESTION, sentence.stop))
    colon = next((i for i in opening if reading.words[i].text == ":"), None)
    if colon is not None:
        return _asks_of_signing(reading, range(sentence.start, colon))
    before = reading.sentence(sentence.start - 1) if sentence.start else range(0)
    question = 0 < len(before) <= MAX_QUESTION and reading.words[before.stop - 1].text == "?"
    return question and bool(reading.lemmas(before) & asked)


def _asks_of_signing(reading: Reading, label: range) -> bool:
    """„Data i miejsce zawarcia umowy:”, not „Data publikacji:”, „Termin zgłoszeń:”: a label says nothing else."""
    words = occasions()
    known = words["asked"] | words["noun"] | verbs().keys() | agreement_nouns().keys()
    said = (reading.words[i] for i in label if reading.words[i].is_word and len(reading.words[i].text) > 1)
    return bool(reading.lemmas(label) & words["asked"]) and all(word.lemmas & known for word in said)


def before(reading: Reading, sentence: range) -> range | None:
    """The sentence before in the same block; another block is another matter, a byline for one."""
    inside = reading.words.of_block(reading.words[sentence.start].block)
    return reading.sentence(sentence.start - 1) if sentence.start > inside.start else None


def after(reading: Reading, sentence: range) -> range | None:
    """The sentence behind in the same block."""
    inside = reading.words.of_block(reading.words[sentence.start].block)
    return reading.sentence(sentence.stop) if sentence.stop < inside.stop else None


def scene(reading: Reading, sentence: range) -> range | None:
    """„10 czerwca. …”, „Kolska sala, 8 lutego 2022 r. …”: a block may open with a scene and no verb."""
    start = reading.words.of_block(reading.words[sentence.start].block).start
    first = reading.sentence(start)
    told = any(reading.words[i].is_finite for i in first)
    return first if first.stop <= sentence.start and first.start == start and not told else None


def earlier(reading: Reading, sentence: range) -> Iterator[range]:
    """„5 maja 2018 r. spotkali się … Było gwarno. Tego dnia podpisano …”: what is told before in the same block."""
    start = reading.words.of_block(reading.words[sentence.start].block).start
    while sentence.start > start:
        sentence = reading.sentence(sentence.start - 1)
        if any(r.pos in {"praet", "imps"} for i in sentence for r in reading.words[i].readings):
            yield sentence


def dated(reading: Reading, acts: list[Act], sentence: range, *, terms: bool = False) -> DateMatch | None:
    """The date in a sentence that is nearest to the act's verb; ``terms``: „od 14 marca” will do as well."""
    start, stop = reading.span(sentence)
    inside = [date for date in reading.dates if start <= date.start < stop and may_date(reading, date, terms=terms)]
    verbs = [act.verb for act in acts if act.verb in sentence]
    anchor = reading.words[verbs[0]].start if verbs else start
    return min(inside, key=lambda date: (_coarse(date), abs(date.start - anchor)), default=None)


def _coarse(date: DateMatch) -> int:
    return {Precision.DAY: 0, Precision.MONTH: 1}.get(date.precision, 2)
