"""The readers of e-mails: the text of the message, its plain form before its HTML, with the subject as title."""

from __future__ import annotations

from dataclasses import replace

from pipeline.codes import WarningCode
from pipeline.document import Document
from pipeline.ingest.base import Limits, Rejected
from pipeline.ingest.encodings import decode
from pipeline.ingest.html import read_html
from pipeline.ingest.mail.eml import eml_message
from pipeline.ingest.mail.message import Message
from pipeline.ingest.mail.msg import msg_message
from pipeline.ingest.other.plain import from_text
from pipeline.ingest.sniff import MAIL, MSG

_NO_TEXT = "The e-mail has no text of its own; klaster extract reads its attachments."


def read_eml(data: bytes, limits: Limits) -> Document:
    """An e-mail as it is sent. Raises Rejected."""
    return _document(eml_message(data), MAIL, limits)


def read_msg(data: bytes, limits: Limits) -> Document:
    """An e-mail as Outlook saves it. Raises Rejected."""
    return _document(msg_message(data), MSG, limits)


def _document(message: Message, media_type: str, limits: Limits) -> Document:
    if not message.content.strip():
        raise Rejected(WarningCode.EMPTY, _NO_TEXT)
    title = " ".join(message.subject.split()) or None
    if message.is_html:
        read = read_html(message.content, limits)
        return replace(read, metadata=replace(read.metadata, media_type=media_type, title=title))
    return from_text(decode(message.content, message.charset).text, media_type, limits, title=title)
