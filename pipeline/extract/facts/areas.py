"""The area: units of administration that the text says are covered."""

from __future__ import annotations

from pipeline.analyse.places.units import UnitKind, UnitMention
from pipeline.extract.lexicon import words_of
from pipeline.extract.reading import Reading

MAX_DISTANCE = 12
_AREA_UNITS = frozenset({UnitKind.COUNTY, UnitKind.VOIVODESHIP, UnitKind.CITY, UnitKind.COMMUNE})


def area(reading: Reading) -> tuple[UnitMention, ...]:
    """The units behind a word of coverage („obejmuje”, „na terenie”, „działających w”), each once, in order."""
    found: dict[tuple[UnitKind, str], UnitMention] = {}
    previous: UnitMention | None = None
    for unit in reading.units:
        joined = previous is not None and unit.start - previous.end < MAX_DISTANCE
        covered = (joined and previous in found.values()) or is_covered(reading, reading.words.at(unit.start))
        if covered and unit.kind in _AREA_UNITS:
            found.setdefault((unit.kind, unit.written[:5].lower()), unit)
        previous = unit
    return tuple(found.values())


def is_covered(reading: Reading, index: int) -> bool:
    """Does a word of coverage stand before a unit that is named at a word?"""
    sentence = reading.sentence(index)
    lead = range(max(sentence.start, index - MAX_DISTANCE), index)
    lemmas = reading.lemmas(lead) if lead else frozenset()
    return bool(lemmas & words_of("covering")) and "patronat" not in lemmas
