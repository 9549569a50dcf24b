"""Names of places in a given case."""

from __future__ import annotations

import pytest

from pipeline.analyse.places.places import place_end
from tests.analyse.reading_of import words_of

FOUND = [
    ("Rypinie gra", "loc", "Rypinie"),
    ("Rypina gra", "gen", "Rypina"),
    ("Rypin gra", "nom", "Rypin"),
    ("Łodzi", "loc", "Łodzi"),
    ("Zakopanem", "loc", "Zakopanem"),
    ("Zakopanego", "gen", "Zakopanego"),
    # An adjective and its noun, a noun and its adjective.
    ("Nowym Targu oraz", "loc", "Nowym Targu"),
    ("Nowego Targu", "gen", "Nowego Targu"),
    ("Jeleniej Górze", "loc", "Jeleniej Górze"),
    ("Zielonej Góry", "gen", "Zielonej Góry"),
    ("Stalowej Woli", "gen", "Stalowej Woli"),
    ("Starego Sącza", "gen", "Starego Sącza"),
    ("Białej Podlaskiej", "gen", "Białej Podlaskiej"),
    ("Białej Rawskiej", "loc", "Białej Rawskiej"),
    ("Gorzowa Wlkp., gdzie", "gen", "Gorzowa Wlkp."),
    # An adjective that the dictionary does not know.
    ("Jasienicy Rosielnej", "gen", "Jasienicy Rosielnej"),
    ("Jasienica Rosielna", "nom", "Jasienica Rosielna"),
    # A place and its river.
    ("Rudnika nad Sanem", "gen", "Rudnika nad Sanem"),
    ("Nowym Mieście nad Pilicą", "loc", "Nowym Mieście nad Pilicą"),
    ("Rypinie nad ranem", "loc", "Rypinie"),
    ("Nowy Targ", "nom", "Nowy Targ"),
    ("Wysokiem Mazowieckiem", "loc", "Wysokiem Mazowieckiem"),
    ("Bielsku Podlaskim", "loc", "Bielsku Podlaskim"),
    ("Ostrowca Świętokrzyskiego", "gen", "Ostrowca Świętokrzyskiego"),
    ("Ustrzykach Dolnych", "loc", "Ustrzykach Dolnych"),
    ("Nowego Miasta Lubawskiego", "gen", "Nowego Miasta Lubawskiego"),
    # Compounds, and a name that no dictionary has.
    ("Rucianem-Nidzie", "loc", "Rucianem-Nidzie"),
    ("Horyniec-Zdrój, dnia", "nom", "Horyniec-Zdrój"),
    ("Bielska-Białej", "gen", "Bielska-Białej"),
    ("Qwrtzowie gra", "loc", "Qwrtzowie"),
    # What does not agree is no part of the name.
    ("Rypinie Fundacja", "loc", "Rypinie"),
    ("Iławy Jan", "gen", "Iławy"),
    ("Rypinie\nNowym", "loc", "Rypinie"),
    # A headline.
    ("ELBLĄGA", "gen", "ELBLĄGA"),
]


@pytest.mark.parametrize(("text", "case", "expected"), FOUND)
def test_places(text: str, case: str, expected: str) -> None:
    words = words_of(text)
    end = place_end(words, 0, case)
    assert end is not None
    assert words.text[: words[end - 1].end] == expected


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("rypinie", "loc"),
        ("Rypinem", "loc"),
        ("Fundacji", "gen"),
        ("Pasją", "gen"),
        ("Przyjaciół", "gen"),
        ("PKES", "gen"),
        ("2014", "loc"),
        ("„", "loc"),
        ("", "loc"),
    ],
)
def test_no_places(text: str, case: str) -> None:
    assert place_end(words_of(text), 0, case) is None


@pytest.mark.parametrize("text", ["Bystrzycy Kłodzkiej Prezes Ewa Kos", "Bystrzycy Kłodzkiej Wójt"])
def test_an_office_below_a_place_is_no_part_of_it(text: str) -> None:
    words = words_of(text)
    assert place_end(words, 0, "loc") == 2
