"""Archives and e-mails become the documents inside them, one at a time and in memory."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from io import BytesIO
from typing import IO

from pipeline.batch.sources.source import Source
from pipeline.codes import WarningCode
from pipeline.ingest.base import Limits, Rejected
from pipeline.ingest.containers import Budget, Container, opener

_EMPTY = "The archive holds no document; check that it was packed completely."
_TOO_DEEP = "The archive lies in too many others; unpack those and give it alone."


def opened(source: Source, limits: Limits) -> Iterator[Source]:
    """The source itself, or what lies in it, named below it: ``archive.zip/umowa.pdf``; archives in it are opened too.

    Of an e-mail the message comes first. An archive is told of as ``refused``, once and after what could be read of
    it, when a part of it is damaged, locked or over the limits. Archives behind URLs are not opened.
    """
    yield from _opened(source, Budget(limits), 0)


def attachments(source: Source, limits: Limits) -> int:
    """How many documents an e-mail holds besides its message, one in memory at a time; 0 for what is no e-mail."""
    try:
        with file_of(source) as file:
            container = opener(file)
    except OSError:
        return 0
    return sum(1 for _ in opened(source, limits)) - 1 if container and container.is_document else 0


def _opened(source: Source, budget: Budget, depth: int) -> Iterator[Source]:
    try:
        with file_of(source) as file:
            container = opener(file)
            if container is None or container.is_document:
                yield source
            if container is not None:
                yield from _members(source, container, file, budget, depth)
    except OSError:
        yield source  # whoever reads it says why it cannot be opened


def _members(source: Source, container: Container, file: IO[bytes], budget: Budget, depth: int) -> Iterator[Source]:
    trouble: Rejected | None = None
    empty = not container.is_document
    if depth == budget.limits.max_depth:
        trouble = Rejected(WarningCode.TOO_LARGE, _TOO_DEEP)
    else:
        for member in container.members(file, budget):
            empty = False
            if isinstance(member.data, Rejected):
                trouble = trouble or member.data
            else:
                holder = source.path or source.container
                below = Source(f"{source.name}/{member.name}", data=member.data, container=holder)
                yield from _opened(below, budget, depth + 1)
    if trouble is None and empty:
        trouble = Rejected(WarningCode.EMPTY, _EMPTY)
    if trouble is not None:
        yield refused(source, trouble, is_document=container.is_document)


def refused(source: Source, trouble: Rejected, *, is_document: bool) -> Source:
    """That not all of a container was opened: as the record of an archive, which has no other, or beside a mail's."""
    return replace(source, name=f"{source.name}/attachments" if is_document else source.name, refused=trouble)


def file_of(source: Source) -> AbstractContextManager[IO[bytes]]:
    """The bytes of a source. Raises OSError. A place behind a URL is not asked: nothing of it is opened."""
    return source.path.open("rb") if source.path else BytesIO(source.data or b"")
