"""The way of one document through the stages. Whatever happens to it, a record comes out."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline import __version__
from pipeline.analyse import ModelError as UnfitModel
from pipeline.analyse import analyse, load, model_label
from pipeline.batch.errors import ModelError
from pipeline.batch.identity import identify
from pipeline.batch.rejected import rejected_record
from pipeline.batch.sources import Source
from pipeline.document import Document
from pipeline.extract import extract_frames
from pipeline.ingest.base import Limits, Rejected
from pipeline.ingest.read import read, read_path
from pipeline.normalise import to_record
from pipeline.records import Generator, Record, WarningCode

log = logging.getLogger(__name__)

REPORT = "An error in klaster, not in the document ({error}); please report it with the output of: klaster --debug"


@dataclass(frozen=True, slots=True)
class Result:
    """The record of a document, and the document itself unless it was rejected."""

    record: Record
    document: Document | None = None


class Extractor:
    """A loaded model, ready to read documents. Raises ModelError when ``model`` cannot be used."""

    def __init__(self, model: str | None = None, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        try:
            self._nlp = load(model)
        except UnfitModel as error:
            raise ModelError(str(error)) from error
        self._generator = Generator(name="klaster", version=__version__, model=model_label(self._nlp))

    def records(self, sources: Iterable[Source]) -> Iterator[Record]:
        """One record for each source, in order; no document stops the others."""
        return (self.result(source).record for source in sources)

    def result(self, source: Source) -> Result:
        """What came of one source. Never raises for what the document holds."""
        try:
            document = self._read(source)
            return Result(self._record(source, document), document)
        except Rejected as rejected:
            return Result(self._reject(source, rejected))
        except Exception as error:
            log.debug("while reading %s", source.name, exc_info=True)
            message = REPORT.format(error=type(error).__name__)
            return Result(self._reject(source, Rejected(WarningCode.INTERNAL_ERROR, message)))

    def _read(self, source: Source) -> Document:
        if source.path is None:
            return read(source.data or b"", self._limits)
        return read_path(source.path, self._limits)

    def _record(self, source: Source, document: Document) -> Record:
        (doc,) = analyse([document], self._nlp)
        return to_record(document, extract_frames(doc), identify(source), source.name, self._generator)

    def _reject(self, source: Source, rejected: Rejected) -> Record:
        return rejected_record(identify(source), source.name, self._generator, rejected)
