"""styles.xml: what a paragraph looks like, by its own properties or by the style it inherits them from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pipeline.ingest.docx.ooxml import NS, Element, number, q, switch, value

_HEADING_NAME = re.compile(r"heading ([1-9])$")
_TITLE_LEVELS = {"title": 1, "subtitle": 2}
_BODY_TEXT_LEVEL = 9


@lru_cache(maxsize=4)
def styles_of(root: Element | None) -> Styles:
    """The styles below the root of their part, kept as long as that is."""
    return Styles(root)


class Styles:
    """The styles of one document, by id."""

    def __init__(self, root: Element | None) -> None:
        found = [] if root is None else root.findall("w:style", NS)
        self._by_id = {style.get(q("w:styleId"), ""): style for style in found}
        self._default = next(
            (
                style.get(q("w:styleId"))
                for style in found
                if style.get(q("w:type")) == "paragraph" and style.get(q("w:default")) in ("1", "true", "on")
            ),
            None,
        )

    def chain(self, style_id: str | None) -> Iterator[Element]:
        """The style and those it is based on, nearest first."""
        seen = set()
        while style_id in self._by_id and style_id not in seen:
            seen.add(style_id)
            style = self._by_id[style_id]
            yield style
            style_id = value(style, "w:basedOn")

    def of_paragraph(self, paragraph: Element) -> Iterator[Element]:
        """The styles that shape a paragraph, nearest first."""
        return self.chain(value(paragraph, "w:pPr/w:pStyle") or self._default)

    def paragraph_property(self, paragraph: Element, path: str) -> Element | None:
        """The element at ``path`` (``w:jc``) among the paragraph's properties, its own or inherited."""
        for source in (paragraph, *self.of_paragraph(paragraph)):
            found = source.find(f"w:pPr/{path}", NS)
            if found is not None:
                return found
        return None

    def is_bold(self, run: Element, paragraph: Element) -> bool:
        """Is a run printed bold?"""
        run_style = value(run, "w:rPr/w:rStyle")
        for source in (run, *self.chain(run_style), *self.of_paragraph(paragraph)):
            bold = switch(source.find("w:rPr/w:b", NS))
            if bold is not None:
                return bold
        return False

    def is_centred(self, paragraph: Element) -> bool:
        """Is a paragraph centred?"""
        alignment = self.paragraph_property(paragraph, "w:jc")
        return alignment is not None and alignment.get(q("w:val")) == "center"

    def heading_level(self, paragraph: Element) -> int | None:
        """The level (1 = highest) if the paragraph is a heading by its style's name or its outline level."""
        for style in self.of_paragraph(paragraph):
            # Style ids are translated („Nagwek1“), names never are.
            name = (value(style, "w:name") or "").lower()
            match = _HEADING_NAME.match(name)
            if match or name in _TITLE_LEVELS:
                return int(match[1]) if match else _TITLE_LEVELS[name]
        outline = self.paragraph_property(paragraph, "w:outlineLvl")
        level = _BODY_TEXT_LEVEL if outline is None else number(outline.get(q("w:val")), _BODY_TEXT_LEVEL)
        return level + 1 if 0 <= level < _BODY_TEXT_LEVEL else None

    def is_contents_line(self, paragraph: Element) -> bool:
        """Is it a line of the table of contents?"""
        return any((value(style, "w:name") or "").lower().startswith("toc ") for style in self.of_paragraph(paragraph))

    def tab_stops(self, paragraph: Element) -> tuple[Element, ...]:
        """The tab stops that are set for a paragraph, from left to right."""
        stops: dict[int, Element] = {}
        for source in (paragraph, *self.of_paragraph(paragraph)):
            for stop in source.findall("w:pPr/w:tabs/w:tab", NS):
                stops.setdefault(number(stop.get(q("w:pos"))), stop)
        return tuple(stop for _, stop in sorted(stops.items()) if stop.get(q("w:val")) != "clear")
