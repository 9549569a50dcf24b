"""Logistic regression by Newton's method, a ridge for each weight."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

ROUNDS = 50
#: Keeps the matrix of second derivatives regular where a column is the sum of others.
LEAST = 1e-6


def logistic(x: NDArray[np.float64], y: NDArray[np.float64], ridge: NDArray[np.float64]) -> NDArray[np.float64]:
    """The weights of the columns of ``x`` under which the odds of ``y`` (0 or 1) fit best."""
    weights = np.zeros(x.shape[1])
    for _ in range(ROUNDS):
        p = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (p - y) + ridge * weights
        curve = (x * (p * (1 - p))[:, None]).T @ x + np.diag(ridge + LEAST)
        weights -= np.linalg.solve(curve, gradient)
    return weights
