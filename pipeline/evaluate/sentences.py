"""The sentence behind an error: around the evidence of what was got, or the words most like what was missed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from rich.text import Text

from pipeline.batch.saved import text_of
from pipeline.emit.terminal import excerpt, plain, shorten
from pipeline.evaluate.score import DocumentResult, Outcome
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
        self._documents = documents
        self._texts: dict[str, str | None] = {}

    def of(self, result: DocumentResult, outcome: Outcome) -> Iterator[Text]:
        """What the document says about this value; evidence texts alone where it cannot be read again."""
        text = self._text(result.record) if result.record else None
        for evidence in outcome.evidence[:SENTENCES_SHOWN]:
            yield _around(text, evidence)
        if outcome.got is None and outcome.wanted and text:
            span = _most_like(text, outcome.wanted)
            if span:
                yield _highlighted(text, *span)

    def _text(self, record: Record) -> str | None:
        source = record.document.source
        if source not in self._texts:
            self._texts[source] = text_of(record, self._documents)
        return self._texts[source]


def _around(text: str | None, evidence: Evidence) -> Text:
    """The evidence in its sentence, highlighted; alone if the text is not at hand or is no longer the same."""
    if text is None or text[evidence.start : evidence.end] != evidence.text:
        return Text(shorten(plain(evidence.text), LIMIT), style="bold")
    return _highlighted(text, evidence.start, evidence.end)


def _highlighted(text: str, start: int, end: int) -> Text:
    found = excerpt(text, start, end, LIMIT)
    return Text.assemble((found.before, "dim"), (found.match, "bold"), (found.after, "dim"))


def _most_like(text: str, value: str) -> tuple[int, int] | None:
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
