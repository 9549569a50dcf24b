"""Two readings of one page made one: of two words at one place, the better one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from pipeline.ingest.ocr.hocr import Box, OcrLine, OcrWord
from pipeline.ingest.ocr.lexicon import is_spelt

#: Of 31 mended words 27 were what is printed: they are so much less sure than they were read.
_MENDED = 0.87
#: Boxes that share this much of the longer one's width hold the same word, and those whose edges are no farther apart
#: than this share of the height: the boxes of „z” and „w” are often too narrow.
_WIDTH, _EDGE = 0.6, 0.5


def merged(first: Sequence[OcrLine], second: Sequence[OcrLine]) -> list[OcrLine]:
    """The lines of the first reading with the better of both words, and the lines that only the second has.

    The second is that of the larger network, which tells „w” from „W” better. Baselines are those of the first, so that
    a line stays one.
    """
    words = [word for line in first for word in line.words]
    others = [word for line in second for word in line.words]
    agreed = {word.text for word in words} & {other.text for other in others}
    single = [other for other in others if len(_at(other.box, words)) <= 1]
    chosen = [
        OcrLine(tuple(better for word in line.words for better in _better(word, _at(word.box, single), agreed)))
        for line in first
    ]
    missed = [line for line in second if not any(_meets(word.box, other.box) for word in line.words for other in words)]
    return [*chosen, *missed]


def _at(box: Box, words: Sequence[OcrWord]) -> list[OcrWord]:
    """The words whose middle lies in the box, from left to right."""
    return sorted((word for word in words if _holds(box, word.box)), key=lambda word: word.box[0])


def _better(word: OcrWord, others: Sequence[OcrWord], agreed: Set[str]) -> Iterator[OcrWord]:
    """The word, or what the other reading has in its place: another word, or several where it lost a blank."""
    parts = [other.text for other in others]
    if len(parts) > 1 and ("".join(parts) == word.text or (not is_spelt(word.text) and all(map(is_spelt, parts)))):
        yield from (other._replace(baseline=word.baseline) for other in others)
    elif len(others) == 1 and _same_place(word.box, others[0].box):
        yield _surer(word, others[0], agreed)
    else:
        yield word


def _surer(word: OcrWord, other: OcrWord, agreed: Set[str]) -> OcrWord:
    """The word that is spelt like one; else the one that both readings have elsewhere; else the surer one.

    A dot of a colon is lost more often than a full stop gains one.
    """
    if (word.read or word.text) == (other.read or other.text):
        best = max(word, other, key=lambda reading: reading.confidence)
    elif word.text.lower() == other.text.lower():
        best = other
    elif {word.text, other.text} == {f"{word.text[:-1]}.", f"{word.text[:-1]}:"}:
        best = max(word, other, key=lambda reading: reading.text)
    else:
        best = max(word, other, key=lambda reading: (is_spelt(reading.text), reading.text in agreed, _trust(reading)))
    return best._replace(box=word.box, baseline=word.baseline)


def _trust(reading: OcrWord) -> float:
    return reading.confidence * (1.0 if reading.read is None else _MENDED)


def _holds(outer: Box, inner: Box) -> bool:
    across, down = (inner[0] + inner[2]) / 2, (inner[1] + inner[3]) / 2
    return outer[0] <= across <= outer[2] and outer[1] <= down <= outer[3]


def _same_place(a: Box, b: Box) -> bool:
    edge = _EDGE * (a[3] - a[1])
    near = max(abs(a[0] - b[0]), abs(a[2] - b[2])) < edge
    return near or min(a[2], b[2]) - max(a[0], b[0]) > _WIDTH * max(a[2] - a[0], b[2] - b[0])


def _meets(a: Box, b: Box) -> bool:
    return min(a[2], b[2]) > max(a[0], b[0]) and min(a[3], b[3]) > max(a[1], b[1])
