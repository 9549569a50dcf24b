"""Privacy: the numbers of persons (PESEL) are masked before anything of a document reaches a record."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pipeline.document import Document

MASK = "•"


def masked(document: Document, spans: Iterable[tuple[int, int]]) -> Document:
    """The document with each span overwritten, character by character, so that all offsets stay true."""
    text = document.text
    for start, end in spans:
        text = text[:start] + MASK * (end - start) + text[end:]
    return replace(document, text=text)
