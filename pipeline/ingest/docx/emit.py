"""From the paragraphs of a story to the blocks of the Document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pipeline.document import BlockKind, DocumentBuilder
from pipeline.ingest.docx.columns import split_columns
from pipeline.ingest.docx.headings import heading_level
from pipeline.ingest.docx.inline import LINE_BREAK
from pipeline.ingest.docx.numbering import ListMark
from pipeline.ingest.docx.walk import Paragraph, split_at_blank_lines
from pipeline.ingest.lists import ListTracker, label_lines, split_label


def emit_furniture(builder: DocumentBuilder, kind: BlockKind, paragraphs: Iterable[Paragraph]) -> None:
    """Add the paragraphs of a header or footer; texts at its left, middle and right are blocks of their own."""
    for paragraph in paragraphs:
        for line in paragraph.text.split(LINE_BREAK):
            for piece in split_columns(line, paragraph.stops, _is_label):
                builder.add(kind, piece)


def emit_story(builder: DocumentBuilder, paragraphs: Iterable[Paragraph]) -> None:
    """Add the paragraphs of the body or of the notes."""
    parts = [part for paragraph in paragraphs for part in split_at_blank_lines(paragraph)]
    lines = [[split_columns(line, part.stops, _is_label) for line in part.text.split(LINE_BREAK)] for part in parts]
    # Labels typed as text are told from other beginnings of lines by their neighbours in the whole story.
    typed = iter(label_lines([" ".join(pieces) for part_lines in lines for pieces in part_lines]))
    story = _Story(builder, ListTracker(builder.new_list))
    for index, part in enumerate(parts):
        printed = [_line(pieces, *next(typed)) for pieces in lines[index]]
        story.add(part, heading_level(parts, index), printed)
    story.end_columns()


def _is_label(text: str) -> bool:
    label, rest = split_label(text)
    return bool(label) and not rest


#: A list without labels has this many lines at least, of so many characters at most.
_SHORTEST_BARE_LIST, _LONGEST_BARE_ITEM = 4, 120


@dataclass(frozen=True, slots=True)
class _Line:
    """A printed line: the texts side by side on it (mostly one), its typed label and what follows the label."""

    columns: list[str]
    label: str
    rest: str

    @property
    def text(self) -> str:
        return " ".join(self.columns)


def _line(columns: list[str], label: str, rest: str) -> _Line:
    # A row of asterisks or bullets parts the text; it is no item.
    is_item = any(char.isalnum() for char in label + rest)
    return _Line(columns, label, rest) if is_item else _Line(columns, "", " ".join(columns))


@dataclass(slots=True)
class _Story:
    builder: DocumentBuilder
    tracker: ListTracker
    #: The list of each (numId, level) that Word numbers, and the deepest level open now (-1: no list is open).
    numbered: dict[tuple[str, int], int] = field(default_factory=dict)
    open_level: int = -1
    #: The level of the outermost items of each list with typed labels.
    typed_base: dict[int, int] = field(default_factory=dict)
    #: Lines with the same number of columns, waiting for the last of them.
    rows: list[list[str]] = field(default_factory=list)

    def add(self, part: Paragraph, heading: int | None, lines: Sequence[_Line]) -> None:
        """Add one paragraph, whose ``lines`` are clean."""
        if not part.text.strip() and part.mark is None:
            return
        plain = part.mark is None and part.cell is None and part.heading is None
        if plain and any(len(line.columns) > 1 for line in lines):
            for line in lines:
                self._column_line(line)
            return
        self.end_columns()
        if part.cell is not None:
            self._table_cell(part, lines)
        elif part.contents_line:
            self.builder.add(BlockKind.BOILERPLATE, _labelled(part.mark, _joined(lines)))
        elif heading is not None:
            self._heading(part, heading, lines)
        elif part.mark is not None:
            self._numbered_item(part.mark, lines)
        else:
            self._plain(lines)

    def end_columns(self) -> None:
        """Write the waiting columns, each downwards: what one signatory wrote stays together."""
        if not self.rows:
            return
        table = self.builder.new_table()
        for column in range(len(self.rows[0])):
            for row, pieces in enumerate(self.rows):
                self.builder.add(BlockKind.TABLE_CELL, pieces[column], table_id=table, row=row, column=column)
        self.rows = []

    def _column_line(self, line: _Line) -> None:
        self._close_lists()
        if self.rows and len(self.rows[0]) != len(line.columns):
            self.end_columns()
        if len(line.columns) > 1:
            self.rows.append(line.columns)
        else:
            self._plain([line])

    def _table_cell(self, part: Paragraph, lines: Sequence[_Line]) -> None:
        self._close_lists()
        if part.cell is None or (part.mark and part.mark.bullet and not part.text.strip()):
            return
        own = lines[0].label if lines[0].rest else ""
        self.builder.add(
            BlockKind.TABLE_CELL,
            _labelled(part.mark, _joined(lines)),
            label=part.mark.label if part.mark else own,
            table_id=part.cell.table,
            row=part.cell.row,
            column=part.cell.column,
        )

    def _heading(self, part: Paragraph, level: int, lines: Sequence[_Line]) -> None:
        self._close_lists()
        self.tracker.forget()
        text = _labelled(part.mark, " ".join(line.text for line in lines))
        self.builder.add(BlockKind.HEADING, text, level=level, label=part.mark.label if part.mark else "")

    def _numbered_item(self, mark: ListMark, lines: Sequence[_Line]) -> None:
        inner = next((n for n, line in enumerate(lines) if n and line.label), len(lines))
        text = _labelled(mark, _joined(lines[:inner]))
        if mark.bullet and text == mark.label:
            return
        key = (mark.list_key, mark.level)
        reopened = mark.bullet and self.open_level < mark.level
        if mark.first or reopened or key not in self.numbered:
            self.numbered[key] = self.builder.new_list()
        self.open_level = mark.level
        list_id = self.numbered[key]
        self.builder.add(BlockKind.LIST_ITEM, text, label=mark.label, level=mark.level, list_id=list_id)
        self.tracker.close()
        self._plain(lines[inner:])

    def _plain(self, lines: Sequence[_Line]) -> None:
        """A paragraph that Word does not number; lines that start with a typed label are items.

        A line break in a paragraph is a new line of the author's, so each line is a block, as in plain text; several
        short ones are a list without labels.
        """
        if len(lines) >= _SHORTEST_BARE_LIST and all(_is_bare_item(line) for line in lines):
            list_id, level = self.tracker.item("")
            for line in lines:
                self.builder.add(BlockKind.LIST_ITEM, line.text, level=level, list_id=list_id)
            self._close_lists()
            return
        start = 0
        for end in range(1, len(lines) + 1):
            if end == len(lines) or lines[end].label or not (lines[start].label or lines[end].text[:1].islower()):
                self._typed_item(lines[start:end])
                start = end

    def _typed_item(self, lines: Sequence[_Line]) -> None:
        text, label = _joined(lines), lines[0].label
        if not label:
            self._close_lists()
            self.builder.add(BlockKind.PARAGRAPH, text)
            return
        list_id, level = self.tracker.item(label)
        # Typed items below a numbered one are deeper; where their list goes on later, it keeps its depth.
        base = self.typed_base.setdefault(list_id, self.open_level + 1)
        self.open_level = base - 1
        level += base
        self.builder.add(BlockKind.LIST_ITEM, text, label=label, level=level, list_id=list_id)

    def _close_lists(self) -> None:
        self.open_level = -1
        self.tracker.close()


def _is_bare_item(line: _Line) -> bool:
    text = line.text
    return not line.label and len(text) <= _LONGEST_BARE_ITEM and text[:1].isupper() and text[-1:] not in ".:!?"


def _labelled(mark: ListMark | None, text: str) -> str:
    return f"{mark.label} {text}".strip() if mark else text


def _joined(lines: Sequence[_Line]) -> str:
    """Lines under one another; a line that starts small goes on with the sentence before."""
    text = ""
    for line in lines:
        own = f"{line.label} {line.rest}".strip() if line.label else line.text
        text += (" " if own[:1].islower() else LINE_BREAK) + own if text else own
    return text
