"""Which documents are to be read: what is new, changed or failed, and what another setup would read otherwise."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from pipeline.batch.identity import identify
from pipeline.batch.ledger import Entry, Ledger
from pipeline.batch.outcome import Outcome
from pipeline.batch.retry import Retry
from pipeline.batch.setup import Setup
from pipeline.batch.sources import Source
from pipeline.batch.sources.remote import stamp_of_url
from pipeline.codes import DocumentStatus, WarningCode
from pipeline.emit.paths import record_name
from pipeline.ingest.base import Limits

#: How reading ends for documents that other limits, or a program that is there now, may spare it.
_LIMITED: set[str | None] = {
    WarningCode.TIMEOUT,
    WarningCode.OUT_OF_MEMORY,
    WarningCode.CRASHED,
    WarningCode.TOO_LARGE,
    WarningCode.TOO_MANY_PAGES,
    WarningCode.OCR_UNAVAILABLE,
    WarningCode.UNSUPPORTED_FORMAT,
}


class Why(StrEnum):
    """Why a document is to be read."""

    NEW = "new"
    CHANGED = "changed"
    LOST = "its record is gone"
    SETUP = "read with another version, model or option"
    LIMITS = "not read, or not to its end, under other limits or programs"
    RETRY = "to be tried again"


@dataclass(frozen=True, slots=True)
class Due:
    """A document to read. ``stamp`` was taken before it is, so that a change meanwhile is seen by the next run."""

    source: Source
    why: Why
    stamp: str | None


class Plan:
    """Compares what is there with the ledger of the records in ``out``."""

    def __init__(self, ledger: Ledger, out: Path, setup: Setup, limits: Limits, retry: frozenset[Retry]) -> None:
        self._ledger = ledger
        self._out = out
        self._setup = setup.fingerprint
        self._limits = f"{limits}, {' '.join(setup.programs)}"
        self._retry = retry

    def due(self, source: Source) -> Due | Entry:
        """The document, if it is to be read; otherwise what is known of it."""
        key, stamp = self._key(source), _stamp(source)
        entry = self._ledger.entry(key)
        if entry is None:
            return Due(source, Why.NEW, stamp)
        if why := self._outdated(entry, key):
            return Due(source, why, stamp)
        if (stamp is None or stamp != entry.stamp) and identify(source) != entry.digest:
            return Due(source, Why.CHANGED, stamp)
        place = source.place
        if (place, stamp) != (entry.place, entry.stamp):
            entry = replace(entry, place=place, stamp=stamp)
            self._ledger.write(key, entry)
        return entry

    def done(self, due: Due, outcome: Outcome) -> None:
        """The record of a document is on disk."""
        times = outcome.seconds
        entry = Entry(
            place=due.source.place,
            stamp=due.stamp,
            digest=outcome.digest,
            setup=self._setup,
            limits=self._limits,
            status=outcome.status,
            rejected=outcome.rejected,
            agreements=outcome.agreements,
            ingest=times.ingest,
            analyse=times.analyse,
            extract=times.extract,
            normalise=times.normalise,
        )
        self._ledger.write(self._key(due.source), entry)

    def _outdated(self, entry: Entry, key: str) -> Why | None:
        if entry.setup != self._setup:
            return Why.SETUP
        if not (self._out / key).is_file():
            return Why.LOST
        if Retry.ALL in self._retry or entry.status in self._retry:
            return Why.RETRY
        cut_short = entry.status == DocumentStatus.PARTIAL or entry.rejected in _LIMITED
        if cut_short and entry.limits != self._limits:
            return Why.LIMITS
        return None

    def _key(self, source: Source) -> str:
        return record_name(source.name)


def _stamp(source: Source) -> str | None:
    """Size and time of the last change, by which an untouched file is known without reading it."""
    try:
        if source.url is not None:
            return stamp_of_url(source.url)
        if source.path is None:
            return None
        status = source.path.stat()
    except OSError:
        return None
    return f"{status.st_size} {status.st_mtime_ns}"
