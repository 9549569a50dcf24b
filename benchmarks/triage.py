"""``--triage`` on an archive in which one document of twenty reports an agreement: how much faster, and is one lost?

Run: ``python benchmarks/triage.py CORPUS POSITIVES [DOCUMENTS]``. CORPUS is a file of KPWr (a token
a line, „token tag”), cut into documents of 250 tokens; POSITIVES a folder of documents that all report an agreement.
"""

from __future__ import annotations

import shutil
import sys
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from material import extract
from timing import describe, seconds

from pipeline.batch.saved import load_record

TOKENS, ONE_OF = 250, 20


def negatives(corpus: Path) -> list[str]:
    tokens = [line.split(" ")[0] for line in corpus.read_text(encoding="utf-8").splitlines()]
    return [" ".join(tokens[start : start + TOKENS]) for start in range(0, len(tokens), TOKENS)]


def main() -> None:
    corpus, positives = Path(sys.argv[1]), sorted(path for path in Path(sys.argv[2]).rglob("*") if path.is_file())
    documents = int(sys.argv[3]) if len(sys.argv) > 3 else 1_000
    with TemporaryDirectory() as scratch:
        folder, plain, quick = (Path(scratch) / name for name in ("documents", "plain", "quick"))
        folder.mkdir()
        for number, text in enumerate(islice(cycle(negatives(corpus)), documents - documents // ONE_OF)):
            (folder / f"n{number}.txt").write_text(f"{text} {number}", encoding="utf-8")
        for number, path in enumerate(islice(cycle(positives), documents // ONE_OF)):
            (folder / f"p{number}{path.suffix}").write_bytes(path.read_bytes() + b"\n" * number)

        def run(out: Path, *options: str) -> None:
            shutil.rmtree(out, ignore_errors=True)
            extract(folder, "--out", out, *options)

        print(describe())
        slow, fast = seconds(lambda: run(plain), lambda: run(quick, "--triage"), warm=False)
        found, kept = (sum(map(agreements, sorted(out.glob("p*.json")))) for out in (plain, quick))
    print(f"{documents} documents   without {slow:6.1f} s   with --triage {fast:6.1f} s   ratio {slow / fast:5.2f}")
    print(f"agreements in the positive documents: {found} without, {kept} with")


def agreements(path: Path) -> int:
    record = load_record(path)
    return len(record.agreements) if record else 0


if __name__ == "__main__":
    main()
