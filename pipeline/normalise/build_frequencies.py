"""Build ``noun_frequencies.tsv``: how often noun lemmas stand in running text, where that tells them apart.

Usage: ``python -m pipeline.normalise.build_frequencies polish_raw.txt.xz`` (plain Polish text, a paragraph a line).

Only forms that can belong to one lemma count („gminę” for gmina, „gminu” for gmin, „gminie” for neither); only lemmas
that share a form with another noun are kept. A proper name counts with the common noun that is written like it.
"""

from __future__ import annotations

import lzma
import re
from collections import Counter
from pathlib import Path

import click

from pipeline.analyse.language.morphology import analyse

TABLE = Path(__file__).with_name("noun_frequencies.tsv")
RAREST = 3
_WORD = re.compile(r"[^\W\d_]{2,}")


def count_forms(path: Path) -> Counter[str]:
    """How often each written word stands in the text."""
    forms: Counter[str] = Counter()
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            forms.update(_WORD.findall(line))
    return forms


def count_lemmas(forms: Counter[str]) -> tuple[Counter[str], set[str]]:
    """Occurrences of each noun lemma in forms of its own, and the lemmas that share a form with another noun."""
    counts: Counter[str] = Counter()
    rivals: set[str] = set()
    for form, count in forms.items():
        analyses = [a for a in analyse(form) if a.form == form]
        nouns = {a.lemma.lower() for a in analyses if a.is_noun}
        if len(nouns) > 1:
            rivals |= nouns
        elif nouns and all(a.is_noun for a in analyses):
            counts[nouns.pop()] += count
    return counts, rivals


@click.command()
@click.argument("text", type=click.Path(exists=True, path_type=Path))
def main(text: Path) -> None:
    """Count the nouns of TEXT and write the table."""
    counts, rivals = count_lemmas(count_forms(text))
    rows = [f"{lemma}\t{counts[lemma]}\n" for lemma in sorted(rivals) if counts[lemma] >= RAREST]
    TABLE.write_text("".join(["lemma\tcount\n", *rows]), encoding="utf-8")


if __name__ == "__main__":
    main()
