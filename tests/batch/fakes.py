"""An extractor without a model: what a file's text says decides what becomes of it."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from pipeline.batch.errors import ModelError
from pipeline.batch.identity import identify
from pipeline.batch.outcome import Outcome, outcome_of
from pipeline.batch.plan import Due
from pipeline.batch.rejected import rejected_record
from pipeline.batch.sources import Source
from pipeline.batch.worker import Reads
from pipeline.codes import DocumentStatus, WarningCode
from pipeline.document import Block, BlockKind, Document, Metadata
from pipeline.ingest.base import Rejected
from pipeline.records import Generator, Record

if TYPE_CHECKING:
    from pipeline.batch.extractor import Result

GENERATOR = Generator(name="klaster", version="0", model="pl_none 0")


def make_record(name: str = "a.txt", status: DocumentStatus = DocumentStatus.OK) -> Record:
    """A record without agreements."""
    rejected = rejected_record("sha256:0", name, GENERATOR, Rejected(WarningCode.EMPTY, "The file is empty."))
    if status is DocumentStatus.REJECTED:
        return rejected
    info = rejected.document.model_copy(update={"status": status, "characters": 5, "media_type": "text/plain"})
    return rejected.model_copy(update={"document": info, "warnings": []})


class FakeExtractor:
    """Knows no model named „absent”. What a file says comes true: „bad” is rejected, „hang” hangs, and so on."""

    def __init__(self, model: str | None = None, *_: object, **__: object) -> None:
        if model == "absent":
            raise ModelError("absent")

    def result(self, source: Source) -> Result:
        from pipeline.batch.extractor import Result  # brings spaCy, which the workers of most tests do not need

        record = self._record(source)
        if record.document.status is DocumentStatus.REJECTED:
            return Result(record)
        text = _text(source)
        return Result(record, Document(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),), Metadata("text/plain")))

    def outcome(self, source: Source) -> Outcome:
        return self.refusal(source, source.refused) if source.refused else outcome_of(self._record(source))

    def refusal(self, source: Source, rejected: Rejected) -> Outcome:
        return outcome_of(rejected_record(identify(source), source.name, GENERATOR, rejected))

    def _record(self, source: Source) -> Record:
        text = _text(source)
        ACTS.get(text, lambda: None)()
        status = DocumentStatus.REJECTED if text == "bad" else DocumentStatus.OK
        record = make_record(source.name, status)
        return record.model_copy(update={"document": record.document.model_copy(update={"id": identify(source)})})


def _text(source: Source) -> str:
    return (source.path.read_bytes() if source.path else source.data or b"").decode()


def _interrupt() -> None:
    raise KeyboardInterrupt


def _hang() -> None:
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})  # as code that never comes back to Python
    time.sleep(600)


ACTS: dict[str, Callable[[], object]] = {
    "interrupt": _interrupt,
    "hang": _hang,
    "crash": os.abort,
    "burst": lambda: bytearray(10**10),
    "slow": lambda: time.sleep(0.3),
    "short": lambda: time.sleep(0.03),
}


class FakeEngine:
    """Reads in this process, one document after the other."""

    def __init__(self, make: Callable[[], Reads], *_: object) -> None:
        self._make = make

    def outcomes(self, due: Iterable[Due]) -> Iterator[tuple[Due, Outcome]]:
        reader = self._make()
        return ((one, reader.outcome(one.source)) for one in due)
