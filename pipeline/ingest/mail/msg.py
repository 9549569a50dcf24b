"""E-mails as Outlook saves them (MSG): properties in the streams of a compound file, which olefile opens."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from olefile import OleFileIO

from pipeline.codes import WarningCode
from pipeline.ingest.base import Rejected
from pipeline.ingest.encodings import decode
from pipeline.ingest.mail.message import Attachment, Message

#: Numbers of properties ([MS-OXPROPS]) and of their types: text in UTF-16, text in the sender's code page, bytes.
_SUBJECT, _BODY, _HTML, _DATA, _NAME, _SHORT_NAME = "0037", "1000", "1013", "3701", "3707", "3704"
_WIDE, _NARROW, _BYTES = "001F", "001E", "0102"
_ATTACHMENT = "__attach_version1.0_#"

_INNER = "A message attached to the message is not read; open it in the mail program and save it apart."


def msg_message(data: bytes) -> Message:
    """Subject and text. Raises Rejected."""
    with _opened(data) as file:
        subject = _text(file, _SUBJECT)
        if body := _text(file, _BODY).strip("\0 \r\n"):
            return Message(subject, body.encode("utf-8", "replace"), "utf-8")
        html = _stream(file, _HTML, _BYTES) or _text(file, _HTML).encode("utf-8", "replace")
        return Message(subject, html, is_html=True)


def msg_attachments(data: bytes) -> Iterator[Attachment]:
    """The attachments of a message, in their order; none of a damaged one, as the reader of the message tells."""
    try:
        with _opened(data) as file:
            folders = sorted({path[0] for path in file.listdir() if path[0].startswith(_ATTACHMENT)})
            found = [_attachment(file, folder) for folder in folders]
    except Rejected:
        return
    yield from found


@contextmanager
def _opened(data: bytes) -> Iterator[OleFileIO]:
    try:
        with OleFileIO(data) as file:
            if sum(map(file.get_size, file.listdir())) > len(data):
                raise ValueError("the streams are larger than the file: they share its sectors")
            yield file
    except (Rejected, MemoryError):
        raise
    except Exception as error:  # olefile raises many kinds on damaged files
        raise Rejected(WarningCode.CORRUPT, "The e-mail is damaged; open it in Outlook and save it again.") from error


def _attachment(file: OleFileIO, folder: str) -> Attachment:
    name = _text(file, _NAME, folder) or _text(file, _SHORT_NAME, folder)
    data = _stream(file, _DATA, _BYTES, folder)
    if data is None:
        return Attachment(name, Rejected(WarningCode.UNSUPPORTED_FORMAT, _INNER))
    return Attachment(name, data)


def _text(file: OleFileIO, number: str, folder: str = "") -> str:
    """A property of text; what is in a code page is decoded as Polish."""
    if (wide := _stream(file, number, _WIDE, folder)) is not None:
        return wide.decode("utf-16-le", "replace")
    return decode(_stream(file, number, _NARROW, folder) or b"").text


def _stream(file: OleFileIO, number: str, kind: str, folder: str = "") -> bytes | None:
    path = [part for part in (folder, f"__substg1.0_{number}{kind}") if part]
    if not file.exists(path):
        return None
    data: bytes = file.openstream(path).read()
    return data
