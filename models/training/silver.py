"""Label running text with one pipeline, so that another can learn from it beside the corpus.

In: the pipeline that teaches (``pl_klaster_acc``) and running Polish text, a paragraph a line, packed with xz. Out: a
``.spacy`` file of paragraphs with its entities and sentence starts. Method: knowledge distillation by silver labels.
"""

from __future__ import annotations

import lzma
import random
from collections.abc import Iterator
from pathlib import Path

import click
from spacy.tokens import DocBin

from pipeline.analyse import load

SEED = 20
#: Words of a paragraph: less says little, more is a table of contents or a chapter in one line.
SHORTEST, LONGEST = 12, 250


@click.command(help=__doc__)
@click.argument("teacher")
@click.argument("raw", type=click.Path(exists=True, path_type=Path))
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--paragraphs", default=15_000, show_default=True, help="How many paragraphs are drawn.")
def main(teacher: str, raw: Path, out: Path, paragraphs: int) -> None:
    nlp = load(teacher)
    nlp.select_pipes(enable=("klaster_sentences", "ner"))
    chosen = random.Random(SEED).sample(list(paragraphs_of(raw)), paragraphs)
    labelled = DocBin(docs=nlp.pipe(chosen), attrs=["ENT_IOB", "ENT_TYPE", "SENT_START"])
    out.parent.mkdir(parents=True, exist_ok=True)
    labelled.to_disk(out)
    click.echo(f"{out}: {len(labelled):,} paragraphs")


def paragraphs_of(path: Path) -> Iterator[str]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if SHORTEST <= line.count(" ") <= LONGEST:
                yield line.strip()


if __name__ == "__main__":
    main()
