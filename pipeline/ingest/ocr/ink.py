"""Connected strokes of ink in a picture: where each lies, how much ink it has, how dark it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[Any]


@dataclass(frozen=True)
class Strokes:
    """Runs of ink in the rows of a picture (row, first column, column behind the last), and the stroke of each.

    ``boxes`` has left, top, right and bottom of each stroke, ``area`` its pixels, ``mean`` the mean of their values,
    ``core`` how dark it is at its heart: the value that a quarter of its runs reach.
    """

    row: Numbers
    start: Numbers
    end: Numbers
    stroke: Numbers
    boxes: Numbers
    area: Numbers
    mean: Numbers
    core: Numbers

    @property
    def width(self) -> Numbers:
        """Of each stroke's box."""
        return np.asarray(self.boxes[:, 2] - self.boxes[:, 0])

    @property
    def height(self) -> Numbers:
        """Of each stroke's box."""
        return np.asarray(self.boxes[:, 3] - self.boxes[:, 1])

    def painted(self, chosen: Numbers, shape: tuple[int, ...]) -> Numbers:
        """A mask of the picture with the ink of the chosen strokes."""
        runs = np.flatnonzero(chosen[self.stroke])
        changes = np.zeros((shape[0], shape[1] + 1), np.int8)
        changes[self.row[runs], self.start[runs]] = 1
        changes[self.row[runs], self.end[runs]] = -1
        return np.asarray(np.cumsum(changes, axis=1, dtype=np.int8)[:, :-1] == 1)


def strokes(grey: Numbers, ink: Numbers) -> Strokes:
    """The strokes of the pixels of a grey picture (bytes) that are ``ink``, touching at edges or corners."""
    edges = np.diff(np.pad(ink, ((0, 0), (1, 1))).astype(np.int8), axis=1)
    row, start = np.nonzero(edges == 1)
    end = np.nonzero(edges == -1)[1]
    _, stroke = np.unique(_labels(row, start, end, ink.shape[1]), return_inverse=True)
    count = int(stroke.max(initial=-1)) + 1
    boxes = np.zeros((count, 4), int)
    boxes[:, :2] = max(ink.shape)
    for column, values, extreme in (
        (0, start, np.minimum),
        (1, row, np.minimum),
        (2, end, np.maximum),
        (3, row + 1, np.maximum),
    ):
        extreme.at(boxes[:, column], stroke, values)
    area = np.bincount(stroke, weights=end - start, minlength=count)
    flat, width = np.append(grey, np.uint8(0)), grey.shape[1]
    limits = np.stack([row * width + start, row * width + end], axis=1).ravel()
    sums = np.add.reduceat(flat, limits, dtype=np.int64)[::2] if count else area
    darkest = np.minimum.reduceat(flat, limits)[::2] if count else area
    mean = np.bincount(stroke, weights=sums, minlength=count) / area
    return Strokes(row, start, end, stroke, boxes, area, mean, _lower_quarter(darkest, stroke, count))


def _labels(row: Numbers, start: Numbers, end: Numbers, width: int) -> Numbers:
    """One number for all runs that touch: each takes the least of its neighbours' until none changes.

    Numbers are followed to their own number in between, which halves long ways (Shiloach and Vishkin, 1982).
    """
    firsts, lasts = row * (width + 1) + start, row * (width + 1) + end
    below = np.searchsorted(lasts, firsts + width + 1)
    behind = np.searchsorted(firsts, lasts + width + 1, side="right")
    count = np.maximum(behind - below, 0)
    upper = np.repeat(np.arange(len(row)), count)
    lower = np.repeat(below, count) + np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
    labels = np.arange(len(row))
    while True:
        least = np.minimum(labels[upper], labels[lower])
        found = labels.copy()
        np.minimum.at(found, labels[upper], least)
        np.minimum.at(found, labels[lower], least)
        while not np.array_equal(found, found[found]):
            found = found[found]
        if np.array_equal(found, labels):
            return labels
        labels = found


def _lower_quarter(values: Numbers, stroke: Numbers, count: int) -> Numbers:
    """Of the values of each stroke's runs that which a quarter of them do not exceed."""
    order = np.lexsort((values, stroke))
    runs = np.bincount(stroke, minlength=count)
    return np.asarray(values[order][np.cumsum(runs) - runs + (runs - 1) // 4])
