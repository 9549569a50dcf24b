"""Confidence: how often values that rest on evidence of one kind were right, as counted in ``confidence.csv``.

``benchmarks/confidence.py`` counts. The less often a kind was seen, the more it is taken to be as good as its value is
on the whole (the m-estimate of Cestnik, „Estimating probabilities: a crucial task in machine learning”, ECAI 1990).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from pipeline.analyse.tables import table

#: Nothing is surer than this.
CERTAIN = 0.99
#: As many sightings as the value on the whole is worth against those of one kind of evidence.
WEIGHT = 8.0

#: What is believed („signatory”, „place”), and the kind of evidence for it („list”, „venue”).
Support = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Count:
    """How many values were found, and how many of them were right."""

    right: int = 0
    found: int = 0


class Confidences:
    """The confidence of values by their evidence, from counts of right ones."""

    def __init__(self, counts: Mapping[Support, Count]) -> None:
        self._counts = counts

    def of(self, value: str, basis: str, name: float = 1.0) -> float:
        """How likely ``value`` is right when it rests on evidence of the kind ``basis``, 0 to 1, two decimals.

        ``name`` is how sure it is what a written name means, where that is doubtful by itself.
        """
        seen = self._counts.get((value, basis), Count())
        precision = (seen.right + WEIGHT * self._on_the_whole(value)) / (seen.found + WEIGHT)
        return min(round(precision * name, 2), CERTAIN)

    def _on_the_whole(self, value: str) -> float:
        """The precision of a value with all evidence, by the rule of succession."""
        counts = [count for (name, _), count in self._counts.items() if name == value]
        return (sum(count.right for count in counts) + 1) / (sum(count.found for count in counts) + 2)


@cache
def measured() -> Confidences:
    """Confidence by the counts that klaster ships."""
    rows = table("pipeline.normalise", "confidence")
    return Confidences({(row["value"], row["basis"]): Count(int(row["right"]), int(row["found"])) for row in rows})
