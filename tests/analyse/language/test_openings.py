"""What the first letters of a word tell before the dictionary is asked; nothing that it knows may be passed over."""

from __future__ import annotations

import pytest

from pipeline.analyse.language.morphology import generate
from pipeline.analyse.language.openings import Openings
from pipeline.extract.lexicon import agreement_nouns, verbs


@pytest.mark.parametrize("lemma", [*agreement_nouns(), *verbs()])
def test_every_form_fits_however_it_is_written(lemma: str) -> None:
    openings = Openings([lemma])
    assert all(openings.fit(spelled) for one in generate(lemma) for spelled in (one.form, one.form.upper()))


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("złożyli", True),
        ("zlozyli", True),
        ("niezłożony", True),
        ("społeczno-złożony", True),
        ("złą", False),
        ("umowa", False),
        ("", False),
    ],
)
def test_diacritics_negation_and_compounds(text: str, fits: bool) -> None:
    assert Openings(["złożyć"]).fit(text) is fits
