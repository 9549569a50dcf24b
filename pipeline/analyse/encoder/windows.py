"""Cutting a text into windows that the encoder reads at once: whole sentences where they fit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

#: Pieces of a window at most; texts in training are about as long. START and one END a sentence come on top.
LONGEST = 192
#: A sentence that does not fit is read in parts, each with so many pieces of its neighbours.
MARGIN = 48


@dataclass(frozen=True)
class Window:
    """The tokens of each sentence to read, and those whose scores count: all but the margins."""

    sentences: tuple[range, ...]
    kept: range


def windows(sizes: Sequence[int], sentences: Sequence[range]) -> Iterator[Window]:
    """Windows over all sentences in order; ``sizes`` are the pieces of every token."""
    waiting: list[range] = []
    filled = 0
    for sentence in sentences:
        size = sum(sizes[i] for i in sentence)
        if waiting and filled + size > LONGEST:
            yield _whole(waiting)
            waiting, filled = [], 0
        if size > LONGEST:
            yield from _parts(sizes, sentence)
        else:
            waiting.append(sentence)
            filled += size
    if waiting:
        yield _whole(waiting)


def _whole(sentences: list[range]) -> Window:
    return Window(tuple(sentences), range(sentences[0].start, sentences[-1].stop))


def _parts(sizes: Sequence[int], sentence: range) -> Iterator[Window]:
    start = sentence.start
    while start < sentence.stop:
        stop = start + _fitting(sizes, range(start, sentence.stop), LONGEST - 2 * MARGIN)
        before = start - _fitting(sizes, range(sentence.start, start)[::-1], MARGIN)
        after = stop + _fitting(sizes, range(stop, sentence.stop), MARGIN)
        yield Window((range(before, after),), range(start, stop))
        start = stop


def _fitting(sizes: Sequence[int], tokens: range, room: int) -> int:
    """How many of the tokens have room, in their order; one always has."""
    filled = 0
    for count, token in enumerate(tokens):
        filled += sizes[token]
        if filled > room:
            return max(1, count)
    return len(tokens)
