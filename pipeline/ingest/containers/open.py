"""Which container a file is, by content, and what opens it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import IO, NamedTuple

from pipeline.ingest.containers.base import Budget, Member
from pipeline.ingest.containers.mail import mail_members
from pipeline.ingest.containers.tar import COMPRESSIONS, is_tar, starts_tar, tar_members
from pipeline.ingest.containers.zip import is_archive, zip_members
from pipeline.ingest.sniff import ZIP_STARTS, is_mail

#: Bytes from the start of a file by which a container is known.
HEAD = 16_384


def may_hold_documents(head: bytes) -> bool:
    """Are these the first bytes of what may be a container? Asked before anything is unpacked, or parsed."""
    return head.startswith((*ZIP_STARTS, *COMPRESSIONS)) or starts_tar(head) or is_mail(head.decode("latin-1"))


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
        found = Container(mail_members, is_document=True)
    file.seek(0)
    return found
