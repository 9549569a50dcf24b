"""Which of these belongs to which of those: the pairing of two small lists with the greatest total score."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

A = TypeVar("A")
B = TypeVar("B")


def assign(left: Sequence[A], right: Sequence[B], score: Callable[[A, B], float]) -> list[tuple[int, int]]:
    """Index pairs (left, right), in order of left, that give the greatest total; a score of 0 or less is no pair."""
    if len(left) > len(right):
        turned = assign(right, left, lambda one, other: score(other, one))
        return sorted((second, first) for first, second in turned)
    scores = [[max(0.0, score(one, other)) for other in right] for one in left]
    return [(row, column) for row, column in enumerate(_best_columns(scores)) if scores[row][column] > 0]


def _best_columns(scores: list[list[float]]) -> list[int]:
    """The column of each row (never more rows than columns), by shortest augmenting paths with potentials."""
    rows, columns = len(scores), len(scores[0]) if scores else 0
    row_price, column_price = [0.0] * rows, [0.0] * columns
    owner = [-1] * columns
    for start in range(rows):
        came_from = [-1] * columns
        distance = [float("inf")] * columns
        done: list[int] = []
        row, through = start, -1
        while row >= 0:
            for column in (c for c in range(columns) if c not in done):
                reduced = -scores[row][column] - row_price[row] - column_price[column]
                if reduced < distance[column]:
                    distance[column], came_from[column] = reduced, through
            through = min((c for c in range(columns) if c not in done), key=distance.__getitem__)
            step = distance[through]
            row_price[start] += step
            for column in done:
                row_price[owner[column]] += step
                column_price[column] -= step
            distance = [d - step for d in distance]
            done.append(through)
            row = owner[through]
        while through >= 0:
            before = came_from[through]
            owner[through] = start if before < 0 else owner[before]
            through = before
    found = {row: column for column, row in enumerate(owner) if row >= 0}
    return [found[row] for row in range(rows)]
