"""Bytes to record against the trained components alone on the same texts: ``nlp.pipe``, and the network of roles.

One process, one thread, processor time, the models loaded before. „speed” is that of klaster in parts of that of
``nlp.pipe``, as spaCy loads it, and of both trained parts. FOLDER holds a folder for each format, as ``samples`` does.
Run: ``python benchmarks/end_to_end.py [FOLDER]``.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from timing import seconds

from pipeline.analyse.components import COMPONENTS
from pipeline.analyse.components import sentences as klaster_sentences
from pipeline.analyse.roles.labels import Part
from pipeline.batch.extractor import Extractor
from pipeline.batch.sources import Source
from pipeline.ingest.read import read
from pipeline.installed import DEFAULT_MODEL, ROLES, model_path, roles_folder

SAMPLES = Path(__file__).parents[1] / "samples"
FORMATS = ("docx", "html", "pdf", "txt")


def measure(name: str, files: list[Path], extractor: Extractor, nlp: Language) -> str:
    """A row of the table: the files of one format, or all."""
    sources = [Source(path.name, data=path.read_bytes()) for path in files]
    texts = [read(path.read_bytes()).text for path in files]
    reader = nlp.get_pipe(ROLES)
    docs = [klaster_sentences(nlp.make_doc(text)) for text in texts]
    model, network, whole = seconds(
        lambda: list(nlp.pipe(texts, disable=[ROLES])),
        lambda: [read_roles(reader(doc)) for doc in docs],  # type: ignore[operator]
        lambda: [extractor.outcome(source) for source in sources],
        clock=time.process_time,
    )
    words = sum(len(text.split()) for text in texts)
    alone, roles, record = (f"{1000 * time / len(files):.1f} ms" for time in (model, network, whole))
    speeds = f"{model / whole:8.2f}{(model + network) / whole:8.2f}"
    return f"{name:6}{len(files):11}{words:7}{alone:>12}{roles:>10}{record:>18}{speeds}"


def read_roles(doc: Doc) -> None:
    """Let the network read the whole of a text."""
    for token in doc:
        doc._.roles.score(Part.SIGNATORY, token.idx)


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLES
    extractor, nlp = Extractor(), spacy.load(model_path(DEFAULT_MODEL))  # as its users load it
    nlp.disable_pipes(*COMPONENTS)
    nlp.add_pipe(ROLES).from_disk(roles_folder())  # type: ignore[attr-defined]
    print("format  documents  words    nlp.pipe     roles   bytes to record   speed    both")
    everything: list[Path] = []
    for name in FORMATS:
        files = sorted((folder / name).glob(f"*.{name}"))
        everything += files
        if files:
            print(measure(name, files, extractor, nlp))
    print(measure("all", everything, extractor, nlp))


if __name__ == "__main__":
    main()
