"""Small ODT and RTF documents."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from io import BytesIO
from xml.sax.saxutils import escape

_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"


def odt(lines: Sequence[str]) -> bytes:
    """Paragraphs; lines that begin with „- ” are items of a list."""
    body = "".join(
        f"<text:list><text:list-item><text:p>{escape(line[2:])}</text:p></text:list-item></text:list>"
        if line.startswith("- ")
        else f"<text:p>{escape(line)}</text:p>"
        for line in lines
    )
    content = f'<office:document-content xmlns:office="{_OFFICE}" xmlns:text="{_TEXT}">{body}</office:document-content>'
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
    return out.getvalue()


def rtf(lines: Sequence[str]) -> bytes:
    """Paragraphs; letters beyond ASCII as Unicode."""
    paragraphs = ("".join(f"\\u{ord(char)}?" if ord(char) > 127 else char for char in line) for line in lines)
    return ("{\\rtf1\\ansi\\ansicpg1250 " + "\\par ".join(paragraphs) + "}").encode("ascii")
