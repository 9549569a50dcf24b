"""Small PDFs for the tests of the PDF reader: text put at places of a page, or set as paragraphs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from io import BytesIO

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph, Table, TableStyle

from pipeline.document import Block, Document
from pipeline.ingest.base import Limits
from pipeline.ingest.pdf import read_pdf
from tests import fonts

WIDTH, HEIGHT = A4
BODY = ParagraphStyle("body", fontName=fonts.REGULAR, fontSize=11, leading=14, spaceAfter=6, alignment=TA_JUSTIFY)
TITLE = ParagraphStyle("title", fontName=fonts.BOLD, fontSize=14, leading=18, spaceAfter=12, alignment=TA_CENTER)
ITEM = ParagraphStyle("item", parent=BODY, leftIndent=22, bulletIndent=2)

#: x and y from the top left corner, text, and optionally size and font.
Put = tuple[float, float, str] | tuple[float, float, str, float] | tuple[float, float, str, float, str]


def placed(
    *pages: Sequence[Put],
    password: str | None = None,
    angle: int = 0,
    title: str | None = None,
    author: str | None = None,
) -> bytes:
    """A PDF with each text exactly where it is put, all of it turned about the middle."""
    fonts.register()
    out = BytesIO()
    lock = StandardEncryption(password, ownerPassword="owner") if password is not None else None
    canvas = Canvas(out, pagesize=A4, encrypt=lock, invariant=1)
    canvas.setTitle(title)
    canvas.setAuthor(author)
    for page in pages:
        if angle:
            canvas.translate(WIDTH / 2, HEIGHT / 2)
            canvas.rotate(angle)
            canvas.translate(-WIDTH / 3, -HEIGHT * 0.8)
        for x, y, content, *more in page:
            size, font = (*more, 11.0, fonts.REGULAR)[:2] if len(more) != 1 else (more[0], fonts.REGULAR)
            canvas.setFont(font, size)
            canvas.drawString(x, HEIGHT - y, content)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def flowing(
    story: Sequence[Flowable], columns: int = 1, furniture: Callable[[Canvas, BaseDocTemplate], None] | None = None
) -> bytes:
    """A PDF set by reportlab: pages break where they are full."""
    fonts.register()
    out = BytesIO()
    gutter = 18.0
    width = (WIDTH - 144 - gutter * (columns - 1)) / columns
    frames = [Frame(72 + n * (width + gutter), 90, width, HEIGHT - 180, 0, 0, 0, 0) for n in range(columns)]
    template = BaseDocTemplate(out, pagesize=A4, invariant=1)
    template.addPageTemplates(PageTemplate(frames=frames, onPage=furniture or (lambda _canvas, _template: None)))
    template.build(list(story))
    return out.getvalue()


def text(content: str, style: ParagraphStyle = BODY) -> Paragraph:
    """A paragraph."""
    fonts.register()
    return Paragraph(content, style)


def item(label: str, content: str) -> Paragraph:
    """A list item with a hanging indent."""
    fonts.register()
    return Paragraph(content, ITEM, bulletText=label)


def ruled_table(rows: Sequence[Sequence[str]], widths: Sequence[float]) -> Table:
    """A table with lines around its cells."""
    cells = [[text(value) for value in row] for row in rows]
    return Table(cells, colWidths=list(widths), style=TableStyle([("GRID", (0, 0), (-1, -1), 0.5, "black")]))


def read(data: bytes, limits: Limits | None = None) -> Document:
    """The document of a PDF."""
    return read_pdf(data, limits or Limits())


def blocks(data: bytes) -> list[tuple[str, str]]:
    """Kind and text of each block that is not furniture."""
    document = read(data)
    return [(block.kind.value, block_text(document, block)) for block in document.blocks if not block.is_furniture]


def texts(data: bytes) -> list[str]:
    """Text of each block that is not furniture."""
    return [text for _, text in blocks(data)]


def furniture(data: bytes) -> list[tuple[str, str]]:
    """Kind and text of each block that is furniture."""
    document = read(data)
    return [(block.kind.value, block_text(document, block)) for block in document.blocks if block.is_furniture]


def block_text(document: Document, block: Block) -> str:
    """The text of one block."""
    return document.text[block.start : block.end]
