"""How an agreement is called."""

from __future__ import annotations

import pytest

from tests.extract.agreement_of import agreement_of

PARTIES = " Stronami są Gmina Borowa i Fundacja „Jasny Brzeg”."
FORMAL = "\n\nzawarte w Kłodawie pomiędzy Gminą Borowa a Fundacją „Jasny Brzeg”.\n\n§ 1\n\nStrony współpracują."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Podpisano „Porozumienie na rzecz seniorów”.", "Porozumienie na rzecz seniorów"),
        ("Podpisano „List intencyjny o rozwoju usług”.", "List intencyjny o rozwoju usług"),
        ("Podpisano porozumienie.", None),
        ("Umowa została podpisana.", None),
        ("Podpisano umowę. Liczy ona pięć stron.", None),
        ("Podpisano „Pakt na rzecz seniorów”, czyli umowę.", "Pakt na rzecz seniorów"),
        ("Podpisano umowę patronacką.", "Umowa patronacka"),
        ("Podpisano umowę dwustronną.", None),
        ("Podpisano umowę o współpracy z Politechniką Opolską.", "Umowa o współpracy"),
        ("Podpisano umowę o remoncie, w której mowa o wodzie.", "Umowa o remoncie"),
        ("Podpisano porozumienie dotyczące wody.", "Porozumienie dotyczące wody"),
        ("Wójt podpisał deklarację przystąpienia, a zgodę wyraziła rada.", "Deklaracja przystąpienia"),
        ("Podpisano umowę konsorcjum „Trzy Rzeki”.", "Umowa konsorcjum „Trzy Rzeki”"),
        ("Podpisano Deklarację „Wrzos bez śmieci”.", "Deklaracja „Wrzos bez śmieci”"),
        ("Podpisano umowę o oddziale na bazie SP ZOZ w Turku.", "Umowa o oddziale na bazie SP ZOZ w Turku"),
    ],
)
def test_title_in_prose(text: str, expected: str | None) -> None:
    assert agreement_of(text + PARTIES).title == expected


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("POROZUMIENIE\n\no utworzeniu klastra", "Porozumienie o utworzeniu klastra"),
        ("POROZUMIENIE O WSPÓŁPRACY", "Porozumienie o współpracy"),
        ("Porozumienie o współpracy", "Porozumienie o współpracy"),
        ("POROZUMIENIE O UTWORZENIU KLASTRA „WRZOS”", "Porozumienie o utworzeniu Klastra „Wrzos”"),
        ("Porozumienie nr 3/2018 o współpracy", "Porozumienie nr 3/2018 o współpracy"),
        ("UMOWA KLASTROWA", "Umowa klastrowa"),
        ("POROZUMIENIE NR OPS/3/2018", "Porozumienie nr OPS/3/2018"),
    ],
)
def test_title_of_a_formal_text(heading: str, expected: str) -> None:
    assert agreement_of(heading + FORMAL).title == expected


def test_title_has_evidence() -> None:
    found = agreement_of("Podpisano „Porozumienie na rzecz seniorów”." + PARTIES)
    assert [piece.text for piece in found.evidence.title] == ["Porozumienie na rzecz seniorów"]
