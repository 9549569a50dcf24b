"""Exports as part of a run: asked for before the work, written after it, their errors those of a run."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pipeline.batch.errors import InputError, NotReadyError
from pipeline.batch.run import cannot_write
from pipeline.emit.export import ExportError, Format, export, missing
from pipeline.emit.stored import Tell


def check(formats: Iterable[Format]) -> None:
    """Raise NotReadyError when one of the formats needs what is not installed."""
    for form in formats:
        if told := missing(form):
            raise NotReadyError(told)


def write_export(folder: Path, form: Format, target: Path | None = None, *, tell: Tell) -> Path:
    """Write the records below ``folder`` in a format; the path written. Raises InputError, OutputError."""
    try:
        return export(folder, form, target, tell=tell)
    except ExportError as error:
        raise InputError(str(error)) from error
    except OSError as error:
        raise cannot_write(target or folder, error, "--target" if target else "--out") from error
