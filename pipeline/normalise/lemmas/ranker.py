"""The model: weights of features, and endings; the candidate whose weights sum to most is the lemma.

A log-linear model over the candidates of a phrase. Weights and endings are text files, so that a new training shows as
a readable difference.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from pipeline.normalise.lemmas.candidate import Candidate, Features

#: Sums of weights that are kept at hand.
REMEMBERED = 200_000
WEIGHTS, ENDINGS = (files("pipeline.normalise.lemmas") / name for name in ("weights.tsv", "endings.tsv"))


@dataclass(frozen=True, eq=False)
class Ranker:
    """Weights by feature, and the endings that candidates are made by."""

    weights: Mapping[str, float]
    endings: Mapping[str, tuple[str, ...]]
    _parts: dict[Features, float] = field(default_factory=dict, repr=False)

    def score(self, candidate: Candidate) -> float:
        """How likely a candidate is, as a logarithm, against others of the same phrase."""
        total = 0.0
        for part in candidate.features:
            known = self._parts.get(part)
            if known is None:
                if len(self._parts) > REMEMBERED:
                    self._parts.clear()
                known = self._parts[part] = sum(self.weights.get(feature, 0.0) for feature in part)
            total += known
        return total

    def best(self, candidates: Iterable[Candidate]) -> str:
        """The likeliest lemma; of equals the first in the order of the alphabet."""
        return min(candidates, key=lambda candidate: (-self.score(candidate), candidate.text)).text


@cache
def ranker() -> Ranker:
    """The shipped model, loaded once."""
    weights = (line.rsplit("\t", 1) for line in WEIGHTS.read_text(encoding="utf-8").splitlines())
    endings = (line.split("\t") for line in ENDINGS.read_text(encoding="utf-8").splitlines())
    return Ranker(
        {feature: float(weight) for feature, weight in weights},
        {written: tuple(lemmas) for written, *lemmas in endings},
    )
