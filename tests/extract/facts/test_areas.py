"""The units of administration that are covered."""

from __future__ import annotations

import pytest

from tests.extract.agreement_of import agreement_of, wanted

SIGNED = "Porozumienie podpisały Fundacja „Jasny Brzeg” i Stowarzyszenie „Krąg”. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Klaster „Wrzos” obejmuje powiat kolski.", ["powiat kolski"]),
        ("Klaster „Wrzos” obejmuje powiaty kolski i turecki.", ["powiat kolski", "powiat turecki"]),
        ("Klaster „Wrzos” swym zasięgiem obejmie województwo wielkopolskie.", ["województwo wielkopolskie"]),
        ("Klaster „Wrzos” działa na terenie powiatu kolskiego i gminy Kłodawa.", ["powiat kolski", "gmina Kłodawa"]),
        ("Partnerstwo działa na obszarze gmin: Kłodawa i Tuliszków.", ["gmina Kłodawa", "gmina Tuliszków"]),
        ("Klaster zrzesza podmioty z powiatów kolskiego i tureckiego.", ["powiat kolski", "powiat turecki"]),
        ("Obejmuje powiat kolski. Powiat kolski ma 11 gmin.", ["powiat kolski"]),
        ("Gratulacje przesłał powiat turecki.", []),
        ("Uroczystość otworzył starosta kolski.", []),
        pytest.param(
            "Klaster obejmuje powiaty kolski i turecki oraz Konin.",
            ["powiat kolski", "powiat turecki", "Konin"],
            marks=wanted("a city enumerated with units is one of them"),
        ),
        ("Patronat honorowy objął Marszałek Województwa Wielkopolskiego.", []),
    ],
)
def test_area(text: str, expected: list[str]) -> None:
    assert [unit.name for unit in agreement_of(SIGNED + text).area] == expected


def test_units_carry_their_codes() -> None:
    (unit,) = agreement_of(SIGNED + "Klaster „Wrzos” obejmuje powiat kolski.").area
    assert unit.kind == "county"
    assert unit.teryt is not None
    assert unit.teryt.voivodeship == "wielkopolskie"
    assert [piece.text for piece in unit.evidence] == ["powiat kolski"]
