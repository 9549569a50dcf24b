"""OpenDocument text (ODT): its paragraphs, headings, lists and tables in the order of the file."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from pipeline.codes import WarningCode
from pipeline.document import Document
from pipeline.ingest.base import Limits, Rejected
from pipeline.ingest.docx.package import BrokenPartError, open_package
from pipeline.ingest.other.plain import from_text

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
#: Comments, deleted passages and notes are no part of the text.
_LEFT_OUT = frozenset(
    {"{urn:oasis:names:tc:opendocument:xmlns:office:1.0}annotation", f"{_TEXT}tracked-changes", f"{_TEXT}note"}
)
_BLANKS = {f"{_TEXT}s": " ", f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}


def read_odt(data: bytes, limits: Limits) -> Document:
    """The text of an ODT document. Raises Rejected."""
    try:
        root = open_package(data, limits).xml("content.xml")
    except BrokenPartError as error:
        root = None
        cause: Exception | None = error
    else:
        cause = None
    if root is None:
        message = "The ODT document is damaged; open it in a word processor and save it again."
        raise Rejected(WarningCode.CORRUPT, message) from cause
    return from_text("\n".join(_lines(root)), MEDIA_TYPE, limits)


def _lines(root: etree._Element) -> Iterator[str]:
    """A line for each paragraph, item and row of a table; a blank line between paragraphs. Walks without recursion."""
    rows = root.iter(f"{_TEXT}p", f"{_TEXT}h", f"{_TABLE}table-row")
    for node in rows:
        above = [parent.tag for parent in node.iterancestors()]
        if _LEFT_OUT.intersection(above) or f"{_TABLE}table-row" in above or f"{_TEXT}p" in above:
            continue
        if node.tag == f"{_TABLE}table-row":
            yield "\t".join(" ".join(_said(cell).split()) for cell in node.iterchildren(f"{_TABLE}table-cell"))
        elif f"{_TEXT}list-item" in above:
            yield f"• {_said(node).strip()}"
        else:
            yield f"\n{_said(node)}"


def _said(node: etree._Element) -> str:
    """The words below a node."""
    parts: list[str] = []
    for event, part in etree.iterwalk(node, events=("start", "end")):
        if event == "start":
            parts += [_BLANKS.get(str(part.tag), ""), part.text or ""]
        elif part is not node:
            parts.append(part.tail or "")
    return "".join(parts)
