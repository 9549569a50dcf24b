"""Writing a pipeline of ours as a package that ``spacy.load`` reads: what both have in common."""

from __future__ import annotations

from pathlib import Path

import click
import spacy
from spacy.language import Language

COMMON = {"version": "0.1.0", "author": "The klaster authors", "license": "GPL-3.0"}
SOURCES = [
    {"name": "National Corpus of Polish, 1-million-word subcorpus", "license": "GPL 3.0", "author": "NKJP"},
    {"name": "multilingual-e5-small (pretrained encoder)", "license": "MIT", "author": "Wang et al."},
    {"name": "KPWr", "license": "CC BY 3.0", "author": "Wrocław University of Science and Technology"},
    {"name": "Register of public-benefit organisations, local offices, TERYT", "license": "public", "author": ""},
]


def write(nlp: Language, out: Path, name: str, description: str, *sources: dict[str, str]) -> None:
    """Write the pipeline into the folder ``out``; ``sources`` are what it was made of beside what both are."""
    nlp.meta.update({**COMMON, "name": name, "description": description, "sources": [*SOURCES, *sources]})
    nlp.to_disk(out, exclude=["lookups"])
    # The words that were met in training take megabytes, and a pipeline needs none of them.
    spacy.blank(nlp.lang).vocab.strings.to_disk(out / "vocab" / "strings.json")
    size = sum(file.stat().st_size for file in out.rglob("*") if file.is_file())
    click.echo(f"{out}: {size / 1e6:.1f} MB, pipeline {', '.join(nlp.pipe_names)}")
