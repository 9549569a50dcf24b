"""Several agreements told of in one piece of news."""

from __future__ import annotations

from tests.extract.agreement_of import record_of

TWO = """Pracowity dzień w Kole

W czwartek 5 maja 2018 r. w kolskim ratuszu podpisano dwa dokumenty.

Rano Gmina Borowa i Fundacja „Jasny Brzeg” podpisały umowę o prowadzeniu stołówki. Fundację reprezentowała Anna Sikora.

W południe Gmina Borowa, Powiat Kolski oraz Spółdzielnia Socjalna „Młyn” podpisały list intencyjny w sprawie szlaku.
"""
ONE = """Powiat Kolski i Fundacja „Jasny Brzeg” podpisały porozumienie o współpracy.

Umowę o współpracy podpisali 5 maja 2018 r. starosta kolski Adam Gil i prezes Fundacji „Jasny Brzeg” Anna Sikora.
"""


def test_each_story_has_its_own_parties() -> None:
    one, two = record_of(TWO).agreements
    assert (one.kind, two.kind) == ("umowa", "list intencyjny")
    assert {party.name for party in one.signatories} == {"Gmina Borowa", "Fundacja „Jasny Brzeg”"}
    assert {party.name for party in two.signatories} == {
        "Gmina Borowa",
        "Powiat Kolski",
        "Spółdzielnia Socjalna „Młyn”",
    }


def test_what_is_told_above_holds_for_each_story() -> None:
    assert [a.signed and a.signed.edtf for a in record_of(TWO).agreements] == ["2018-05-05", "2018-05-05"]


def test_the_same_parties_told_again_are_one_agreement() -> None:
    (one,) = record_of(ONE).agreements
    assert (one.kind, one.signed and one.signed.edtf) == ("porozumienie", "2018-05-05")


def test_a_document_named_in_passing_is_no_story() -> None:
    background = "Powiat Kolski i Gmina Borowa zawarły już umowę o dowozie, która obowiązuje od lat."
    assert len(record_of(f"{ONE}\n{background}").agreements) == 1
