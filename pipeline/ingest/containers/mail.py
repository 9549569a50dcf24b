"""Attachments of saved e-mails. The message itself is a document, read by its own reader."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import IO

from pipeline.ingest.base import Rejected
from pipeline.ingest.containers.base import Budget, Member, safe_name

_DAMAGED = (ValueError, LookupError, AttributeError, TypeError, RecursionError)


def mail_members(file: IO[bytes], budget: Budget) -> Iterator[Member]:
    """The attachments of an e-mail; of a damaged one none, as the reader of the message tells."""
    data = file.read(budget.limits.max_bytes + 1)
    if len(data) > budget.limits.max_bytes:
        return
    try:
        attachments = list(message_from_bytes(data, policy=policy.default).iter_attachments())
    except _DAMAGED:
        return
    for number, part in enumerate(attachments, 1):
        try:
            budget.member()
            name = safe_name(part.get_filename() or "") or f"attachment-{number}"
            content = _content(part)
            budget.unpack(len(content))
            yield Member(name, content)
        except Rejected as rejected:
            yield Member("", rejected)
            return
        except _DAMAGED:
            continue


def _content(part: EmailMessage) -> bytes:
    """The bytes of an attachment; a message forwarded whole is one."""
    content = part.get_content() if part.get_content_type() == "message/rfc822" else part.get_payload(decode=True)
    return bytes(content)
