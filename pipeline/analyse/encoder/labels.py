"""The labels of tokens (IOB), and from scores of labels to spans."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

#: Of this order is the last layer of the network.
ENTITIES = ("persName", "orgName", "placeName", "geogName", "date", "time")
TAGS = ("O", *(f"{mark}-{label}" for label in ENTITIES for mark in "BI"))
_BEGINS = range(1, len(TAGS), 2)
_FORBIDDEN = -1e4


def _transitions() -> NDArray[np.float32]:
    """0 where the second tag may follow the first; an inside goes on only what began."""
    matrix = np.zeros((len(TAGS), len(TAGS)), np.float32)
    for begin in _BEGINS:
        inside = begin + 1
        allowed = np.zeros(len(TAGS), bool)
        allowed[[begin, inside]] = True
        matrix[~allowed, inside] = _FORBIDDEN
    return matrix


_ALLOWED = _transitions()


def best_tags(scores: NDArray[np.float32]) -> list[int]:
    """The tags (one a row) with the highest sum of scores that form whole entities; Viterbi's algorithm."""
    tags: list[int] = scores.argmax(axis=1).tolist()
    if all(_ALLOWED[before, after] == 0 for before, after in zip([0, *tags], tags)):  # noqa: B905
        return tags
    total = scores[0] + _ALLOWED[0]
    back = np.zeros(scores.shape, np.int64)
    for row in range(1, len(scores)):
        paths = total[:, None] + _ALLOWED
        back[row] = paths.argmax(axis=0)
        total = paths.max(axis=0) + scores[row]
    tags = [int(total.argmax())]
    for row in range(len(scores) - 1, 0, -1):
        tags.append(int(back[row, tags[-1]]))
    return tags[::-1]


def spans(tags: list[int]) -> Iterator[tuple[int, int, str]]:
    """(first token, token after the last, label) of every entity."""
    start = None
    for at, tag in enumerate([*tags, 0]):
        if start is not None and (tag == 0 or tag in _BEGINS):
            yield start, at, ENTITIES[(tags[start] - 1) // 2]
            start = None
        if tag in _BEGINS:
            start = at
