"""Which format bytes are, by content and never by name; what is not read is refused with a remedy."""

from __future__ import annotations

import io
import re
import tomllib
import zipfile
from importlib.resources import files
from typing import Any

from pipeline.codes import WarningCode
from pipeline.ingest.base import Rejected
from pipeline.ingest.broken import BROKEN
from pipeline.ingest.encodings import wide_encoding

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
HTML = "text/html"
TEXT = "text/plain"
ODT = "application/vnd.oasis.opendocument.text"
DOC = "application/msword"
MAIL = "message/rfc822"
MSG = "application/vnd.ms-outlook"
EPUB = "application/epub+zip"
IMAGES = ("image/jpeg", "image/png", "image/tiff", "image/gif", "image/webp")

_TABLE: dict[str, Any] = tomllib.loads(files(__package__).joinpath("formats.toml").read_text("utf-8"))
ZIP_STARTS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
OLE_START = bytes.fromhex("d0cf11e0a1b11ae1")
#: A stream that every message of Outlook has, as the directory of the file spells it.
MSG_MARK = "__properties_version1.0".encode("utf-16-le")
_UTF16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_HEAD = 65_536
_MOST_CONTROLS = 0.005

_PDF_START = re.compile(
    rb"\A[\s\x00\xef\xbb\xbf]*%PDF-\d|\A.{0,1000}?[\r\n]%PDF-\d\.\d\s*[\r\n]+%[\x80-\xff]", re.DOTALL
)
_PROLOG = r"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*"
_HTML_TAGS = (
    "html|head|body|title|meta|link|script|style|base|div|p|h[1-6]|table|ul|ol|dl|article|section|main|header|nav|"
    "span|a|br|b|strong|center|font|blockquote|form|img"
)
_HTML_START = re.compile(rf"{_PROLOG}(?:<!doctype\s+html|<(?:{_HTML_TAGS})(?=[\s>/]))", re.IGNORECASE | re.DOTALL)
_XML_START = re.compile(r"\s*<\?xml\s")
_MAIL_FIELD = re.compile(
    r"^(?:received|return-path|message-id|mime-version|delivered-to|from|to|subject|date):", re.I | re.M
)
_MAIL_FIELDS_NEEDED = 4


def sniff(data: bytes) -> str:
    """The media type of ``data``; raises ``Rejected`` for what no reader reads."""
    if not data:
        raise Rejected(WarningCode.EMPTY, "The file is empty; check that it was saved or downloaded completely.")
    if _PDF_START.search(data[:1100]):
        return PDF
    if data.startswith(ZIP_STARTS):
        return _zip(data)
    if data.startswith(OLE_START):
        return _ole(data)
    return _known(data) or _text(data[:_HEAD])


def _zip(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            kind = _said(archive) if "mimetype" in names else ""
    except BROKEN as error:
        raise _corrupt("The file is a damaged DOCX or ZIP") from error
    if "word/document.xml" in names:
        return DOCX
    if kind.startswith(ODT) and "content.xml" in names:
        return ODT
    if kind.startswith(EPUB):
        return EPUB
    if not any("/" in name and not name.startswith(("_rels/", "docProps/")) for name in names) and (
        not names or "[Content_Types].xml" in names
    ):
        raise _corrupt("The file is an Office document or ZIP without any document inside")
    office = kind.startswith("application/vnd.oasis") or "[Content_Types].xml" in names
    if office:
        raise _unsupported("an office document that is not DOCX", "save")
    raise _unsupported("a ZIP archive", "unpack")


def _said(archive: zipfile.ZipFile) -> str:
    """The media type that an archive says to be of."""
    with archive.open("mimetype") as said:
        return said.read(100).decode("ascii", "replace")


def _ole(data: bytes) -> str:
    """Old Office files, or a new one wrapped because it has a password."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        message = "The document is protected with a password; open it, remove the password and save it again."
        raise Rejected(WarningCode.ENCRYPTED, message)
    if "WordDocument".encode("utf-16-le") in data:
        return DOC
    if MSG_MARK in data:
        return MSG
    raise _unsupported("an old Office document (XLS, PPT)", "save")


def _known(data: bytes) -> str | None:
    """The media type of a format of the table, None for none of them."""
    for row in _TABLE["format"]:
        magic = bytes.fromhex(row["magic"])
        if data[row["at"] : row["at"] + len(magic)] == magic:
            if "media_type" not in row:
                raise _unsupported(row["name"], row["remedy"])
            return str(row["media_type"])
    return None


def _text(head: bytes) -> str:
    encoding = _UTF16.get(head[:2]) or wide_encoding(head)
    text = head.decode(encoding or "latin-1", "replace").removeprefix("\ufeff").removeprefix("ï»¿")
    controls = sum(char < " " and char not in "\t\n\r\f\v\x1a\x1b" for char in text)
    if controls > _MOST_CONTROLS * len(text):
        raise _unsupported("a binary file", "none")
    if not text.strip():
        raise Rejected(WarningCode.EMPTY, "The file holds only blanks; check that it was saved completely.")
    if _HTML_START.match(text):
        return HTML
    if _XML_START.match(text) and "<html" not in text[:2000].lower():
        raise _unsupported("an XML file", "none")
    if is_mail(text):
        return MAIL
    return HTML if _XML_START.match(text) else TEXT


def is_mail(text: str) -> bool:
    """Does the text start with the header fields of a message?"""
    first = re.split(r"\r?\n\r?\n", text.lstrip(), maxsplit=1)[0]
    fields = {field.lower() for field in _MAIL_FIELD.findall(first)}
    return len(fields) >= _MAIL_FIELDS_NEEDED and bool(fields & {"mime-version:", "message-id:", "received:"})


def _corrupt(what: str) -> Rejected:
    return Rejected(WarningCode.CORRUPT, f"{what}; get a new copy of it, or open and save it again.")


def _unsupported(name: str, remedy: str) -> Rejected:
    return Rejected(WarningCode.UNSUPPORTED_FORMAT, f"This is {name}; {_TABLE['remedies'][remedy]}.")
