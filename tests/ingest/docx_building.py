"""Word documents for tests, part by part, so that a test shows the XML it is about."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from pipeline.document import Document
from pipeline.ingest.base import Limits
from pipeline.ingest.docx import read_docx
from pipeline.ingest.docx.ooxml import NS

DECLARATIONS = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NS.items())
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = NS["r"]
PARTS = {
    "styles": "styles",
    "numbering": "numbering",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "header1": "header",
    "header2": "header",
    "footer1": "footer",
    "footer2": "footer",
}


def p(text: str = "", properties: str = "", run: str = "") -> str:
    """A paragraph with one run; ``properties`` and ``run`` are XML of its pPr and rPr."""
    return (
        f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


def item(text: str, num: int = 1, level: int = 0, properties: str = "") -> str:
    """A paragraph numbered directly."""
    return p(text, f'{properties}<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>')


def level(depth: int, fmt: str, text: str, more: str = "", start: int = 1) -> str:
    """One level of a list definition."""
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{fmt}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(*definitions: str, nums: Mapping[int, str] | None = None) -> str:
    """numbering.xml: definition n under numId n + 1; ``nums`` adds further w:num elements' XML by numId."""
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{n}">{definition}</w:abstractNum>' for n, definition in enumerate(definitions)
    )
    plain = "".join(f'<w:num w:numId="{n + 1}"><w:abstractNumId w:val="{n}"/></w:num>' for n in range(len(definitions)))
    further = "".join(f'<w:num w:numId="{num}">{xml}</w:num>' for num, xml in (nums or {}).items())
    return abstract + plain + further


def table(*rows: list[str], properties: str = "") -> str:
    """A table; each cell is given as XML of its paragraphs, or as ``<w:tc>…``."""
    cells = ("".join(c if c.startswith("<w:tc>") else f"<w:tc>{c}</w:tc>" for c in row) for row in rows)
    body = "".join(f"<w:tr>{row}</w:tr>" for row in cells)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{body}</w:tbl>"


def docx(body: str, core: str = "", **parts: str) -> bytes:
    """The bytes of a document with ``body`` and the parts named (styles, numbering, header1, footnotes …)."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("_rels/.rels", _relations({"rId1": (f"{OFFICE}/officeDocument", "word/document.xml")}))
        links = {name: (f"{OFFICE}/{PARTS[name]}", f"{name}.xml") for name in parts}
        archive.writestr("word/_rels/document.xml.rels", _relations(links))
        archive.writestr("word/document.xml", _root("document", f"<w:body>{body}</w:body>"))
        for name, xml in parts.items():
            archive.writestr(f"word/{name}.xml", _root(PARTS[name], xml))
        if core:
            archive.writestr("docProps/core.xml", f'<c xmlns:dc="{NS["dc"]}">{core}</c>')
    return buffer.getvalue()


def read(body: str, **parts: str) -> Document:
    """Read a document made of ``body`` and the parts."""
    return read_docx(docx(body, **parts), Limits())


def texts(document: Document) -> list[str]:
    """The texts of the blocks."""
    return [document.text[block.start : block.end] for block in document.blocks]


def _root(name: str, xml: str) -> str:
    return f"<w:{name} {DECLARATIONS}>{xml}</w:{name}>"


def _relations(links: Mapping[str, tuple[str, str]]) -> str:
    entries = "".join(f'<Relationship Id="{i}" Type="{t}" Target="{target}"/>' for i, (t, target) in links.items())
    return f'<Relationships xmlns="{RELATIONS}">{entries}</Relationships>'
