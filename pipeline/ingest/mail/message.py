"""What e-mails are taken apart into, whatever their format."""

from __future__ import annotations

from typing import NamedTuple

from pipeline.ingest.base import Rejected


class Attachment(NamedTuple):
    """A file in a message: its name, if it has one, and its bytes, or why there are none."""

    name: str
    data: bytes | Rejected


class Message(NamedTuple):
    """The text of a message as bytes, with the charset that it claims; in HTML where it has no plain form."""

    subject: str
    content: bytes
    charset: str | None = None
    is_html: bool = False
