"""Records to files. Nothing half-written is ever visible: written beside, then renamed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.records import Record


def record_json(record: Record) -> str:
    """The record as a person reads it: indented, Polish letters as they are, keys in the model's order."""
    return record.model_dump_json(indent=2) + "\n"


def write_beside(content: bytes, target: Path) -> Path:
    """Write ``target`` so that it is there whole or not at all; its folders are made. Raises OSError."""
    try:
        with beside(target) as part:
            part.write_bytes(content)
    except FileNotFoundError:  # asked only now: of a million files nearly all have their folder
        target.parent.mkdir(parents=True, exist_ok=True)
        with beside(target) as part:
            part.write_bytes(content)
    return target


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """A path next to ``target`` to write to; it takes the target's place if all goes well, and is gone if not."""
    part = target.with_name(f".{target.name}.part")  # one that a killed run left is written over
    try:
        yield part
        part.replace(target)
    except BaseException:
        remove(part)
        raise


def remove(path: Path) -> None:
    """Remove a file or a folder, if it is there."""
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
