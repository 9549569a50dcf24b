"""Parties by default: lists and enumerations of bodies in the news of a signing, however they are announced."""

from __future__ import annotations

import pytest

from tests.extract.agreement_of import record_of, signatories

BOROWA, BRZEG, KRAG = "Gmina Borowa", "Fundacja „Jasny Brzeg”", "Stowarzyszenie „Krąg”"
THREE = {BOROWA, BRZEG, KRAG}
SIGNED = "Klaster „Sad” ma już umowę. Podpisano ją 5 maja 2018 r. w Kłodawie.\n\n"
ITEMS = "- Gmina Borowa,\n- Fundacja „Jasny Brzeg”,\n- Stowarzyszenie „Krąg”."
PARAGRAPH = "Gmina Borowa, Fundacja „Jasny Brzeg” i Stowarzyszenie „Krąg”."


@pytest.mark.parametrize("listed", [ITEMS, PARAGRAPH])
@pytest.mark.parametrize(
    "line",
    ["Razem ruszają w drogę:", "Oto cała drużyna:", "Kogo ma na pokładzie nasz „Sad”?", "Swoje pieczątki przynieśli:"],
)
def test_a_list_behind_words_that_nobody_foresaw(line: str, listed: str) -> None:
    assert signatories(f"{SIGNED}{line}\n\n{listed}") == THREE


def test_a_list_far_from_the_act() -> None:
    told = "Rozmowy trwały od jesieni.\n\nPogoda dopisała, a sad kwitł.\n\n"
    assert signatories(f"{SIGNED}{told}Odtąd razem:\n\n{ITEMS}") == THREE


@pytest.mark.parametrize(
    "sentence",
    [
        "Ręce podały sobie Gmina Borowa, Fundacja „Jasny Brzeg” i Stowarzyszenie „Krąg”.",
        "Do stołu zasiedli przedstawiciele gminy Borowa, Fundacji „Jasny Brzeg” i Stowarzyszenia „Krąg”.",
        "Po naszej stronie: Gmina Borowa, Fundacja „Jasny Brzeg” oraz Stowarzyszenie „Krąg”.",
    ],
)
def test_an_enumeration_by_words_that_nobody_foresaw(sentence: str) -> None:
    assert signatories(SIGNED + sentence) == THREE


NAMED = "Umowę podpisali wójt gminy Las Jan Nowak i prezes Fundacji „Świt” Ewa Maj.\n\n"
OTHERS = {"Gmina Las", "Fundacja „Świt”"}


@pytest.mark.parametrize(
    "line",
    [
        "Wśród gości byli:",
        "Stronom towarzyszyli:",
        "W przyszłości dołączyć zamierzają:",
        "Patronat objęli:",
        "Partnerzy medialni:",
        "Nagrody otrzymali:",
        "Obszar działania partnerstwa stanowią:",
        "Oddziały fundacji:",
        "Honory gospodarzy pełnili:",
    ],
)
def test_a_list_of_others_is_no_list_of_parties(line: str) -> None:
    assert signatories(f"{SIGNED}{NAMED}{line}\n\n{ITEMS}") == OTHERS


@pytest.mark.parametrize(
    "sentence",
    [
        "Na uroczystość przyjechano autobusem od Gminy Borowa, Fundacji „Jasny Brzeg” i Stowarzyszenia „Krąg”.",
        "Jesienią do klastra dołączą Gmina Borowa, Fundacja „Jasny Brzeg” i Stowarzyszenie „Krąg”.",
        "Wśród stron zabrakło tylko Gminy Borowa, Fundacji „Jasny Brzeg” i Stowarzyszenia „Krąg”.",
        "Porozumienie skrytykowały Gmina Borowa, Fundacja „Jasny Brzeg” i Stowarzyszenie „Krąg”.",
        "Stoły ustawiły Gmina Borowa, Fundacja „Jasny Brzeg” i Stowarzyszenie „Krąg”.",
    ],
)
def test_an_enumeration_that_says_something_else(sentence: str) -> None:
    assert signatories(f"{SIGNED}{NAMED}{sentence}") == OTHERS


@pytest.mark.parametrize(("count", "expected"), [("pięć", THREE | OTHERS), ("dwie", OTHERS)])
def test_bodies_in_a_row_count_as_far_as_parties_are_missing(count: str, expected: set[str]) -> None:
    text = NAMED.replace("Umowę podpisali", f"Umowę podpisało {count} stron, najpierw")
    assert (
        signatories(f"{text}Po nich pióro wzięły Gmina Borowa, Fundacja „Jasny Brzeg” i Stowarzyszenie „Krąg”.")
        == expected
    )


def test_bodies_alone_make_no_agreement() -> None:
    text = "Na rynku grała orkiestra. Stoiska rozłożyły Gmina Borowa, Fundacja „Jasny Brzeg” i Stowarzyszenie „Krąg”."
    assert record_of(text).agreements == []


TWO = {BOROWA, BRZEG}
NEWS = "W Kłodawie 5 maja 2018 r. podpisano porozumienie o współpracy. "


@pytest.mark.parametrize(
    "sentence",
    [
        "Gmina Borowa podała rękę Fundacji „Jasny Brzeg”.",
        "Gmina Borowa będzie działać z Fundacją „Jasny Brzeg”.",
        "Przy stole usiedli: z jednej strony Gmina Borowa, z drugiej Fundacja „Jasny Brzeg”.",
        "Wójt gminy Borowa Adam Gil uścisnął dłoń Annie Sikorze, prezes Fundacji „Jasny Brzeg”.",
    ],
)
def test_two_bodies_beside_the_act_where_nobody_is_said_to_have_signed(sentence: str) -> None:
    assert signatories(NEWS + sentence) == TWO


def test_bodies_in_the_headline() -> None:
    assert signatories(f"Gmina Borowa i Fundacja „Jasny Brzeg” łączą siły\n\n{NEWS}") == TWO


def test_bodies_beside_the_act_count_only_where_nobody_is_said_to_have_signed() -> None:
    told = "Porozumienie podpisały Gmina Borowa i Fundacja „Jasny Brzeg”. "
    assert signatories(f"{told}Świetlicę wybuduje Spółdzielnia „Sad”.") == TWO


@pytest.mark.parametrize(
    "told",
    [
        "5 maja 2018 r. w Kłodawie czterdzieści organizacji podpisało porozumienie.",
        "Wszyscy partnerzy podpisali 5 maja 2018 r. w Kłodawie porozumienie.",
    ],
)
def test_parties_without_a_name_are_not_looked_for(told: str) -> None:
    assert signatories(f"{told} Świetlicę wybuduje Spółdzielnia „Sad”.") == set()


def test_guests_beside_the_act_are_no_parties() -> None:
    assert signatories(f"{NEWS}W spotkaniu uczestniczyła Fundacja „Jasny Brzeg”.") == set()


def test_an_agreement_that_names_its_parties_has_no_others() -> None:
    text = (
        "POROZUMIENIE\n\nzawarte w dniu 5 maja 2018 r. w Kłodawie pomiędzy:\n\nGminą Borowa, reprezentowaną przez "
        "wójta Adama Gila,\n\na\n\nFundacją „Jasny Brzeg”, reprezentowaną przez prezes Annę Sikorę.\n\n§ 1\n\n"
        "Ze świetlicy będą korzystać:\n\n- Gmina Las,\n- Stowarzyszenie „Krąg”,\n- Spółdzielnia „Sad”."
    )
    assert signatories(text) == TWO


def test_units_that_a_partnership_covers_are_no_parties_by_default() -> None:
    text = "Umowę podpisała 5 maja 2018 r. Fundacja „Wir”. Partnerstwo obejmie działaniem gminy Las i Borowa."
    assert signatories(text) == {"Fundacja „Wir”"}
