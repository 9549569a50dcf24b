"""One body, many ways to write it: everything named, each once."""

from __future__ import annotations

import pytest

from tests.extract.agreement_of import agreement_of, in_role, record_of, signatories


def organisations(text: str) -> list[str]:
    return sorted(found.name for found in record_of(text).entities.organizations)


LONG = "Fundacja Rozwoju Usług „Jasny Brzeg” podpisała porozumienie z Gminą Kłodawa. "
NAMES = ["Fundacja Rozwoju Usług „Jasny Brzeg”", "Gmina Kłodawa"]


def test_a_town_is_one_commune_however_it_is_called() -> None:
    text = "Umowę podpisali burmistrz Miasta Koło Adam Gil i Fundacja „Jasny Brzeg”. Gmina Miejska Koło da lokal."
    assert organisations(text) == ["Fundacja „Jasny Brzeg”", "Gmina Miejska Koło"]
    assert organisations(text.replace("Gmina Miejska", "Gmina")) == [
        "Fundacja „Jasny Brzeg”",
        "Gmina Koło",
        "Miasto Koło",
    ]


@pytest.mark.parametrize(
    "more",
    [
        "",
        "Gratulujemy Fundacji Rozwoju Usług „Jasny Brzeg”!",
        "O Fundacji Rozwoju Usług „Jasny Brzeg” i Gminie Kłodawa piszą gazety.",
        "Fundacja zatrudni pięć osób.",
        "Wójt Gminy Kłodawa odpowiada za drogi.",
        "Fundacja „Jasny Brzeg” zatrudni pięć osób.",
    ],
)
def test_one_body_is_one_entity(more: str) -> None:
    assert organisations(LONG + more) == NAMES


def test_acronym_in_brackets_is_the_same_body() -> None:
    text = "Fundacja Rozwoju Usług Społecznych (FRUS) podpisała umowę z Gminą Kłodawa. Biuro poprowadzi FRUS."
    assert organisations(text) == ["Fundacja Rozwoju Usług Społecznych", "Gmina Kłodawa"]
    found = {body.name: [piece.text for piece in body.evidence] for body in record_of(text).entities.organizations}
    assert "FRUS" in found["Fundacja Rozwoju Usług Społecznych"]


def test_two_bodies_of_one_kind_stay_two() -> None:
    text = "Fundacja „Jasny Brzeg” i Fundacja „Jasny Las” podpisały umowę."
    assert organisations(text) == ["Fundacja „Jasny Brzeg”", "Fundacja „Jasny Las”"]


def test_all_mentions_are_evidence() -> None:
    text = "Fundacja „Świt” podpisała umowę z Gminą Koło. O Fundacji „Świt” mówi się dobrze."
    found = {body.name: [piece.text for piece in body.evidence] for body in record_of(text).entities.organizations}
    assert found["Fundacja „Świt”"] == ["Fundacja „Świt”", "Fundacji „Świt”"]


def test_a_signatory_named_twice_is_one() -> None:
    text = "Umowę podpisały Gmina Kłodawa i Fundacja „Świt”. Za Fundację „Świt” podpis pod umową złożyła Anna Sikora."
    assert signatories(text) >= {"Gmina Kłodawa", "Fundacja „Świt”"}
    assert len([name for name in signatories(text) if "Świt" in name]) == 1


BARE = "Stowarzyszenie Miłośników Doliny i Gmina Kłodawa podpisały umowę. "


@pytest.mark.parametrize(
    "more",
    [
        "Inicjatorem jest Stowarzyszenie Miłośników Doliny.",
        "Inicjatorem było Stowarzyszenie.",
    ],
)
def test_a_signatory_may_be_the_initiator_too(more: str) -> None:
    assert in_role(BARE + more, "initiator") == {"Stowarzyszenie Miłośników Doliny"}
    assert signatories(BARE + more) == {"Stowarzyszenie Miłośników Doliny", "Gmina Kłodawa"}


def test_seat_may_be_said_later() -> None:
    text = "Umowę podpisały Fundacja „Świt” i Gmina Kłodawa. Fundacja „Świt” z Turku szkoli opiekunów."
    seats = {party.name: party.seat.name if party.seat else None for party in agreement_of(text).signatories}
    assert seats == {"Fundacja „Świt”": "Turek", "Gmina Kłodawa": None}


@pytest.mark.parametrize(
    ("text", "name", "function", "organisation"),
    [
        ("Spotkanie otworzyła Anna Sikora, prezes Fundacji „Świt”.", "Anna Sikora", "prezes", "Fundacja „Świt”"),
        ("Gości witał dyrektor Muzeum w Kole Piotr Maj.", "Piotr Maj", "dyrektor", "Muzeum w Kole"),
        ("Rozmawialiśmy z Anną Sikorą, prezesem Fundacji „Świt”.", "Anna Sikora", "prezes", "Fundacja „Świt”"),
        ("Gości witał Piotr Maj.", "Piotr Maj", None, None),
    ],
)
def test_persons(text: str, name: str, function: str | None, organisation: str | None) -> None:
    (person,) = record_of(text).entities.persons
    assert (person.name, person.function, person.organization) == (name, function, organisation)


def test_one_person_in_two_cases_is_one() -> None:
    text = "Anna Sikora prowadzi warsztaty. Za warsztaty dziękujemy Annie Sikorze."
    (person,) = record_of(text).entities.persons
    assert [piece.text for piece in person.evidence] == ["Anna Sikora", "Annie Sikorze"]


def test_places_and_dates_are_canonical_and_once() -> None:
    found = record_of(
        "W Kłodawie padało 5 maja 2018 r. Do Kłodawy jedzie się godzinę. 05.05.2018 r. był piękny."
    ).entities
    assert [place.name for place in found.places] == ["Kłodawa"]
    assert [date.edtf for date in found.dates] == ["2018-05-05"]
    assert len(found.dates[0].evidence) == 2
