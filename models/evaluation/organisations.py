"""Score the names of organisations in announcements and agreements against spans that were marked by hand.

In: a pipeline and the folder of the texts. Which spans are names says ``organisations.tsv``: the document, the start of
its file's SHA-256, and character offsets into the file; the texts themselves are not part of the project. Marked are
whole names: legal form, quotation marks, patron and a place that belongs to the name („w Rypinie”) are in, the seat
(„z Rypina”, „z siedzibą w …”) is out; an acronym in brackets is a name of its own. A local government („Gmina
Olszany”) is marked as a unit, because corpora call it a place: to find it is neither right nor wrong.

Out: exact precision, recall and F of the model's entities alone, and of what klaster makes of them.
"""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import click

from pipeline.analyse import analyse, load
from pipeline.document import Document
from pipeline.ingest.read import read_path
from pipeline.installed import model_label

SPANS = Path(__file__).with_name("organisations.tsv")
HASH_LENGTH = 16
Border = tuple[int, int]


@dataclass(frozen=True)
class Marked:
    """What was marked in one document, as offsets into ``Document.text``."""

    organisations: frozenset[Border]
    units: frozenset[Border]


@click.command(help=__doc__)
@click.argument("model")
@click.argument("texts", type=click.Path(exists=True, file_okay=False, path_type=Path))
def main(model: str, texts: Path) -> None:
    nlp = load(model)
    documents, marks = zip(*marked_documents(texts), strict=True)
    docs = list(analyse(documents, nlp))
    alone = [{(ent.start_char, ent.end_char) for ent in doc.ents if ent.label_ == "orgName"} for doc in docs]
    together = [{body.name for body in doc._.organizations if not body.bare} for doc in docs]
    total = sum(len(marked.organisations) for marked in marks)
    click.echo(f"{model_label(nlp.meta)}: {len(docs)} documents, {total} organisations.\n")
    click.echo("| found by | precision | recall | F |\n|---|---:|---:|---:|")
    click.echo(row("the model", alone, marks))
    click.echo(row("the model and the grammar", together, marks))


def marked_documents(texts: Path) -> Iterable[tuple[Document, Marked]]:
    """Every document that has marks, as klaster reads it; ends the program at a file that was not marked."""
    with SPANS.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    for name, group in groupby(rows, key=lambda row: row["document"]):
        spans = list(group)
        path = texts / f"{name}.txt"
        data = path.read_bytes() if path.is_file() else b""
        if hashlib.sha256(data).hexdigest()[:HASH_LENGTH] != spans[0]["sha256"]:
            raise SystemExit(f"{path} is not the text that was marked")
        yield located(data.decode(), spans, read_path(path))


def located(raw: str, spans: list[dict[str, str]], document: Document) -> tuple[Document, Marked]:
    """The spans found again in the text as klaster keeps it, where white space may have changed."""
    kinds: dict[str, set[Border]] = {"organisation": set(), "unit": set()}
    position = 0
    for span in spans:
        name = " ".join(raw[int(span["start"]) : int(span["end"])].split())
        start = document.text.find(name, position)
        if start < 0:
            raise SystemExit(f"{span['document']}: a name at {span['start']} is not in the document that klaster reads")
        position = start + len(name)
        kinds[span["kind"]].add((start, position))
    return document, Marked(frozenset(kinds["organisation"]), frozenset(kinds["unit"]))


def row(name: str, found: list[set[Border]], marks: Iterable[Marked]) -> str:
    """Precision, recall and F in per cent as a row of the table."""
    right = wrong = wanted = 0
    for borders, marked in zip(found, marks, strict=True):
        counted = {border for border in borders if not any(overlap(border, unit) for unit in marked.units)}
        right += len(counted & marked.organisations)
        wrong += len(counted - marked.organisations)
        wanted += len(marked.organisations)
    scores = (right / max(1, right + wrong), right / wanted, 2 * right / (right + wrong + wanted))
    return f"| {name} | " + " | ".join(f"{100 * score:.1f}" for score in scores) + " |"


def overlap(one: Border, other: Border) -> bool:
    return one[0] < other[1] and other[0] < one[1]


if __name__ == "__main__":
    main()
