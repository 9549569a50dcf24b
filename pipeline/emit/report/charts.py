"""The shapes of the charts: numbers in, positions in the units of the drawing out."""

from __future__ import annotations

import csv
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.emit.report.figures import Spot

#: The drawing of the columns, and the room that its scale takes.
WIDTH, HEIGHT, LEFT, BOTTOM, TOP = 760, 260, 40, 26, 10
#: Years that a chart shows at most, the latest of all.
YEARS = 40
#: Labels of years that fit under a chart.
LABELS = 14

#: One degree of latitude on the map, and how much shorter one of longitude is in the middle of Poland.
DEGREE = 86.0
NARROWER = math.cos(math.radians(52))
#: Where the map begins.
WEST, NORTH = 13.9, 55.0
MAP_WIDTH, MAP_HEIGHT = round((24.4 - WEST) * DEGREE * NARROWER), round((NORTH - 48.85) * DEGREE)
#: Places drawn at most, those named most often, and the area of a dot that stands for one signatory.
SPOTS, AREA = 600, 28.0


@dataclass(frozen=True, slots=True)
class Part:
    """One colour of a column."""

    kind: str
    y: float
    height: float
    value: int


@dataclass(frozen=True, slots=True)
class Column:
    """A year: where it stands, its parts from below, and whether its label fits."""

    year: int
    x: float
    width: float
    parts: tuple[Part, ...]
    labelled: bool

    @property
    def total(self) -> int:
        """The number of all parts."""
        return sum(part.value for part in self.parts)


@dataclass(frozen=True, slots=True)
class Dot:
    """A place on the map."""

    name: str
    value: int
    x: float
    y: float
    radius: float


def columns(counts: Counter[tuple[int, str]], kinds: Sequence[str]) -> list[Column]:
    """A column for each year from the first to the last, the empty ones too; ``kinds`` are stacked in order."""
    if not counts:
        return []
    last = max(year for year, _ in counts)
    first = max(min(year for year, _ in counts), last - YEARS + 1)
    years = range(first, last + 1)
    step = (WIDTH - LEFT) / len(years)
    top = ticks(counts, kinds)[-1]
    every = math.ceil(len(years) / LABELS)
    return [
        Column(
            year,
            round(LEFT + index * step + step * 0.12, 1),
            round(min(step * 0.76, 60), 1),
            tuple(_stack(year, counts, kinds, top)),
            (last - year) % every == 0,
        )
        for index, year in enumerate(years)
    ]


def ticks(counts: Counter[tuple[int, str]], kinds: Sequence[str]) -> list[int]:
    """The numbers on the scale, from 0 past the highest column, at most six."""
    totals = Counter[int]()
    for (year, kind), value in counts.items():
        totals[year] += value if kind in kinds else 0
    highest = max(totals.values(), default=0) or 1
    steps = (base * 10**power for power in range(9) for base in (1, 2, 5))
    step = next(step for step in steps if highest <= 5 * step)
    return list(range(0, highest + step, step))


def height(value: float, top: float) -> float:
    """How high ``value`` stands over the ground line when ``top`` fills the drawing."""
    return round(value / top * (HEIGHT - TOP - BOTTOM), 1)


def dots(spots: Counter[Spot]) -> list[Dot]:
    """The places named most often, the largest first, so that the small ones are drawn over them."""
    return [
        Dot(spot.name, value, *project(spot.latitude, spot.longitude), round(math.sqrt(AREA * value / math.pi), 1))
        for spot, value in sorted(spots.most_common(SPOTS), key=lambda counted: (-counted[1], counted[0].name))
    ]


def project(latitude: float, longitude: float) -> tuple[float, float]:
    """Where a point lies on the map."""
    return round((longitude - WEST) * DEGREE * NARROWER, 1), round((NORTH - latitude) * DEGREE, 1)


def outline() -> str:
    """The border of Poland (Natural Earth, public domain) as the points of a polygon."""
    with Path(__file__).with_name("poland.csv").open(encoding="utf-8", newline="") as lines:
        points = [project(float(row["latitude"]), float(row["longitude"])) for row in csv.DictReader(lines)]
    return " ".join(f"{x:g},{y:g}" for x, y in points)


def _stack(year: int, counts: Counter[tuple[int, str]], kinds: Sequence[str], top: int) -> list[Part]:
    parts, below = [], float(HEIGHT - BOTTOM)
    for kind in kinds:
        if value := counts[year, kind]:
            below -= height(value, top)
            parts.append(Part(kind, round(below, 1), height(value, top), value))
    return parts
