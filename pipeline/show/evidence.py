"""Evidence in its sentence, highlighted."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from pipeline.emit.terminal import excerpt, plain, sentence_bounds, shorten
from pipeline.records import Evidence

#: A sentence is cut to about this many characters; further evidence of a value is only counted.
LIMIT = 220
SENTENCES_SHOWN = 2

CONTEXT = "dim italic"
MATCH = "bold yellow not italic"


def sentences(evidence: Sequence[Evidence], text: str | None) -> list[Text]:
    """The sentences around ``evidence``, each once; evidence texts alone where ``text`` is None or another text."""
    found: dict[tuple[int, int], Text] = {}
    for item in evidence:
        found.setdefault(_bounds(item, text), _sentence(item, text))
    lines = list(found.values())[:SENTENCES_SHOWN]
    if len(found) > SENTENCES_SHOWN:
        lines.append(Text(f"and {len(found) - SENTENCES_SHOWN} more", style=CONTEXT))
    return lines


def _matches(evidence: Evidence, text: str | None) -> bool:
    return text is not None and text[evidence.start : evidence.end] == evidence.text


def _bounds(evidence: Evidence, text: str | None) -> tuple[int, int]:
    if text is None or not _matches(evidence, text):
        return evidence.start, evidence.end
    return sentence_bounds(text, evidence.start, evidence.end)


def _sentence(evidence: Evidence, text: str | None) -> Text:
    page = f"p. {evidence.page}: " if evidence.page is not None else ""
    if text is None or not _matches(evidence, text):
        return Text.assemble((page, CONTEXT), (shorten(plain(evidence.text), LIMIT), MATCH))
    found = excerpt(text, evidence.start, evidence.end, LIMIT)
    return Text.assemble((page + found.before, CONTEXT), (found.match, MATCH), (found.after, CONTEXT))
