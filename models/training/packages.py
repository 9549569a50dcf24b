"""Writing a pipeline of ours as a package that ``spacy.load`` reads: what both have in common."""

from __future__ import annotations

from pathlib import Path

import click
from spacy.language import Language

COMMON = {"version": "0.1.0", "author": "The klaster authors", "license": "GPL-3.0"}
NKJP = {"name": "National Corpus of Polish, 1-million-word subcorpus", "license": "GPL 3.0", "author": "NKJP"}


def write(nlp: Language, out: Path, name: str, description: str, sources: list[dict[str, str]]) -> None:
    """Write the pipeline into the folder ``out``; ``sources`` are what it was made of, beside NKJP."""
    nlp.meta.update({**COMMON, "name": name, "description": description, "sources": [NKJP, *sources]})
    nlp.to_disk(out, exclude=["lookups"])
    size = sum(file.stat().st_size for file in out.rglob("*") if file.is_file())
    click.echo(f"{out}: {size / 1e6:.1f} MB, pipeline {', '.join(nlp.pipe_names)}")
