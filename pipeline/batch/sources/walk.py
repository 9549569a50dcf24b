"""A folder becomes its files, in order, without a list of them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from stat import S_ISDIR, S_ISLNK, S_ISREG

from pipeline.batch.sources.on_disk import in_order
from pipeline.batch.sources.source import Found, Problem, Source, readable, why


def walk(folder: Path, root: Path, outputs: Path | None, name: str = "") -> Iterator[Found]:
    """All files below ``folder``, by name; they are named from there, or below ``name``.

    ``root`` is where the folder really lies. What lies in the folder ``outputs`` is left out.
    """
    try:
        with os.scandir(folder) as entries:
            names = in_order(entry.name for entry in entries if not entry.name.startswith("."))
    except OSError as error:
        yield Problem(str(folder), why(error))
        return
    below = PurePosixPath(name)
    for entry in names:
        yield from _entry(folder / entry, (below / readable(entry)).as_posix(), root, outputs)


def lies_in(path: Path, outputs: Path | None) -> bool:
    """Is ``path``, which has no links, the folder ``outputs`` or something in it?"""
    return outputs is not None and path.is_relative_to(outputs)


def _entry(path: Path, name: str, root: Path, outputs: Path | None) -> Iterator[Found]:
    try:
        mode = path.lstat().st_mode
    except OSError:
        return  # gone meanwhile
    if S_ISLNK(mode):
        yield from _follow(path, name, root, outputs)
    elif S_ISDIR(mode):
        if not lies_in(path.resolve(), outputs):
            yield from walk(path, root, outputs, name)
    elif S_ISREG(mode):
        yield Source(name, path)


def _follow(link: Path, name: str, root: Path, outputs: Path | None) -> Iterator[Found]:
    """A link to a file inside the folder is read; what leads out, to a folder (a loop, perhaps) or nowhere is not."""
    target = Path(os.path.realpath(link))
    if not target.is_relative_to(root):
        yield Problem(str(link), "is a link out of the folder and was not followed; give its target as a PATH")
    elif lies_in(target, outputs):
        return
    elif target.is_file():
        yield Source(name, link)
    elif not target.is_dir():
        yield Problem(str(link), "is a link to nothing; remove it or restore its target")
