"""E-books (EPUB): the chapters, which are web pages in a ZIP, in the order in which they are read."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import unquote

from lxml import etree, html

from pipeline.codes import WarningCode
from pipeline.document import Document
from pipeline.ingest.base import Limits, Rejected
from pipeline.ingest.docx.package import BrokenPartError, Package, open_package
from pipeline.ingest.encodings import decode, squeeze
from pipeline.ingest.html import declared_charset, parse, read_html
from pipeline.ingest.sniff import EPUB

_DAMAGED = "The e-book is damaged; get a new copy of it, or save its text as HTML."
_LOCKED = "The e-book is locked by its seller; get a copy without that, or give the page with the agreement."
_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"


def read_epub(data: bytes, limits: Limits) -> Document:
    """The text of an e-book, its chapters as one page. Raises Rejected."""
    package = open_package(data, limits)
    try:
        catalogue = _catalogue(package)
        names = list(dict.fromkeys(_chapters(package, *catalogue)))
        locked = package.data("META-INF/encryption.xml") or b""
        if any(name.encode() in locked for name in names):
            raise Rejected(WarningCode.ENCRYPTED, _LOCKED)
        book = html.Element("body")
        for name in names:
            book.extend(_body(package.data(name) or b""))
    except BrokenPartError as error:
        raise Rejected(WarningCode.CORRUPT, _DAMAGED) from error
    document = read_html(html.tostring(book, encoding="utf-8"), limits)
    title, author = (squeeze(catalogue[1].findtext(f".//{_DUBLIN_CORE}{name}") or "") for name in ("title", "creator"))
    metadata = replace(document.metadata, media_type=EPUB, title=title or None, author=author or None, encoding=None)
    return replace(document, metadata=metadata)


def _catalogue(package: Package) -> tuple[str, etree._Element]:
    """The folder and the root of the part that lists the others. Raises BrokenPartError."""
    container = package.xml("META-INF/container.xml")
    pointer = container.find(".//{*}rootfile") if container is not None else None
    name = pointer.get("full-path", "") if pointer is not None else ""
    root = package.xml(name)
    if root is None:
        raise BrokenPartError(name)
    return posixpath.dirname(name), root


def _chapters(package: Package, folder: str, catalogue: etree._Element) -> Iterator[str]:
    """The names of the chapters; the table of contents is none."""
    items = {item.get("id"): item for item in catalogue.iterfind("{*}manifest/{*}item")}
    for reference in catalogue.iterfind("{*}spine/{*}itemref"):
        item = items.get(reference.get("idref"))
        if item is not None and "nav" not in item.get("properties", "").split():
            name = posixpath.normpath(posixpath.join(folder, unquote(item.get("href", ""))))
            if name in package:
                yield name


def _body(data: bytes) -> list[html.HtmlElement]:
    """What is in the body of a chapter; nothing of an empty one."""
    try:
        root, _ = parse(decode(data, declared_charset(data)).text)
    except Rejected:
        return []
    body = root.find("body")
    return [] if body is None else list(body)
