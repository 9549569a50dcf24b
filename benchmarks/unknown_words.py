"""How much of who signed is found when the words that announce it are not known.

    python benchmarks/unknown_words.py DOCUMENTS GOLD [--share 1.0] [--runs 1] [--seed 1]

Reads documents with gold twice: with all cues of ``extract/lexicon/cues.csv``, and with a share of those that make
signatories taken away at random. New documents announce their parties in words that no table has; this says, without
new documents, how well the rules do then.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from pathlib import Path
from unittest.mock import patch

from spacy.tokens import Doc

from pipeline.analyse import analyse, load
from pipeline.analyse.tables import table
from pipeline.document import Document
from pipeline.evaluate.accepted import accepted_alternatives
from pipeline.evaluate.align import compare_records
from pipeline.evaluate.gold import GoldRecord, read_gold
from pipeline.evaluate.outcomes import Field
from pipeline.evaluate.outputs import gold_id
from pipeline.extract import extract_frames, lexicon
from pipeline.ingest.read import read_path
from pipeline.normalise import to_record
from pipeline.records import Generator

GENERATOR = Generator(name="klaster", version="0", model="none")

Sample = tuple[Document, Doc, GoldRecord]


def samples(documents: Path, gold: Path) -> list[Sample]:
    """The documents that have gold, analysed."""
    answers = read_gold(gold)
    named = [(path, gold_id(path.name, answers)) for path in sorted(documents.rglob("*")) if path.is_file()]
    read = [(read_path(path), answers[known]) for path, known in named if known is not None]
    docs = analyse([document for document, _ in read], load(None))
    return [(document, doc, answer) for (document, answer), doc in zip(read, docs, strict=True)]


def figures(some: list[Sample]) -> str:
    """Exact precision, recall and F of signatories, and how many documents without an agreement have one."""
    counted: Counter[str] = Counter()
    for document, doc, answer in some:
        record = to_record(document, extract_frames(doc), "sha256:0", answer.id, GENERATOR)
        counted["false"] += bool(record.agreements and not answer.agreements)
        for outcome in compare_records(answer, record, accepted_alternatives(answer.notes)):
            if outcome.field is Field.SIGNATORIES:
                counted.update(wanted=outcome.wanted is not None, found=outcome.got is not None, right=outcome.exact)
    precision, recall = counted["right"] / counted["found"], counted["right"] / counted["wanted"]
    f = 2 * precision * recall / (precision + recall)
    return f"{precision:.3f}    {recall:.3f}    {f:.3f}    {counted['false']}"


def without_cues(some: list[Sample], share: float, chance: random.Random) -> str:
    """The figures when each cue for signatories is kept with the chance of one less the share."""
    rows = table("pipeline.extract.lexicon", "cues")
    kept = tuple(row for row in rows if row["role"] != "signatory" or chance.random() >= share)

    def fewer(package: str, name: str) -> tuple[dict[str, str], ...]:
        return kept if name == "cues" else table(package, name)

    with patch.object(lexicon, "table", fewer):
        _forget()
        found = figures(some)
    _forget()
    return found


def _forget() -> None:
    lexicon.cues.cache_clear()
    lexicon._cues_by_part.cache_clear()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("documents", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--share", type=float, default=1.0, help="of the cues to take away (default: all)")
    parser.add_argument("--runs", type=int, default=1, help="how often, with other cues each time")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    some, chance = samples(asked.documents, asked.gold), random.Random(asked.seed)
    print(f"{'signatories':24}precision recall   F        false agreements")
    print(f"{'all cues':24}{figures(some)}")
    for _ in range(asked.runs):
        print(f"{f'{asked.share:.0%} taken away':24}{without_cues(some, asked.share, chance)}")


if __name__ == "__main__":
    main()
