"""What a report counts: a pass over the records that keeps numbers, not records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from pipeline.emit.export.rows import Json

#: Rejected documents that are listed by name; of more, only the number is told.
LISTED = 500

#: What a record does not say.
UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Body:
    """A signatory as the report tells it from others: by name and seat."""

    name: str
    seat: str | None


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the map, in degrees."""

    name: str
    latitude: float
    longitude: float


@dataclass
class Figures:
    """Counts over all records; years are those of EDTF dates, where a date has one."""

    statuses: Counter[str] = field(default_factory=Counter)
    formats: Counter[str] = field(default_factory=Counter)
    published: Counter[int] = field(default_factory=Counter)
    rejected: Counter[str] = field(default_factory=Counter)
    warnings: Counter[str] = field(default_factory=Counter)
    refused: list[tuple[str, str]] = field(default_factory=list)
    agreements: Counter[str] = field(default_factory=Counter)
    years: Counter[tuple[int, str]] = field(default_factory=Counter)
    clusters: set[str] = field(default_factory=set)
    bodies: Counter[Body] = field(default_factory=Counter)
    sectors: Counter[str] = field(default_factory=Counter)
    spots: Counter[Spot] = field(default_factory=Counter)
    voivodeships: Counter[str] = field(default_factory=Counter)

    @property
    def documents(self) -> int:
        """How many records there are."""
        return self.statuses.total()


def count(records: Iterable[Json]) -> Figures:
    """The figures of ``records``, each a record as JSON."""
    figures = Figures()
    for record in records:
        _document(record, figures)
        for agreement in record["agreements"]:
            _agreement(agreement, figures)
    return figures


def _document(record: Json, figures: Figures) -> None:
    document = record["document"]
    codes = list(dict.fromkeys(warning["code"] for warning in record["warnings"]))
    figures.statuses[document["status"]] += 1
    figures.formats[document["media_type"]] += 1
    figures.published.update(_year(document["published"]))
    if document["status"] == "rejected":
        figures.rejected.update(codes)
        if len(figures.refused) < LISTED:
            figures.refused.append((document["source"], codes[0]))
    else:
        figures.warnings.update(codes)


def _agreement(agreement: Json, figures: Figures) -> None:
    status = agreement["status"]
    figures.agreements[status] += 1
    figures.years.update((year, status) for year in _year((agreement["signed"] or {}).get("edtf")))
    if agreement["cluster"]:
        figures.clusters.add(agreement["cluster"]["name"])
    for party in agreement["signatories"]:
        seat = party["seat"] or {}
        figures.bodies[Body(party["name"], seat.get("name"))] += 1
        figures.sectors[party["sector"] or UNKNOWN] += 1
        if point := seat.get("coordinates"):
            figures.spots[Spot(seat["name"], point["latitude"], point["longitude"])] += 1
        if voivodeship := (seat.get("teryt") or {}).get("voivodeship"):
            figures.voivodeships[voivodeship] += 1


def _year(edtf: str | None) -> Iterator[int]:
    """The year of a date, the first of an interval; none where it is not told."""
    return islice((int(part[:4]) for part in [edtf or ""] if part[:4].isdigit()), 1)
