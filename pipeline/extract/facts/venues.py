"""Venues: the place of a signing by the house where it took place, by its owner or by who was host."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.analyse.language.words import is_place_name
from pipeline.analyse.names.organisations import Organisation
from pipeline.analyse.places.places import place_end
from pipeline.analyse.places.towns import may_be_of, town_of
from pipeline.analyse.places.units import UnitKind
from pipeline.extract.entities import Entities
from pipeline.extract.frames import PlaceFrame, Span
from pipeline.extract.lexicon import words_of
from pipeline.extract.parties.publisher import heading_body
from pipeline.extract.reading import Reading

VENUE, HOST = "venue", "host"
#: Words between „w” and what it governs: „w przepięknej sali”.
MAX_BEFORE = 3
_TOWNS = frozenset({UnitKind.COMMUNE, UnitKind.CITY})


def venue(reading: Reading, sentence: range, entities: Entities) -> PlaceFrame | None:
    """„w siedzibie X w Siedlcach”, „w KSON-ie”: a body whose name holds the place."""
    for organisation in reading.organisations:
        if organisation.first not in sentence:
            continue
        if _is_venue(reading, organisation, sentence) and (held := _held(reading, organisation, entities)) is not None:
            return PlaceFrame(held, "w", VENUE)
    return None


def _is_venue(reading: Reading, organisation: Organisation, sentence: range) -> bool:
    """„w Ośrodku Kultury”, „w nowej kaplicy Zakładu Karnego”, „w progach szkoły”: something happens in it.

    „w imieniu Szkoły” is no venue.
    """
    for index in range(organisation.first - 1, max(sentence.start, organisation.first - MAX_BEFORE) - 1, -1):
        word = reading.words[index]
        if word.lower in {"w", "we", "na", "podczas"}:
            return word.lower in {"w", "we"} or index < organisation.first - 1
        if word.lemmas & words_of("behalf") or not (
            word.lemmas & words_of("venues") or any(r.cases & {"loc", "gen"} for r in word.readings)
        ):
            return False
    return False


def _held(reading: Reading, organisation: Organisation, entities: Entities) -> Span | None:
    """The place in the name of a body: its seat, the town of an office, the town that its adjective is made from."""
    entity = entities.of(organisation)
    known = [organisation, *(entity.mentions if entity else [])]
    seat = next((o.seat for o in known if o.seat is not None), None)
    if seat is not None:
        return seat
    inside = [u for u in reading.units if organisation.name[0] < u.start and u.end <= organisation.name[1]]
    town = next((u for u in inside if u.kind in _TOWNS), None)
    if town is not None:
        return town.end - len(town.written), town.end
    first = reading.words[organisation.first]
    return (first.start, first.end) if organisation.category != "cluster" and town_of(first.text) else None


def adjectival(reading: Reading, sentence: range) -> PlaceFrame | None:
    """„w limanowskim magistracie”, „gościł ich sopocki hipodrom”: a venue said with the adjective of its town."""
    for index in sentence:
        after = reading.words.get(index + 1)
        word = reading.words[index]
        if after is None or index + 1 not in sentence or not after.lemmas & words_of("venues"):
            continue
        if word.is_capital and (index > sentence.start or after.is_capital):
            continue
        known = town_of(word.text)
        named = next((span for span in named_towns(reading) if may_be_of(word.text, reading.text(span))), None)
        # „Strzelce Krajeńskie” tells more than the adjective; „Polanica” less than „polanicki”, of Polanica-Zdrój.
        if named is not None and (known is None or " " in reading.text(named)):
            return PlaceFrame(named, None, VENUE)
        if known is not None:
            return PlaceFrame((word.start, word.end), None, VENUE)
    return None


def named_towns(reading: Reading) -> Iterator[Span]:
    """The towns that the document names: as a unit, as the seat of a body, as what an officer serves."""
    yield from ((u.end - len(u.written), u.end) for u in reading.units if u.kind in _TOWNS)
    yield from (o.seat for o in reading.organisations if o.seat is not None)
    for officer in reading.officers:
        if officer.territory is not None:
            inside = reading.words.span(*officer.territory)
            end = place_end(reading.words, inside.start, "gen") or inside.stop
            yield reading.span(range(inside.start, end))


def host(reading: Reading, sentence: range, entities: Entities) -> PlaceFrame | None:
    """„Urząd Gminy Borowa gościł partnerów”, „Gospodarzem spotkania był Tuchów”."""
    hosting = (r for i in sentence for r in reading.words[i].readings if r.lemma.lower() in words_of("hosts"))
    # „gościł”, „gospodarzem był”, not „użycza miejsca”
    if not any(r.is_verb or "inst" in r.cases for r in hosting):
        return None
    for organisation in reading.organisations:
        if organisation.first in sentence and "nom" in organisation.cases:
            held = _held(reading, organisation, entities)
            if held is not None:
                return PlaceFrame(held, None, HOST)
    for index in sentence:
        word = reading.words[index]
        subject = word.is_capital and is_place_name(word.text) and any("nom" in r.cases for r in word.readings)
        end = place_end(reading.words, index, "nom") if subject else None
        if end is not None:
            return PlaceFrame(reading.span(range(index, end)), None, HOST)
    return None


def ours(reading: Reading, sentence: range, entities: Entities) -> PlaceFrame | None:
    """„w auli naszej szkoły”, „w naszej siedzibie”: a venue of the body that heads the page."""
    for index in sentence:
        after = reading.words.get(index + 1)
        if after is None or "nasz" not in reading.words[index].lemmas or not after.lemmas & words_of("venues"):
            continue
        before = range(max(sentence.start, index - MAX_BEFORE), index)
        head = heading_body(reading) if any(reading.words[i].lower in {"w", "we", "na"} for i in before) else None
        held = _held(reading, head.organisation, entities) if head and head.organisation else None
        if held is not None:
            return PlaceFrame(held, None, VENUE)
    return None
