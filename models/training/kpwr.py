"""Read KPWr, and write its training part with the labels of NKJP.

In: the pipeline that teaches, and a file of KPWr (a token and its class a line, sentences parted by a blank line). Out:
a ``.spacy`` file of texts of some sentences.

Of its 82 classes those of ``kpwr.csv`` are labels of NKJP as well. The others („Polak”, „Bóg”, a prize) may be entities
to NKJP or none; dates and words in small letters („angielski”) are entities to NKJP alone. There the teacher decides,
and where both know a name its borders are the teacher's, whose habits are those of NKJP.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from pathlib import Path

import click
from spacy.tokens import DocBin, Span
from spacy.util import filter_spans

sys.path.append(str(Path(__file__).parent))
from nkjp import SENTENCES_PER_DOC, Sentence, to_doc

from pipeline.analyse import load

MAPPING = Path(__file__).with_suffix(".csv")
#: The label of the classes that are not in the table.
OTHER = "other"
#: What KPWr does not mark.
UNMARKED = frozenset({"date", "time"})


@click.command(help=__doc__)
@click.argument("teacher")
@click.argument("corpus", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("out", type=click.Path(path_type=Path))
def main(teacher: str, corpus: Path, out: Path) -> None:
    nlp = load(teacher)
    nlp.select_pipes(enable="ner")
    sentences = list(sentences_of(corpus))
    parts = (sentences[i : i + SENTENCES_PER_DOC] for i in range(0, len(sentences), SENTENCES_PER_DOC))
    written = DocBin(attrs=["ENT_IOB", "ENT_TYPE", "SENT_START"])
    for part in parts:
        doc = to_doc(nlp, part)
        marked = doc.ents
        taught = nlp(doc).ents
        doc.ents = completed(marked, taught)
        written.add(doc)
    out.parent.mkdir(parents=True, exist_ok=True)
    written.to_disk(out)
    click.echo(f"{out}: {len(written):,} texts")


def sentences_of(path: Path) -> Iterator[Sentence]:
    """Sentences with the labels of NKJP, and OTHER."""
    with MAPPING.open(encoding="utf-8", newline="") as lines:
        labels = {row["prefix"]: row["label"] for row in csv.DictReader(lines)}
    current = Sentence()
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            form, _, label = line.rstrip("\n").partition(" ")
            if form:
                current.forms.append(form)
                current.tags.append("")
                current.labels.append(mapped(label, labels))
            elif current.forms:
                yield current
                current = Sentence()
    if current.forms:
        yield current


def mapped(label: str, labels: dict[str, str]) -> str:
    """``B-nam_loc_gpe_city`` → ``B-placeName``, by the prefix of the class."""
    mark, _, name = label.partition("-")
    if not name:
        return "O"
    return f"{mark}-{next((known for prefix, known in labels.items() if name.startswith(prefix)), OTHER)}"


def completed(marked: tuple[Span, ...], taught: tuple[Span, ...]) -> list[Span]:
    """The names that are marked, and what the teacher knows better."""
    kept = [found for found in taught if is_trusted(found, [mark for mark in marked if overlap(mark, found)])]
    missed = [m for m in marked if m.label_ != OTHER and not any(overlap(m, found) for found in kept)]
    return filter_spans(kept + missed)


def is_trusted(found: Span, touched: list[Span]) -> bool:
    """Is what the teacher found a thing that is not marked, or marked with the same label at some border?"""
    if not touched:
        return found.label_ in UNMARKED or found.text[0].islower()
    labels = {mark.label_ for mark in touched}
    return found.label_ in labels or labels == {OTHER}


def overlap(one: Span, other: Span) -> bool:
    return one.start_char < other.end_char and other.start_char < one.end_char


if __name__ == "__main__":
    main()
