"""The register TERYT in memory: voivodeships, counties, communes and localities by name and by code.

Reads the files that ``build_gazetteer`` writes. Entries are parsed when they are asked for, which keeps loading to
some tens of milliseconds.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from pipeline.records import Teryt

DATA = files("pipeline.normalise") / "data"
_VOIVODESHIP, _COUNTY, _COMMUNE = 2, 4, 7
_CITY = "96"
#: Adjectives that tell towns of one name apart; in „Jelenia Góra” the first word alone is no name.
_TOLD_APART = re.compile(r" .*[sc]k(?:i|a|ie)$")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of the administrative division; ``kind`` in the register's words („powiat”, „gmina wiejska”)."""

    terc: str
    name: str
    kind: str

    @property
    def is_city_county(self) -> bool:
        """A city with county rights, seen as a county."""
        return len(self.terc) == _COUNTY and "miasto" in self.kind


@dataclass(frozen=True, slots=True)
class Locality:
    """A locality or a part of one; ``kind`` is the register's code („96” town, „01” village)."""

    name: str
    kind: str
    terc: str
    simc: str


class Gazetteer:
    """Look-ups by name (exact, nominative) and by code."""

    def __init__(self, units: str, localities: str) -> None:
        """Take the contents of ``units.tsv`` and ``localities.tsv``."""
        self._units = {unit.terc: unit for unit in (Unit(*line.split("\t")) for line in _lines(units))}
        self._localities = dict(line.split("\t") for line in _lines(localities))
        self._named: dict[tuple[int, str], list[Unit]] = defaultdict(list)
        for unit in self._units.values():
            self._named[len(unit.terc), unit.name].append(unit)
        self._communes = {unit.terc[:6]: unit for unit in self._units.values() if len(unit.terc) == _COMMUNE}
        self._short = self._short_names()

    def _short_names(self) -> dict[str, list[str]]:
        """Towns by the first word of their name, as people say them: „Gorzów” for „Gorzów Wielkopolski”."""
        short = defaultdict(list)
        for name in filter(_TOLD_APART.search, self._localities):
            if any(town.kind == _CITY for town in self.localities(name)):
                short[name.partition(" ")[0]].append(name)
        return short

    def names(self) -> Iterable[str]:
        """The names of all localities."""
        return self._localities.keys()

    def localities(self, name: str) -> tuple[Locality, ...]:
        """All localities of exactly this name."""
        entries = self._localities.get(name)
        if entries is None:
            return ()
        return tuple(Locality(name, *entry.split(" ")) for entry in entries.split(";"))

    def has_locality(self, name: str) -> bool:
        """Does any locality, or any town for short, bear this name?"""
        return name in self._localities or name in self._short

    def towns_for_short(self, name: str) -> tuple[Locality, ...]:
        """Towns whose name begins with this word and goes on: „Gorzów” gives „Gorzów Wielkopolski”, „Gorzów Śląski”."""
        return tuple(town for full in self._short.get(name, ()) for town in self.localities(full) if town.kind == _CITY)

    def voivodeships(self, name: str) -> tuple[Unit, ...]:
        """Voivodeships of this name („podkarpackie”)."""
        return tuple(self._named.get((_VOIVODESHIP, name), ()))

    def counties(self, name: str) -> tuple[Unit, ...]:
        """Counties of this name („jasielski”), or the city with county rights („Krosno”)."""
        return tuple(self._named.get((_COUNTY, name), ()))

    def communes(self, name: str) -> tuple[Unit, ...]:
        """Communes of this name, and the districts of Warsaw; not the two halves of an urban-rural one."""
        units = self._named.get((_COMMUNE, name), ())
        return tuple(unit for unit in units if unit.kind.startswith(("gmina", "dzielnica")))

    def is_commune_seat(self, locality: Locality) -> bool:
        """Is the commune that it lies in named after it?"""
        commune = self._communes.get(locality.terc[:6])
        return commune is not None and commune.name == locality.name

    def is_city_county(self, terc: str) -> bool:
        """Does the code lie in a city with county rights?"""
        county = self._units.get(terc[:_COUNTY])
        return county is not None and county.is_city_county

    def teryt(self, terc: str, simc: str | None = None) -> Teryt:
        """The code with the names of the units that it lies in."""

        def name(unit: Unit | None) -> str | None:
            return unit.name if unit else None

        return Teryt(
            terc=terc,
            simc=simc,
            voivodeship=name(self._units.get(terc[:_VOIVODESHIP])),
            county=name(self._units.get(terc[:_COUNTY])) if len(terc) >= _COUNTY else None,
            commune=name(self._communes.get(terc[:6])) if len(terc) == _COMMUNE else None,
        )


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if not line.startswith("#")]


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The shipped gazetteer, loaded once."""
    return Gazetteer(
        (DATA / "units.tsv").read_text(encoding="utf-8"), (DATA / "localities.tsv").read_text(encoding="utf-8")
    )
