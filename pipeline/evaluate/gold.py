"""Gold records: what a careful reader says a document holds. Keys that are not named here are ignored."""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError


class EvaluationInputError(Exception):
    """The outputs or the gold cannot be read; the message is one sentence with the remedy."""


class _Gold(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class GoldRepresentative(_Gold):
    """Who signs for a party, and as what."""

    name: str
    function: str | None = None


class GoldSignatory(_Gold):
    """A party of the agreement; ``person`` marks a natural person in their own right."""

    name: str
    locality: str | None = None
    krs: str | None = None
    nip: str | None = None
    regon: str | None = None
    person: bool = False
    represented_by: tuple[GoldRepresentative, ...] = ()


class GoldAgreement(_Gold):
    """One concluded agreement."""

    cluster: str | None = None
    title: str | None = None
    kind: str
    signed: str | None = None
    place: str | None = None
    signatories: tuple[GoldSignatory, ...] = ()
    signatories_declared: int | None = None
    initiators: tuple[str, ...] = ()
    coordinators: tuple[str, ...] = ()
    other_organizations: tuple[str, ...] = ()
    area: tuple[str, ...] = ()


class GoldPerson(_Gold):
    """A person whom the document names."""

    name: str
    function: str | None = None
    organization: str | None = None


class GoldRecord(_Gold):
    """The answer for one document, the same in every format of it."""

    id: str
    agreements: tuple[GoldAgreement, ...] = ()
    persons: tuple[GoldPerson, ...] = ()
    notes: str = ""


def read_gold(path: Path) -> dict[str, GoldRecord]:
    """The gold records of a file, or of all ``*.json`` files of a folder, by id."""
    files = sorted(path.rglob("*.json")) if path.is_dir() else [path]
    if not files:
        raise EvaluationInputError(f"{path} holds no gold record; give a folder of *.json gold records.")
    records = [_read_file(file) for file in files]
    return {record.id: record for record in records}


def _read_file(file: Path) -> GoldRecord:
    try:
        return GoldRecord.model_validate_json(file.read_bytes())
    except OSError as error:
        raise EvaluationInputError(f"{file} cannot be read ({error.strerror}); check the path.") from error
    except ValidationError as error:
        wrong = error.errors()[0]
        where = ".".join(str(part) for part in wrong["loc"]) or "the file"
        raise EvaluationInputError(f"{file} is no gold record: {where}: {wrong['msg']}.") from error
