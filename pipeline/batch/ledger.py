"""The ledger of a folder of records: what was read, from what content, with what setup, and how it ended.

A small SQLite database beside the records. A line is written after its record is on disk, so a run that is killed
between the two reads that document again and writes the same bytes.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import astuple, dataclass
from pathlib import Path

from pipeline.batch.errors import OutputError
from pipeline.emit.paths import LEDGER_NAME

_TABLE = """
CREATE TABLE IF NOT EXISTS sources (
  record TEXT PRIMARY KEY, place BLOB, stamp TEXT, digest TEXT, setup TEXT, limits TEXT, status TEXT, rejected TEXT,
  agreements INTEGER, ingest REAL, analyse REAL, extract REAL, normalise REAL
) WITHOUT ROWID
"""
_INSERT = f"INSERT OR REPLACE INTO sources VALUES ({', '.join('?' * 13)})"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line; times are seconds.

    ``place`` is ``Source.place``, ``stamp`` what the file system said of the file, ``limits`` those that were not as
    usual.
    """

    place: bytes | None
    stamp: str | None
    digest: str
    setup: str
    limits: str
    status: str
    rejected: str | None
    agreements: int
    ingest: float = 0.0
    analyse: float = 0.0
    extract: float = 0.0
    normalise: float = 0.0


class Ledger:
    """The lines of one folder, by the path of the record in it."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def entry(self, record: str) -> Entry | None:
        """The line of a record, if there is one."""
        row = self._database.execute("SELECT * FROM sources WHERE record = ?", [record]).fetchone()
        return Entry(*row[1:]) if row else None

    def write(self, record: str, entry: Entry) -> None:
        """Write a line, over an older one of the same record."""
        self._database.execute(_INSERT, (record, *astuple(entry)))

    def forget(self, record: str) -> None:
        """Remove the line of a record."""
        self._database.execute("DELETE FROM sources WHERE record = ?", [record])

    def places(self) -> Iterator[tuple[str, bytes, bool]]:
        """Each record whose document has a place, that place, and whether it is the file there or lies in it."""
        yield from self._database.execute("SELECT record, place, stamp IS NULL FROM sources WHERE place IS NOT NULL")


@contextmanager
def ledger_of(folder: Path, *, look_only: bool = False) -> Iterator[Ledger]:
    """The ledger of ``folder``, held for this run alone. Raises OutputError, for one when another run holds it.

    To ``look_only`` writes nothing: a copy in memory takes what the run notes.
    """
    try:
        database = _copy(folder / LEDGER_NAME) if look_only else _opened(folder / LEDGER_NAME)
    except sqlite3.Error as error:
        raise OutputError(_told(folder, error)) from error
    try:
        yield Ledger(database)
    except sqlite3.Error as error:
        raise OutputError(_told(folder, error)) from error
    finally:
        database.close()


def _opened(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path, isolation_level=None, timeout=1.0)
    # A line that a power cut takes is a document read again; a killed process loses nothing.
    for setting in ("locking_mode = EXCLUSIVE", "journal_mode = WAL", "synchronous = NORMAL"):
        database.execute(f"PRAGMA {setting}")
    database.execute(_TABLE)
    return database


def _copy(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(":memory:", isolation_level=None)
    if path.exists():
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=1.0)) as kept:
            kept.backup(database)
    database.execute(_TABLE)
    return database


def _told(folder: Path, error: sqlite3.Error) -> str:
    if "locked" in str(error):
        return f"another run writes to {folder}; wait for its end, or give another folder with --out"
    return f"cannot use {folder / LEDGER_NAME}: {error}; remove it to begin anew, or give another folder with --out"
