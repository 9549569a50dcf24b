"""The records that a folder holds, one after the other, in the order of their paths."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

#: A record begins with this key; other JSON files are left alone.
_MARK = b'"schema_version"'


def stored_records(folder: Path) -> Iterator[tuple[Path, bytes]]:
    """Each record file below ``folder``, and its content; hidden files are left out."""
    for path in _files(folder):
        content = path.read_bytes()
        if _MARK in content[:100]:
            yield path, content


def _files(folder: Path) -> Iterator[Path]:
    with os.scandir(folder) as entries:
        names = sorted(entry.name for entry in entries if not entry.name.startswith("."))
    for name in names:
        path = folder / name
        if path.is_dir():
            yield from _files(path)
        elif path.suffix == ".json":
            yield path
