"""Record files: what is one, and the records that a folder holds, one after the other, in the order of their paths."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.codes import SCHEMA_VERSION

if TYPE_CHECKING:
    from pipeline.records import Record

#: A record begins with this key; other JSON files are left alone.
_MARK = b'"schema_version"'
_HEAD = 100
#: Hears of a record that was left out, in one sentence with the remedy.
Tell = Callable[[str], object]
#: What records of every version have.
_ALWAYS = {"schema_version", "generator", "document"}


@dataclass(frozen=True, slots=True)
class Stored:
    """The file of a record. ``record`` is None where it is ``outdated``, of another schema version, or spoiled."""

    path: Path
    content: bytes
    record: Record | None
    outdated: bool = False

    @property
    def trouble(self) -> str:
        """Why there is no record, in one sentence with the remedy."""
        what = f"no record of schema version {SCHEMA_VERSION}" if self.outdated else "a spoiled record"
        return f"{self.path} is {what}; extract its document again, or take the file out of the folder"


def stored(path: Path) -> Stored | None:
    """The record file at ``path``; None when the file there is something else. Raises OSError."""
    with path.open("rb") as file:
        content = file.read(_HEAD)
        if _MARK not in content:
            return None
        content += file.read()
    from pydantic import ValidationError

    from pipeline.records import Record

    try:
        return Stored(path, content, Record.model_validate_json(content))
    except ValidationError:
        return Stored(path, content, None, _is_outdated(content))


def stored_records(folder: Path) -> Iterator[Stored]:
    """Each record file below ``folder``; hidden files are left out. Raises OSError."""
    found = (stored(path) for path in _files(folder))
    return (one for one in found if one is not None)


def _is_outdated(content: bytes) -> bool:
    try:
        value = json.loads(content)
    except ValueError:
        return False
    return isinstance(value, dict) and value.keys() >= _ALWAYS and value["schema_version"] != SCHEMA_VERSION


def _files(folder: Path) -> Iterator[Path]:
    with os.scandir(folder) as entries:
        names = sorted(entry.name for entry in entries if not entry.name.startswith("."))
    for name in names:
        path = folder / name
        if path.is_dir():
            yield from _files(path)
        elif path.suffix == ".json":
            yield path
