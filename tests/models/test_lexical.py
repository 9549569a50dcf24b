"""A table of rows fitted to vectors of words."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("torch", reason="PyTorch comes with klaster[train]")

from spacy.strings import StringStore
from spacy.vectors import Vectors

from tests.models.scripts import script

LEXICAL = script("training/lexical.py")


def table(data: np.ndarray) -> Vectors:
    return Vectors(data=data, mode="floret", hash_count=2, minn=4, maxn=5, strings=StringStore())


def test_vectors_that_a_table_can_have_are_fitted() -> None:
    truth = table(np.random.default_rng(0).normal(size=(400, 3)).astype(np.float32))
    words = [
        f"{stem}{ending}" for stem in ("rypin", "gdańsk", "kowal", "zielińsk") for ending in ("a", "em", "owi", "u")
    ]
    wanted = truth.get_batch(words)
    fitted = LEXICAL.fitted(truth, words, wanted, np.full(len(words), 1000, np.float32))
    found = table(fitted).get_batch(words)
    assert np.abs(found - wanted).max() < 0.05 * np.abs(wanted).max()


def test_main_components_come_first() -> None:
    vectors = np.random.default_rng(0).normal(size=(200, 3)).astype(np.float32) * np.array([1, 9, 3], np.float32)
    basis = LEXICAL.components(vectors, np.ones(200, np.float32), 2)
    assert np.abs(basis).argmax(0).tolist() == [1, 2]
