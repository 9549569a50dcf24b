"""What discovery yields: something to read, or a word on why there is nothing."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from pipeline.ingest.base import Rejected
from pipeline.ingest.privacy import masked


@dataclass(frozen=True, slots=True)
class Source:
    """One document to read: a file, bytes already at hand, or a URL.

    ``name`` says where its record goes; a PESEL in it is masked.
    ``refused`` says why it is not to be read: an archive that could not be opened, or not to its end. ``container`` is
    the file that holds bytes which were unpacked.
    """

    name: str
    path: Path | None = None
    data: bytes | None = None
    url: str | None = None
    refused: Rejected | None = None
    container: Path | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", masked(self.name))

    @property
    def place(self) -> bytes | None:
        """The path of the file that it is or lies in, in full; None for standard input and for what has a URL."""
        path = self.path or self.container
        return os.fsencode(os.path.abspath(path)) if path else None  # noqa: PTH100 - asked for each document


@dataclass(frozen=True, slots=True)
class Problem:
    """A path that gave nothing to read, and why, in one sentence with the remedy."""

    path: str
    message: str


#: What a place yields, in a stream: nothing of it is kept.
Found = Source | Problem


def readable(name: str) -> str:
    """A file name may hold bytes that are no UTF-8; a record may not."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def why(error: OSError | RuntimeError) -> str:
    """What a person is told of a path that the system does not open."""
    match error:
        case FileNotFoundError():
            return "does not exist; check the spelling and the folder you are in"
        case PermissionError():
            return "may not be read by this user; change its permissions, or run as a user who may"
        case _:
            return f"cannot be opened: {getattr(error, 'strerror', None) or error}"
