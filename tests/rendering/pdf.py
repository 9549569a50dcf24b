"""Layout to PDF with reportlab: justified, hyphenated lines, numbered pages, running header and footer."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import groupby
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table

from tests import fonts
from tests.rendering.layout import Line

_MARGIN = 25 * mm


def build(lines: list[Line], header: str, footer: str) -> bytes:
    """The bytes of the document; the header and the footer are left out when empty."""
    fonts.register()

    def decorate(canvas: Canvas, document: SimpleDocTemplate) -> None:
        canvas.setFont(fonts.REGULAR, 8.5)
        canvas.drawString(_MARGIN, A4[1] - 14 * mm, header)
        canvas.drawString(_MARGIN, 13 * mm, footer)
        canvas.drawRightString(A4[0] - _MARGIN, 13 * mm, f"Strona {document.page}")

    buffer = io.BytesIO()
    document = SimpleDocTemplate(
        buffer, pagesize=A4, leftMargin=_MARGIN, rightMargin=_MARGIN, topMargin=_MARGIN, bottomMargin=_MARGIN,
        invariant=1, lang="pl-PL",
    )  # fmt: skip
    document.build(list(_flowables(lines)), onFirstPage=decorate, onLaterPages=decorate)
    return buffer.getvalue()


def _style(**changes: object) -> ParagraphStyle:
    body = ParagraphStyle(
        "body", fontName=fonts.REGULAR, fontSize=11, leading=15, spaceAfter=6, alignment=TA_JUSTIFY,
        hyphenationLang="pl_PL", embeddedHyphenation=1,
    )  # fmt: skip
    return ParagraphStyle("changed", parent=body, **changes)


def _flowables(lines: list[Line]) -> Iterator[Flowable]:
    for kind, group in groupby(lines, key=lambda line: line.kind):
        if kind == "row":
            yield _table([line.cells for line in group], grid=True)
        elif kind == "columns":
            yield _table([line.cells for line in group], grid=False)
        elif kind == "item":
            yield from (_item(line) for line in group)
        else:
            yield from (_paragraph(line) for line in group)


def _paragraph(line: Line) -> Paragraph:
    if line.kind == "paragraph":
        return Paragraph(escape(line.text), _style(spaceBefore=6))
    alignment = TA_CENTER if line.is_centred else TA_LEFT
    style = _style(fontName=fonts.BOLD, alignment=alignment, spaceBefore=6, keepWithNext=1, hyphenationLang="")
    return Paragraph(escape(line.text), style)


def _item(line: Line) -> Paragraph:
    indent = 18 * (line.level + 1)
    style = _style(
        leftIndent=indent, bulletIndent=indent - 16, bulletFontName=fonts.REGULAR, bulletFontSize=11, spaceAfter=2
    )
    return Paragraph(escape(line.text), style, bulletText=line.label)


def _table(rows: list[tuple[str, ...]], *, grid: bool) -> Flowable:
    width = max(len(row) for row in rows)
    style = _style(alignment=TA_LEFT, spaceAfter=0, hyphenationLang="")
    cells = [[Paragraph(escape(cell), style) for cell in row] + [Spacer(1, 1)] * (width - len(row)) for row in rows]
    top = ("VALIGN", (0, 0), (-1, -1), "TOP")
    borders = [("GRID", (0, 0), (-1, -1), 0.5, "black")] if grid else []
    return Table(cells, style=[top, *borders], spaceBefore=6, spaceAfter=8)
