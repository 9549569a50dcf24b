"""Train floret vectors: subword vectors in a small hash table, so that every inflected form has one.

In: running Polish text, a paragraph a line, packed with xz. Out: a table that ``spacy init vectors --mode floret``
reads. Method: floret, Bloom embeddings over character n-grams (Boyd and Warmerdam, Explosion, 2022).
"""

from __future__ import annotations

import lzma
from pathlib import Path

import click
import floret


@click.command(help=__doc__)
@click.argument("raw", type=click.Path(exists=True, path_type=Path))
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--dim", default=128, show_default=True)
@click.option("--buckets", default=50_000, show_default=True)
@click.option("--epochs", default=3, show_default=True)
@click.option("--threads", default=2, show_default=True)
def main(raw: Path, out: Path, dim: int, buckets: int, epochs: int, threads: int) -> None:
    out.mkdir(parents=True, exist_ok=True)
    tokenised = out / "tokens.txt"
    with lzma.open(raw, "rt", encoding="utf-8") as lines, tokenised.open("w", encoding="utf-8") as target:
        for line in lines:
            # Edge punctuation is nearly all that the tokenizer splits off, and this is a hundred times faster.
            target.write(" ".join(piece for word in line.split() for piece in split_punctuation(word)) + "\n")
    model = floret.train_unsupervised(
        str(tokenised), model="cbow", mode="floret", hashCount=2, bucket=buckets, minn=4, maxn=5,
        minCount=10, dim=dim, epoch=epochs, lr=0.05, thread=threads,
    )  # fmt: skip
    model.save_floret_vectors(str(out / "vectors.floret"))
    tokenised.unlink()


def split_punctuation(word: str) -> list[str]:
    """``„Gmina,`` → ``„ Gmina ,``: punctuation at the edges stands alone."""
    start, end = 0, len(word)
    while start < end and not word[start].isalnum():
        start += 1
    while end > start and not word[end - 1].isalnum():
        end -= 1
    return [*word[:start], *([word[start:end]] if start < end else []), *word[end:]]


if __name__ == "__main__":
    main()
