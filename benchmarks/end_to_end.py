"""Bytes to record against ``nlp.pipe`` of the trained components alone, as spaCy loads them, on the same texts.

One process, one thread, processor time, the model loaded before. „speed” is that of klaster in parts of theirs. FOLDER
holds a folder for each format, as ``samples`` does. Run: ``python benchmarks/end_to_end.py [FOLDER]``.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import spacy
from spacy.language import Language
from timing import seconds

from pipeline.analyse.components import COMPONENTS
from pipeline.batch.extractor import Extractor
from pipeline.batch.sources import Source
from pipeline.ingest.read import read
from pipeline.installed import DEFAULT_MODEL, model_path

SAMPLES = Path(__file__).parents[1] / "samples"
FORMATS = ("docx", "html", "pdf", "txt")


def measure(name: str, files: list[Path], extractor: Extractor, nlp: Language) -> str:
    """A row of the table: the files of one format, or all."""
    sources = [Source(path.name, data=path.read_bytes()) for path in files]
    texts = [read(path.read_bytes()).text for path in files]
    model, whole = seconds(
        lambda: list(nlp.pipe(texts)),
        lambda: [extractor.outcome(source) for source in sources],
        clock=time.process_time,
    )
    words = sum(len(text.split()) for text in texts)
    alone, record = (f"{1000 * time / len(files):.1f} ms" for time in (model, whole))
    return f"{name:6}{len(files):11}{words:7}{alone:>14}{record:>18}{model / whole:8.2f}"


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLES
    extractor, nlp = Extractor(), spacy.load(model_path(DEFAULT_MODEL))  # as its users load it
    nlp.disable_pipes(*COMPONENTS)
    print("format  documents  words   model alone   bytes to record   speed")
    everything: list[Path] = []
    for name in FORMATS:
        files = sorted((folder / name).glob(f"*.{name}"))
        everything += files
        if files:
            print(measure(name, files, extractor, nlp))
    print(measure("all", everything, extractor, nlp))


if __name__ == "__main__":
    main()
