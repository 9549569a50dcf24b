"""ZIP archives. Office documents are ZIPs as well, and stay documents."""

from __future__ import annotations

import stat
import zipfile
from collections.abc import Iterator
from typing import IO

from pipeline.codes import WarningCode
from pipeline.ingest.base import Rejected
from pipeline.ingest.broken import BROKEN
from pipeline.ingest.containers.base import Budget, Member, damaged, safe_name

_ENCRYPTED = 1
_LOCKED = "The archive is protected with a password; unpack it and give the documents inside."
#: Names that only office documents, e-books and the like have.
_OFFICE = frozenset({"[Content_Types].xml", "mimetype", "word/document.xml"})


def starts_office(head: bytes) -> bool:
    """Do the first bytes of a ZIP tell an office document, by the name of the first file in it?"""
    length = int.from_bytes(head[26:28], "little")
    return head[30 : 30 + length].decode("latin-1") in _OFFICE


def is_archive(file: IO[bytes]) -> bool:
    """Is the ZIP made of documents, and none itself? A damaged one counts as a document: its reader says so."""
    try:
        with zipfile.ZipFile(file) as archive:
            names = archive.namelist()
    except BROKEN:
        return False
    return bool(names) and not _OFFICE.intersection(names)


def zip_members(file: IO[bytes], budget: Budget) -> Iterator[Member]:
    """The files of a ZIP; folders, links, hidden and nameless ones are left out. Trouble comes under an empty name."""
    try:
        with zipfile.ZipFile(file) as archive:
            for info in archive.infolist():
                name = safe_name(info.filename)
                if name and not info.is_dir() and not stat.S_ISLNK(info.external_attr >> 16):
                    yield _member(archive, info, name, budget)
    except BROKEN:
        yield Member("", damaged())


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, budget: Budget) -> Member:
    try:
        budget.member()
        if info.flag_bits & _ENCRYPTED:
            raise Rejected(WarningCode.ENCRYPTED, _LOCKED)
        budget.check_ratio(info.file_size, info.compress_size)
        with archive.open(info) as packed:
            data = packed.read(budget.limits.max_bytes + 1)
        budget.unpack(len(data))
        budget.check_ratio(len(data), info.compress_size)
    except Rejected as rejected:
        return Member("", rejected)
    except BROKEN:
        return Member("", damaged())
    return Member(name, data)
