"""What runs inside a worker process: the model is loaded once, then documents come one at a time."""

from __future__ import annotations

import resource
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from pipeline.batch.errors import ModelError
from pipeline.batch.outcome import Outcome
from pipeline.batch.sources import Source
from pipeline.records import WarningCode

MEGABYTE = 1_000_000


class Reads(Protocol):
    """A loaded model, ready to read documents."""

    def outcome(self, source: Source) -> Outcome:
        """What came of one source. Never raises for what the document holds."""

    def refusal(self, source: Source, code: WarningCode, message: str) -> Outcome:
        """The rejection of a source that is not to be read again."""


#: Loads the model; it is called in the worker, so it must be picklable.
Make = Callable[[], Reads]

_reader: Reads | ModelError | None = None


def load_extractor(model: str | None, *, triage: bool = False) -> Reads:
    """The extractor of all documents. Raises ModelError. The heavy imports happen in the worker alone."""
    from pipeline.batch.extractor import Extractor

    return Extractor(model, triage=triage)


def start(make: Make, memory: int) -> None:
    """Make this process ready; ``memory`` is how many megabytes a document may need on top of the model."""
    global _reader
    try:
        _reader = make()
    except ModelError as error:
        _reader = error
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    resource.setrlimit(resource.RLIMIT_DATA, (_data_size() + memory * MEGABYTE, hard))


def extract(source: Source) -> Outcome:
    """What came of one source. Raises ModelError when the model is unfit."""
    return _ready().outcome(source)


def refuse(source: Source, code: WarningCode, message: str) -> Outcome:
    """The record of a source whose reading had to be stopped from outside."""
    return _ready().refusal(source, code, message)


def _ready() -> Reads:
    if isinstance(_reader, ModelError):
        raise _reader
    assert _reader is not None
    return _reader


def _data_size() -> int:
    """Bytes of memory of its own that this process has; what the limit is counted in."""
    pages = int(Path("/proc/self/statm").read_text().split()[5])
    return pages * resource.getpagesize()
