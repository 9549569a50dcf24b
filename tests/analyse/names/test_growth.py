"""How a name grows behind its head, and the tables that say so."""

from __future__ import annotations

import pytest

from pipeline.analyse.names.companies import parse_companies
from pipeline.analyse.names.links import links
from pipeline.analyse.names.organisations import parse
from pipeline.analyse.names.suffixes import suffix_pattern
from pipeline.analyse.tables import table
from tests.analyse.reading_of import words_of

LINKS = table("pipeline.analyse.names", "organisation_links")
SUFFIXES = table("pipeline.analyse.names", "organisation_suffixes")


def grown(text: str) -> str | None:
    words = words_of(text)
    found = parse(words, 0)
    return words.text[slice(*found.name)] if found is not None else None


@pytest.mark.parametrize(
    "row",
    LINKS,
    ids=lambda row: row["link"],
)
def test_the_example_of_every_link_is_one_name(row: dict[str, str]) -> None:
    example = row["example"]
    assert f" {row['link']} " in example.replace(".", " ").lower()
    # „Rezydencja” heads no name: the links are read behind any head.
    text = example if grown(example.split()[0]) is not None else f"Dom {example.partition(' ')[2]}"
    assert grown(text) == text
    assert grown(f"{text} zaprasza") == text


def test_every_link_says_what_follows() -> None:
    assert {link.follows for link in links().values()} == {
        "phrase",
        "capital",
        "number",
        "place",
        "more",
        "noun",
        "patron",
    }
    assert all(link.case for link in links().values() if link.follows in {"place", "noun"})


@pytest.mark.parametrize(
    "row",
    SUFFIXES,
    ids=lambda row: row["example"],
)
def test_the_example_of_every_legal_form_is_one_company(row: dict[str, str]) -> None:
    words = words_of(f"Umowę zna {row['example']} oraz kto inny")
    (company,) = parse_companies(words)
    assert words.text[slice(*company.name)] == row["example"]


@pytest.mark.parametrize(
    "form",
    [
        "Sp. z o.o.",
        "sp. z o. o.",
        "Sp.z o.o.",
        "Spółka z o.o.",
        "spółka z ograniczoną odpowiedzialnością",
        "spółką z ograniczoną odpowiedzialnością",
        "S.A.",
        "SA",
        "S. A.",
        "spółka akcyjna",
        "spółki akcyjnej",
        "spółka jawna",
        "spółka komandytowa",
        "spółka partnerska",
        "spółka cywilna",
        "sp. j.",
        "sp. k.",
        "s.c.",
        "Sp. z o.o. Sp. k.",
        "Sp. z o.o. sp.k.",
        "GmbH",
        "s.r.o.",
    ],
)
def test_legal_forms_are_matched_whole(form: str) -> None:
    match = suffix_pattern().match(f"{form} działa")
    assert match is not None
    assert match.group().strip() == form


@pytest.mark.parametrize("text", ["Salon", "SAD", "spółdzielnia", "specjalny", "scena", "S. Adam"])
def test_no_legal_forms(text: str) -> None:
    assert suffix_pattern().match(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fundacja Rosa, Pole", "Fundacja Rosa"),
        ("Fundacja Rosa podpisała", "Fundacja Rosa"),
        ("Fundacja Rosa (dawniej Mgła)", "Fundacja Rosa"),
        ("Fundacja Rosa. Sp. z o.o.", "Fundacja Rosa. Sp. z o.o."),
        ("Fundacja Rosa. Drugie zdanie", "Fundacja Rosa"),
        ("Powiat Żniński Rypin", "Powiat Żniński"),
        ("Klaster Rosa Fundacja Mgła", "Klaster Rosa"),
        ("Dom Kultury Fundacja Mgła", "Dom Kultury"),
        ("Dom Fundacji Mgła", "Dom Fundacji Mgła"),
        ("Fundacja Rosa Wójt", "Fundacja Rosa"),
        ("Fundacja Rosa-Mgła", "Fundacja Rosa-Mgła"),
        ("Fundacja Rosa - Mgła", "Fundacja Rosa - Mgła"),
        ("Fundacja Rosa – to my", "Fundacja Rosa"),
        ("Szkoła – Zespół Szkół w Rypinie", "Szkoła"),
        ("Fundacja Rosa –\nMgła", "Fundacja Rosa"),
        ("Szkoła Podstawowa nr trzy", "Szkoła Podstawowa"),
        ("Stowarzyszenie na rzecz rozwoju wsi śpiewa", "Stowarzyszenie na rzecz rozwoju wsi"),
        ("Stowarzyszenie na rzecz", "Stowarzyszenie"),
        ("Forum w Dolinie Ważki gra", "Forum w Dolinie Ważki"),
        ("Fundacja w maju gra", "Fundacja"),
    ],
)
def test_where_a_name_ends(text: str, expected: str) -> None:
    assert grown(text) == expected


@pytest.mark.parametrize("row", table("pipeline.analyse.names", "branch_words"), ids=lambda row: row["lemma"])
def test_a_branch_belongs_to_the_name_of_its_society(row: dict[str, str]) -> None:
    assert grown(row["example"]) == row["example"]


@pytest.mark.parametrize(
    "row", table("pipeline.analyse.names", "name_abbreviations"), ids=lambda row: row["abbreviation"]
)
def test_the_full_stop_of_an_abbreviation_ends_no_name(row: dict[str, str]) -> None:
    assert f" {row['abbreviation']}." in row["example"].lower()
    assert grown(row["example"]) == row["example"]
