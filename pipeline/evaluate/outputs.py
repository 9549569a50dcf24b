"""The records to judge: a folder of record files, one record file, or a ``records.jsonl``."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from pydantic import ValidationError

from pipeline.emit.stored import stored, stored_records
from pipeline.evaluate.gold import EvaluationInputError
from pipeline.records import Record


@dataclass(frozen=True, slots=True)
class Output:
    """One record and the name it is known by: the source's file name, with its extension."""

    name: str
    record: Record

    @property
    def format(self) -> str:
        """The media type; a document read by OCR is told apart."""
        document = self.record.document
        return document.media_type if document.ocr == "none" else f"{document.media_type} (OCR)"


def read_outputs(path: Path) -> tuple[list[Output], list[str]]:
    """The records under ``path``, and the names of record files there that are spoiled or of another schema version."""
    if not path.exists():
        raise EvaluationInputError(f"{path} does not exist; give the folder that „klaster extract --out” wrote.")
    outputs: list[Output] = []
    skipped: list[str] = []
    try:
        for name, record in _records(path):
            if record is None:
                skipped.append(name)
            else:
                outputs.append(Output(name, record))
    except OSError as error:
        raise EvaluationInputError(f"{path} cannot be read: {error.strerror}; check its permissions.") from error
    if not outputs:
        raise EvaluationInputError(f"{path} holds no record; give the folder that „klaster extract --out” wrote.")
    return outputs, skipped


def gold_id(name: str, known: Collection[str]) -> str | None:
    """The known id that ``name`` begins with, up to one of its dots: ``nowa.html`` is ``nowa``; None without one."""
    parts = name.split(".")
    ids = (".".join(parts[:count]) for count in range(len(parts), 0, -1))
    return next((candidate for candidate in ids if candidate in known), None)


def _records(path: Path) -> Iterator[tuple[str, Record | None]]:
    """Records by the name of their file or, in JSON lines, of their source; None for one that cannot be used."""
    if path.suffix == ".jsonl":
        yield from _lines(path)
        return
    for one in stored_records(path) if path.is_dir() else [stored(path)]:
        if one is not None:
            yield (one.path.name.removesuffix(".json"), one.record) if one.record else (str(one.path), None)


def _lines(file: Path) -> Iterator[tuple[str, Record | None]]:
    with file.open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            try:
                record = Record.model_validate_json(line)
            except ValidationError:
                yield f"{file}, line {number}", None
            else:
                yield PurePosixPath(record.document.source).name, record
