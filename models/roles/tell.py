"""Fit how much signs and the network of roles each say that a page tells of an agreement, on texts new to both.

In: pairs of a network's folder and a folder of documents with gold that it was not trained on. Out: the table
``pipeline/extract/lexicon/told.csv``. A logistic regression of „has an agreement” on the points of
``evidence.csv``, on whether any word tells of an act, and on what the network reads.
"""

from __future__ import annotations

import csv
from pathlib import Path
from unittest.mock import patch

import click
import numpy as np
from logistic import logistic

from pipeline.analyse import analyse, load
from pipeline.evaluate.gold import read_gold
from pipeline.extract import agreement, extract_frames
from pipeline.extract.acts import evidence
from pipeline.extract.acts.evidence import Evidence
from pipeline.ingest.read import read_path
from pipeline.installed import ROLES

TABLE = Path(evidence.__file__).parents[1] / "lexicon" / "told.csv"
HEAD = """# Log odds that a page tells of an agreement: of each point of evidence.csv and each log odd of the network.
# Written by models/roles/tell.py from texts that neither rules nor network had seen.
"""
COLUMNS = ("points", "untold", "planned", "read")
#: Weights are hardly drawn to nothing: there are few of them.
RIDGE = 0.1

#: evidence, has an agreement
Case = tuple[Evidence, bool]


@click.command(help=__doc__)
@click.option("--read", "pairs", type=(Path, Path), multiple=True, required=True, metavar="NETWORK TEXTS")
@click.option("--out", type=click.Path(path_type=Path), default=TABLE)
def main(pairs: tuple[tuple[Path, Path], ...], out: Path) -> None:
    cases = [case for network, texts in pairs for case in cases_of(network, texts)]
    weights = fit(cases)
    with out.open("w", encoding="utf-8", newline="") as file:
        file.write(HEAD)
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["evidence", "weight"])
        rows.writerows([name, f"{weight:.2f}"] for name, weight in weights.items())
    click.echo(f"{len(cases)} cases, {sum(not told for _, told in cases)} without an agreement")


def cases_of(network: Path, texts: Path) -> list[Case]:
    """The evidence of each document that is weighed at all."""
    nlp = load()
    nlp.get_pipe(ROLES).from_disk(network)  # type: ignore[attr-defined]
    gold = read_gold(texts / "gold")
    files = sorted(file for file in (texts / "docs").iterdir() if file.stem in gold)
    found = []
    for file, doc in zip(files, analyse((read_path(file) for file in files), nlp), strict=True):
        weighed = evidence_in(doc)
        if weighed is not None:
            found.append((weighed, bool(gold[file.stem].agreements)))
    return found


def evidence_in(doc: object) -> Evidence | None:
    """What is weighed in a document, the last time: its stories are weighed before it."""
    noted: list[Evidence] = []
    with patch.object(agreement, "is_told", lambda weighed: noted.append(weighed)):
        extract_frames(doc)  # type: ignore[arg-type]
    return noted[-1] if noted else None


def fit(cases: list[Case]) -> dict[str, float]:
    """The weight of each kind of evidence, and the base to which they are added."""
    x = np.array([[1.0, *(float(getattr(weighed, name)) for name in COLUMNS)] for weighed, _ in cases])
    y = np.array([float(told) for _, told in cases])
    ridge = np.array([0.0, *[RIDGE] * len(COLUMNS)])
    return dict(zip(("base", *COLUMNS), map(float, logistic(x, y, ridge)), strict=True))


if __name__ == "__main__":
    main()
