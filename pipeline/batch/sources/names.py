"""Each file once, each under a name whose record no other's is written over."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import chain, count
from pathlib import Path, PurePosixPath

from pipeline.batch.sources.on_disk import Seen
from pipeline.batch.sources.source import Found, Source, readable
from pipeline.batch.sources.unpacker import Unpacker
from pipeline.emit.paths import MANIFEST_NAME, record_name
from pipeline.ingest.base import Limits


def named_apart(found: Iterable[Found], limits: Limits) -> Iterator[Found]:
    """Leave out files met before; lengthen a name, by the folders above it, that would share another's record.

    Where that does not help, a name gets a number. Containers become what they hold, within the ``limits``.
    """
    files, records = Seen(), Seen()
    records.add(MANIFEST_NAME)
    real_folder = lru_cache(maxsize=1_000)(os.path.realpath)  # many files lie in one
    with Unpacker(limits) as unpacker:
        for one in found:
            if not isinstance(one, Source):
                yield one
            elif files.add(one.url or _real(one.path, real_folder)):
                name = next(name for name in _names(one) if records.add(record_name(name)))
                source = replace(one, name=name) if name != one.name else one
                yield from _inside(source, unpacker.opened(source), records)


def _inside(source: Source, opened: Iterable[Source], taken: Seen) -> Iterator[Source]:
    """What is in ``source``; a name that would share another's record gets a number."""
    for position, one in enumerate(opened):
        if one.name == source.name:
            yield one
        else:
            names = chain([one.name], _numbered(one.name, position + 1))
            yield replace(one, name=next(name for name in names if taken.add(record_name(name))))


def _names(source: Source) -> Iterator[str]:
    """Its name, and then that with one more of the folders above it before it, each time; at last with numbers."""
    name = source.name
    yield name
    above = list(source.path.absolute().parts[1 : -1 - name.count("/")]) if source.path else []
    while above:
        name = f"{readable(above.pop())}/{name}"
        yield name
    yield from _numbered(name, 2)


def _numbered(name: str, first: int) -> Iterator[str]:
    path = PurePosixPath(name)
    return ((path.parent / f"{path.stem} ({number}){path.suffix}").as_posix() for number in count(first))


def _real(path: Path | None, real_folder: Callable[[str], str]) -> str:
    """A path without links; empty for standard input, which is read once however often it is named."""
    if path is None:
        return ""
    file = os.fspath(path)
    if os.path.islink(file):  # noqa: PTH114 - asked for each document
        return os.path.realpath(file)
    folder, name = os.path.split(file)
    return f"{real_folder(folder)}/{name}"
