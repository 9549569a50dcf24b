"""The way of one document through the stages. Whatever happens to it, a record comes out."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field, replace
from functools import lru_cache
from time import perf_counter

from spacy.language import Language

from pipeline import __version__
from pipeline.analyse import ModelError as UnfitModel
from pipeline.analyse import analyse, load
from pipeline.analyse.model.vocabulary import vocabulary_for
from pipeline.batch.errors import ModelError
from pipeline.batch.identity import identify
from pipeline.batch.outcome import Outcome, Seconds, outcome_of
from pipeline.batch.rejected import rejected_record
from pipeline.batch.sources import Source
from pipeline.batch.sources.remote import open_url
from pipeline.codes import WarningCode
from pipeline.document import Document
from pipeline.extract import Frames, extract_frames, shows_sign
from pipeline.ingest.base import Limits, Rejected
from pipeline.ingest.read import read, read_path, too_large
from pipeline.installed import model_label
from pipeline.normalise import to_record
from pipeline.records import Generator, Record, Warning

log = logging.getLogger(__name__)

REPORT = "An error in klaster, not in the document ({error}); please report it with the output of: klaster --debug"
TOO_MUCH = "Reading needs more memory than there is for it; give it more with --memory, or split the document."

NO_SIGN = "No sign of an agreement was seen, so the language model was not asked; leave out --triage to have it asked."


@dataclass(frozen=True, slots=True)
class Result:
    """The record of a document, and the document itself unless it was rejected."""

    record: Record
    document: Document | None = None
    seconds: Seconds = field(default_factory=Seconds)


class Extractor:
    """A loaded model, ready to read documents. Raises ModelError when ``model`` cannot be used.

    With ``triage`` the model is not asked about documents that show no sign of an agreement.
    """

    def __init__(self, model: str | None = None, limits: Limits = Limits(), *, triage: bool = False) -> None:  # noqa: B008
        self._triage = triage
        self._limits = limits
        try:
            self._nlp = _loaded(model)
        except UnfitModel as error:
            raise ModelError(str(error)) from error
        self._generator = Generator(name="klaster", version=__version__, model=model_label(self._nlp.meta))

    def result(self, source: Source) -> Result:
        """What came of one source. Never raises for what the document holds."""
        try:
            source = self._fetched(source)  # so that a refusal names the bytes that were refused
            return self._result(source)
        except Rejected as rejected:
            return Result(self._reject(source, rejected))
        except MemoryError:
            return Result(self._reject(source, Rejected(WarningCode.OUT_OF_MEMORY, TOO_MUCH)))
        except Exception as error:
            log.debug("while reading %s", source.name, exc_info=True)
            message = REPORT.format(error=type(error).__name__)
            return Result(self._reject(source, Rejected(WarningCode.INTERNAL_ERROR, message)))

    def outcome(self, source: Source) -> Outcome:
        """``result`` as a worker hands it back."""
        result = self.result(source)
        return outcome_of(result.record, result.seconds)

    def refusal(self, source: Source, rejected: Rejected) -> Outcome:
        """The rejection of a source that is not to be read again."""
        return outcome_of(self._reject(source, rejected))

    def _result(self, source: Source) -> Result:
        started = perf_counter()
        document = self._read(source)
        ingested = perf_counter()
        if self._triage and not shows_sign(document):
            return Result(self._unasked(source, document), document, Seconds(ingested - started))
        with vocabulary_for(document, self._nlp):  # so that memory stays flat
            (doc,) = analyse([document], self._nlp)
            analysed = perf_counter()
            frames = extract_frames(doc)
            extracted = perf_counter()
            record = to_record(document, frames, identify(source), source.name, self._generator)
        seconds = Seconds(ingested - started, analysed - ingested, extracted - analysed, perf_counter() - extracted)
        return Result(record, document, seconds)

    def _read(self, source: Source) -> Document:
        if source.refused is not None:
            raise source.refused
        if source.path is None:
            return read(source.data or b"", self._limits)
        return read_path(source.path, self._limits)

    def _fetched(self, source: Source) -> Source:
        """The source with the bytes behind its URL, fetched once and never further than the limit."""
        if source.url is None:
            return source
        try:
            with open_url(source.url) as file:
                data = file.read(self._limits.max_bytes + 1)
        except OSError as error:
            message = f"The URL cannot be opened ({error}); check that it exists and that you may read it."
            raise Rejected(WarningCode.UNREADABLE, message) from error
        if len(data) > self._limits.max_bytes:
            raise too_large(self._limits)
        return replace(source, data=data, url=None)

    def _unasked(self, source: Source, document: Document) -> Record:
        """The record of a document that shows no sign of an agreement."""
        record = to_record(document, Frames(), identify(source), source.name, self._generator)
        told = Warning(code=WarningCode.NOT_ANALYSED, message=NO_SIGN, evidence=[])
        return record.model_copy(update={"warnings": [*record.warnings, told]})

    def _reject(self, source: Source, rejected: Rejected) -> Record:
        return rejected_record(identify(source), source.name, self._generator, rejected)


@lru_cache(maxsize=1)
def _loaded(model: str | None) -> Language:
    """The pipeline, loaded once however many extractors there are."""
    return load(model)
