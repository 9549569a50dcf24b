"""Columns made with tabs or blanks: „two signatures side by side“ on one line are two texts, not one."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from pipeline.ingest.docx.inline import TAB, clean
from pipeline.ingest.docx.ooxml import Element, number, q

#: A piece of a column is short; running text with a gap in it is a form to fill in.
_LONGEST_PIECE = 90
#: A single tab is a gap between columns when its stop lies in the right part of the page (7 cm in twips).
_FAR = 4000
_MANY_BLANKS = re.compile(r"[ \u00a0]{5,}")


def split_columns(line: str, stops: Sequence[Element], is_label: Callable[[str], bool]) -> list[str]:
    """The texts that stand side by side on a line, clean; one text when there are no columns.

    ``line`` still has its tabs; ``stops`` are the tab stops set for it; ``is_label`` tells a lone list label.
    """
    whole = clean(line)
    pieces = [clean(piece) for piece in _at_gaps(line.strip(" " + TAB), stops)]
    if len(pieces) > 1 and is_label(pieces[0]):
        pieces[:2] = [f"{pieces[0]} {pieces[1]}"]
    return pieces if len(pieces) > 1 and _stand_alone(pieces) else [whole]


def _at_gaps(line: str, stops: Sequence[Element]) -> list[str]:
    pieces = [""]
    far = _far_stops(stops)
    for part in re.split(rf"({TAB}+)", _MANY_BLANKS.sub(TAB * 2, line)):
        if not part.startswith(TAB):
            pieces[-1] += part
        elif len(part) > 1 or far:
            pieces.append("")
        else:
            pieces[-1] += " "
    return [piece for piece in pieces if piece.strip()]


def _far_stops(stops: Sequence[Element]) -> bool:
    """Do single tabs lead to another column? A stop with a leader (dots) is filled, not empty."""
    leaders = [stop for stop in stops if stop.get(q("w:leader"), "none") != "none"]
    return not leaders and any(
        number(stop.get(q("w:pos"))) >= _FAR or stop.get(q("w:val")) in ("center", "right", "end") for stop in stops
    )


def _stand_alone(pieces: list[str]) -> bool:
    """Are they texts of their own, and not one sentence with a blank to fill in, nor a name and its value?"""
    if any(len(piece) > _LONGEST_PIECE for piece in pieces):
        return False
    if any(piece.endswith(":") for piece in pieces[:-1]) and not all(piece.endswith(":") for piece in pieces):
        return False
    continued = [piece[0].islower() or _opens_with_number(piece) for piece in pieces]
    return not any(continued) or all(piece[0].islower() for piece in pieces)


def _opens_with_number(piece: str) -> bool:
    return re.match(r"\d+(?![.)\d])", piece) is not None
