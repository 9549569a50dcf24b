"""The text that the network of roles reads: pieces, places of characters, windows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.analyse.encoder.pieces import END, START, UNKNOWN, Pieces
from pipeline.analyse.roles.windows import LONGEST, MARGIN, RoleText, role_text

PIECES = Pieces(["<s>", "<pad>", "</s>", "<unk>", "▁Gmina", "▁Las", "▁", ".", "a"], [0.0] * 4 + [-5.0] * 5)
GMINA, LAS = 4, 5


def test_a_mark_stands_where_a_sentence_starts() -> None:
    text = role_text("Gmina Las Gmina", {0, 10}, [], PIECES)
    assert text.pieces == (GMINA, LAS, END, GMINA, END)


def test_what_is_hidden_is_not_read() -> None:
    text = role_text("Gmina Las", {0}, [(0, 5)], PIECES)
    assert text.pieces == (LAS, END)
    assert text.firsts == {6: 0}


def test_what_is_hidden_may_begin_with_a_space_and_end_inside_the_text() -> None:
    assert role_text("Las Gmina Las", {0}, [(3, 9)], PIECES).firsts.keys() == {0, 10}


def test_a_token_has_its_first_piece() -> None:
    assert role_text("Gmina Lasa Las", set(), [], PIECES).firsts == {0: 0, 6: 1, 11: 3}


@pytest.mark.parametrize("written", ["", " \n", "💡", "x" * 3_000])
def test_any_text_ends_with_a_mark(written: str) -> None:
    text = role_text(written, {0}, [], PIECES)
    assert text.pieces[-1] == END
    assert set(text.pieces[:-1]) <= {UNKNOWN, *range(GMINA, len(PIECES))}


@given(st.integers(1, 4 * LONGEST), st.data())
def test_a_piece_is_read_inside_its_window(length: int, data: st.DataObject) -> None:
    text = RoleText((LAS,) * length, {})
    piece = data.draw(st.integers(0, length - 1))
    window = text.window(piece)
    assert piece in window
    assert window.start >= 0
    assert window.stop <= length
    assert window.start == 0 or piece - window.start >= MARGIN
    assert window.stop == length or window.stop - piece > MARGIN


def test_a_row_begins_with_the_start() -> None:
    text = role_text("Gmina Las", {0}, [], PIECES)
    assert text.row(range(1, 3)) == [START, LAS, END]
