"""Two readings of one page made one: of two words at one place, the one that is spelt like a word, or the surer one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pipeline.ingest.ocr.hocr import Box, OcrLine, OcrWord
from pipeline.ingest.ocr.lexicon import is_spelt

#: Boxes that share this much of the longer one's width, and of the lower one's height, hold the same word.
_WIDTH, _HEIGHT = 0.6, 0.4


def merged(first: Sequence[OcrLine], second: Sequence[OcrLine]) -> list[OcrLine]:
    """The lines of the first reading with the better of both words, and the lines that only the second has.

    The second is that of the larger network, which tells „w” from „W” better. Boxes and baselines are those of the
    first, so that a line stays one.
    """
    others = [word for line in second for word in line.words]
    chosen = [OcrLine(tuple(_better(word, others) for word in line.words)) for line in first]
    words = [word for line in first for word in line.words]
    missed = [line for line in second if not any(_meets(word.box, other.box) for word in line.words for other in words)]
    return [*chosen, *missed]


def _better(word: OcrWord, others: Iterable[OcrWord]) -> OcrWord:
    rivals = [other for other in others if _same_place(word.box, other.box)]
    if len(rivals) != 1:
        return word
    rival = rivals[0]
    if word.text.lower() == rival.text.lower():
        sure = max(word.confidence, rival.confidence) if word.text == rival.text else rival.confidence
        return word._replace(text=rival.text, confidence=sure)
    best = max(word, rival, key=lambda reading: (is_spelt(reading.text), reading.confidence))
    return word._replace(text=best.text, confidence=best.confidence)


def _same_place(a: Box, b: Box) -> bool:
    across, down = _shared(a, b)
    return across > _WIDTH * max(a[2] - a[0], b[2] - b[0]) and down > _HEIGHT * min(a[3] - a[1], b[3] - b[1])


def _meets(a: Box, b: Box) -> bool:
    across, down = _shared(a, b)
    return across > 0 and down > 0


def _shared(a: Box, b: Box) -> tuple[float, float]:
    """How wide and how high the common part of two boxes is; negative where they are apart."""
    return min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
