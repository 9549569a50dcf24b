"""Place names: from the written form to the canonical name and its codes in the register TERYT.

A name has many bearers: the case that the preposition asks for, the size of the place and the other places that the
document names weigh against each other; the confidence is the share of the winner.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from pipeline.normalise.confidence import CERTAIN
from pipeline.normalise.gazetteer import Locality, gazetteer
from pipeline.normalise.placedata import kind_weights, knowledge, names
from pipeline.normalise.placeforms import Reading, candidates, readings
from pipeline.records import PlaceAlternative, PlaceKind, Teryt

#: A code is given only when its bearer is likelier than all others of the name together.
DECIDED = 0.5
#: Below the confidence of any decided name: the dictionary knows a place name that the gazetteer has not („Lwów”).
ABROAD = 0.6
MAX_ALTERNATIVES = 5
#: A bearer of the name that weighs less, against the likeliest, is no alternative worth telling.
PLAUSIBLE = 0.05


@dataclass(frozen=True, slots=True)
class PlaceContext:
    """What is known around a name: the case its preposition asks for, and codes of other places of the document.

    ``near`` holds TERC codes, whole or the first digits: „18” a voivodeship, „1805” a county, „1805032” a commune.
    """

    case: str | None = None
    near: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A place under its canonical name. ``confidence`` is that of the name; ``teryt`` is None when undecided."""

    name: str
    kind: PlaceKind
    teryt: Teryt | None
    confidence: float
    alternatives: tuple[PlaceAlternative, ...] = ()


@dataclass(frozen=True, slots=True)
class _Bearer:
    name: str
    locality: Locality
    weight: float


def case_after(preposition: str) -> str | None:
    """The case that a preposition asks for in front of a place („w” → „loc”), or None for another word."""
    case: str | None = knowledge("prepositions").get(preposition.lower())
    return case


def locality(written: str, context: PlaceContext | None = None) -> PlaceName | None:
    """The place that a written name („Nowym Żmigrodzie”) means, or None when it is no place name at all."""
    context = context or PlaceContext()
    return _locality(written, context.case, context.near)


@lru_cache(maxsize=20_000)
def _locality(written: str, case: str | None, near: frozenset[str]) -> PlaceName | None:
    if area := _region_or_country(written, case):
        return area
    found = list(candidates(written, gazetteer().has_locality))
    bearers = [bearer for reading in found for bearer in _bearers(reading, case, near)]
    return _well_known_abroad(written, case, bearers) or (_best(bearers) if bearers else _abroad(written, case))


def context_of(mentions: Iterable[tuple[str, str | None]], near: Iterable[str] = ()) -> PlaceContext:
    """The context that a document's places make for each other.

    ``mentions`` are written names with the case that their preposition asks for; ``near`` are codes known already,
    those of the administrative units that the document names. Only places that are clear by themselves count.
    """
    codes = frozenset(near)
    clear = (locality(written, PlaceContext(case, codes)) for written, case in mentions)
    found = (place.teryt.terc for place in clear if place and place.teryt and not place.alternatives)
    return PlaceContext(near=codes | {code for code in found if code})


def _best(bearers: list[_Bearer]) -> PlaceName:
    named: dict[str, float] = defaultdict(float)
    for bearer in bearers:
        named[bearer.name] += bearer.weight
    bearers.sort(key=lambda bearer: (-bearer.weight, bearer.locality.simc))
    # The bearer that weighs most gives the name: many hamlets together do not outvote a town.
    first = bearers[0]
    bearers = [bearer for bearer in bearers if bearer.weight >= PLAUSIBLE * first.weight]
    name_share = named[first.name] / sum(named.values())
    teryt = [_teryt(bearer.locality) for bearer in bearers[: MAX_ALTERNATIVES + 1]]
    decided = first.weight / named[first.name] >= DECIDED
    others = list(zip(bearers, teryt, strict=False))[1 if decided else 0 :]
    return PlaceName(
        name=first.name,
        kind=PlaceKind.LOCALITY,
        teryt=teryt[0] if decided else None,
        confidence=min(round(name_share, 3), CERTAIN),
        alternatives=tuple(
            PlaceAlternative(name=bearer.name, teryt=codes) for bearer, codes in others[:MAX_ALTERNATIVES]
        ),
    )


def _teryt(place: Locality) -> Teryt:
    return gazetteer().teryt(place.terc, place.simc)


def _bearers(reading: Reading, case: str | None, near: frozenset[str]) -> list[_Bearer]:
    """Localities of a nominative, weighed; towns known by the first word of their name count under that word."""
    register, weights = gazetteer(), knowledge("weights")
    fits = _fits(reading, case)
    own = [(place, 1.0) for place in register.localities(reading.nominative)]
    short = [(place, weights["short_name"]) for place in register.towns_for_short(reading.nominative)]
    return [
        _Bearer(reading.nominative, place, reading.weight * fits * factor * _size(place) * nearness(place.terc, near))
        for place, factor in own + short
    ]


def _fits(reading: Reading, case: str | None) -> float:
    """How well a reading goes with the case that the preposition asks for, or with none."""
    unfit = "not_nominative" if case is None else "wrong_case"
    return 1.0 if (case or "nom") in reading.cases else float(knowledge("weights")[unfit])


def _size(place: Locality) -> float:
    weights = knowledge("weights")
    weight = kind_weights()[place.kind]
    if place.kind == "96":
        return weight * (weights["city_county"] if gazetteer().is_city_county(place.terc) else 1.0)
    return weight * (weights["commune_seat"] if gazetteer().is_commune_seat(place) else 1.0)


def nearness(terc: str, near: frozenset[str]) -> float:
    """How much likelier a code is for lying near others: the same commune, county, voivodeship."""
    weights = knowledge("weights")
    if any(code[:6] == terc[:6] for code in near):
        return float(weights["same_commune"])
    if any(code[:4] == terc[:4] for code in near if len(code) >= 4):
        return float(weights["same_county"])
    return float(weights["same_voivodeship"]) if any(code[:2] == terc[:2] for code in near) else 1.0


def _region_or_country(written: str, case: str | None) -> PlaceName | None:
    for section, kind in (("regions", PlaceKind.REGION), ("countries", PlaceKind.COUNTRY)):
        known = names(section)
        found = [
            reading for reading in candidates(written, known.__contains__) if case is None or case in reading.cases
        ]
        if found:
            return PlaceName(max(found, key=lambda reading: reading.weight).nominative, kind, None, 0.9)
    return None


def _well_known_abroad(written: str, case: str | None, bearers: list[_Bearer]) -> PlaceName | None:
    """A city abroad that is likelier than any hamlet of its name: „Tarnopol”, „Praga”."""
    weights = knowledge("weights")
    readings = candidates(written, names("abroad").__contains__)
    weighed = [(reading.weight * _fits(reading, case) * weights["city_abroad"], reading) for reading in readings]
    weight, city = max(weighed, key=lambda pair: pair[0], default=(0.0, None))
    rival = max((bearer.weight for bearer in bearers), default=0.0)
    if city is None or weight <= rival:
        return None
    return PlaceName(city.nominative, PlaceKind.LOCALITY, None, round(weight / (weight + rival), 3))


def _abroad(written: str, case: str | None) -> PlaceName | None:
    """One word that the dictionary knows as a place name, though the register has none."""
    trust = knowledge("readings")["place_name"]
    if not written.isalpha():
        return None
    for reading in readings(written):
        if reading.weight >= trust and (case is None or case in reading.cases):
            return PlaceName(reading.nominative, PlaceKind.LOCALITY, None, ABROAD)
    return None
