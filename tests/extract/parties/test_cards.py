"""Cards: news told by questions and answers, or by labels and what stands behind them."""

from __future__ import annotations

from tests.extract.agreement_of import agreement_of, representatives, signatories

ALL = {"Gmina Borowa", "Powiat Kolski", "Fundacja „Jasny Brzeg”"}


def test_questions_and_answers() -> None:
    text = (
        "Wspólna praca – podpisy złożone\n\nCO?\nUmowa o partnerstwie na rzecz zatrudnienia\n\nKTO?\n"
        "– Gmina Borowa (wójt Adam Gil)\n– Powiat Kolski\n– Fundacja „Jasny Brzeg” z Turku\n\n"
        "GDZIE I KIEDY?\n3 grudnia 2021 r., w Dniu Wolontariusza, w siedzibie Starostwa Powiatowego w Kole\n"
    )
    found = agreement_of(text)
    assert signatories(text) == ALL
    assert representatives(text) == {"Gmina Borowa": {("Adam Gil", "wójt")}}
    assert found.kind.value == "umowa"
    assert found.signed is not None
    assert found.signed.edtf == "2021-12-03"
    assert found.place is not None
    assert found.place.name == "Koło"


def test_labels() -> None:
    text = (
        "Porozumienie podpisane\n\nStrony: Gmina Borowa, Powiat Kolski, Fundacja „Jasny Brzeg”\n"
        "Data podpisania: 05.05.2018\nMiejsce podpisania: Turek\n"
    )
    found = agreement_of(text)
    assert signatories(text) == ALL
    assert found.signed is not None
    assert found.signed.edtf == "2018-05-05"
    assert found.place is not None
    assert found.place.name == "Turek"


def test_who_signs_at_the_side_of_a_party() -> None:
    text = "Umowę zawarły Gmina Borowa i Powiat Kolski. Po stronie powiatu: Zarząd Dróg, który ją wykona."
    assert signatories(text) == {"Gmina Borowa", "Powiat Kolski"}
