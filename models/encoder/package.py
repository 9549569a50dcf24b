"""Put the exported encoder and klaster's rule components together into one package that ``spacy.load`` reads.

In: a folder with ``network.onnx`` and ``pieces.tsv``. Out: the package folder (``models/pl_klaster_acc``).
"""

from __future__ import annotations

import sys
from pathlib import Path

import click
import spacy

sys.path.append(str(Path(__file__).parents[1] / "training"))
import packages

from pipeline.analyse.components import COMPONENTS

DESCRIPTION = "Polish entities for agreements and their signatories: a small transformer encoder in 8 bits."
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
    packages.write(nlp, out, "klaster_acc", DESCRIPTION)


if __name__ == "__main__":
    main()
