"""The ZIP around a Word document: which part is which, read within the limits; nothing outside is followed."""

from __future__ import annotations

import io
import posixpath
import zipfile
from dataclasses import dataclass
from functools import lru_cache

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from lxml import etree

from pipeline.codes import WarningCode
from pipeline.ingest.base import Limits, Rejected
from pipeline.ingest.broken import BROKEN
from pipeline.ingest.docx.ooxml import Element

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
#: „Strict Open XML“ differs from what everybody writes only in its namespaces.
_STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    b"http://purl.oclc.org/ooxml/officeDocument/": b"http://schemas.openxmlformats.org/officeDocument/2006/",
    b"http://purl.oclc.org/ooxml/drawingml/main": b"http://schemas.openxmlformats.org/drawingml/2006/main",
}

#: Bytes of a common part that is kept; the styles of most documents have a tenth of that.
MOST_KEPT = 1_000_000


class BrokenPartError(Exception):
    """A part that is there and cannot be read."""


@dataclass(frozen=True, slots=True)
class Relation:
    """One part's pointer to another inside the package."""

    id: str
    type: str
    target: str


class Package:
    """The parts of a Word document by name. Names are compared without case, as the format asks."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._entries = {_key(info.filename): info for info in archive.infolist()}

    def __contains__(self, name: str) -> bool:
        return _key(name) in self._entries

    def data(self, name: str) -> bytes | None:
        """The bytes of a part, None if the package has no such part; raises BrokenPartError."""
        info = self._entries.get(_key(name))
        if info is None:
            return None
        try:
            return self._archive.read(info)
        except BROKEN as error:
            raise BrokenPartError(name) from error

    def xml(self, name: str, *, common: bool = False) -> Element | None:
        """The root of an XML part, None if the package has no such part; raises BrokenPartError.

        A part that is ``common`` to many documents, as their styles are, is kept for the next one.
        """
        data = self.data(name)
        if data is None:
            return None
        try:
            root = _kept(data) if common and len(data) <= MOST_KEPT else _parsed(data)
        except (ValueError, etree.XMLSyntaxError) as error:
            raise BrokenPartError(name) from error
        # The format forbids document type declarations; what one would declare is never read.
        if root.getroottree().docinfo.internalDTD is not None:
            raise BrokenPartError(name)
        return root

    def relations(self, name: str) -> list[Relation]:
        """Where a part (``""``: the package itself) points to inside the package."""
        folder, base = posixpath.split(name)
        root = self.xml(posixpath.join(folder, "_rels", f"{base}.rels"))
        if root is None:
            return []
        return [
            Relation(
                relation.get("Id", ""),
                relation.get("Type", ""),
                posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/"),
            )
            for relation in root.iterchildren("{*}Relationship")
            if relation.get("TargetMode") != "External"
        ]

    def main_part(self) -> str:
        """The name of the part that holds the body."""
        try:
            relations = self.relations("")
        except BrokenPartError:
            relations = []
        named = (r.target for r in relations if r.type == RELATIONSHIP_TYPE.OFFICE_DOCUMENT and r.target in self)
        return next(named, "word/document.xml")


def _parsed(data: bytes) -> Element:
    for strict, usual in _STRICT.items():
        data = data.replace(strict, usual)
    root: Element = parse_xml(data)
    return root


_kept = lru_cache(maxsize=4)(_parsed)


def _key(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def open_package(data: bytes, limits: Limits) -> Package:
    """The package in ``data``; Rejected when it is encrypted, damaged, or unpacks to more than the limits."""
    if data.startswith(_OLE):
        if _ENCRYPTED_STREAM in data:
            raise Rejected(WarningCode.ENCRYPTED, "The document is protected by a password: remove it and save again.")
        raise Rejected(WarningCode.UNSUPPORTED_FORMAT, "This is an old Word document: save it as .docx.")
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        entries = archive.infolist()
    except BROKEN as error:
        raise corrupt() from error
    if any(info.flag_bits & 1 for info in entries):
        raise Rejected(WarningCode.ENCRYPTED, "The file's parts are encrypted: save it without a password.")
    if max(len(data), sum(info.file_size for info in entries)) > limits.max_bytes:
        message = f"The document unpacks to more than {limits.max_bytes:,} bytes; split it, or raise --max-bytes."
        raise Rejected(WarningCode.TOO_LARGE, message)
    return Package(archive)


def corrupt() -> Rejected:
    """The refusal of a file that is no readable Word document."""
    message = "The file is damaged or is no Word document: open it in a word processor and save it again."
    return Rejected(WarningCode.CORRUPT, message)
