"""An extractor without a model: what a file's text says decides what becomes of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pipeline.batch.errors import ModelError
from pipeline.batch.extractor import Result
from pipeline.batch.identity import identify
from pipeline.batch.rejected import rejected_record
from pipeline.batch.sources import Source
from pipeline.document import Block, BlockKind, Document, Metadata
from pipeline.ingest.base import Rejected
from pipeline.records import DocumentStatus, Generator, Record, WarningCode

GENERATOR = Generator(name="klaster", version="0", model="pl_none 0")


def make_record(name: str = "a.txt", status: DocumentStatus = DocumentStatus.OK) -> Record:
    """A record without agreements."""
    rejected = rejected_record("sha256:0", name, GENERATOR, Rejected(WarningCode.EMPTY, "The file is empty."))
    if status is DocumentStatus.REJECTED:
        return rejected
    info = rejected.document.model_copy(update={"status": status, "characters": 5, "media_type": "text/plain"})
    return rejected.model_copy(update={"document": info, "warnings": []})


class FakeExtractor:
    """Rejects files that say „bad”, stops at „interrupt” as Ctrl-C would, and knows no model named „absent”."""

    def __init__(self, model: str | None = None) -> None:
        if model == "absent":
            raise ModelError("there is no model named absent; pip install absent")

    def records(self, sources: Iterable[Source]) -> Iterator[Record]:
        return (self.result(source).record for source in sources)

    def result(self, source: Source) -> Result:
        data = source.data if source.path is None else source.path.read_bytes()
        text = (data or b"").decode()
        if text == "interrupt":
            raise KeyboardInterrupt
        status = DocumentStatus.REJECTED if text == "bad" else DocumentStatus.OK
        record = make_record(source.name, status)
        record = record.model_copy(update={"document": record.document.model_copy(update={"id": identify(source)})})
        if status is DocumentStatus.REJECTED:
            return Result(record)
        block = Block(BlockKind.PARAGRAPH, 0, len(text))
        return Result(record, Document(text, (block,), Metadata("text/plain")))
