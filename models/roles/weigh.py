"""Fit how much rules and the network of roles each say for bodies of which little is said, on texts new to both.

In: pairs of a network's folder and a folder of documents with gold that it was not trained on. Out: the table
``pipeline/extract/lexicon/weights.csv``. A logistic regression of „is a party” on the network's score and the kind of
the strongest claim; kinds that were seen seldom are drawn towards all kinds together (ridge).
"""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path
from unittest.mock import patch

import click
import numpy as np
from examples import meant, named_bodies, named_people
from logistic import logistic

from pipeline.analyse import analyse, load
from pipeline.evaluate.gold import GoldRecord, read_gold
from pipeline.extract import extract_frames
from pipeline.extract.mentions import start_of
from pipeline.extract.parties import parties as sides
from pipeline.extract.parties import weighing
from pipeline.extract.parties.claims import UNSAID, Claim
from pipeline.extract.reading import Reading
from pipeline.ingest.read import read_path
from pipeline.installed import ROLES

TABLE = Path(weighing.__file__).parents[1] / "lexicon" / "weights.csv"
HEAD = """# Log odds that a body is a party where no construction says so, and the factor of the network's score.
# Written by models/roles/weigh.py from texts that neither rules nor network had seen.
"""
RIDGE = 1.0
SIGNING = "signing"

#: score, kind of evidence, is a party
Case = tuple[float, str, bool]


@click.command(help=__doc__)
@click.option("--read", "pairs", type=(Path, Path), multiple=True, required=True, metavar="NETWORK TEXTS")
@click.option("--out", type=click.Path(path_type=Path), default=TABLE)
def main(pairs: tuple[tuple[Path, Path], ...], out: Path) -> None:
    cases = [case for network, texts in pairs for case in cases_of(network, texts)]
    kinds = [weighing.NAMED, weighing.OTHER_ROLE, *sorted(UNSAID)]
    cases = [case for case in cases if case[1] in kinds]
    factor, points = fit(cases, kinds)
    seen = Counter(kind for _, kind, _ in cases)
    with out.open("w", encoding="utf-8", newline="") as file:
        file.write(HEAD)
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["evidence", "points", "seen"])
        rows.writerow([weighing.SCORE, f"{factor:.2f}", len(cases)])
        rows.writerows([kind, f"{points[kind]:.2f}", seen[kind]] for kind in kinds)
    right = sum((score * factor + points[kind] > 0) == party for score, kind, party in cases)
    click.echo(f"{len(cases)} cases, {right / len(cases):.3f} decided right")


def cases_of(network: Path, texts: Path) -> list[Case]:
    nlp = load()
    nlp.get_pipe(ROLES).from_disk(network)  # type: ignore[attr-defined]
    gold = read_gold(texts / "gold")
    files = sorted(file for file in (texts / "docs").iterdir() if file.stem in gold)
    found = []
    for file, doc in zip(files, analyse((read_path(file) for file in files), nlp), strict=True):
        reading = Reading.of(doc)
        parties = starts_of_parties(reading, gold[file.stem])
        for claims in claims_of(doc):
            starts = {start for c in claims if (start := start_of(reading, c.mention)) is not None}
            score = weighing.score_of(reading, claims)
            if score is not None:
                found.append((score, weighing.kind_of(claims), bool(starts & parties)))
    return found


def claims_of(doc: object) -> list[list[Claim]]:
    """All claims about each body or person of a document, as they are weighed in the end."""
    last: dict[frozenset[int], list[Claim]] = {}

    def noted(reading: Reading, claims: list[Claim]) -> list[Claim]:
        last[frozenset(claim.mention.first for claim in claims)] = claims
        return weighed(reading, claims)

    weighed = weighing.weighed
    with patch.object(sides, "weighed", noted):
        extract_frames(doc)  # type: ignore[arg-type]
    return list(last.values())


def starts_of_parties(reading: Reading, record: GoldRecord) -> set[int]:
    signing = [party for agreement in record.agreements for party in agreement.signatories]
    bodies = meant([party.name for party in signing], named_bodies(reading))
    people = meant([party.name for party in signing if party.person], named_people(reading))
    return {*bodies, *people}


def fit(cases: list[Case], kinds: list[str]) -> tuple[float, dict[str, float]]:
    """The factor of the score and the points of each kind."""
    others = {weighing.NAMED, weighing.OTHER_ROLE}
    columns = ["score", SIGNING, *kinds]
    x = np.zeros((len(cases), len(columns)))
    for row, (score, kind, _) in enumerate(cases):
        x[row, 0] = score
        x[row, 1] = kind not in others
        x[row, columns.index(kind)] = 1
    y = np.array([party for *_, party in cases], float)
    ridge = np.array([0.0, 0.0, *(0.0 if kind in others else RIDGE for kind in kinds)])
    weights = logistic(x, y, ridge)
    points = {kind: weights[i] + (weights[1] if kind not in others else 0) for i, kind in enumerate(columns) if i > 1}
    return float(weights[0]), {kind: float(value) for kind, value in points.items()}


if __name__ == "__main__":
    main()
