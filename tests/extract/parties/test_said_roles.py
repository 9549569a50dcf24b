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
    ("Za koordynację odpowiedzialne jest Stowarzyszenie „Krąg”.", {KRAG}),
    ("Na czele klastra stanęła Gmina Borowa.", {BOROWA}),
    ("Na czele rady stanęła Gmina Borowa.", set()),
    ("W roli lidera wystąpi Gmina Borowa.", {BOROWA}),
    ("Fundacja „Jasny Brzeg”, pełniąca rolę lidera, ma biuro w Kole.", {BRZEG}),
    ("Partnerzy działają pod przewodnictwem Gminy Borowa.", {BOROWA}),
    ("Obradowano pod przewodnictwem wójta gminy Borowa Jana Lisa.", set()),
    ("Wybrano koordynatora sieci. Została nim Gmina Borowa.", {BOROWA}),
    # Heads alone mean the bodies named before.
    ("Fundacja jest liderem, stowarzyszenie partnerem.", {BRZEG}),
    ("Na koordynatora wyznaczono stowarzyszenie.", {KRAG}),
    ("Koordynatorami są Gmina Borowa i Stowarzyszenie „Krąg”.", {BOROWA, KRAG}),
    ("Z pomysłem wystąpiła Fundacja „Jasny Brzeg”, której powierzono również koordynację prac.", {BRZEG}),
    # A verb.
    ("Pracami partnerstwa pokieruje Fundacja „Jasny Brzeg”.", {BRZEG}),
    ("Fundacja „Jasny Brzeg” będzie koordynować prace.", {BRZEG}),
    ("Fundacja „Jasny Brzeg”, która koordynuje prace sieci, ma biuro w Kole.", {BRZEG}),
    ("Klaster prowadzi Fundacja „Jasny Brzeg”.", {BRZEG}),
    ("Klaster prowadzi Stowarzyszenie „Krąg”.", set()),
    ("Biuro klastra poprowadzi Fundacja „Jasny Brzeg”.", {BRZEG}),
    ("Za wdrożenie odpowiada sekretariat, który prowadzi Fundacja „Jasny Brzeg”.", {BRZEG}),
    ("Partnerstwu przewodzi Stowarzyszenie „Krąg”.", {KRAG}),
    ("Klaster będzie zarządzany przez Gminę Borowa.", {BOROWA}),
    ("Gmina Borowa kieruje do pracy osoby bezrobotne.", set()),
    ("Powstał zespół, którego pracami kieruje Gmina Borowa.", set()),
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
        "Inicjatorką umowy była dyrektor szkoły Ewa Kos.",
        "Autorką całego pomysłu jest Ewa Kos.",
    ],
)
def test_initiator(text: str) -> None:
    assert in_role(SIGNED + text, "initiator") == {"Ewa Kos"}


def test_several_initiators() -> None:
    text = SIGNED + "Inicjatorami są Gmina Borowa i Stowarzyszenie „Krąg”."
    assert in_role(text, "initiator") == {BOROWA, KRAG}


def test_an_officer_who_initiated_as_well() -> None:
    text = SIGNED + "Cieszy się Ewa Kos, prezes fundacji i inicjatorka sieci."
    assert in_role(text, "initiator") == {"Ewa Kos"}


def test_whose_initiative_an_agreement_is() -> None:
    assert in_role(SIGNED + "Porozumienie to inicjatywa Stowarzyszenia „Krąg”.", "initiator") == {KRAG}


def test_who_proposes_something_else() -> None:
    assert in_role(SIGNED + "Nazwę zaproponowała Fundacja „Jasny Brzeg”.", "initiator") == set()


def test_who_speaks_of_an_idea_did_not_have_it() -> None:
    assert in_role(SIGNED + "Pomysł chwali Fundacja „Jasny Brzeg”.", "initiator") == set()
