"""The place of an agreement: the locality where it was signed, by its name, by a venue or by a host."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.analyse.language.quotations import quoted_end
from pipeline.analyse.language.words import is_place_name
from pipeline.analyse.names.heads import category_of, reference_lemma
from pipeline.analyse.places.places import place_end
from pipeline.analyse.roles.labels import Part
from pipeline.extract.acts.acts import Act
from pipeline.extract.acts.formal import Formal, is_quoted
from pipeline.extract.acts.place_dates import PlaceDate, place_date_lines
from pipeline.extract.entities import Entities
from pipeline.extract.facts.dating import PAST
from pipeline.extract.facts.preferred import preferred
from pipeline.extract.facts.telling import MAX_QUESTION, after, answers, before, ceremonies, ranked_sentences, scene
from pipeline.extract.facts.venues import VENUE, adjectival, host, named_towns, ours, venue
from pipeline.extract.frames import PlaceFrame
from pipeline.extract.lexicon import SEATED, words_of
from pipeline.extract.reading import Reading

#: Words from the start of a sentence to „zebrani”: „My, niżej podpisani, zebrani w Kole”.
MAX_GATHERED = 6
_WITH = frozenset({"z", "ze"})
LINE, SAID = "place and date line", "said"
#: What parts the place at the head of a paragraph from what it tells.
_MARKS = frozenset(".–—-")
#: What begins the subject matter of an agreement right behind its noun: „umowę na prowadzenie …”, „w sprawie …”.
_ABOUT = frozenset({"na", "o", "w", "dotyczącą", "dotyczące", "dotyczący", "dot"})


def place(
    reading: Reading, acts: list[Act], entities: Entities, dated: range | None, formal: Formal | None
) -> PlaceFrame | None:
    """The locality of the signing, as rules find it or the network reads it among all that are named."""
    found = _told(reading, acts, entities, dated, formal)
    # The line of place and date tells where the page was written, if nothing tells where it was signed.
    among = [(f.span[0], f) for f in _localities(reading) if found is None or f.basis != LINE]
    return preferred(reading, Part.PLACE, (found.span[0], found) if found is not None else None, among)


def _localities(reading: Reading) -> Iterable[PlaceFrame]:
    """The localities that a text names: behind „w”, as towns of bodies and units, on a line of place and date."""
    yield from (PlaceFrame(line.place, None, LINE) for line in place_date_lines(reading) if line.place is not None)
    for index, word in enumerate(reading.words):
        end = place_end(reading.words, index + 1, "loc") if word.lower in {"w", "we"} else None
        if end is not None and is_place_name(reading.words[index + 1].text):
            yield PlaceFrame(reading.span(range(index + 1, end)), word.lower, SAID)
    yield from (PlaceFrame(span, None, VENUE) for span in named_towns(reading))


def _told(
    reading: Reading, acts: list[Act], entities: Entities, dated: range | None, formal: Formal | None
) -> PlaceFrame | None:
    """In the sentence with the date, then in the others that tell of the act."""
    lines = list(place_date_lines(reading))
    line = next((line for line in lines if dated and reading.words.at(line.date.start) in dated), None)
    line = line or (lines[0] if lines else None)
    for sentence in _sentences(reading, acts, dated, formal):
        found = _opening(line, reading, sentence) or _place_in(reading, sentence, entities)
        if found is not None:
            return found
    if line is not None and line.place is not None and formal is not None:
        return PlaceFrame(line.place, None, LINE)
    return None


def _place_in(reading: Reading, sentence: range, entities: Entities) -> PlaceFrame | None:
    return (
        _bracketed(reading, sentence)
        or _said(reading, sentence)
        or venue(reading, sentence, entities)
        or adjectival(reading, sentence)
        or _announced(reading, sentence)
        or host(reading, sentence, entities)
        or ours(reading, sentence, entities)
        or _arrived(reading, sentence)
        or _headed(reading, sentence)
    )


def _sentences(reading: Reading, acts: list[Act], dated: range | None, formal: Formal | None) -> Iterable[range]:
    telling = [act for act in acts if act.act in {"sign", "conclude", "adopt", "found"}]
    first = [dated] if dated is not None else []
    told = ranked_sentences(reading, telling)
    if formal is not None:
        labels = (sentence for sentence in ceremonies(reading) if answers(reading, sentence))
        return dict.fromkeys([*first, *told, *_gathered(reading), *labels])
    beside = (near(reading, sentence) for sentence in told for near in (before, scene, after))
    past = (sentence for sentence in beside if sentence and _is_past_or_scene(reading, sentence))
    return dict.fromkeys([*first, *told, *ceremonies(reading), *past])


def _is_past_or_scene(reading: Reading, sentence: range) -> bool:
    """„Spotkali się w Kole”, „W Kole, na zamku”, not „Obiady dla szkoły w Kole gotuje spółdzielnia”."""
    finite = [reading.words[i] for i in sentence if reading.words[i].is_finite]
    return not finite or any(r.pos in PAST for word in finite for r in word.readings)


def _gathered(reading: Reading) -> Iterable[range]:
    """„Zgromadzeni w czytelni biblioteki w Kole delegaci …”: where those are who adopt a resolution."""
    for sentence in reading.sentences:
        opening = sentence[:MAX_GATHERED]
        gathered = (r for i in opening for r in reading.words[i].readings if r.lemma in words_of("gathering"))
        if any(r.pos == "ppas" and "nom" in r.cases for r in gathered):
            yield sentence


def _opening(line: PlaceDate | None, reading: Reading, sentence: range) -> PlaceFrame | None:
    """„Bydgoszcz, 16 grudnia 2016: rektorzy podpisali …”: the sentence opens with place and date."""
    if line is None or line.place is None or reading.words.at(line.place[0]) not in sentence:
        return None
    return PlaceFrame(line.place, None, LINE)


def _bracketed(reading: Reading, sentence: range) -> PlaceFrame | None:
    """„na posiedzeniu (Nowy Targ, Pałac Ślubów, 8.10.2021)”: a bracket opens with the place and has the day."""
    for index in (i for i in sentence if reading.words[i].text == "("):
        end = place_end(reading.words, index + 1, "nom")
        closing = quoted_end(reading.words, index)
        if end is None or closing is None or reading.words[end].text != ",":
            continue
        inside = reading.span(range(index, closing))
        if any(inside[0] < date.start < inside[1] for date in reading.dates):
            return PlaceFrame(reading.span(range(index + 1, end)), None, LINE)
    return None


def _said(reading: Reading, sentence: range) -> PlaceFrame | None:
    """„w Muszynie”, outside the names of bodies („w Kolskim Centrum Kultury”) and not a seat."""
    taken = [(o.first - (not o.bare), o.last) for o in reading.organisations]
    about = _subject_matter(reading, sentence)
    for index in sentence:
        word = reading.words[index]
        if word.lower not in {"w", "we"} or any(first <= index < last for first, last in taken):
            continue
        end = place_end(reading.words, index + 1, "loc") if not _is_partnership(reading, index + 1) else None
        if end is None or reading.words[index - 1].lower == SEATED or is_quoted(reading, index, sentence):
            continue
        if index in about or _is_named_venue(reading, index + 1, end) or _ends_name(reading, index, sentence):
            continue
        span = (reading.words[index + 1].start, reading.words[end - 1].end)
        return PlaceFrame(span, "w", SAID)
    return None


def _ends_name(reading: Reading, index: int, sentence: range) -> bool:
    """„45 Batalion Pogranicza w Kole podpisał …”: „w” behind a run of capital words that nothing puts into a place.

    „Sala Pogranicza w Kole”, „w Domu Pogranicza w Kole”, „Jan Kos w Kole podpisał”, „Gmina Las w Kole” tell where.
    """
    first = index
    while first > sentence.start and reading.words[first - 1].is_capital and reading.words[first - 1].is_word:
        first -= 1
    # „Podpisano w Kole”: the first word of a sentence is capital anyway.
    if index - first <= (first == sentence.start) or reading.words[index - 1].is_shouted:
        return False
    known = any(start < index <= stop for start, stop in _known(reading))
    if known or reading.lemmas(range(first, index)) & words_of("venues"):
        return False
    for i in range(first - 1, sentence.start - 1, -1):
        word = reading.words[i]
        if any(r.pos == "prep" for r in word.readings):
            return word.lower in _WITH
        if word.is_finite or word.text in ",:;–":
            break
    return True


def _known(reading: Reading) -> Iterable[tuple[int, int]]:
    """Words from, to (exclusive) of persons, units and dates; from a noun for an agreement on, its title may come."""
    yield from ((person.first, person.last) for person in reading.persons)
    texts = [*((u.start, u.end) for u in reading.units), *((d.start, d.end) for d in reading.dates)]
    yield from ((inside.start, inside.stop) for inside in (reading.words.span(*text) for text in texts))
    yield from ((noun.first, reading.sentence(noun.first).stop) for noun in reading.nouns)


def _subject_matter(reading: Reading, sentence: range) -> range:
    """„umowę na prowadzenie punktu w Kole”: what it is about, and where that is; not „o współpracy w Kole”."""
    for noun in reading.nouns:
        if noun.first not in sentence or noun.last not in sentence or reading.words[noun.last].lower not in _ABOUT:
            continue
        end = noun.last + 1
        while end in sentence and not _ends_matter(reading, end):
            end += 1
        first = next((i for i in range(noun.last, end) if reading.words[i].lower in {"w", "we"} and i > noun.last), end)
        things = [i for i in range(noun.last + 1, first) if any(r.is_noun for r in reading.words[i].readings)]
        if len(things) - (reading.words[noun.last].lower == "w") > 1:
            return range(noun.last, end)
    return range(0)


def _ends_matter(reading: Reading, index: int) -> bool:
    word = reading.words[index]
    dated = any(date.start <= word.start < date.end for date in reading.dates)
    return word.is_finite or dated or word.text in ",.;:()–"


def _is_named_venue(reading: Reading, first: int, end: int) -> bool:
    """„w Dworku Wierzba”, „w Leśnej Chacie w Kole”: a house with a name of its own, no place."""
    after = reading.words.get(end)
    venue = bool(reading.lemmas(range(first, end)) & words_of("venues"))
    named = after is not None and after.is_capital and after.block == reading.words[first].block
    chained = after is not None and after.lower in {"w", "we"} and place_end(reading.words, end + 1, "loc") is not None
    return (venue and named) or chained


def _is_partnership(reading: Reading, index: int) -> bool:
    """„w Sieci”: the partnership, not a place."""
    word = reading.words.get(index)
    lemma = reference_lemma(word) if word is not None else None
    return lemma is not None and category_of(lemma) == "cluster"


def _announced(reading: Reading, sentence: range) -> PlaceFrame | None:
    """„Miejsce podpisania: Koło”, „Gdzie? Turek, rynek”, „Podpisano: 5 maja, Koło”, „Miejsce: Biblioteka w Kole”."""
    if not answers(reading, sentence):
        return None
    colon = next((i for i in sentence[:MAX_QUESTION] if reading.words[i].text == ":"), sentence.start - 1)
    if colon < 0 or reading.words[colon].text not in {":", "?"}:
        return None
    for index in range(colon + 1, sentence.stop):
        # „Koło, 5 maja 2018 r.”, „5 maja 2018 r., Koło”
        if reading.words[index - 1].text not in {":", "?", ","}:
            continue
        end = place_end(reading.words, index, "nom")
        if end is not None and is_place_name(reading.words[index].text):
            return PlaceFrame(reading.span(range(index, end)), None, SAID)
    seats = (o.seat for o in reading.organisations if o.first == colon + 1 and o.seat is not None)
    return next((PlaceFrame(seat, "w", VENUE) for seat in seats), None)


def _arrived(reading: Reading, sentence: range) -> PlaceFrame | None:
    """„Do Turku zjechali wójtowie”, „przyjechał do Turku, gdzie podpisał”: where those who sign came to."""
    if not reading.lemmas(sentence) & words_of("arrivals"):
        return None
    for index in sentence:
        end = place_end(reading.words, index + 1, "gen") if reading.words[index].lower == "do" else None
        if end is not None and is_place_name(reading.words[index + 1].text):
            return PlaceFrame(reading.span(range(index + 1, end)), "do", SAID)
    return None


def _headed(reading: Reading, sentence: range) -> PlaceFrame | None:
    """„TUREK. Podpisano …”, „Turek – 5 maja …”: the paragraph opens with its place and a mark."""
    start = reading.words.of_block(reading.words[sentence.start].block).start
    end = place_end(reading.words, start, "nom") if not reading.words[start].lemmas & words_of("weekdays") else None
    end = end if end is not None and is_place_name(reading.words[end - 1].text) else None
    mark = reading.words.get(end) if end is not None else None
    if end is None or mark is None or mark.text not in _MARKS or (end not in sentence and end + 1 != sentence.start):
        return None
    return PlaceFrame(reading.span(range(start, end)), None, LINE)
