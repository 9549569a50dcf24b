"""Fit how much rules and the network of roles each say for bodies of which little is said, on texts new to both.

In: pairs of a network's folder and a folder of documents with gold that it was not trained on. Out: the table
``pipeline/extract/lexicon/weights.csv``. A logistic regression of „is a party” on the kind of the strongest claim, the
network's score and what stands around; kinds that were seen seldom are drawn towards all kinds together (ridge).
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
from pipeline.extract.read_names import as_read
from pipeline.extract.reading import Reading
from pipeline.ingest.read import read_path
from pipeline.installed import ROLES

TABLE = Path(weighing.__file__).parents[1] / "lexicon" / "weights.csv"
HEAD = """# Log odds that a body is a party where no construction says so: points of each sign, of numbers for each one.
# Written by models/roles/weigh.py from texts that neither rules nor network had seen.
"""
RIDGE = 1.0
SIGNING = "signing"

NUMBERS = (weighing.SCORE, weighing.POSITION, weighing.SIGNER, weighing.SETTLED)

#: What there is to weigh, and whether it is a party.
Case = tuple[dict[str, float], bool]


@click.command(help=__doc__)
@click.option("--read", "pairs", type=(Path, Path), multiple=True, required=True, metavar="NETWORK TEXTS")
@click.option("--out", type=click.Path(path_type=Path), default=TABLE)
def main(pairs: tuple[tuple[Path, Path], ...], out: Path) -> None:
    cases = [case for network, texts in pairs for case in cases_of(network, texts)]
    kinds = [weighing.NAMED, weighing.OTHER_ROLE, *sorted(UNSAID)]
    cases = [case for case in cases if case[0].keys() & set(kinds)]
    points = fit(cases, kinds)
    seen = Counter(sign for signs, _ in cases for sign in signs)
    with out.open("w", encoding="utf-8", newline="") as file:
        file.write(HEAD)
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["evidence", "points", "seen"])
        rows.writerows([sign, f"{points[sign]:.2f}", seen[sign]] for sign in (*NUMBERS, *kinds))
    right = sum((sum(points[sign] * number for sign, number in signs.items()) > 0) == party for signs, party in cases)
    click.echo(f"{len(cases)} cases, {right / len(cases):.3f} decided right")


def cases_of(network: Path, texts: Path) -> list[Case]:
    nlp = load()
    nlp.get_pipe(ROLES).from_disk(network)  # type: ignore[attr-defined]
    gold = read_gold(texts / "gold")
    files = sorted(file for file in (texts / "docs").iterdir() if file.stem in gold)
    found = []
    for file, doc in zip(files, analyse((read_path(file) for file in files), nlp), strict=True):
        reading = as_read(Reading.of(doc))
        parties = starts_of_parties(reading, gold[file.stem])
        for claims, settled in claims_of(doc):
            starts = {start for c in claims if (start := start_of(reading, c.mention)) is not None}
            signs = weighing.signs_of(reading, claims, settled=settled)
            if signs is not None:
                found.append((signs, bool(starts & parties)))
    return found


def claims_of(doc: object) -> list[tuple[list[Claim], bool]]:
    """All claims about each body or person of a document as they are weighed in the end, and whether all is settled."""
    last: dict[frozenset[int], tuple[list[Claim], bool]] = {}

    def noted(reading: Reading, claims: list[Claim], *, settled: bool) -> list[Claim]:
        last[frozenset(claim.mention.first for claim in claims)] = claims, settled
        return weighed(reading, claims, settled=settled)

    weighed = weighing.weighed
    with patch.object(sides, "weighed", noted):
        extract_frames(doc)  # type: ignore[arg-type]
    return list(last.values())


def starts_of_parties(reading: Reading, record: GoldRecord) -> set[int]:
    signing = [party for agreement in record.agreements for party in agreement.signatories]
    bodies = meant([party.name for party in signing], named_bodies(reading))
    people = meant([party.name for party in signing if party.person], named_people(reading))
    return {*bodies, *people}


def fit(cases: list[Case], kinds: list[str]) -> dict[str, float]:
    """The points of each sign."""
    unsaid = {kind for kind in kinds if kind in UNSAID}
    columns = [*NUMBERS, SIGNING, *kinds]
    x = np.array([[signs.get(column, 0.0) for column in columns] for signs, _ in cases])
    x[:, columns.index(SIGNING)] = [bool(signs.keys() & unsaid) for signs, _ in cases]
    y = np.array([party for _, party in cases], float)
    ridge = np.array([RIDGE if column in unsaid else 0.0 for column in columns])
    weights = logistic(x, y, ridge)
    found = dict(zip(columns, map(float, weights), strict=True))
    return {column: found[column] + (found[SIGNING] if column in unsaid else 0.0) for column in (*NUMBERS, *kinds)}


if __name__ == "__main__":
    main()
