"""The reader of web pages."""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from pipeline.codes import WarningCode
from pipeline.document import Document, DocumentBuilder, Metadata
from pipeline.ingest import furniture
from pipeline.ingest.base import Limits, Rejected
from pipeline.ingest.html_main import find_main, headings_inside, mark_boilerplate
from pipeline.ingest.html_meta import author_of, published_in_markup, title_of
from pipeline.ingest.html_walk import walk
from pipeline.ingest.text import build, decoded_within

MEDIA_TYPE = "text/html"

_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)""", re.IGNORECASE)
_DECLARED_WITHIN = 4096
_TOO_DEEP = "The page nests its elements too deeply to be read fully; print it to PDF in a browser and give that."
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f]")


def read_html(data: bytes, limits: Limits) -> Document:
    """A web page in any encoding of Polish → Document; what is not its content is marked boilerplate."""
    decoded = decoded_within(limits, data, declared_charset(data))
    root, cut = parse(decoded.text)
    builder = DocumentBuilder()
    if cut:
        builder.issue(WarningCode.CONTENT_LOST, _TOO_DEEP)
    try:
        pieces = walk(root, builder)
    except RecursionError as error:
        raise Rejected(WarningCode.CORRUPT, _TOO_DEEP) from error
    main = find_main(root, pieces)
    title = title_of(root, headings_inside(main, pieces))
    pieces = mark_boilerplate(main, pieces, title)
    metadata = Metadata(
        MEDIA_TYPE,
        title=title,
        author=author_of(root),
        published=published_in_markup(root) or furniture.published(pieces),
        encoding=decoded.encoding,
    )
    return build(builder, pieces, metadata, decoded)


def declared_charset(data: bytes) -> str | None:
    """The charset that the page claims in a meta element or an XML declaration."""
    match = _CHARSET.search(data[:_DECLARED_WITHIN])
    return (match[1] or match[2]).decode("ascii") if match else None


def parse(text: str) -> tuple[HtmlElement, bool]:
    """The tree of the page, and whether the parser gave up on parts that are nested too deeply. Raises Rejected."""
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        root = document_fromstring(_CONTROLS.sub("", text).encode("utf-8"), parser=parser)
    except etree.ParserError as error:
        raise Rejected(WarningCode.EMPTY, "The page holds no text; check that it was saved completely.") from error
    cut = any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log)
    if cut and not etree.tostring(root, method="text", encoding="unicode").strip():
        raise Rejected(WarningCode.CORRUPT, _TOO_DEEP)
    return root, cut
