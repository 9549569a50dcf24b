"""Evidence: from offsets to the words, the page and the box."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.document import Document
from pipeline.records import Evidence


def evidence(document: Document, spans: Iterable[tuple[int, int]]) -> list[Evidence]:
    """One piece of evidence for each span of the document's text, in order, each span once."""
    return [_one(document, start, end) for start, end in dict.fromkeys(spans)]


def _one(document: Document, start: int, end: int) -> Evidence:
    page, bbox = document.where(start, end)
    return Evidence(page=page, start=start, end=end, text=document.text[start:end], bbox=bbox)
