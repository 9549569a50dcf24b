"""Small ODT and RTF documents, e-books and messages of Outlook."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from io import BytesIO
from xml.sax.saxutils import escape

_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_CONTAINER = "urn:oasis:names:tc:opendocument:xmlns:container"


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


def epub(*chapters: Sequence[str], title: str = "Księga", parts: dict[str, bytes] | None = None) -> bytes:
    """A book of chapters, listed in the order of their numbers and packed in another; ``parts`` are added to it."""
    numbers = range(len(chapters))
    package = (
        '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0">'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape(title)}</dc:title></metadata>'
        '<manifest><item id="nav" href="nav.xhtml" properties="nav"/>'
        + "".join(f'<item id="c{n}" href="text/rozdzia%C5%82-{n}.xhtml"/>' for n in numbers)
        + '</manifest><spine><itemref idref="nav"/>'
        + "".join(f'<itemref idref="c{n}"/>' for n in numbers)
        + "</spine></package>"
    )
    pages = {f"OPS/text/rozdział-{n}.xhtml": _page(chapters[n]) for n in reversed(numbers)}
    container = f'<container xmlns="{_CONTAINER}"><rootfile full-path="OPS/book.opf"/></container>'
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip")
        fixed = {"META-INF/container.xml": container, "OPS/book.opf": package, "OPS/nav.xhtml": _page(["Spis treści"])}
        for name, data in {**fixed, **pages, **(parts or {})}.items():
            archive.writestr(name, data)
    return out.getvalue()


def _page(lines: Sequence[str]) -> str:
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in lines)
    return (
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml">'
        f"<head><title>Strona</title></head><body>{paragraphs}</body></html>"
    )
