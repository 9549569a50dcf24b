"""Accuracy of ``nominative`` on phrases with known lemmas (PolEval 2019 Task 2), by phrase length.

Usage: ``python benchmarks/lemmatisation.py poleval2019_task2_train.tsv [--errors N]``; the file has the columns id,
document, phrase, lemma.
"""

from __future__ import annotations

import argparse
import csv
import random
import time
from collections import Counter
from pathlib import Path

from pipeline.normalise.phrases import nominative

Rows = list[tuple[str, str, str]]
LONGEST = 6


def read_rows(path: Path) -> Rows:
    """(document, phrase, lemma) of every line."""
    with path.open(encoding="utf-8", newline="") as lines:
        return [(row[1], row[2], row[3]) for row in csv.reader(lines, delimiter="\t")]


def print_scores(rows: Rows) -> None:
    total: Counter[int] = Counter()
    same: Counter[int] = Counter()
    exact: Counter[int] = Counter()
    folded: Counter[int] = Counter()
    for _, phrase, lemma in rows:
        length = min(len(phrase.split()), LONGEST)
        answer = nominative(phrase)
        for key in (length, 0):
            total[key] += 1
            same[key] += phrase == lemma
            exact[key] += answer == lemma
            folded[key] += answer.lower() == lemma.lower()
    print("words  phrases  unchanged   exact  ignoring case")
    for key in [*range(1, LONGEST + 1), 0]:
        name = {0: "all", LONGEST: f"{LONGEST}+"}.get(key, str(key))
        shares = [100 * counter[key] / max(total[key], 1) for counter in (same, exact, folded)]
        print(f"{name:>5}{total[key]:>9}{shares[0]:>11.1f}{shares[1]:>8.1f}{shares[2]:>15.1f}")


def print_speed(rows: Rows) -> None:
    phrases = [phrase for _, phrase, _ in rows]
    for name in ("words known", "phrases known"):
        if name == "words known":
            nominative.cache_clear()
        start = time.perf_counter()
        for phrase in phrases:
            nominative(phrase)
        print(f"{len(phrases) / (time.perf_counter() - start):>10,.0f} phrases/s, {name}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--errors", type=int, default=0, help="show so many wrong answers, drawn at random")
    options = parser.parse_args()
    rows = read_rows(options.path)
    print_scores(rows)
    print_speed(rows)
    wrong = [(p, nominative(p), g) for _, p, g in rows if nominative(p).lower() != g.lower()]
    for phrase, answer, lemma in random.Random(0).sample(wrong, min(options.errors, len(wrong))):
        print(f"{phrase}  →  {answer}  (lemma: {lemma})")


if __name__ == "__main__":
    main()
