"""Bodies that are only named: those told apart from others of their kind are in the record."""

from __future__ import annotations

import pytest

from pipeline.extract.parties.mentioned import is_worth_mentioning
from tests.extract.agreement_of import reading_of


def is_worth(name: str) -> bool:
    reading = reading_of(f"O spotkaniu wspomina {name}.")
    return any(is_worth_mentioning(reading, organisation) for organisation in reading.organisations)


@pytest.mark.parametrize(
    "name",
    [
        "Zespół Szkół nr 2",
        "Ośrodek Kultury w Kole",
        "Dom Kultury „Relaks”",
        "Rypiński Dom Kultury",
        "Szkoła Podstawowa im. Marii Dąbrowskiej",
        "Fundacja Rozwoju Wsi",
        "Ministerstwo Zdrowia",
        "Urząd Morski w Gdyni",
    ],
)
def test_a_body_told_apart_is_worth_mentioning(name: str) -> None:
    assert is_worth(name)


@pytest.mark.parametrize(
    "name",
    [
        "Biuro Promocji",
        "Zespół Szkół Technicznych",
        "Miejski Ośrodek Kultury",
        "Gminna Spółdzielnia",
        "Urząd Gminy Borowa",
        "Starostwo Powiatowe w Kole",
        "Gmina Borowa",
    ],
)
def test_a_unit_an_office_or_any_of_a_kind_is_not(name: str) -> None:
    assert not is_worth(name)
