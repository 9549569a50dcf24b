"""Declared counts: of signatories, and of members today."""

from __future__ import annotations

import pytest

from tests.extract.agreement_of import agreement_of, record_of, wanted

PARTIES = " Stronami są Gmina Borowa i Fundacja „Jasny Brzeg”."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Porozumienie podpisało 12 podmiotów.", 12),
        ("Porozumienie podpisało dwanaście podmiotów.", 12),
        ("Umowę podpisało czterech partnerów.", 4),
        ("Porozumienie podpisało pięciu sygnatariuszy.", 5),
        ("W Kole podpisano czterostronne porozumienie.", 4),
        ("Zawarto umowę trójstronną.", 3),
        ("Podpisano porozumienie dwustronne.", 2),
        ("Siedem organizacji podpisało umowę.", 7),
        ("Klaster „Wrzos” powołało trzydzieści instytucji. Podpisano porozumienie.", 30),
        ("Deklarację podpisali przedstawiciele sześciu samorządów.", 6),
        ("Podpisano trzy porozumienia.", None),
        ("Porozumienie podpisano w pięciu egzemplarzach.", None),
        ("Po trzech spotkaniach podpisano porozumienie.", None),
        ("Podpisano porozumienie. W zabawie wzięło udział 40 organizacji.", None),
        ("Porozumienie podpisano na okres 3 lat.", None),
        ("Umowa o partnerstwie dla 200 osób została podpisana.", None),
        ("Dwadzieścia pięć organizacji podpisało umowę.", 25),
        ("Umowę podpisało trzydzieści dwa podmioty.", 32),
        ("Umowę podpisało dziesięcioro sygnatariuszy.", 10),
        ("Podpisano pięciostronne „Porozumienie o współdziałaniu”.", 5),
        ("Czwórka sygnatariuszy podpisała list intencyjny.", 4),
        ("Umowę podpisało ➌ partnerów.", None),  # a digit to Unicode, no number to Python
        ("Podpisano porozumienie.\n\nRazem sygnatariuszy: 6\n\n", 6),
        ("Dwie organizacje jeden mają cel. Podpisano porozumienie.", 2),
        ("Trzy organizacje jeden mają cel. Podpisano porozumienie.", None),
        pytest.param("Porozumienie podpisały trzy organizacje i dwie gminy.", None, marks=wanted("parts are no whole")),
    ],
)
def test_signatories(text: str, expected: int | None) -> None:
    assert agreement_of(text + PARTIES).signatories_declared == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dziś Klaster „Wrzos” liczy 31 członków.", 31),
        ("Obecnie Klaster „Wrzos” liczy dwunastu członków.", 12),
        ("Aktualnie do Klastra „Wrzos” należy 17 podmiotów.", 17),
        ("Klaster „Wrzos” wydał 31 książek.", None),
        ("Klaster „Wrzos” zrzesza 44 podmioty.", 44),
    ],
)
def test_members_today(text: str, expected: int | None) -> None:
    found = agreement_of(f"Podpisano porozumienie o utworzeniu Klastra „Wrzos”. {text}")
    assert found.cluster is not None
    assert found.cluster.members_declared == expected
    assert found.signatories_declared is None


def test_both_are_told_apart() -> None:
    found = agreement_of(
        "W maju 2014 r. porozumienie podpisało siedem podmiotów. Dziś Klaster „Wrzos” liczy 31 członków."
    )
    assert found.cluster is not None
    assert (found.signatories_declared, found.cluster.members_declared) == (7, 31)


def test_evidence_is_number_and_noun() -> None:
    found = agreement_of("Porozumienie podpisało czternaście podmiotów." + PARTIES)
    assert [piece.text for piece in found.evidence.signatories_declared] == ["czternaście podmiotów"]


@pytest.mark.parametrize(("number", "codes"), [("trzech", ["declared_count_mismatch"]), ("dwóch", [])])
def test_a_count_that_does_not_fit_is_told(number: str, codes: list[str]) -> None:
    text = f"Porozumienie podpisało {number} partnerów. Są nimi: Gmina Borowa i Fundacja „Jasny Brzeg”."
    assert [warning.code.value for warning in record_of(text).warnings] == codes
