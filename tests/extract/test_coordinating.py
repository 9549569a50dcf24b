"""Who coordinates the partnership, by a holder's name, an office, a task or a verb."""

from __future__ import annotations

import pytest

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
