"""Which container a file is, by content, and what opens it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import IO, NamedTuple

from pipeline.ingest.containers.attachments import attached
from pipeline.ingest.containers.base import Budget, Member
from pipeline.ingest.containers.tar import COMPRESSIONS, is_tar, starts_tar, tar_members
from pipeline.ingest.containers.zip import is_archive, starts_office, zip_members
from pipeline.ingest.mail.eml import eml_attachments
from pipeline.ingest.mail.msg import msg_attachments
from pipeline.ingest.sniff import MSG_MARK, OLE_START, ZIP_STARTS, is_mail

#: Bytes from the start of a file by which a container is known.
HEAD = 16_384
_PIECE = 1 << 20


def may_hold_documents(head: bytes) -> bool:
    """Are these the first bytes of what may be a container? Asked before anything is unpacked, or parsed."""
    if head.startswith(ZIP_STARTS):
        return not starts_office(head)
    return head.startswith((*COMPRESSIONS, OLE_START)) or starts_tar(head) or is_mail(head.decode("latin-1"))


class Container(NamedTuple):
    """How its members are had; it never raises for what they hold. An e-mail ``is_document`` as well."""

    members: Callable[[IO[bytes], Budget], Iterator[Member]]
    is_document: bool = False


def opener(file: IO[bytes]) -> Container | None:
    """The container that ``file`` is, None for a document; the file is left at its start. Raises OSError."""
    head = file.read(HEAD)
    file.seek(0)
    found: Container | None = None
    if head.startswith(ZIP_STARTS):
        found = Container(zip_members) if is_archive(file) else None
    elif is_tar(file):
        found = Container(tar_members)
    elif is_mail(head.decode("latin-1")):
        found = Container(partial(attached, attachments=eml_attachments), is_document=True)
    elif head.startswith(OLE_START) and _has(file, MSG_MARK):
        found = Container(partial(attached, attachments=msg_attachments), is_document=True)
    file.seek(0)
    return found


def _has(file: IO[bytes], mark: bytes) -> bool:
    """Is it anywhere in the file, however large that is?"""
    before = b""
    while piece := file.read(_PIECE):
        if mark in before + piece:
            return True
        before = piece[-len(mark) :]
    return False
