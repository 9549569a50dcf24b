"""The document behind an error, and its sentence: around the evidence of what was got, or most like what was missed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from rich.text import Text

from pipeline.batch.saved import document_of
from pipeline.document import Document
from pipeline.emit.terminal import excerpt, plain, shorten
from pipeline.evaluate.outcomes import Outcome
from pipeline.evaluate.score import DocumentResult
from pipeline.evaluate.words import common, same_word, words
from pipeline.records import Evidence, Record

LIMIT = 300
SENTENCES_SHOWN = 2
#: A stretch of text is shown for a missed value when it holds at least this part of its words …
ENOUGH = 0.6
#: … and is at most this many times as long.
SLACK = 2


class Sentences:
    """Finds sentences in the documents below a folder, each of which is read at most once, and only when asked for."""

    def __init__(self, documents: Path) -> None:
        self._folder = documents
        self._read: dict[str, Document | None] = {}

    def document(self, record: Record) -> Document | None:
        """The document of a record; None where it is not below the folder or has changed since."""
        source = record.document.source
        if source not in self._read:
            self._read[source] = document_of(record, self._folder)
        return self._read[source]

    def of(self, result: DocumentResult, outcome: Outcome) -> Iterator[Text]:
        """What the document says about this value; evidence texts alone where it cannot be read again."""
        document = self.document(result.record) if result.record else None
        text = document.text if document else None
        seen: set[str] = set()
        for evidence in outcome.got.evidence[:SENTENCES_SHOWN] if outcome.got else ():
            sentence = _around(text, evidence)
            if sentence.plain not in seen:
                seen.add(sentence.plain)
                yield sentence
        if outcome.got is None and outcome.wanted and text:
            span = most_like(text, outcome.wanted.label)
            if span:
                yield _highlighted(text, *span)


def _around(text: str | None, evidence: Evidence) -> Text:
    """The evidence in its sentence, highlighted; alone if the text is not at hand or is no longer the same."""
    if text is None or text[evidence.start : evidence.end] != evidence.text:
        return Text(shorten(plain(evidence.text), LIMIT), style="bold")
    return _highlighted(text, evidence.start, evidence.end)


def _highlighted(text: str, start: int, end: int) -> Text:
    found = excerpt(text, start, end, LIMIT)
    return Text.assemble((found.before, "dim"), (found.match, "bold"), (found.after, "dim"))


def most_like(text: str, value: str) -> tuple[int, int] | None:
    """The shortest stretch of text, not much longer than ``value``, that holds most of its words; None for too few."""
    wanted = words(value)
    known = [match for match in re.finditer(r"\w+", text) if any(same_word(match[0].casefold(), w) for w in wanted)]
    best = (0, 0, 0)
    for index, first in enumerate(known):
        start = first.start()
        near = [m for m in known[index : index + SLACK * len(wanted)] if m.end() - start <= SLACK * len(value)]
        for count, last in enumerate(near, 1):
            shared = len(common(wanted, [match[0].casefold() for match in near[:count]]))
            best = max(best, (shared, start - last.end(), start))
    shared, negative_length, start = best
    return (start, start - negative_length) if shared and shared >= ENOUGH * len(wanted) else None
