"""Turns a plain-text announcement into a realistic HTML, DOCX or PDF file: for tests, and for building the samples.

The same text gives the same bytes on every run.
"""

from __future__ import annotations

from tests.rendering import pdf, web, word
from tests.rendering.layout import parse


def render_html(text: str) -> bytes:
    """A web page: real headings, paragraphs, lists and tables between a menu and a footer."""
    return web.build(parse(text))


def render_docx(text: str, *, header: str = "", footer: str = "") -> bytes:
    """A Word document: heading styles, automatic numbering, real tables, running header and footer."""
    return word.build(parse(text), header, footer)


def render_pdf(text: str, *, header: str = "", footer: str = "") -> bytes:
    """A PDF with a text layer: justified, hyphenated at line ends, numbered pages, running header and footer."""
    return pdf.build(parse(text), header, footer)
