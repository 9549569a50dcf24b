"""Find what to read: files, folders and standard input become sources, each with a name of its own."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.emit.paths import record_path
from pipeline.ingest.base import Limits

STDIN_NAME = "stdin"


@dataclass(frozen=True, slots=True)
class Source:
    """One document to read: a file, or bytes already at hand. ``name`` says where its record goes."""

    name: str
    path: Path | None = None
    data: bytes | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """A path that gave nothing to read, and why, in one sentence with the remedy."""

    path: str
    message: str


def find(paths: Iterable[str], outputs: Path | None = None) -> tuple[list[Source], list[Problem]]:
    """The sources behind ``paths`` in order, each file once, and the paths that could not be followed.

    A folder is read with all below it, sorted; hidden files and the folder ``outputs`` are left out. ``-`` is
    standard input. Names are relative to the folder given; where two files would share one, the later one's name
    is lengthened by the folders above it.
    """
    sources: list[Source] = []
    problems: list[Problem] = []
    for path in paths:
        for found in _expand(path, outputs.resolve() if outputs else None):
            if isinstance(found, Source):
                sources.append(found)
            else:
                problems.append(found)
    return list(_name_apart(sources)), problems


def _expand(path: str, outputs: Path | None) -> Iterator[Source | Problem]:
    if path == "-":
        # One byte past the limit is enough to be rejected as too large; an endless stream must not fill the memory.
        yield Source(STDIN_NAME, data=sys.stdin.buffer.read(Limits().max_bytes + 1))
        return
    try:
        target = Path(path).resolve(strict=True)
    except (OSError, RuntimeError) as error:
        yield Problem(path, _why(error))
        return
    if target.is_dir():
        yield from _walk(Path(path), target, outputs)
    elif target.is_file():
        yield Source(_readable(Path(path).name), Path(path))
    else:
        yield Problem(path, "is neither a file nor a folder; to read a stream, pipe it in and give - as PATH")


def _walk(folder: Path, root: Path, outputs: Path | None) -> Iterator[Source | Problem]:
    """All files below ``folder``, by name; ``root`` is where it really lies."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Problem(str(folder), _why(error))
        return
    for entry in entries:
        path = Path(entry.path)
        if entry.name.startswith("."):
            continue
        if entry.is_symlink():
            yield from _follow(path, root)
        elif entry.is_dir():
            if path.resolve() != outputs:
                yield from (_under(entry.name, found) for found in _walk(path, root, outputs))
        elif entry.is_file():
            yield Source(_readable(entry.name), path)


def _follow(link: Path, root: Path) -> Iterator[Source | Problem]:
    """A link to a file inside the folder is read; what leads out, to a folder (a loop, perhaps) or nowhere is not."""
    target = Path(os.path.realpath(link))
    if not target.is_relative_to(root):
        yield Problem(str(link), "is a link out of the folder and was not followed; give its target as a PATH")
    elif target.is_file():
        yield Source(_readable(link.name), link)
    elif not target.is_dir():
        yield Problem(str(link), "is a link to nothing; remove it or restore its target")


def _under(folder: str, found: Source | Problem) -> Source | Problem:
    return replace(found, name=f"{_readable(folder)}/{found.name}") if isinstance(found, Source) else found


def _name_apart(sources: Iterable[Source]) -> Iterator[Source]:
    """Leave out files met before; lengthen a name whose record would be written over another's."""
    files: set[Path] = set()
    records: set[Path] = set()
    for source in sources:
        name = source.name
        if source.path is not None:
            real = source.path.resolve()
            if real in files:
                continue
            files.add(real)
            above = list(source.path.absolute().parts[1 : -1 - name.count("/")])
            while record_path(Path(), name) in records and above:
                name = f"{_readable(above.pop())}/{name}"
        record = record_path(Path(), name)
        if record not in records:
            records.add(record)
            yield replace(source, name=name)


def _readable(name: str) -> str:
    """A file name may hold bytes that are no UTF-8; a record may not."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _why(error: OSError | RuntimeError) -> str:
    match error:
        case FileNotFoundError():
            return "does not exist; check the spelling and the folder you are in"
        case PermissionError():
            return "may not be read by this user; change its permissions, or run as a user who may"
        case _:
            return f"cannot be opened: {getattr(error, 'strerror', None) or error}"
