"""Put a trained pipeline and klaster's rule components together into one package that ``spacy.load`` reads.

In: the folder of the best checkpoint. Out: the package folder (``models/pl_klaster``).
"""

from __future__ import annotations

from pathlib import Path

import click
import packages
import spacy

from pipeline.analyse.components import COMPONENTS

DESCRIPTION = "Polish entities for agreements and their signatories: floret vectors, convolutional encoder."
VECTORS = {"name": "Acts of law and ELTeC novels (vectors)", "license": "public domain; headers CC BY 4.0"}
DICTIONARY = {"name": "PoliMorf (names to exchange)", "license": "BSD 2-clause", "author": "IPI PAN"}


@click.command(help=__doc__)
@click.argument("trained", type=click.Path(exists=True, path_type=Path))
@click.argument("out", type=click.Path(path_type=Path))
def main(trained: Path, out: Path) -> None:
    nlp = spacy.load(trained)
    for component in COMPONENTS:
        nlp.add_pipe(component)
    packages.write(nlp, out, "klaster", DESCRIPTION, VECTORS, DICTIONARY)


if __name__ == "__main__":
    main()
