"""The records to judge: a folder of record files, one record file, or a ``records.jsonl``."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from pydantic import ValidationError

from pipeline.emit.paths import MANIFEST_NAME
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
    """The records under ``path``, and the names of the files there that hold none of this schema's version."""
    if not path.exists():
        raise EvaluationInputError(f"{path} does not exist; give the folder that „klaster extract --out” wrote.")
    files = sorted(p for p in path.rglob("*.json") if p != path / MANIFEST_NAME) if path.is_dir() else [path]
    outputs: list[Output] = []
    skipped: list[str] = []
    for file in files:
        try:
            outputs.extend(_read_file(file))
        except (OSError, ValidationError):
            skipped.append(str(file))
    if not outputs:
        raise EvaluationInputError(f"{path} holds no record; give the folder that „klaster extract --out” wrote.")
    return outputs, skipped


def gold_id(name: str, known: Collection[str]) -> str | None:
    """The known id that ``name`` begins with, up to one of its dots: ``nowa.html`` is ``nowa``; None without one."""
    parts = name.split(".")
    ids = (".".join(parts[:count]) for count in range(len(parts), 0, -1))
    return next((candidate for candidate in ids if candidate in known), None)


def _read_file(file: Path) -> Iterator[Output]:
    """Records of one file, known by its name (JSON) or by their source's name (JSON lines)."""
    if file.suffix == ".jsonl":
        with file.open("rb") as lines:
            records = [Record.model_validate_json(line) for line in lines if line.strip()]
        return iter([Output(PurePosixPath(record.document.source).name, record) for record in records])
    return iter([Output(file.name.removesuffix(".json"), Record.model_validate_json(file.read_bytes()))])
