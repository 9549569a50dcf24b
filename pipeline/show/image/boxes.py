"""Where parts of the text stand on a page."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from pipeline.document import BBox, Document, Word


def words_on(document: Document, page: int, start: int, end: int) -> list[Word]:
    """The printed words of ``text[start:end]`` on a page."""
    return [word for word in document.words_in(start, end) if word.page == page]


def around(words: Iterable[Word]) -> BBox | None:
    """The box that holds all words; None for no words."""
    boxes = [word.bbox for word in words]
    return reduce(_union, boxes) if boxes else None


def runs(words: Iterable[Word]) -> list[BBox]:
    """A box for each run of words that stand side by side: a span over two lines has two."""
    found: list[BBox] = []
    for word in words:
        if found and _goes_on(found[-1], word.bbox):
            found[-1] = _union(found[-1], word.bbox)
        else:
            found.append(word.bbox)
    return found


def _goes_on(run: BBox, box: BBox) -> bool:
    """Does the box stand in the line of the run, to its right?"""
    middle = (box[1] + box[3]) / 2
    return run[1] < middle < run[3] and box[0] >= run[2] - (box[3] - box[1])


def _union(one: BBox, other: BBox) -> BBox:
    return (min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3]))
