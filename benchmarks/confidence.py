"""How often evidence of each kind is right, and how well confidence made of it is calibrated.

    python benchmarks/confidence.py [FOLDER ...] [--read NETWORK FOLDER ...] [--write]

Counts the right values of each kind of evidence in folders with docs/ and gold/. What the network of roles was trained
on says nothing: ``--read`` has a folder read by another network, which has not seen it. The calibration error is that
of klaster as it is, and cross-validated: each document's values get the confidence that the counts of all others give.
``--write`` puts the counts into ``pipeline/normalise/confidence.csv``.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from pipeline.analyse import analyse, load
from pipeline.evaluate.accepted import accepted_alternatives
from pipeline.evaluate.align import compare_records
from pipeline.evaluate.gold import read_gold
from pipeline.evaluate.outcomes import Field
from pipeline.evaluate.outputs import gold_id
from pipeline.evaluate.reliability import Reliability
from pipeline.extract import extract_frames
from pipeline.ingest.read import read_path
from pipeline.installed import ROLES
from pipeline.normalise import to_record
from pipeline.normalise.confidence import Confidences, Count, Support, measured
from pipeline.records import Generator

TABLE = Path(__file__).parents[1] / "pipeline" / "normalise" / "confidence.csv"
HEAD = """\
# How many values of each kind of evidence were found in {documents} documents with gold, and how many were right.
# Written by benchmarks/confidence.py.
"""
GENERATOR = Generator(name="klaster", version="0", model="none")


@dataclass(frozen=True, slots=True)
class Sample:
    """A value of one document: what it rests on, and whether it is right."""

    document: str
    field: Field
    support: Support
    right: bool


class Supports(Confidences):
    """Gives every kind of evidence a confidence of its own, by which it is told again in the finished record."""

    def __init__(self) -> None:
        super().__init__({})
        self._numbers: dict[Support, float] = {}

    def of(self, value: str, basis: str, name: float = 1.0) -> float:  # noqa: ARG002 - the method that it stands for
        """A number that stands for this kind of evidence alone."""
        return self._numbers.setdefault((value, basis), len(self._numbers) / 1000)

    def support(self, confidence: float) -> Support:
        """The kind of evidence that was given this confidence."""
        return next(support for support, number in self._numbers.items() if number == confidence)


def samples(folder: Path, network: Path | None = None) -> list[Sample]:
    """Every value with a confidence in the documents that have gold, as klaster or another network reads them."""
    nlp, answers, supports = load(None), read_gold(folder / "gold"), Supports()
    if network is not None:
        nlp.get_pipe(ROLES).from_disk(network)  # type: ignore[attr-defined]
    found: list[Sample] = []
    for path in sorted(path for path in (folder / "docs").rglob("*") if path.is_file()):
        known = gold_id(path.name, answers)
        if known is None:
            continue
        document = read_path(path)
        (doc,) = analyse([document], nlp)
        record = to_record(document, extract_frames(doc), "sha256:0", path.name, GENERATOR, supports)
        answer = answers[known]
        for outcome in compare_records(answer, record, accepted_alternatives(answer.notes)):
            if outcome.got is not None and outcome.got.confidence is not None:
                support = supports.support(outcome.got.confidence)
                found.append(Sample(known, outcome.field, support, outcome.lenient))
    return found


def counts(some: list[Sample]) -> dict[Support, Count]:
    """How many values each kind of evidence has, and how many of them are right."""
    found = Counter(sample.support for sample in some)
    right = Counter(sample.support for sample in some if sample.right)
    return {support: Count(right[support], number) for support, number in sorted(found.items())}


def as_shipped(some: list[Sample]) -> list[tuple[float, bool]]:
    """Each value with the confidence that klaster gives it."""
    return [(measured().of(*sample.support), sample.right) for sample in some]


def cross_validated(some: list[Sample], every: list[Sample]) -> list[tuple[float, bool]]:
    """Each value with the confidence that all other documents give it."""
    others = {
        name: Confidences(counts([sample for sample in every if sample.document != name]))
        for name in {sample.document for sample in some}
    }
    return [(others[sample.document].of(*sample.support), sample.right) for sample in some]


def write(found: dict[Support, Count], documents: int) -> None:
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        file.write(HEAD.format(documents=documents))
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("value", "basis", "right", "found"))
        writer.writerows((*support, count.right, count.found) for support, count in found.items())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="*", metavar="FOLDER")
    parser.add_argument("--read", type=Path, nargs=2, action="append", default=[], metavar=("NETWORK", "FOLDER"))
    parser.add_argument("--write", action="store_true", help="write the table of counts that klaster ships")
    asked = parser.parse_args()
    pairs = [*((folder, None) for folder in asked.folders), *((folder, network) for network, folder in asked.read)]
    every = [sample for folder, network in pairs for sample in samples(folder, network)]
    print(f"{'':20}{'values':>8}{'right':>8}{'error':>8}{'cross-validated':>18}")
    for field in (*Field, None):
        some = [sample for sample in every if field in {None, sample.field}]
        if some:
            right = sum(sample.right for sample in some) / len(some)
            errors = (Reliability.of(judged).error for judged in (as_shipped(some), cross_validated(some, every)))
            shipped, held_out = (error or 0.0 for error in errors)
            print(f"{field.value if field else 'all':20}{len(some):8}{right:8.3f}{shipped:8.3f}{held_out:18.3f}")
    if asked.write:
        write(counts(every), len({sample.document for sample in every}))


if __name__ == "__main__":
    main()
