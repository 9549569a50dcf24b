"""What the user names, followed: a stream of sources and problems."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from itertools import takewhile
from pathlib import Path
from typing import TextIO

from pipeline.batch.sources.names import named_apart
from pipeline.batch.sources.on_disk import in_order
from pipeline.batch.sources.remote import is_url, walk_url
from pipeline.batch.sources.source import Found, Problem, Source, readable, why
from pipeline.batch.sources.walk import lies_in, walk
from pipeline.ingest.base import Limits

STDIN_NAME = "stdin"
STDIN = "-"


def find(
    paths: Iterable[str],
    outputs: Path | None = None,
    lists: Iterable[str] = (),
    limits: Limits = Limits(),  # noqa: B008 - frozen
) -> Iterator[Found]:
    """The sources behind ``paths`` and then those named in the files ``lists``, each file once, found as they are read.

    A folder is read with all below it, sorted; hidden files are left out, and all in the folder ``outputs``. A pattern
    (``news/**/*.html``) stands for what it matches, ``-`` for standard input. Names are relative to the folder, or to
    what precedes the first wildcard; where two files would share one, the later one's name is lengthened by the
    folders above it. A file of a list has the name that stands in the list. Archives are opened within the ``limits``.
    """
    return named_apart(_all(paths, _real(outputs), lists, limits.max_bytes), limits)


def count(paths: Iterable[str], outputs: Path | None = None, lists: Iterable[str] = ()) -> int:
    """How many files are behind them; an archive is one, whatever it holds, since it would have to be opened."""
    return sum(isinstance(one, Source) for one in _all(paths, _real(outputs), lists, 0))


def _real(outputs: Path | None) -> Path | None:
    return outputs.resolve() if outputs else None


def folders(paths: Iterable[str]) -> list[Path]:
    """The folders behind ``paths``: those that are named, and those in which a pattern is looked for."""
    fixed = [Path(os.path.abspath(_fixed(path))) for path in paths if path != STDIN and not is_url(path)]  # noqa: PTH100
    return [path for path in fixed if path.is_dir()]


def _all(paths: Iterable[str], outputs: Path | None, lists: Iterable[str], most: int) -> Iterator[Found]:
    for path in paths:
        if path == STDIN:
            # One byte past the limit is enough to be too large; an endless stream must not fill the memory.
            yield Source(STDIN_NAME, data=sys.stdin.buffer.read(most + 1))
        elif not is_url(path) and lies_in(Path(os.path.realpath(_fixed(path))), outputs):
            yield Problem(path, "lies in the folder of the records; give another one with --out")
        else:
            yield from _path(path, outputs)
    for name in lists:
        yield from _list(name, outputs)


def _path(path: str, outputs: Path | None, name: str | None = None) -> Iterator[Found]:
    """A file, named ``name``; or what a folder holds, named below ``name``, or from the folder where none is given."""
    if is_url(path):
        yield from walk_url(path, name)
        return
    try:
        target = Path(path).resolve(strict=True)
    except (OSError, RuntimeError) as error:
        if glob.has_magic(path):
            yield from _pattern(path, outputs)
        else:
            yield Problem(path, why(error))
        return
    if lies_in(target, outputs):
        return
    if target.is_dir():
        yield from walk(Path(path), target, outputs, readable(name or ""))
    elif target.is_file():
        yield Source(readable(name or Path(path).name), Path(path))
    else:
        yield Problem(path, "is neither a file nor a folder; to read a stream, pipe it in and give - as PATH")


def _pattern(pattern: str, outputs: Path | None) -> Iterator[Found]:
    """What a pattern matches, in order, named from the folder before its first wildcard."""
    fixed = _fixed(pattern)
    match = None
    for match in in_order(glob.iglob(pattern, recursive=True)):  # noqa: PTH207 - a pattern may begin at the root
        yield from _path(match, outputs, Path(match).relative_to(fixed).as_posix())
    if match is None:
        yield Problem(pattern, "matches nothing; check the pattern and the folder you are in")


def _fixed(path: str) -> Path:
    """A path, or what precedes the first wildcard in a pattern."""
    if os.path.lexists(path):
        return Path(path)
    return Path(*takewhile(lambda part: not glob.has_magic(part), Path(path).parts))


def _list(name: str, outputs: Path | None) -> Iterator[Found]:
    """A path a line, in UTF-8; blank lines are passed over."""
    try:
        with nullcontext(sys.stdin) if name == STDIN else _open(name) as lines:
            for line in lines:
                if path := line.rstrip("\r\n"):
                    yield from _path(path, outputs, path)
    except OSError as error:
        yield Problem(name, why(error))


def _open(name: str) -> TextIO:
    return Path(name).open(encoding="utf-8", errors="surrogateescape")
