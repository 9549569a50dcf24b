"""Text that was taken out of another format, read like a plain one."""

from __future__ import annotations

from dataclasses import replace

from pipeline.document import Document
from pipeline.ingest.base import Limits
from pipeline.ingest.text import read_text


def from_text(text: str, media_type: str, limits: Limits, *, title: str | None = None) -> Document:
    """The document of ``text``, whose labels and tabs say what is a list and a table. Raises Rejected."""
    document = read_text(text.encode("utf-8", "replace"), limits)
    metadata = replace(document.metadata, media_type=media_type, title=title or document.metadata.title, encoding=None)
    return replace(document, metadata=metadata)
