"""Put the exported encoder and klaster's rule components together into one package that ``spacy.load`` reads.

In: a folder with ``network.onnx`` and ``pieces.tsv``. Out: the package folder (``models/pl_klaster_acc``).
"""

from __future__ import annotations

from pathlib import Path

import click
import spacy

from pipeline.analyse.components import COMPONENTS

META = {
    "name": "klaster_acc",
    "version": "0.1.0",
    "description": "Polish entities for agreements and their signatories: a small transformer encoder in 8 bits.",
    "author": "The klaster authors",
    "license": "GPL-3.0",
    "sources": [
        {"name": "National Corpus of Polish, 1-million-word subcorpus", "license": "GPL 3.0", "author": "NKJP"},
        {"name": "multilingual-e5-small (pretrained encoder)", "license": "MIT", "author": "Wang et al."},
        {"name": "Register of public-benefit organisations, local offices, TERYT", "license": "public", "author": ""},
    ],
}
SENTENCES, *OTHERS = COMPONENTS


@click.command(help=__doc__)
@click.argument("exported", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("out", type=click.Path(path_type=Path))
def main(exported: Path, out: Path) -> None:
    nlp = spacy.blank("pl")
    # The encoder reads whole sentences, so their borders come first.
    nlp.add_pipe(SENTENCES)
    nlp.add_pipe("klaster_encoder", name="ner").from_disk(exported)  # type: ignore[attr-defined]
    for component in OTHERS:
        nlp.add_pipe(component)
    nlp.meta.update(META)
    nlp.to_disk(out, exclude=["lookups"])
    size = sum(file.stat().st_size for file in out.rglob("*") if file.is_file())
    click.echo(f"{out}: {size / 1e6:.1f} MB, pipeline {', '.join(nlp.pipe_names)}")


if __name__ == "__main__":
    main()
