"""Drafts of all pages as one text: paragraphs go on over columns and pages, lists keep their items together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from pipeline.document import FURNITURE, BlockKind, DocumentBuilder
from pipeline.ingest.lists import ListTracker
from pipeline.ingest.pages.grids import Table
from pipeline.ingest.pages.headings import heading_levels, style
from pipeline.ingest.pages.paragraphs import Draft, is_open
from pipeline.ingest.pages.text import Vocabulary, is_broken, render

_SENTENCE_ENDS = (".", "!", "?", ":", ";", "…")
#: Closing marks that may stand behind the end of a sentence.
_CLOSING = "”\"')]»’"
_TEXT = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)


def join_breaks(drafts: Iterable[Draft]) -> list[Draft]:
    """Join paragraphs that go on in the next column or page; furniture between the halves goes before them.

    So the text of a page stays in one piece, and the next page begins inside the joined paragraph.
    """
    joined: list[Draft] = []
    for draft in drafts:
        last = next((i for i in range(len(joined) - 1, -1, -1) if joined[i].kind not in FURNITURE), None)
        if last is not None and draft.kind not in FURNITURE and _goes_on(joined[last], draft):
            above = joined.pop(last)
            joined.append(replace(above, pieces=(*above.pieces, (" ", draft.lines[0]), *draft.pieces[1:])))
        else:
            joined.append(draft)
    return joined


def _goes_on(above: Draft, below: Draft) -> bool:
    """Only over a break (the next line is not below the last on its page), inside a sentence, to a small letter."""
    if (
        above.is_short
        or below.is_short
        or below.label
        or above.kind not in _TEXT
        or below.kind is not BlockKind.PARAGRAPH
    ):
        return False
    end, start = above.lines[-1], below.lines[0]
    if end.page == start.page and start.top >= end.top:
        return False
    if is_broken(end, start):
        return True
    unfinished = not end.text.rstrip(_CLOSING).endswith(_SENTENCE_ENDS)
    return unfinished and (start.text[0].islower() or is_open(above.lines))


def emit(drafts: Sequence[Draft], builder: DocumentBuilder) -> dict[int, int]:
    """Write the drafts into the builder; where the text of each page begins."""
    vocabulary = Vocabulary(line for draft in drafts for line in draft.lines)
    levels = heading_levels(drafts)
    tracker = ListTracker(builder.new_list)
    tables: dict[Table, int] = {}
    starts: dict[int, int] = {}
    for draft in drafts:
        text, words = render(draft.pieces, vocabulary)
        start = builder.length + (1 if builder.length else 0)
        list_id, level = _place_in_list(draft, tracker)
        if draft.kind is BlockKind.HEADING:
            level = levels[style(draft)]
        table, row, column = draft.cell or (None, None, None)
        if table and table not in tables:
            tables[table] = builder.new_table()
        builder.add(
            draft.kind,
            text,
            page=draft.lines[0].page,
            level=level,
            label=draft.label,
            list_id=list_id,
            table_id=tables[table] if table else None,
            row=row,
            column=column,
            words=words,
        )
        for word in words:
            starts.setdefault(word.page, start + word.start)
    return starts


def _place_in_list(draft: Draft, tracker: ListTracker) -> tuple[int | None, int]:
    if draft.kind is BlockKind.LIST_ITEM:
        return tracker.item(draft.label, round(draft.indent / 4))
    if draft.kind is BlockKind.HEADING:
        tracker.forget()
    elif draft.kind not in FURNITURE:
        tracker.close()
    return None, 0
