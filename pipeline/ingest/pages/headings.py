"""Which paragraphs are headings, and of what level, by font size, boldness and place on the line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from pipeline.document import BlockKind
from pipeline.ingest.pages.paragraphs import Draft

#: A font this much larger than the text's makes a heading.
_LARGER = 1.15
#: Headings have at most so many lines and characters.
_MAX_LINES, _MAX_CHARACTERS = 5, 300

Style = tuple[float, bool]


def mark_headings(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, with paragraphs that are set as headings made headings."""
    sizes: Counter[float] = Counter()
    bold = total = 0
    for draft in drafts:
        characters = sum(len(line.text) for line in draft.lines)
        sizes[_size(draft)] += characters
        total += characters
        bold += characters if _is_bold(draft) else 0
    if not sizes:
        return []
    body = sizes.most_common(1)[0][0]
    return [_marked(draft, body, bold_is_rare=bold < total / 2) for draft in drafts]


def heading_levels(drafts: Sequence[Draft]) -> dict[Style, int]:
    """Levels from 1: larger before smaller, bold before plain."""
    styles = {style(draft) for draft in drafts if draft.kind is BlockKind.HEADING}
    return {key: level for level, key in enumerate(sorted(styles, reverse=True), start=1)}


def style(draft: Draft) -> Style:
    """Font size and boldness."""
    return round(_size(draft)), _is_bold(draft)


def _marked(draft: Draft, body: float, *, bold_is_rare: bool) -> Draft:
    text = " ".join(line.text for line in draft.lines)
    short = len(draft.pieces) <= _MAX_LINES and len(text) <= _MAX_CHARACTERS
    if draft.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) or draft.is_short or not short:
        return draft
    larger = _size(draft) > _LARGER * body
    bold = bold_is_rare and _is_bold(draft) and not text.endswith((",", ";"))
    if draft.kind is BlockKind.LIST_ITEM and not larger:
        return draft
    if (larger or bold) and any(char.isalnum() for char in text):
        return replace(draft, kind=BlockKind.HEADING, label="")
    return draft


def _size(draft: Draft) -> float:
    return round(median(line.size for line in draft.lines), 1)


def _is_bold(draft: Draft) -> bool:
    return all(line.bold for line in draft.lines)
