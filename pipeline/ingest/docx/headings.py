"""Which paragraphs are headings: by style where the author used one, else by how they look among their neighbours."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.ingest.docx.inline import clean
from pipeline.ingest.docx.walk import Paragraph

_LONGEST = 200
_LONGEST_BETWEEN_SENTENCES = 120
#: The level of a heading that only its look gives away.
_LEVEL_BY_LOOK = 1
_GOES_ON = (",", ";", ":", "–", "-")
_SENTENCE_END = (".", "!", "?", "…", "”", '"', ")")


def heading_level(paragraphs: Sequence[Paragraph], index: int) -> int | None:
    """The level (1 = highest) if ``paragraphs[index]`` is a heading, else None."""
    paragraph = paragraphs[index]
    text = clean(paragraph.text)
    if paragraph.cell is not None or paragraph.contents_line or len(text) > _LONGEST:
        return None
    if not text:
        # A number alone in the middle of the line: „§ 3“.
        return _LEVEL_BY_LOOK if paragraph.mark and paragraph.centred else None
    if paragraph.heading is not None:
        return paragraph.heading
    if not paragraph.bold or text.endswith(_GOES_ON):
        return None
    if paragraph.centred or _stands_between_sentences(paragraphs, index, text):
        return _LEVEL_BY_LOOK
    return None


def _stands_between_sentences(paragraphs: Sequence[Paragraph], index: int, text: str) -> bool:
    """A short bold line with a complete text before it and plain running text after it."""
    if paragraphs[index].mark or len(text) > _LONGEST_BETWEEN_SENTENCES or text.endswith("."):
        return False
    before = _written(paragraphs, range(index - 1, -1, -1))
    after = _written(paragraphs, range(index + 1, len(paragraphs)))
    if after is None or after.bold or after.mark or after.cell:
        return False
    body = clean(after.text)
    complete = before is None or before.heading is not None or clean(before.text).endswith(_SENTENCE_END)
    return complete and len(body) > len(text) and not body[0].islower()


def _written(paragraphs: Sequence[Paragraph], indexes: range) -> Paragraph | None:
    """The first of the paragraphs at ``indexes`` that is not empty."""
    return next((paragraphs[index] for index in indexes if paragraphs[index].text.strip()), None)
