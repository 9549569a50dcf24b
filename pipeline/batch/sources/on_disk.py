"""Many strings without the memory for them: they lie in a temporary database that SQLite keeps on disk by itself."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator

#: SQLite's name for a database that is private, on disk once it outgrows its cache, and gone when closed.
_TEMPORARY = ""


class Seen:
    """A set of names that only grows."""

    def __init__(self) -> None:
        self._database = sqlite3.connect(_TEMPORARY, isolation_level=None)
        self._database.execute("CREATE TABLE seen (name BLOB PRIMARY KEY) WITHOUT ROWID")
        self._database.execute("BEGIN")  # never ended: nothing of it outlives the process

    def add(self, name: str | bytes) -> bool:
        """Was ``name`` new?"""
        return self._database.execute("INSERT OR IGNORE INTO seen VALUES (?)", [os.fsencode(name)]).rowcount > 0

    def __contains__(self, name: str | bytes) -> bool:
        """Was ``name`` added before?"""
        return self._database.execute("SELECT 1 FROM seen WHERE name = ?", [os.fsencode(name)]).fetchone() is not None


def in_order(names: Iterable[str]) -> Iterator[str]:
    """``names`` in the order of their bytes, as ``sorted`` would give them; all are asked for before the first is."""
    database = sqlite3.connect(_TEMPORARY, isolation_level=None)
    database.execute("CREATE TABLE names (name BLOB)")
    database.execute("BEGIN")
    database.executemany("INSERT INTO names VALUES (?)", ([os.fsencode(name)] for name in names))
    return (os.fsdecode(name) for (name,) in database.execute("SELECT name FROM names ORDER BY name"))
