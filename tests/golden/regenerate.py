"""Writes the golden files anew: ``make golden``, or ``python -m tests.golden.regenerate``. Review the diff after it."""

from __future__ import annotations

from pipeline import extract
from tests.golden.snapshot import RECORDS, golden_file, snapshot
from tests.paths import sample_documents


def main() -> None:
    """One golden file for each sample; files of samples that are gone are removed."""
    RECORDS.mkdir(exist_ok=True)
    documents = sample_documents()
    for document in documents:
        golden_file(document).write_text(snapshot(extract(document), document), encoding="utf-8")
    for stale in set(RECORDS.glob("*.json")) - set(map(golden_file, documents)):
        stale.unlink()
    print(f"{len(documents)} golden files written to {RECORDS}; review them with: git diff {RECORDS.parent}")


if __name__ == "__main__":
    main()
