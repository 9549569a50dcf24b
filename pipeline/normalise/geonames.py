"""Where localities lie, and which communes a postal code serves: facts of GeoNames, read when first asked for."""

from __future__ import annotations

from functools import cache

from pipeline.normalise.gazetteer import DATA
from pipeline.records import Coordinates


def coordinates_of(simc: str | None) -> Coordinates | None:
    """The point of a locality, given its code in TERYT; None where GeoNames does not know it."""
    found = _table("coordinates").get(simc) if simc is not None else None
    if found is None:
        return None
    latitude, longitude = found.split()
    return Coordinates(latitude=float(latitude), longitude=float(longitude))


def communes_of(postal_code: str) -> frozenset[str]:
    """Codes (six digits of TERC) of the communes that a postal code („33-170”) serves; empty for an unknown one."""
    return frozenset(_table("postal_codes").get(postal_code, "").split())


@cache
def _table(name: str) -> dict[str, str]:
    """Lines of two columns, by the first; the first line of the file names its source."""
    lines = (DATA / f"{name}.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return dict(line.split("\t") for line in lines)
