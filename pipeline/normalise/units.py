"""Administrative units: from the parts that ``analyse.places.units`` finds to canonical names and TERYT codes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from pipeline.analyse.places.units import UnitKind, UnitMention, find_units
from pipeline.normalise.gazetteer import Unit, gazetteer
from pipeline.normalise.placedata import knowledge, names
from pipeline.normalise.placeforms import candidates
from pipeline.normalise.places import DECIDED, MAX_ALTERNATIVES, PlaceContext, locality, nearness
from pipeline.records import PlaceAlternative, PlaceKind, Teryt

#: A name that stands as the register has it, and one that had to be led back to its nominative.
_AS_WRITTEN, _LED_BACK = 0.99, 0.8
_URBAN = "gmina miejska"
#: The last digit of the code of a town: an urban commune, or the town of an urban-rural one.
_TOWN_DIGITS = ("1", "4")


@dataclass(frozen=True, slots=True)
class UnitMatch:
    """A unit in a text under its canonical name („powiat gorlicki”); ``teryt`` is None for undecided homonyms."""

    start: int
    end: int
    name: str
    kind: PlaceKind
    teryt: Teryt | None
    confidence: float
    alternatives: tuple[PlaceAlternative, ...] = ()


def units(text: str, context: PlaceContext | None = None) -> list[UnitMatch]:
    """All units named in a text that the register knows, in order; their neighbours help to tell homonyms apart."""
    mentions = find_units(text)
    near = (context or PlaceContext()).near
    for _ in range(2):
        # The first pass settles what is clear; it decides the homonyms of the second.
        found = [match for match in (unit(mention, PlaceContext(near=near)) for mention in mentions) if match]
        clear = (match.teryt for match in found if match.teryt and not match.alternatives)
        near |= {teryt.terc for teryt in clear if teryt.terc}
    return found


def unit(mention: UnitMention, context: PlaceContext | None = None) -> UnitMatch | None:
    """The canonical unit of one mention, or None when the register has no such unit."""
    context = context or PlaceContext()
    resolve = {UnitKind.COMMUNE: _commune, UnitKind.CITY: _city}.get(mention.kind, _adjectival)
    return resolve(mention, context)


def _adjectival(mention: UnitMention, context: PlaceContext) -> UnitMatch | None:
    """Counties and voivodeships, whose names are adjectives of perfectly regular declension."""
    county = mention.kind is UnitKind.COUNTY
    ending = "i" if county else "ie"
    name = " ".join(_stem(word) + ending for word in mention.written.lower().split())
    if not county and name in names("former_voivodeships"):
        former = PlaceKind.FORMER_VOIVODESHIP
        return UnitMatch(mention.start, mention.end, f"województwo {name}", former, None, _AS_WRITTEN)
    found = gazetteer().counties(name) if county else gazetteer().voivodeships(name)
    kind, head = (PlaceKind.COUNTY, "powiat") if county else (PlaceKind.VOIVODESHIP, "województwo")
    return _match(mention, mention.end, f"{head} {name}", kind, found, context)


@cache
def _endings() -> tuple[str, ...]:
    return tuple(sorted(knowledge("adjectives")["endings"], key=len, reverse=True))


def _stem(word: str) -> str:
    """The adjective without its ending: „jasielskiego” → „jasielsk”."""
    ending = next((ending for ending in _endings() if word.endswith(ending)), "")
    return word.removesuffix(ending)


def _commune(mention: UnitMention, context: PlaceContext) -> UnitMatch | None:
    """A commune; after „gmina” its name stands in the nominative („gminie Tuchów”), seldom in the same case."""
    register = gazetteer()
    for end, written in _prefixes(mention):
        for name in (written, *_names(written, lambda name: bool(register.communes(name)))):
            if found := register.communes(name):
                match = _match(mention, end, f"gmina {name}", PlaceKind.COMMUNE, found, context)
                return match if match is None or name == written else replace(match, confidence=_LED_BACK)
    return None


def _city(mention: UnitMention, context: PlaceContext) -> UnitMatch | None:
    for end, written in _prefixes(mention):
        place = locality(written, context)
        if place and place.teryt and place.teryt.terc and place.teryt.terc.endswith(_TOWN_DIGITS):
            where = (mention.start, end)
            return UnitMatch(*where, place.name, place.kind, place.teryt, place.confidence, place.alternatives)
    return None


def _names(written: str, known: Callable[[str], bool]) -> list[str]:
    return [reading.nominative for reading in sorted(candidates(written, known), key=lambda reading: -reading.weight)]


def _prefixes(mention: UnitMention) -> Iterator[tuple[int, str]]:
    """The written name and its shorter beginnings: in „gmina Tuchów Wójt” the last word is not of the name."""
    written = mention.written
    while written:
        yield mention.end - len(mention.written) + len(written), written
        written = written.rpartition(" ")[0].rstrip()


def _match(
    mention: UnitMention, end: int, name: str, kind: PlaceKind, found: tuple[Unit, ...], context: PlaceContext
) -> UnitMatch | None:
    """The likeliest of the units of one name; no code when none is likelier than the others together."""
    if not found:
        return None
    weighed = sorted(((_weight(unit, mention, context), unit) for unit in found), key=lambda pair: -pair[0])
    share = weighed[0][0] / sum(weight for weight, _ in weighed)
    teryt = [gazetteer().teryt(unit.terc) for _, unit in weighed[: MAX_ALTERNATIVES + 1]]
    decided = share > DECIDED
    others = tuple(PlaceAlternative(name=name, teryt=codes) for codes in teryt[1 if decided else 0 :])
    return UnitMatch(
        mention.start, end, name, kind, teryt[0] if decided else None, _AS_WRITTEN, others[:MAX_ALTERNATIVES]
    )


def _weight(unit: Unit, mention: UnitMention, context: PlaceContext) -> float:
    """„Gmina miejska” is the town; „gmina” alone, beside a town of that name, is the villages around it."""
    weights = knowledge("weights")
    fits = weights["asked_kind"] if (unit.kind == _URBAN) == mention.qualifier.startswith("miejska") else 1.0
    return float(fits * nearness(unit.terc, context.near))
