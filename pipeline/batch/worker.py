"""What runs inside a worker process: the model is loaded once, then documents come one at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from pipeline.batch import memory
from pipeline.batch.errors import ModelError
from pipeline.batch.outcome import Outcome
from pipeline.batch.sources import Source
from pipeline.ingest.base import Limits, Rejected


class Reads(Protocol):
    """A loaded model, ready to read documents."""

    def outcome(self, source: Source) -> Outcome:
        """What came of one source. Never raises for what the document holds."""

    def refusal(self, source: Source, rejected: Rejected) -> Outcome:
        """The rejection of a source that is not to be read again."""


#: Loads the model; it is called in the worker, so it must be picklable.
Make = Callable[[], Reads]

_reader: Reads | ModelError | None = None


def load_extractor(model: str | None, limits: Limits = Limits(), *, triage: bool = False) -> Reads:  # noqa: B008
    """The extractor of all documents. Raises ModelError. The heavy imports happen in the worker alone."""
    from pipeline.batch.extractor import Extractor

    return Extractor(model, limits, triage=triage)


def preload(model: str | None) -> tuple[str, ...]:
    """The modules that a process loads once before it forks the workers that read with ``model``."""
    return ("pipeline.batch.extractor",) if model else ("pipeline.batch.preload",)


def start(make: Make, megabytes: int) -> None:
    """Make this process ready; a document may need so many megabytes on top of the model."""
    global _reader
    try:
        _reader = make()
    except ModelError as error:
        _reader = error
    memory.allow(megabytes)


def extract(source: Source) -> Outcome:
    """What came of one source. Raises ModelError when the model is unfit."""
    return _ready().outcome(source)


def refuse(source: Source, rejected: Rejected) -> Outcome:
    """The record of a source whose reading had to be stopped from outside."""
    return _ready().refusal(source, rejected)


def _ready() -> Reads:
    if isinstance(_reader, ModelError):
        raise _reader
    assert _reader is not None
    return _reader
