"""A folder becomes its files, in order, without a list of them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath

from pipeline.batch.sources.on_disk import in_order
from pipeline.batch.sources.source import Found, Problem, Source, readable, why


def walk(folder: Path, root: Path, outputs: Path | None) -> Iterator[Found]:
    """All files below ``folder``, by name; ``root`` is where it really lies. The folder ``outputs`` is left out."""
    try:
        with os.scandir(folder) as entries:
            names = in_order(entry.name for entry in entries if not entry.name.startswith("."))
    except OSError as error:
        yield Problem(str(folder), why(error))
        return
    for name in names:
        yield from _entry(folder / name, root, outputs)


def under(folder: str, found: Found) -> Found:
    """What was found in ``folder``, named from where the folder lies."""
    if not isinstance(found, Source):
        return found
    return replace(found, name=PurePosixPath(readable(folder), found.name).as_posix())


def _entry(path: Path, root: Path, outputs: Path | None) -> Iterator[Found]:
    if path.is_symlink():
        yield from _follow(path, root)
    elif path.is_dir():
        if path.resolve() != outputs:
            yield from (under(path.name, found) for found in walk(path, root, outputs))
    elif path.is_file():
        yield Source(readable(path.name), path)


def _follow(link: Path, root: Path) -> Iterator[Found]:
    """A link to a file inside the folder is read; what leads out, to a folder (a loop, perhaps) or nowhere is not."""
    target = Path(os.path.realpath(link))
    if not target.is_relative_to(root):
        yield Problem(str(link), "is a link out of the folder and was not followed; give its target as a PATH")
    elif target.is_file():
        yield Source(readable(link.name), link)
    elif not target.is_dir():
        yield Problem(str(link), "is a link to nothing; remove it or restore its target")
