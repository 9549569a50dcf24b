"""What the network of roles learns of a text: parts and marks at the first piece of each word."""

from __future__ import annotations

import pytest

from pipeline.analyse.encoder.pieces import Pieces
from pipeline.analyse.roles.labels import OUTPUTS, Mark, Part
from tests.models.scripts import script

ROWS = script("roles/rows.py")
TEXT = "Dziś Gmina Las i Klub Turnia ."


def example(**told: object) -> dict[str, object]:
    return {"text": TEXT, "breaks": [0], "hidden": [], "parts": {}, "names": [], "guessed": [], **told}


def marks(word: str, **told: object) -> tuple[list[float], float]:
    found: tuple[list[float], float] = ROWS.marks_of(example(**told))[TEXT.index(word)]
    return found


BEGINS, GOES_ON, NEITHER = [1.0, 0.0], [0.0, 1.0], [0.0, 0.0]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Dziś", (NEITHER, 1.0)),
        ("Gmina", (BEGINS, 1.0)),
        ("Las", (GOES_ON, 1.0)),
        ("i ", (NEITHER, 1.0)),  # right behind a name
        ("Klub", (BEGINS, 0.3)),
        ("Turnia", (GOES_ON, 0.3)),
        (".", (NEITHER, 0.15)),
    ],
)
def test_a_name_of_the_record_counts_more_than_a_guess(word: str, expected: tuple[list[float], float]) -> None:
    name = (TEXT.index("Gmina"), TEXT.index(" i "))
    guess = (TEXT.index("Klub"), TEXT.index(" ."), True)
    assert marks(word, names=[name], guessed=[guess]) == expected


def test_a_reference_teaches_nothing() -> None:
    assert marks("Klub", guessed=[(TEXT.index("Klub"), TEXT.index(" Turnia"), False)])[1] == 0.0


def test_a_row_has_every_output_of_every_word() -> None:
    signs = {str(TEXT.index("Gmina")): [Part.SIGNATORY]}
    pieces = Pieces(["<s>", "<pad>", "</s>", "<unk>", "▁"], [0.0] * 4 + [-5.0])
    (row,) = ROWS.rows_of(example(parts=signs), pieces)
    assert (
        len(row.places)
        == len(row.wanted)
        == len(row.weights_of_parts)
        == len(row.weights_of_marks)
        == len(TEXT.split())
    )
    assert {len(wanted) for wanted in row.wanted} == {OUTPUTS}
    assert [wanted[Part.SIGNATORY] for wanted in row.wanted] == [0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0]
    assert all(wanted[Mark.BEGINS] == 0.0 for wanted in row.wanted)
