"""The date and the place of the signing."""

from __future__ import annotations

import pytest

from tests.extract.agreement_of import agreement_of, record_of, wanted

PARTIES = " Stronami są Gmina Borowa i Fundacja „Jasny Brzeg”."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5 maja 2018 r. podpisano porozumienie.", "2018-05-05"),
        ("Porozumienie podpisano 05.05.2018 r.", "2018-05-05"),
        ("W dniu 5 maja 2018 roku podpisano porozumienie.", "2018-05-05"),
        ("Dnia 5 V 2018 r. podpisano porozumienie.", "2018-05-05"),
        ("We wtorek, 5 maja, podpisano porozumienie.", "XXXX-05-05"),
        ("W maju 2018 r. podpisano porozumienie.", "2018-05"),
        ("W 2018 r. podpisano porozumienie.", "2018"),
        ("5 i 6 maja 2018 r. podpisano porozumienie.", "2018-05-05/2018-05-06"),
        ("We wtorek podpisano porozumienie.", None),
        ("Dziś podpisano porozumienie.", None),
        ("Podpisano porozumienie na lata 2014–2020.", None),
        ("Porozumienie podpisano w ramach projektu „Start 2019”.", None),
        ("5 maja 2018 r. podpisano porozumienie, które będzie obowiązywać do 31 grudnia 2020 r.", "2018-05-05"),
        ("Porozumienie, które wejdzie w życie 1 czerwca 2018 r., podpisano 5 maja 2018 r.", "2018-05-05"),
        ("Prace zaczęto w 2015 r. Porozumienie podpisano 5 maja 2018 r. Biuro otwarto 7 lipca 2018 r.", "2018-05-05"),
        ("5 maja 2018 r. w Kole odbyło się spotkanie. Podpisano na nim porozumienie.", "2018-05-05"),
        ("31 czerwca 2018 r. podpisano porozumienie.", None),
    ],
)
def test_date(text: str, expected: str | None) -> None:
    signed = agreement_of(text + PARTIES).signed
    assert (signed.edtf if signed is not None else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("W Kłodawie podpisano porozumienie.", "Kłodawa"),
        ("We Wrocławiu podpisano porozumienie.", "Wrocław"),
        ("Porozumienie podpisano w Nowym Sączu.", "Nowy Sącz"),
        ("Porozumienie podpisano w siedzibie Starostwa Powiatowego w Turku.", "Turek"),
        ("Porozumienie podpisano w sali Gminnego Ośrodka Kultury w Kłodawie.", "Kłodawa"),
        ("Kłodawa, 5 maja 2018 r.: przedstawiciele gmin podpisali porozumienie.", "Kłodawa"),
        ("5 maja 2018 r. w Turku odbyło się spotkanie. Podpisano na nim porozumienie.", "Turek"),
        ("W Turku podpisano porozumienie o utworzeniu klastra z siedzibą w Kłodawie.", "Turek"),
        ("Podpisano porozumienie o utworzeniu klastra z siedzibą w Kłodawie.", None),
        ("Podpisano porozumienie o remoncie świetlicy.", None),
        ("Podpisano „Porozumienie o rozwoju usług w Kłodawie”.", None),
        pytest.param(
            "Podpisano porozumienie o budowie ośrodka w Kłodawie.",
            None,
            marks=wanted("the place of the object is no place of signing"),
        ),
    ],
)
def test_place(text: str, expected: str | None) -> None:
    place = agreement_of(text + PARTIES).place
    assert (place.name if place is not None else None) == expected


def test_the_place_has_its_codes() -> None:
    place = agreement_of("W Kłodawie, w powiecie kolskim, podpisano porozumienie." + PARTIES).place
    assert place is not None
    assert place.kind == "locality"


def test_the_evidence_of_a_date_is_the_date() -> None:
    signed = agreement_of("Wczoraj, 5 maja 2018 r., podpisano porozumienie." + PARTIES).signed
    assert signed is not None
    assert [piece.text for piece in signed.evidence] == [signed.text] == ["5 maja 2018 r."]


def test_an_impossible_day_is_kept_with_a_warning() -> None:
    record = record_of("31 czerwca 2018 r. podpisano porozumienie." + PARTIES)
    (agreement,) = record.agreements
    assert agreement.signed is not None
    assert agreement.signed.edtf is None
    assert agreement.signed.text.startswith("31 czerwca 2018")
    assert "impossible_date" in {warning.code.value for warning in record.warnings}


def test_a_year_is_not_invented() -> None:
    record = record_of("W 2017 r. powstał dom kultury.\n\n5 maja podpisano porozumienie." + PARTIES)
    signed = record.agreements[0].signed
    assert signed is not None
    assert signed.edtf == "XXXX-05-05"
    assert record.warnings == []
