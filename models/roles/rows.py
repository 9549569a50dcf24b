"""What the network of roles learns: windows of a text with what is wanted of it at each word."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.analyse.encoder.pieces import Pieces
from pipeline.analyse.roles.labels import Mark, Part
from pipeline.analyse.roles.windows import LONGEST, MARGIN, TOKEN, role_text

#: How much a capital or a number counts that begins nothing known.
UNKNOWN_WEIGHT = 0.15
#: How much a name counts that only klaster found, and a small word outside of names.
GUESSED_WEIGHT, SMALL_WEIGHT = 0.3, 0.15
#: Words in front of a name and behind it that are surely no part of it.
BEFORE, BEHIND = 1, 2


@dataclass(frozen=True)
class Row:
    """The pieces of a window; for the first of each word the outputs that are wanted, and how much each kind counts."""

    pieces: list[int]
    places: list[int]
    wanted: list[list[float]]
    weights_of_parts: list[float]
    weights_of_marks: list[float]


def rows_of(example: dict, pieces: Pieces) -> Iterator[Row]:  # type: ignore[type-arg]
    """The windows of an example; their margins overlap, and are learned in both."""
    text = role_text(example["text"], set(example["breaks"]), example["hidden"], pieces)
    parts = parts_of(example)
    marks = marks_of(example)
    told = {
        piece: (
            [*parts.get(start, ([0.0] * len(Part), 0.0))[0], *marks[start][0]],
            parts.get(start, ([], 0.0))[1],
            marks[start][1],
        )
        for start, piece in text.firsts.items()
    }
    start, last = 0, len(text.pieces)
    while True:
        window = range(start, min(start + LONGEST, last))
        inside = [piece for piece in sorted(told) if piece in window]
        wanted, of_parts, of_marks = ([told[piece][n] for piece in inside] for n in range(3))
        yield Row(text.row(window), [1 + piece - start for piece in inside], wanted, of_parts, of_marks)
        if window.stop == last:
            return
        start += LONGEST - 2 * MARGIN


def parts_of(example: dict) -> dict[int, tuple[list[float], float]]:  # type: ignore[type-arg]
    """Which parts what begins at a character has, and how much that counts."""
    found = {
        token.start(): ([0.0] * len(Part), UNKNOWN_WEIGHT)
        for token in TOKEN.finditer(example["text"])
        if token.group()[0].isupper() or token.group()[0].isdigit()
    }
    for start, parts in example["parts"].items():
        found[int(start)] = [float(part in parts) for part in Part], 1.0
    return found


def marks_of(example: dict) -> dict[int, tuple[list[float], float]]:  # type: ignore[type-arg]
    """Whether a name begins or goes on with the word at a character, and how much that counts."""
    words = list(TOKEN.finditer(example["text"]))
    starts = [word.start() for word in words]
    found = {
        word.start(): (
            [0.0] * len(Mark),
            1.0 if word.group()[0].isupper() or word.group()[0].isdigit() else SMALL_WEIGHT,
        )
        for word in words
    }
    for start, end, is_name in example["guessed"]:
        for word in starts[bisect_left(starts, start) : bisect_left(starts, end)]:
            found[word] = marked(word == start), GUESSED_WEIGHT if is_name else 0.0
    spans = [(bisect_left(starts, start), bisect_left(starts, end)) for start, end in example["names"]]
    for first, last in spans:
        for index in (*range(max(0, first - BEFORE), first), *range(last, min(last + BEHIND, len(starts)))):
            if found[starts[index]][1] != 0.0 and not any(found[starts[index]][0]):
                found[starts[index]] = [0.0] * len(Mark), 1.0
    for first, last in spans:
        for index in range(first, last):
            found[starts[index]] = marked(index == first), 1.0
    return found


def marked(begins: bool) -> list[float]:
    return [float(begins if mark is Mark.BEGINS else not begins) for mark in Mark]
