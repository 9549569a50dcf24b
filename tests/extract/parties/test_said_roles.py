"""Who coordinates the partnership and who initiated it, by a holder's name, an office, a task or a verb."""

from __future__ import annotations

import pytest

from pipeline.analyse.tables import table
from tests.extract.agreement_of import in_role

BOROWA, BRZEG, KRAG = "Gmina Borowa", "Fundacja „Jasny Brzeg”", "Stowarzyszenie „Krąg”"
SIGNED = "Porozumienie podpisały Gmina Borowa, Fundacja „Jasny Brzeg” i Stowarzyszenie „Krąg”. "

CASES = [
    # A holder in the instrumental, and a verb of being or of appointing.
    ("Koordynatorem klastra będzie Fundacja „Jasny Brzeg”.", {BRZEG}),
    ("Fundacja „Jasny Brzeg” będzie koordynatorem klastra.", {BRZEG}),
    ("Organizatorem i koordynatorem działań czyni się Stowarzyszenie „Krąg”.", {KRAG}),
    ("Liderem partnerstwa wybrano Stowarzyszenie „Krąg”.", {KRAG}),
    ("Podmiotem wiodącym została Fundacja „Jasny Brzeg”.", {BRZEG}),
    ("Liderem, odpowiedzialnym za wykonanie umowy, jest Gmina Borowa.", {BOROWA}),
    ("Całość ożywia animator, którym jest Fundacja „Jasny Brzeg”.", {BRZEG}),
    ("Dotychczasowym koordynatorem była Gmina Borowa.", set()),
    # In the accusative behind „na”, as an apposition, behind „jako”.
    ("Strony wyznaczają Gminę Borowa na lidera sieci.", {BOROWA}),
    ("Fundacja „Jasny Brzeg” została wybrana na koordynatora.", {BRZEG}),
    ("Koordynator partnerstwa (Fundacja „Jasny Brzeg”) zwołuje spotkania.", {BRZEG}),
    ("Lider: Fundacja „Jasny Brzeg”.", {BRZEG}),
    ("Prosimy o kontakt z Koordynatorem sieci tj. Fundacją „Jasny Brzeg”.", {BRZEG}),
    ("Prowadzenie klastra powierza się Fundacji „Jasny Brzeg” jako koordynatorowi.", {BRZEG}),
    # An office or a task, taken or given.
    ("Rolę koordynatora wzięło na siebie Stowarzyszenie „Krąg”.", {KRAG}),
    ("Strony powierzają Gminie Borowa funkcję lidera klastra.", {BOROWA}),
    ("Pracami sieci kieruje Koordynator. Funkcję tę powierza się Fundacji „Jasny Brzeg”.", {BRZEG}),
    ("Koordynacją działań zajmie się Stowarzyszenie „Krąg”.", {KRAG}),
    ("Koordynację prac powierzono Stowarzyszeniu „Krąg”.", {KRAG}),
    ("Z pomysłem wystąpiła Fundacja „Jasny Brzeg”, której powierzono również koordynację prac.", {BRZEG}),
    # A verb.
    ("Pracami partnerstwa pokieruje Fundacja „Jasny Brzeg”.", {BRZEG}),
    ("Fundacja „Jasny Brzeg” będzie koordynować prace.", {BRZEG}),
    ("Fundacja „Jasny Brzeg”, która koordynuje prace sieci, ma biuro w Kole.", {BRZEG}),
    ("Klaster prowadzi Fundacja „Jasny Brzeg”.", {BRZEG}),
    ("Klaster prowadzi Stowarzyszenie „Krąg”.", set()),
    ("Sprawami sieci zajmuje się Stowarzyszenie „Krąg”.", {KRAG}),
    # Persons of a body, and bodies that coordinators deal with, do not coordinate.
    ("Koordynatorem projektu z ramienia Gminy Borowa jest Ewa Kos.", set()),
    ("Koordynatorką sieci jest Ewa Kos z Fundacji „Jasny Brzeg”.", {"Ewa Kos"}),
    ("Koordynator projektu Ewa Kos podziękowała Fundacji „Jasny Brzeg”.", set()),
    ("Koordynator prowadzi rachunek w Banku Spółdzielczym w Kole.", set()),
    ("Koordynatorem nie jest Gmina Borowa.", set()),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_coordinator(text: str, expected: set[str]) -> None:
    assert in_role(SIGNED + text, "coordinator") == expected


def test_a_capital_head_alone_means_the_body() -> None:
    assert in_role(SIGNED + "Koordynację prac powierza się Stowarzyszeniu.", "coordinator") == {KRAG}


def named(example: str) -> str:
    """An example of a table with the foundation under its name."""
    for case in ("Fundacja", "Fundację", "Fundacji"):
        example = example.replace(case.lower(), f"{case} „Jasny Brzeg”")
    return example


@pytest.mark.parametrize("row", table("pipeline.extract.lexicon", "initiating"), ids=lambda row: row["example"])
def test_initiator_of_every_row(row: dict[str, str]) -> None:
    expected = {"Ewa Lis"} if "Ewa Lis" in row["example"] else {BRZEG}
    assert in_role(SIGNED + named(row["example"]), "initiator") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Inicjatorką umowy była Ewa Kos.",
        "Małą grupę zebrała Ewa Kos, od której wyszedł cały pomysł.",
        "Z ideą klastra wyszła dwa lata temu Ewa Kos.",
    ],
)
def test_initiator(text: str) -> None:
    assert in_role(SIGNED + text, "initiator") == {"Ewa Kos"}


def test_who_speaks_of_an_idea_did_not_have_it() -> None:
    assert in_role(SIGNED + "Pomysł chwali Fundacja „Jasny Brzeg”.", "initiator") == set()
