"""Bodies named in another language."""

from __future__ import annotations

import pytest

from pipeline.analyse.names.foreign import with_foreign_names
from tests.analyse.reading_of import words_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Podpisał to klub Jesenští běžci z Rypina.", ["Jesenští běžci"]),
        ("Dyrektor Vilnių krašto teatras Jan Kos mówił.", ["Vilnių krašto teatras"]),
        ("Zaprasza Lipové informační centrum Javorníčkov.", ["Lipové informační centrum Javorníčkov"]),
        ("Mówił dyrektor Vilnių krašto teatras Jonas Kazlauskis.", ["Vilnių krašto teatras"]),
        # Local governments, by their nouns.
        (
            "Umowę ma Město Javorná nad Nisou, a także Stadt Kitzfelden.",
            ["Město Javorná nad Nisou", "Stadt Kitzfelden"],
        ),
        ("Na stadionie Stadt gra.", []),
        # Two capitals may be a person, a small Polish word is none of the name.
        ("Podpisał to Zdeněk Hloušek.", []),
        ("Müller przyjechał.", []),
        ("Stowarzyszenie Rosa śpiewa.", []),
    ],
)
def test_found(text: str, expected: list[str]) -> None:
    words = words_of(text)
    assert [words.text[slice(*body.name)] for body in with_foreign_names(words, [])] == expected
