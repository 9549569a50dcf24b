"""The words of corpora, running text and registers, for vectors (``lexical.py``) and for names (``renamed.py``).

In: training parts of corpora (``.spacy``), running text (``.txt.xz``) and tables of names (``.csv``). Proper names of
the dictionary PoliMorf (in ``spacy-lookups-data``), in all their cases, are drawn by lot. Out: a word and how
often it counts a line, the most frequent first. No development or test text is read.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click
from spacy.util import load_language_data, registry

sys.path.append(str(Path(__file__).parents[1] / "encoder"))
from trim import corpus_words, raw_words, table_words

SEED = 20
#: Words seen more seldom in running text are errors of scanning more often than not.
SELDOM = 12
#: A corpus that is learned from says more of what will be read than running text of law and novels.
RAW_SHARE = 8
LONGEST = 40


@click.command(help=__doc__)
@click.argument("corpora", type=click.Path(exists=True, path_type=Path), nargs=-1, required=True)
@click.option("--raw", type=click.Path(exists=True, path_type=Path), required=True)
@click.option("--table", "tables", type=click.Path(exists=True, path_type=Path), multiple=True)
@click.option("--names", default=100_000, show_default=True, help="How many forms of the dictionary are drawn.")
@click.option("--out", type=click.Path(path_type=Path), required=True)
def main(corpora: tuple[Path, ...], raw: Path, tables: tuple[Path, ...], names: int, out: Path) -> None:
    counts = Counter(word for corpus in corpora for word, _ in corpus_words(corpus))
    for word, times in Counter(word for word, _ in raw_words(raw)).items():
        if times >= SELDOM:
            counts[word] += 1 + times // RAW_SHARE
    counts.update({word for table in tables for word, _ in table_words(table) if word.isalpha() and word.istitle()})
    counts.update(drawn(names))
    chosen = [(word, times) for word, times in counts.most_common() if word.split() == [word] and len(word) < LONGEST]
    out.write_text("".join(f"{word}\t{times}\n" for word, times in chosen), encoding="utf-8")
    click.echo(f"{out}: {len(chosen):,} words")


def drawn(number: int) -> list[str]:
    """Forms of the dictionary's proper names, by lot."""
    forms = load_language_data(registry.lookups.get("pl")["lemma_lookup_noun"])
    return random.Random(SEED).sample(sorted(form for form in forms if form[0].isupper()), number)


def read_words(path: Path) -> Iterator[tuple[str, int]]:
    """What this script wrote."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            word, times = line.rstrip("\n").split("\t")
            yield word, int(times)


if __name__ == "__main__":
    main()
