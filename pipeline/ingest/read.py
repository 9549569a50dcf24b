"""Bytes or a file → ``Document``: the registry of readers. A new format is one reader and one line here."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from pathlib import Path
from stat import S_ISREG
from typing import cast

from pipeline.codes import WarningCode
from pipeline.document import BlockKind, Document
from pipeline.ingest.base import Limits, Reader, Rejected
from pipeline.ingest.furniture import mark, published
from pipeline.ingest.lines import Piece
from pipeline.ingest.privacy import masked
from pipeline.ingest.sniff import DOC, DOCX, EPUB, HTML, IMAGES, MAIL, MSG, ODT, PDF, TEXT, sniff

#: Media type → where its reader is; loaded when the first file of its kind comes.
READERS = {
    TEXT: "pipeline.ingest.text:read_text",
    HTML: "pipeline.ingest.html:read_html",
    PDF: "pipeline.ingest.pdf:read_pdf",
    DOCX: "pipeline.ingest.docx:read_docx",
    ODT: "pipeline.ingest.other.odt:read_odt",
    "application/rtf": "pipeline.ingest.other.rtf:read_rtf",
    DOC: "pipeline.ingest.other.doc:read_doc",
    EPUB: "pipeline.ingest.other.epub:read_epub",
    MAIL: "pipeline.ingest.mail.reader:read_eml",
    MSG: "pipeline.ingest.mail.reader:read_msg",
    **dict.fromkeys(IMAGES, "pipeline.ingest.image:read_image"),
}


def read(data: bytes, limits: Limits = Limits()) -> Document:  # noqa: B008 (frozen, shared on purpose)
    """The document that ``data`` holds, its format recognised by content; raises ``Rejected``."""
    if len(data) > limits.max_bytes:
        raise too_large(limits)
    media_type = sniff(data)
    try:
        document = _reader(media_type)(data, limits)
        if not document.text.strip():
            raise Rejected(WarningCode.EMPTY, "The file holds no text; if it is a scan, run OCR on it first.")
    except Rejected as rejected:
        rejected.media_type = media_type
        raise
    return _completed(document)


def _completed(document: Document) -> Document:
    """What the words of a page say in any format: its furniture, its title, its day of publication; no PESEL.

    A web page may come printed to PDF or pasted into a DOCX; readers that know better have marked theirs already.
    """
    pieces = [Piece(block.kind, document.text[block.start : block.end]) for block in document.blocks]
    blocks = tuple(
        block if block.is_furniture else replace(block, kind=piece.kind)
        for block, piece in zip(document.blocks, mark(pieces), strict=True)
    )
    meta = document.metadata
    headings = (document.text[b.start : b.end] for b in blocks if b.kind is BlockKind.HEADING)
    title = meta.title or next((" ".join(heading.split()) for heading in headings), None)
    meta = replace(meta, title=title and masked(title), published=meta.published or published(pieces))
    return replace(document, text=masked(document.text), blocks=blocks, metadata=meta)


def read_path(path: Path, limits: Limits = Limits()) -> Document:  # noqa: B008
    """``read`` for a file; its size is asked for first, so that a huge file costs nothing. Raises ``Rejected``."""
    try:
        status = path.stat()
        if not S_ISREG(status.st_mode):
            raise Rejected(WarningCode.UNREADABLE, "This is not a regular file; give a file or pipe it to '-'.")
        if status.st_size > limits.max_bytes:
            raise too_large(limits)
        with path.open("rb") as file:
            data = file.read(limits.max_bytes + 1)
    except OSError as error:
        message = f"The file cannot be opened ({error.strerror}); check that it exists and that you may read it."
        raise Rejected(WarningCode.UNREADABLE, message) from error
    return read(data, limits)


def too_large(limits: Limits) -> Rejected:
    """The refusal of a file of more bytes than the limits allow."""
    megabytes = limits.max_bytes / 1_000_000
    message = f"The file is larger than {megabytes:g} MB; split it, or raise --max-bytes."
    return Rejected(WarningCode.TOO_LARGE, message)


def _reader(media_type: str) -> Reader:
    module, name = READERS[media_type].split(":")
    return cast(Reader, getattr(import_module(module), name))
