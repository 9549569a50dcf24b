"""Each file once, each under a name whose record no other's is written over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path, PurePosixPath

from pipeline.batch.sources.on_disk import Seen
from pipeline.batch.sources.source import Found, Source, readable
from pipeline.batch.sources.unpacker import Unpacker
from pipeline.emit.paths import MANIFEST_NAME, record_path
from pipeline.ingest.base import Limits


def named_apart(found: Iterable[Found], limits: Limits) -> Iterator[Found]:
    """Leave out files met before; lengthen a name, by the folders above it, that would share another's record.

    Containers become what they hold, within the ``limits``.
    """
    files, records = Seen(), Seen()
    records.add(MANIFEST_NAME)
    with Unpacker(limits) as unpacker:
        for one in found:
            if not isinstance(one, Source):
                yield one
            elif one.data is not None or files.add(one.url or str(one.path and one.path.resolve())):
                name = _free(one, records)
                if records.add(_record(name)):
                    source = replace(one, name=name)
                    yield from _numbered(source, unpacker.opened(source), records)


def _numbered(source: Source, opened: Iterable[Source], taken: Seen) -> Iterator[Source]:
    """What is in ``source``; a name that would share another's record gets a number."""
    for position, one in enumerate(opened):
        if one.name == source.name:
            yield one
            continue
        numbers = count(position + 1)
        name = one.name
        while not taken.add(_record(name)):
            path = PurePosixPath(one.name)
            name = path.with_name(f"{path.stem} ({next(numbers)}){path.suffix}").as_posix()
        yield replace(one, name=name)


def _free(source: Source, taken: Seen) -> str:
    name = source.name
    above = list(source.path.absolute().parts[1 : -1 - name.count("/")]) if source.path else []
    while above and _record(name) in taken:
        name = f"{readable(above.pop())}/{name}"
    return name


def _record(name: str) -> str:
    return record_path(Path(), name).as_posix()
