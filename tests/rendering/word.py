"""Layout to DOCX: heading styles, automatic numbering, real tables, running header and footer."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from itertools import groupby

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from tests.rendering.layout import Line

#: ZIP entries carry a time; a fixed one makes the file the same on every run.
_EPOCH = (1980, 1, 1, 0, 0, 0)
_TEMPLATE_NUMBERINGS = 1000
_TEXT_WIDTH = 152


def build(lines: list[Line], header: str, footer: str) -> bytes:
    """The bytes of the document; the header and the footer are left out when empty."""
    document = docx.Document()
    for kind, group in groupby(lines, key=lambda line: line.kind):
        members = list(group)
        if kind == "item":
            _add_list(document, members)
        elif kind in ("row", "columns"):
            _add_table(document, members, grid=kind == "row")
        else:
            for line in members:
                _add_paragraph(document, line)
    section = document.sections[0]
    if header:
        section.header.paragraphs[0].text = header
    if footer:
        paragraph = section.footer.paragraphs[0]
        paragraph.add_run(f"{footer} – strona ")
        _add_page_field(paragraph)
    buffer = io.BytesIO()
    document.save(buffer)
    return _with_fixed_times(buffer.getvalue())


def _add_paragraph(document: Document, line: Line) -> None:
    if line.kind == "heading":
        paragraph = document.add_heading(line.text, level=2)
        if line.is_centred:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    else:
        document.add_paragraph(line.text)


def _add_list(document: Document, lines: list[Line]) -> None:
    """The labels are not text: Word counts them, from a numbering made for this one list."""
    number = _add_numbering(document, lines)
    for line in lines:
        paragraph = document.add_paragraph(line.text, style="List Paragraph")
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = line.level
        properties.get_or_add_numId().val = number


def _add_numbering(document: Document, lines: list[Line]) -> int:
    """Adds an abstract numbering with one level for each level of the list; returns the number of its instance."""
    numbering = document.part.numbering_part.element
    identifier = _TEMPLATE_NUMBERINGS + len(numbering.findall(qn("w:num")))
    labels = {line.level: line.label for line in reversed(lines)}
    levels = "".join(_level_xml(level, label) for level, label in sorted(labels.items()))
    abstract = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{identifier}">'
        f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
    )
    numbering.insert(0, abstract)
    return int(numbering.add_num(identifier).numId)


def _level_xml(level: int, label: str) -> str:
    mark, suffix = (label[:-1], label[-1]) if len(label) > 1 else (label, "")
    if mark.isdigit():
        style, start, text = "decimal", int(mark), f"%{level + 1}{suffix}"
    elif mark.isalpha():
        letters = "lowerLetter" if mark.islower() else "upperLetter"
        style, start, text = letters, ord(mark.lower()) - ord("a") + 1, f"%{level + 1}{suffix}"
    else:
        style, start, text = "bullet", 1, label
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="{start}"/><w:numFmt w:val="{style}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{720 * (level + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
    )


def _add_table(document: Document, lines: list[Line], *, grid: bool) -> None:
    table = document.add_table(rows=0, cols=max(len(line.cells) for line in lines))
    if grid:
        table.style = "Table Grid"
    for line in lines:
        for cell, text in zip(table.add_row().cells, line.cells, strict=False):
            cell.text = text
    columns = list(table.columns)
    weights = [_weight(cell.text for cell in column.cells) for column in columns]
    for column, weight in zip(columns, weights, strict=True):
        column.width = Mm(_TEXT_WIDTH * weight // sum(weights))
        for cell in column.cells:
            cell.width = column.width


def _weight(texts: Iterable[str]) -> int:
    """How much room a column wants: as its longest text, within bounds."""
    return min(max(map(len, texts)) + 3, 24)


def _add_page_field(paragraph: Paragraph) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def _with_fixed_times(data: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, _EPOCH), old.read(name), zipfile.ZIP_DEFLATED)
    return target.getvalue()
