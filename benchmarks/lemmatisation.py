"""Accuracy of ``headword`` on phrases with known lemmas, cross-validated by document, and its speed.

Usage: ``python benchmarks/lemmatisation.py poleval2019_task2_train.tsv [--classes kpwr-1.2-ne-*.tsv] [--errors N]``;
the file (PolEval 2019 Task 2) has the columns id, document, phrase, lemma. ``--classes``: files of KPWr that tell the
class of a name, with the columns lemma, form, …, class.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from pipeline.normalise.lemmas import headword
from pipeline.normalise.lemmas.train import Row, read_rows, train

LONGEST, FOLDS, SEED, CLASSES_SHOWN = 6, 5, 2026, 12


class Answer(NamedTuple):
    """A row, and the lemma that a model gives it."""

    row: Row
    lemma: str


def cross_validated(rows: list[Row]) -> Iterator[Answer]:
    """Answers of models that have not seen the document."""
    documents = sorted({row.document for row in rows})
    random.Random(SEED).shuffle(documents)
    fold = {document: number % FOLDS for number, document in enumerate(documents)}
    for number in range(FOLDS):
        model = train(row for row in rows if fold[row.document] != number)
        yield from (Answer(row, headword(row.phrase, model)) for row in rows if fold[row.document] == number)


def print_scores(title: str, answers: list[Answer], key: Callable[[Row], str]) -> None:
    groups: dict[str, list[Answer]] = {}
    for answer in answers:
        groups.setdefault(key(answer.row), []).append(answer)
    print(f"{title:<24}  phrases  unchanged   exact  ignoring case")
    for name, found in [*sorted(groups.items()), ("all", answers)]:
        right = Counter[str]()
        for row, lemma in found:
            right["unchanged"] += row.phrase == row.lemma
            right["exact"] += lemma == row.lemma
            right["folded"] += lemma.lower() == row.lemma.lower()
        unchanged, exact, folded = (100 * right[k] / len(found) for k in ("unchanged", "exact", "folded"))
        print(f"{name:<24}{len(found):>9}{unchanged:>11.1f}{exact:>8.1f}{folded:>15.1f}")
    print()


def class_of(paths: list[Path]) -> Callable[[Row], str]:
    """The class of a name in the files of KPWr („nam_org”: the first two parts), by its form and lemma."""
    classes = {}
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            lemma, form, *_, name = [part for part in line.split("\t") if part.strip() not in {"", "null"}]
            classes[form.strip(), lemma.strip()] = "_".join(name.strip().split("_")[:2])
    return lambda row: classes.get((row.phrase, row.lemma), "(not in KPWr)")


def print_speed(rows: list[Row]) -> None:
    """Phrases a second of one core, when their words have been met before and when they have themselves."""
    phrases = [row.phrase for row in rows]
    for name in ("first time", "words known", "phrases known"):
        if name != "phrases known":
            headword.cache_clear()
        start = time.process_time()
        for phrase in phrases:
            headword(phrase)
        print(f"{len(phrases) / (time.process_time() - start):>10,.0f} phrases/s, {name}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--classes", type=Path, nargs="*", default=[], help="files of KPWr with the classes of names")
    parser.add_argument("--errors", type=int, default=0, help="show so many wrong answers, drawn at random")
    options = parser.parse_args()
    rows = read_rows(options.path)
    print_speed(rows)
    answers = list(cross_validated(rows))
    print_scores("words", answers, lambda row: str(min(len(row.phrase.split()), LONGEST)))
    if options.classes:
        print_scores("class", answers, class_of(options.classes))
    wrong = [answer for answer in answers if answer.lemma.lower() != answer.row.lemma.lower()]
    for row, lemma in random.Random(SEED).sample(wrong, min(options.errors, len(wrong))):
        print(f"{row.phrase}  →  {lemma}  (lemma: {row.lemma})")


if __name__ == "__main__":
    main()
