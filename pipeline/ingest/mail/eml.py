"""E-mails as they are sent (EML), read by Python's own module."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage

from pipeline.codes import WarningCode
from pipeline.ingest.base import Rejected
from pipeline.ingest.mail.message import Attachment, Message

#: What the module raises on damaged headers and parts.
_ERRORS = (ValueError, LookupError, AttributeError, TypeError, RecursionError)


def eml_message(data: bytes) -> Message:
    """Subject and text. Raises Rejected."""
    try:
        mail = message_from_bytes(data, policy=policy.default)
        subject, body = str(mail.get("subject", "")), mail.get_body(("plain", "html"))
        content = body.get_payload(decode=True) if body else b""
        if body is None or not isinstance(content, bytes):
            return Message(subject, b"")
        return Message(subject, content, body.get_content_charset(), body.get_content_subtype() == "html")
    except _ERRORS as error:
        raise Rejected(WarningCode.CORRUPT, "The e-mail is damaged; save it again.") from error


def eml_attachments(data: bytes) -> Iterator[Attachment]:
    """The attachments of an e-mail; those that are damaged are left out, as the reader of the message tells."""
    try:
        parts = list(message_from_bytes(data, policy=policy.default).iter_attachments())
    except _ERRORS:
        return
    for part in parts:
        try:
            yield Attachment(part.get_filename() or "", _content(part))
        except _ERRORS:
            continue


def _content(part: EmailMessage) -> bytes:
    """The bytes of an attachment; a message forwarded whole is one."""
    content = part.get_content() if part.get_content_type() == "message/rfc822" else part.get_payload(decode=True)
    return bytes(content)
