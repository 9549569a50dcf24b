"""Put a trained pipeline and klaster's rule components together into one package that ``spacy.load`` reads.

In: the folder of the best checkpoint. Out: the package folder (``models/pl_klaster``).
"""

from __future__ import annotations

from pathlib import Path

import click
import spacy

from pipeline.analyse.components import COMPONENTS

META = {
    "name": "klaster",
    "version": "0.1.0",
    "description": "Polish entities for agreements and their signatories: floret vectors, convolutional encoder.",
    "author": "The klaster authors",
    "license": "GPL-3.0",
    "sources": [
        {"name": "National Corpus of Polish, 1-million-word subcorpus", "license": "GPL 3.0", "author": "NKJP"},
        {"name": "Acts of law and ELTeC novels (vectors)", "license": "public domain; headers CC BY 4.0", "author": ""},
    ],
}


@click.command(help=__doc__)
@click.argument("trained", type=click.Path(exists=True, path_type=Path))
@click.argument("out", type=click.Path(path_type=Path))
def main(trained: Path, out: Path) -> None:
    nlp = spacy.load(trained)
    for component in COMPONENTS:
        nlp.add_pipe(component)
    nlp.meta.update(META)
    nlp.to_disk(out, exclude=["lookups"])
    size = sum(file.stat().st_size for file in out.rglob("*") if file.is_file())
    click.echo(f"{out}: {size / 1e6:.1f} MB, pipeline {', '.join(nlp.pipe_names)}")


if __name__ == "__main__":
    main()
