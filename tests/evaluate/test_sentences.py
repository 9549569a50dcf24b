import pytest

from pipeline.evaluate.sentences import most_like

TEXT = "Spotkanie gmin. W Nysie umowę podpisała Gmina Wir oraz Spółdzielnią Socjalną „Młyn” kierowana firma. Gmina Tok."


@pytest.mark.parametrize(
    ("value", "stretch"),
    [
        ("Gmina Wir", "Gmina Wir"),
        ("Gmina Tok", "Gmina Tok"),
        ("Spółdzielnia Socjalna „Młyn”", "Spółdzielnią Socjalną „Młyn"),
        ("Bank Kos", None),
        ("„”", None),
    ],
)
def test_the_stretchmost_like_a_missed_value(value, stretch):
    span = most_like(TEXT, value)
    assert (TEXT[slice(*span)] if span else None) == stretch
