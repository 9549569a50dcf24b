"""Saved e-mails: the subject and the text of the message; attachments are documents of their own."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes, policy

from pipeline.document import Document
from pipeline.ingest.base import Limits, Rejected
from pipeline.ingest.encodings import decode
from pipeline.ingest.html import read_html
from pipeline.ingest.other.plain import from_text
from pipeline.records import WarningCode

MEDIA_TYPE = "message/rfc822"


def read_mail(data: bytes, limits: Limits) -> Document:
    """The message of a saved e-mail, its plain form before its HTML. Raises Rejected."""
    try:
        message = message_from_bytes(data, policy=policy.default)
        subject = " ".join(str(message.get("subject", "")).split()) or None
        body = message.get_body(("plain", "html"))
        content = body.get_payload(decode=True) if body else b""
    except (ValueError, LookupError, AttributeError, TypeError, RecursionError, IndexError) as error:
        raise Rejected(WarningCode.CORRUPT, "The e-mail is damaged; save it again.") from error
    if body is None or not isinstance(content, bytes):
        raise Rejected(WarningCode.EMPTY, "The e-mail has no text of its own; klaster extract reads its attachments.")
    if body.get_content_subtype() == "html":
        read = read_html(content, limits)
        return replace(read, metadata=replace(read.metadata, media_type=MEDIA_TYPE, title=subject))
    return from_text(decode(content, body.get_content_charset()).text, MEDIA_TYPE, limits, title=subject)
