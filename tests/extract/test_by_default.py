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


@pytest.mark.parametrize(
    "line",
    [
        "Wśród gości byli:",
        "Stronom towarzyszyli:",
        "W przyszłości dołączyć zamierzają:",
        "Patronat objęli:",
        "Obszar działania stanowią:",
    ],
)
def test_a_list_of_others_is_no_list_of_parties(line: str) -> None:
    named = "Umowę podpisali wójt gminy Las Jan Nowak i prezes Fundacji „Świt” Ewa Maj.\n\n"
    assert signatories(f"{SIGNED}{named}{line}\n\n{ITEMS}") == {"Gmina Las", "Fundacja „Świt”"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Na uroczystość przyjechano autobusem od Gminy Borowa, Fundacji „Jasny Brzeg” i Stowarzyszenia „Krąg”.",
        "Jesienią do klastra dołączą Gmina Borowa, Fundacja „Jasny Brzeg” i Stowarzyszenie „Krąg”.",
        "Wśród stron zabrakło tylko Gminy Borowa, Fundacji „Jasny Brzeg” i Stowarzyszenia „Krąg”.",
    ],
)
def test_an_enumeration_that_says_something_else(sentence: str) -> None:
    named = "Umowę podpisali wójt gminy Las Jan Nowak i prezes Fundacji „Świt” Ewa Maj. "
    assert signatories(f"{SIGNED}{named}{sentence}") == {"Gmina Las", "Fundacja „Świt”"}


def test_bodies_alone_make_no_agreement() -> None:
    text = "Na rynku grała orkiestra. Stoiska rozłożyły Gmina Borowa, Fundacja „Jasny Brzeg” i Stowarzyszenie „Krąg”."
    assert record_of(text).agreements == []
