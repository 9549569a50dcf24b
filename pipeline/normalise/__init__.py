"""Normalise: from frames to the ``Record``. Knows canonical forms; knows no file format and no layout."""

from __future__ import annotations

from pipeline.codes import SCHEMA_VERSION, DocumentStatus, WarningCode
from pipeline.document import Document
from pipeline.extract.frames import Frames
from pipeline.normalise.agreements import agreement
from pipeline.normalise.confidence import Confidences, measured
from pipeline.normalise.entities import entities
from pipeline.normalise.legibility import legibility_warnings, weighed
from pipeline.normalise.registers import register_warnings
from pipeline.normalise.values import surroundings
from pipeline.records import DocumentInfo, Generator, Record, Warning

__all__ = ["to_record"]


def to_record(
    document: Document,
    frames: Frames,
    identity: str,
    source: str,
    generator: Generator,
    confidences: Confidences | None = None,
) -> Record:
    """The record of a document. ``identity`` is „sha256:” and the hash of its bytes, ``source`` its relative name.

    ``confidences`` is what evidence is worth; left out, it is what was measured for klaster.
    """
    around = surroundings(document, frames, confidences or measured())
    found = [
        agreement(frame, f"{identity}#{number}", around) for number, frame in enumerate(frames.agreements, start=1)
    ]
    warnings = [Warning(code=WarningCode(issue.code), message=issue.message, evidence=[]) for issue in document.issues]
    agreements = [value for value, _ in found]
    named = entities(frames, agreements, around)
    return Record(
        schema_version=SCHEMA_VERSION,
        generator=generator,
        document=_info(document, identity, source),
        agreements=[weighed(value, document) for value in agreements],
        entities=weighed(named, document),
        warnings=[
            *warnings,
            *(warning for _, problems in found for warning in problems),
            *register_warnings(frames.contacts, document),
            *legibility_warnings([*agreements, named], document),
        ],
    )


def _info(document: Document, identity: str, source: str) -> DocumentInfo:
    meta = document.metadata
    return DocumentInfo(
        id=identity,
        source=source,
        media_type=meta.media_type,
        title=meta.title,
        published=meta.published,
        language="pl",
        pages=len(document.pages) or None,
        ocr=document.ocr,
        characters=len(document.text),
        status=DocumentStatus.PARTIAL if document.issues else DocumentStatus.OK,
    )
