"""From a story (body, header, footnotes …) to its paragraphs in reading order: tables, boxes and controls opened."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from pipeline.ingest.docx.inline import LINE_BREAK, Inline, read_inline
from pipeline.ingest.docx.numbering import ListMark, Numbering
from pipeline.ingest.docx.ooxml import NS, Element, content, q
from pipeline.ingest.docx.styles import Styles
from pipeline.ingest.docx.tables import Cell, cells, is_frame


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph as Word prints it; ``text`` still has its tabs and line breaks."""

    text: str
    mark: ListMark | None = None
    heading: int | None = None
    bold: bool = False
    centred: bool = False
    contents_line: bool = False
    stops: tuple[Element, ...] = ()
    cell: Cell | None = None


@dataclass(slots=True)
class Walker:
    """Walks the stories of one document. ``new_table`` gives table ids, ``lost`` takes sentences on lost content."""

    styles: Styles
    numbering: Numbering
    new_table: Callable[[], int]
    lost: Callable[[str], None]

    def paragraphs(self, story: Element, cell: Cell | None = None) -> Iterator[Paragraph]:
        """The paragraphs below ``story``; ``cell`` is the table cell that it stands in."""
        pending = Inline()
        for block in content(story):
            if block.tag == q("w:p"):
                inline = read_inline(block, self.styles)
                inline.text = pending.text + inline.text
                pending = Inline()
                yield from self._beside(inline, cell)
                if _mark_is_deleted(block):
                    pending = inline
                else:
                    yield self._paragraph(block, inline, cell)
            elif block.tag == q("w:tbl"):
                yield from self._table(block, cell)
            elif block.tag == q("w:altChunk"):
                self.lost("An inserted document was not read: open the file in a word processor and save it again.")
            else:
                yield from self.paragraphs(block, cell)
        if pending.text.strip():
            yield Paragraph(pending.text, cell=cell)

    def _paragraph(self, block: Element, inline: Inline, cell: Cell | None) -> Paragraph:
        return Paragraph(
            text=inline.text,
            mark=self.numbering.mark(block),
            heading=self.styles.heading_level(block),
            bold=inline.bold and bool(inline.text.strip()),
            centred=self.styles.is_centred(block),
            contents_line=self.styles.is_contents_line(block),
            stops=self.styles.tab_stops(block),
            cell=cell,
        )

    def _beside(self, inline: Inline, cell: Cell | None) -> Iterator[Paragraph]:
        """What floats at a paragraph: it begins at the paragraph or above, so it is read before."""
        for sentence in inline.lost:
            self.lost(sentence)
        for caption in inline.captions:
            yield Paragraph(caption, cell=cell)
        for box in inline.boxes:
            yield from self.paragraphs(box, cell)

    def _table(self, table: Element, outer: Cell | None) -> Iterator[Paragraph]:
        if is_frame(table):
            for _, element in cells(table, 0, self.styles):
                yield from self.paragraphs(element, outer)
            return
        for cell, element in cells(table, self.new_table(), self.styles):
            yield from self.paragraphs(element, cell)


def split_at_blank_lines(paragraph: Paragraph) -> list[Paragraph]:
    """The paragraphs that an author made with empty lines inside one; the first keeps the list mark."""
    groups: list[list[str]] = [[]]
    for line in paragraph.text.split(LINE_BREAK):
        if line.strip():
            groups[-1].append(line)
        elif groups[-1]:
            groups.append([])
    texts = [LINE_BREAK.join(lines) for lines in groups if lines] or [""]
    return [replace(paragraph, text=text, mark=None if n else paragraph.mark) for n, text in enumerate(texts)]


def _mark_is_deleted(paragraph: Element) -> bool:
    """A tracked deletion of the paragraph's end joins it with the next paragraph."""
    return (
        paragraph.find("w:pPr/w:rPr/w:del", NS) is not None or paragraph.find("w:pPr/w:rPr/w:moveFrom", NS) is not None
    )
