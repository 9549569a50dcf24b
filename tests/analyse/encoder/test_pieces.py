"""Cutting tokens into pieces: the table decides, by the highest sum of scores."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from pipeline.analyse.encoder.pieces import UNKNOWN, Pieces, is_spaced, read_pieces, write_pieces

LETTERS = {"R": -7, "y": -7, "p": -7}
TABLE = {"<s>": 0, "<pad>": 0, "</s>": 0, "<unk>": 0, "▁": -4, "▁Ryp": -6, "in": -3, "▁Rypin": -12, **LETTERS}


def pieces() -> Pieces:
    return Pieces(list(TABLE), [float(score) for score in TABLE.values()])


def cut(token: str, *, spaced: bool = True) -> list[str]:
    return [list(TABLE)[number] for number in pieces().numbers(token, spaced)]


@pytest.mark.parametrize(
    ("token", "spaced", "expected"),
    [
        ("Rypin", True, ["▁Ryp", "in"]),  # -9 is better than -12
        ("Rypin", False, ["R", "y", "p", "in"]),
        ("in", False, ["in"]),
        ("Ryp?", True, ["▁Ryp", "<unk>"]),
        ("Rypｉn", True, ["▁Ryp", "in"]),  # a wide letter of East Asian writing is the same letter
    ],
)
def test_the_best_cut(token: str, spaced: bool, expected: list[str]) -> None:
    assert cut(token, spaced=spaced) == expected


@given(st.text(min_size=1, max_size=30), st.booleans())
def test_any_token_has_pieces(token: str, spaced: bool) -> None:
    numbers = pieces().numbers(token, spaced)
    assert numbers
    assert all(UNKNOWN <= number < len(TABLE) for number in numbers)


def test_a_table_is_read_as_it_was_written(tmp_path: Path) -> None:
    rows = [("<s>", 0.0), ('▁"', -5.25), ("'", -6.5)]
    write_pieces(tmp_path / "pieces.tsv", rows)
    read = read_pieces(tmp_path / "pieces.tsv")
    assert list(zip(read.pieces, read.scores, strict=True)) == rows


def test_white_space_before_a_token() -> None:
    doc = spacy.blank("pl")("Gmina Pacyna.\n\nKoniec")
    assert [token.text for token in doc if not token.is_space and is_spaced(token)] == ["Gmina", "Pacyna", "Koniec"]
