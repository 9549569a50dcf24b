"""Saved e-mails: the subject and the text of the message; attachments are named, not read."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes, policy

from pipeline.document import Document, Issue
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
        names = [part.get_filename() or part.get_content_type() for part in message.iter_attachments()]
    except (ValueError, LookupError, AttributeError, TypeError, RecursionError, IndexError) as error:
        raise Rejected(WarningCode.CORRUPT, "The e-mail is damaged; save it again.") from error
    if body is None or not isinstance(content, bytes):
        raise Rejected(WarningCode.EMPTY, "The e-mail has no text; save its attachments and give those.")
    if body.get_content_subtype() == "html":
        read = read_html(content, limits)
        document = replace(read, metadata=replace(read.metadata, media_type=MEDIA_TYPE, title=subject))
    else:
        text = decode(content, body.get_content_charset()).text
        document = from_text(text, MEDIA_TYPE, limits, title=subject)
    if not names:
        return document
    message_text = f"Attachments, not read: {', '.join(map(repr, names[:5]))}; save them and give them as documents."
    return replace(document, issues=(*document.issues, Issue(WarningCode.CONTENT_LOST, message_text)))
