"""The plain text reader."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.codes import WarningCode
from pipeline.document import BlockKind, Document, DocumentBuilder, Metadata
from pipeline.ingest import furniture
from pipeline.ingest.base import Limits, Rejected
from pipeline.ingest.encodings import Decoded, clean, decode, mend
from pipeline.ingest.lines import DIVISION_LEVEL, Piece, to_pieces
from pipeline.ingest.lists import ListTracker
from pipeline.ingest.unwrap import Line

MEDIA_TYPE = "text/plain"
_LONGEST_TITLE = 150
_MENDED = "The text had been encoded twice and was mended; compare names with the source, and save it as UTF-8."


def read_text(data: bytes, limits: Limits) -> Document:
    """Plain text in any encoding of Polish → Document; pasted page furniture is marked."""
    decoded = decoded_within(limits, data)
    text = clean(decoded.text)
    builder = DocumentBuilder()
    tracker = ListTracker(builder.new_list)
    pieces = furniture.mark(to_pieces(_lines(text), tracker, builder.new_table))
    metadata = Metadata(
        MEDIA_TYPE, title=_title(pieces), published=furniture.published(pieces), encoding=decoded.encoding
    )
    return build(builder, pieces, metadata, decoded)


def decoded_within(limits: Limits, data: bytes, declared: str | None = None) -> Decoded:
    """The text of a file, mended where it was encoded twice. Raises Rejected when it is too long, before that."""
    decoded = decode(data, declared)
    if len(decoded.text) > limits.max_characters:
        message = f"The text is longer than {limits.max_characters:,} characters; split it, or raise --max-characters."
        raise Rejected(WarningCode.TOO_LARGE, message)
    return mend(decoded)


def build(builder: DocumentBuilder, pieces: Sequence[Piece], metadata: Metadata, decoded: Decoded) -> Document:
    """Give every piece its place; note a guessed encoding; reject a document without any text."""
    for piece in pieces:
        builder.add(
            piece.kind,
            piece.text,
            level=piece.level,
            label=piece.label,
            list_id=piece.list_id,
            table_id=piece.table_id,
            row=piece.row,
            column=piece.column,
        )
    if not builder.length:
        raise Rejected(WarningCode.EMPTY, "The file holds no text; check that it was saved completely.")
    if decoded.guessed:
        message = f"The encoding was guessed as {decoded.encoding}; save the file as UTF-8 if letters look wrong."
        builder.issue(WarningCode.ENCODING_GUESSED, message)
    if decoded.mended:
        builder.issue(WarningCode.ENCODING_GUESSED, _MENDED)
    return builder.build(metadata)


def _lines(text: str) -> list[Line]:
    lines: list[Line] = []
    blanks = 2
    for raw in text.split("\n"):
        if not raw.strip():
            blanks += 1
            continue
        lines.append(Line(raw.rstrip(), gap=blanks > 0, wide_gap=blanks > 1))
        blanks = 0
    return lines


def _title(pieces: Sequence[Piece]) -> str | None:
    """The first heading that is no division („§ 1”), or else the first line if it is short and no sentence."""
    content = [piece for piece in pieces if piece.kind != BlockKind.BOILERPLATE]
    headings = (piece.text for piece in content if piece.kind == BlockKind.HEADING and piece.level < DIVISION_LEVEL)
    opening = (p.text for p in content[:1] if len(p.text) <= _LONGEST_TITLE and not p.text.endswith((".", ":", ",")))
    return next(headings, None) or next(opening, None)
