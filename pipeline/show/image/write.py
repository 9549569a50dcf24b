"""Every page of a document as a PNG."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from pipeline.batch.errors import InputError, NotReadyError, OutputError
from pipeline.document import Document
from pipeline.emit.paths import record_path
from pipeline.records import Record

_NO_PAGES = "This format has no pages to draw; --image is for PDF and pictures."
_NO_FONT = "Pictures need a font with Polish letters; get one with: pip install 'klaster[image]'"


def check(document: Document) -> None:
    """Raise InputError for a format without pages, NotReadyError without a font."""
    if not document.pages:
        raise InputError(_NO_PAGES)
    if find_spec("font_lato") is None:
        raise NotReadyError(_NO_FONT)


def write_images(record: Record, document: Document, data: bytes, folder: Path) -> Iterator[Path]:
    """Write each page to ``<folder>/<source>.page-<number>.png`` and yield its path.

    ``document`` is that of the record and passed ``check``, ``data`` is its file. Raises OutputError.
    """
    from pipeline.ingest.sheets import sheets
    from pipeline.show.image.draw import page_image
    from pipeline.show.image.marks import marks_of

    marks = marks_of(record)
    stem = record_path(folder, Path(record.document.source).name).with_suffix("")
    for page, picture in sheets(data, document.pages):
        target = stem.with_name(f"{stem.name}.page-{page.number}.png")
        try:
            folder.mkdir(parents=True, exist_ok=True)
            page_image(picture, page, document, marks).save(target)
        except OSError as error:
            raise OutputError(f"{target} cannot be written: {error.strerror}; choose another --image") from error
        yield target
