"""Score persons, organisations and places of a pipeline by overlap on KPWr, a corpus with 82 classes of its own.

In: a pipeline and a file of KPWr (a token and its class a line, sentences parted by a blank line). Which classes count
says ``../training/kpwr.csv``; the others are neither wanted nor counted against a model that finds the same words. A
place is what is called ``placeName`` or ``geogName``. Out: precision, recall and F: a name is right when it shares a
character with a name of the same group.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import click
from spacy.tokens import Doc

sys.path.append(str(Path(__file__).parents[1] / "training"))
from kpwr import OTHER, overlap, sentences_of
from nkjp import SENTENCES_PER_DOC, to_doc

from pipeline.analyse import load
from pipeline.installed import model_label

GROUPS = {"persName": "person", "orgName": "organisation", "placeName": "place", "geogName": "place"}


@click.command(help=__doc__)
@click.argument("model")
@click.argument("corpus", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def main(model: str, corpus: Path) -> None:
    nlp = load(model)
    nlp.select_pipes(disable=("klaster_names", "klaster_values"))
    sentences = list(sentences_of(corpus))
    parts = [sentences[i : i + SENTENCES_PER_DOC] for i in range(0, len(sentences), SENTENCES_PER_DOC)]
    gold = [to_doc(nlp, part) for part in parts]
    found = list(nlp.pipe(doc.text for doc in gold))
    counts: Counter[tuple[str, str]] = Counter()
    for wanted, got in zip(gold, found, strict=True):
        count(wanted, got, counts)
    click.echo(f"{model_label(nlp.meta)} on {corpus.name}: {len(sentences):,} sentences.\n")
    click.echo("| group | names | precision | recall | F |\n|---|---:|---:|---:|---:|")
    for group in ("person", "organisation", "place"):
        click.echo(row(group, counts))


def count(wanted: Doc, got: Doc, counts: Counter[tuple[str, str]]) -> None:
    """Add up what is wanted, found, and right of either."""
    found = [(ent, GROUPS[ent.label_]) for ent in got.ents if ent.label_ in GROUPS]
    for ent in wanted.ents:
        group = GROUPS.get(ent.label_, OTHER)
        counts[group, "wanted"] += 1
        counts[group, "reached"] += any(overlap(ent, other) and group == its for other, its in found)
    for ent, group in found:
        touched = {GROUPS.get(other.label_, OTHER) for other in wanted.ents if overlap(ent, other)}
        counts[group, "right"] += group in touched
        counts[group, "found"] += touched != {OTHER}


def row(group: str, counts: Counter[tuple[str, str]]) -> str:
    """Precision, recall and F in per cent as a row of the table."""
    precision = counts[group, "right"] / max(1, counts[group, "found"])
    recall = counts[group, "reached"] / max(1, counts[group, "wanted"])
    f = 2 * precision * recall / max(1e-9, precision + recall)
    return f"| {group} | {counts[group, 'wanted']:,} | {100 * precision:.1f} | {100 * recall:.1f} | {100 * f:.1f} |"


if __name__ == "__main__":
    main()
