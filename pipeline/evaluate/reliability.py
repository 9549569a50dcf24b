"""Reliability: do values turn out right as often as their confidence says?

Values are put into bins of equal width by their confidence; the expected calibration error is the mean distance of a
bin's share of right values from its mean confidence, weighted by the bin's size (Naeini, Cooper and Hauskrecht,
„Obtaining Well Calibrated Probabilities Using Bayesian Binning”, AAAI 2015).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pipeline.evaluate.outcomes import Outcome

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """Values of like confidence: the mean of it, and the share of them that is right (leniently)."""

    low: float
    high: float
    values: int
    confidence: float
    right: float


@dataclass(frozen=True, slots=True)
class Reliability:
    """A set of values in bins that are not empty, the lowest confidence first."""

    bins: tuple[Bin, ...]

    @classmethod
    def of(cls, judged: Iterable[tuple[float, bool]]) -> Reliability:
        """Bins of (confidence 0..1, is it right?)."""
        members: dict[int, list[tuple[float, bool]]] = defaultdict(list)
        for confidence, right in judged:
            members[min(int(confidence * BINS), BINS - 1)].append((confidence, right))
        return cls(tuple(_bin(index, members[index]) for index in sorted(members)))

    @property
    def whole(self) -> Bin | None:
        """All values as one bin; None where there are none."""
        total = sum(part.values for part in self.bins)
        if not total:
            return None
        confidence = sum(part.values * part.confidence for part in self.bins) / total
        return Bin(0.0, 1.0, total, confidence, sum(part.values * part.right for part in self.bins) / total)

    @property
    def error(self) -> float | None:
        """The expected calibration error, 0 to 1; None where there are no values."""
        total = sum(part.values for part in self.bins)
        distances = (part.values * abs(part.right - part.confidence) for part in self.bins)
        return sum(distances) / total if total else None

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        bins = [{name: getattr(part, name) for name in Bin.__slots__} for part in self.bins]
        return {"expected_calibration_error": self.error, "bins": bins}


def reliability(outcomes: Iterable[Outcome]) -> Reliability:
    """The reliability of the values that carry a confidence; one is right when it is leniently right."""
    found = [(o.got.confidence, o.lenient) for o in outcomes if o.got is not None and o.got.confidence is not None]
    return Reliability.of(found)


def _bin(index: int, members: list[tuple[float, bool]]) -> Bin:
    count = len(members)
    confidence = sum(value for value, _ in members) / count
    return Bin(index / BINS, (index + 1) / BINS, count, confidence, sum(right for _, right in members) / count)
