"""TAR archives, bare or compressed with gzip, bzip2 or xz, read as a stream from the first byte to the last."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
from collections.abc import Callable, Iterator
from typing import IO, cast

from pipeline.ingest.base import Rejected
from pipeline.ingest.broken import BROKEN
from pipeline.ingest.containers.base import Budget, Member, damaged, safe_name

Opens = Callable[[IO[bytes]], IO[bytes]]

#: How a compressed file begins → what unpacks it.
COMPRESSIONS: dict[bytes, Opens] = {
    b"\x1f\x8b": lambda file: cast(IO[bytes], gzip.GzipFile(fileobj=file)),
    b"BZh": lambda file: cast(IO[bytes], bz2.BZ2File(file)),
    b"\xfd7zXZ\x00": lambda file: cast(IO[bytes], lzma.LZMAFile(file)),  # noqa: SIM115 - the caller's file
}
_MAGIC, _MAGIC_AT = b"ustar", 257


def unpacked(file: IO[bytes]) -> IO[bytes]:
    """The file, behind its compression if it has one. Raises OSError."""
    head = file.read(8)
    file.seek(0)
    return next((opens(file) for magic, opens in COMPRESSIONS.items() if head.startswith(magic)), file)


def starts_tar(head: bytes) -> bool:
    """Are these the first bytes of a TAR that is not compressed?"""
    return head[_MAGIC_AT:].startswith(_MAGIC)


def is_tar(file: IO[bytes]) -> bool:
    """Is it a TAR, compressed or not? Leaves the file at its start."""
    try:
        return starts_tar(unpacked(file).read(512))
    except BROKEN:
        return False
    finally:
        file.seek(0)


def tar_members(file: IO[bytes], budget: Budget) -> Iterator[Member]:
    """The regular files of a TAR; folders, links, devices and hidden files are left out. Trouble ends it."""
    size = file.seek(0, io.SEEK_END)
    file.seek(0)
    try:
        stream = cast(IO[bytes], _Metered(unpacked(file), size, budget))
        with tarfile.open(fileobj=stream, mode="r|") as archive:
            for info in archive:
                name = safe_name(info.name)
                content = archive.extractfile(info) if info.isreg() else None
                if name and content:
                    budget.member()
                    yield Member(name, content.read(budget.limits.max_bytes + 1))
                archive.members.clear()  # type: ignore[attr-defined]  # else all headers stay in memory
    except Rejected as rejected:
        yield Member("", rejected)
    except BROKEN:
        yield Member("", damaged())


class _Metered:
    """A stream that counts what is unpacked, also of members that are passed over."""

    def __init__(self, stream: IO[bytes], packed: int, budget: Budget) -> None:
        self._stream = stream
        self._packed = packed
        self._budget = budget
        self._read = 0

    def read(self, size: int) -> bytes:
        data = self._stream.read(size)
        self._read += len(data)
        self._budget.unpack(len(data))
        self._budget.check_ratio(self._read, self._packed)
        return data
