"""Attachments of saved e-mails. The message itself is a document, read by its own reader."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import IO

from pipeline.ingest.base import Rejected
from pipeline.ingest.containers.base import Budget, Member, safe_name
from pipeline.ingest.mail.message import Attachment


def attached(file: IO[bytes], budget: Budget, attachments: Callable[[bytes], Iterator[Attachment]]) -> Iterator[Member]:
    """The attachments of an e-mail, under their names or numbers."""
    data = file.read(budget.limits.max_bytes + 1)
    if len(data) > budget.limits.max_bytes:
        return  # as the reader of the message tells
    for number, one in enumerate(attachments(data), 1):
        try:
            budget.member()
            if isinstance(one.data, Rejected):
                yield Member("", one.data)
                continue
            budget.unpack(len(one.data))
        except Rejected as rejected:
            yield Member("", rejected)
            return
        yield Member(safe_name(one.name.rstrip("\0")) or f"attachment-{number}", one.data)
