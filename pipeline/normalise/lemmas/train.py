"""Trains the model: ``python -m pipeline.normalise.lemmas.train poleval2019_task2_train.tsv``.

The file has the columns id, document, phrase, lemma. A log-linear model over the candidates of each phrase
(maximum entropy, Berger et al. 1996; which of several readings leads to the right lemma is left open) with a Gaussian
prior, fitted by Adam (Kingma and Ba 2015) on the whole set at once. Nothing is drawn at
random: the same file gives the same weights.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from pipeline.normalise.lemmas.candidate import Candidate, shared_start
from pipeline.normalise.lemmas.phrases import phrase_candidates
from pipeline.normalise.lemmas.ranker import Ranker
from pipeline.normalise.lemmas.words import FIXED, Endings

#: An ending counts when so many words have it, a feature when so many candidates have it.
RARE_ENDING, RARE_FEATURE = 3, 3
PRIOR, STEPS, RATE = 1.0, 120, 0.15
#: Weights below this are not written.
SMALL = 0.05
HERE = Path(__file__).parent


class Row(NamedTuple):
    """A phrase of a document, and its lemma."""

    document: str
    phrase: str
    lemma: str


class Problem(NamedTuple):
    """A phrase to learn from: its candidates, which of them are right, and how often it occurs."""

    candidates: list[Candidate]
    right: list[bool]
    times: int


def read_rows(path: Path) -> list[Row]:
    """The lines of a file."""
    with path.open(encoding="utf-8", newline="") as lines:
        return [Row(*row[1:4]) for row in csv.reader(lines, delimiter="\t")]


def learn_endings(rows: Iterable[Row]) -> Endings:
    """What the endings of words become in their lemmas."""
    counts: Counter[tuple[str, str]] = Counter()
    for _, phrase, lemma in rows:
        written, base = phrase.lower(), lemma.lower()
        at = shared_start(written, base)
        if " " not in phrase and at >= FIXED and written != base:
            counts[written[at:], base[at:]] += 1
    found = defaultdict(list)
    for (written, base), count in sorted(counts.items()):
        if count >= RARE_ENDING:
            found[written].append(base)
    return {written: tuple(bases) for written, bases in found.items()}


def train(rows: Iterable[Row]) -> Ranker:
    """The model of a set of phrases."""
    rows = list(rows)
    endings = learn_endings(rows)
    problems = []
    for (phrase, lemma), count in sorted(Counter((row.phrase, row.lemma) for row in rows).items()):
        candidates = phrase_candidates(phrase, endings)
        right = [candidate.text == lemma for candidate in candidates]
        if any(right) and not all(right):
            problems.append(Problem(candidates, right, count))
    counts: Counter[str] = Counter()
    for problem in problems:
        for feature in (f for candidate in problem.candidates for part in candidate.features for f in part):
            counts[feature] += problem.times
    features = sorted(feature for feature, count in counts.items() if count >= RARE_FEATURE)
    weights = _fit(problems, {feature: number for number, feature in enumerate(features)})
    return Ranker(dict(zip(features, weights.tolist(), strict=True)), endings)


def _fit(problems: list[Problem], numbers: dict[str, int]) -> NDArray[np.float64]:
    """The weights under which the right candidates of each problem are likeliest, all together."""
    of_candidate = [
        [numbers[feature] for part in candidate.features for feature in part if feature in numbers]
        for problem in problems
        for candidate in problem.candidates
    ]
    columns = np.array([number for found in of_candidate for number in found])
    rows = np.repeat(np.arange(len(of_candidate)), [len(found) for found in of_candidate])
    right = np.array([is_right for problem in problems for is_right in problem.right], dtype=float)
    sizes = np.array([len(problem.candidates) for problem in problems])
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    counts = np.array([problem.times for problem in problems], dtype=float)

    def shares(odds: NDArray[np.float64]) -> NDArray[np.float64]:
        return odds * np.repeat(counts / np.add.reduceat(odds, starts), sizes)

    def gradient(weights: NDArray[np.float64]) -> NDArray[np.float64]:
        scores = np.bincount(rows, weights[columns], minlength=len(of_candidate))
        odds = np.exp(scores - np.repeat(np.maximum.reduceat(scores, starts), sizes))
        surplus = shares(odds) - shares(odds * right)
        return np.bincount(columns, surplus[rows], minlength=len(weights)) + PRIOR * weights

    weights, mean, square = (np.zeros(len(numbers)) for _ in range(3))
    for step in range(1, STEPS + 1):
        slope = gradient(weights)
        mean = 0.9 * mean + 0.1 * slope
        square = 0.99 * square + 0.01 * slope**2
        direction = mean / (1 - 0.9**step) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
        weights = weights - RATE * (1 - step / (STEPS + 1)) * direction
    return weights


def write(model: Ranker, folder: Path) -> None:
    """Write weights and endings as text."""
    weights = [f"{feature}\t{weight:.2f}" for feature, weight in model.weights.items() if abs(weight) >= SMALL]
    endings = ["\t".join([written, *bases]) for written, bases in sorted(model.endings.items())]
    (folder / "weights.tsv").write_text("\n".join(weights) + "\n", encoding="utf-8")
    (folder / "endings.tsv").write_text("\n".join(endings) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write(train(read_rows(Path(sys.argv[1]))), HERE)
