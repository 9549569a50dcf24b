"""What came of a file: the way every document goes, archives opened, without the model."""

from __future__ import annotations

from pipeline.batch.sources import Source
from pipeline.batch.sources.inside import opened
from pipeline.document import Document
from pipeline.ingest.base import Limits, Rejected
from pipeline.ingest.read import read

LIMITS = Limits()


def outcomes(data: bytes) -> dict[str, str]:
    """By the name of each document in ``data``: „ok” or the code of its refusal. Whatever is raised is an error."""
    return {one.name: _outcome(one) for one in opened(Source("file", data=data), LIMITS)}


def _outcome(source: Source) -> str:
    try:
        if source.refused is not None:
            raise source.refused
        document = read(source.data or b"", LIMITS)
    except Rejected as rejected:
        return str(rejected.code) if rejected.message.endswith(".") else "no remedy"
    _check(document)
    return "ok"


def _check(document: Document) -> None:
    """A document is one: its blocks and words lie in its text."""
    ends = [0, *(end for block in document.blocks for end in (block.start, block.end))]
    assert ends == sorted(ends)
    assert ends[-1] <= len(document.text)
    assert all(0 <= word.start <= word.end <= len(document.text) for word in document.words)
    document.text.encode()  # lone surrogates cannot be written
