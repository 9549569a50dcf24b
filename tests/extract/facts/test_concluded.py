"""The date of the signing by the text of the agreement itself."""

from __future__ import annotations

import pytest

from tests.extract.agreement_of import agreement_of, record_of

BODY = """Gmina Borowa, reprezentowana przez wójta Adama Gila, i Fundacja „Jasny Brzeg”, za którą działa Anna Sikora,

zawierają niniejszą umowę.

§ 1. {term}
"""


def _signed(text: str) -> str | None:
    signed = agreement_of(text).signed
    return signed.edtf if signed is not None else None


def _text(opening: str, term: str = "Strony będą współpracować.", closing: str = "") -> str:
    return f"UMOWA O WSPÓŁPRACY\n\n{opening}\n\n{BODY.format(term=term)}\n{closing}\n"


@pytest.mark.parametrize(
    "term",
    [
        "Umowa obowiązuje do 31 grudnia 2024 r.",
        "Umowa wchodzi w życie 1 stycznia 2020 r.",
        "Strony działają razem od 1 stycznia 2020 r. do 31 grudnia 2024 r.",
    ],
)
def test_a_term_is_no_day_of_signing(term: str) -> None:
    assert _signed(_text("", term)) is None
    assert _signed(_text("W dniu 5 maja 2018 roku w Kole następujące podmioty:", term)) == "2018-05-05"


def test_a_text_without_paragraphs_says_that_its_wording_follows() -> None:
    text = (
        "UMOWA KONSORCJUM\n\nW dniu 5 maja 2018 r. w Kole podmioty:\n\nI. Gmina Borowa,\n\nII. Fundacja „Świt”,\n\n"
        "zawierają umowę o następującej treści.\n\nUmowa obowiązuje do 31 grudnia 2024 r.\n"
    )
    assert _signed(text) == "2018-05-05"


@pytest.mark.parametrize("label", ["Data zawarcia", "Data i miejsce podpisania umowy", "Kiedy"])
def test_a_card_has_the_day(label: str) -> None:
    assert _signed(_text(f"{label}: 5 maja 2018 r.")) == "2018-05-05"


@pytest.mark.parametrize("label", ["Data wpływu", "Termin płatności", "Data wejścia w życie"])
def test_a_card_has_other_days(label: str) -> None:
    assert _signed(_text(f"{label}: 5 maja 2018 r.")) is None


def test_days_alone_beside_the_signatures() -> None:
    closing = "Za Gminę\n5.05.2018\n(podpis nieczytelny)\n\nZa Fundację\n12.05.2018\n(podpis nieczytelny)"
    assert _signed(_text("", closing=closing)) == "2018-05-12"


def test_the_minutes_of_a_founding_meeting() -> None:
    found = agreement_of(
        "PROTOKÓŁ\nz zebrania założycielskiego Sieci Młynów „Kamień”\n\n"
        "Zebranie odbyło się 5 maja 2018 r. w Domu Kultury w Turku.\n\n"
        "Zebrani postanowili utworzyć Sieć Młynów „Kamień” i złożyli podpisy pod niniejszym protokołem:\n\n"
        "Fundacja „Jasny Brzeg” w Kole – Anna Sikora, prezes\nStowarzyszenie „Podkowa” w Pile – Adam Gil, prezes\n\n"
        "Następne zebranie odbędzie się 7 lipca 2018 r. w Pile."
    )
    assert found.signed is not None
    assert found.place is not None
    assert (found.signed.edtf, found.place.name) == ("2018-05-05", "Turek")


def test_the_day_of_what_is_joined_is_another() -> None:
    text = (
        "Kłodawa, dnia 8 listopada 2024 r.\n\nDEKLARACJA PRZYSTĄPIENIA\n\n"
        "Oświadczam, że Fundacja „Jasny Brzeg” przystępuje do Partnerstwa „Brody”, utworzonego porozumieniem z dnia "
        "5 maja 2018 r., i będzie opłacać składki.\n\nAnna Sikora, prezes\n"
    )
    assert _signed(text) == "2024-11-08"


def test_an_annex_that_is_written_down() -> None:
    found = agreement_of(
        "ANEKS NR 1\ndo Umowy o utworzeniu Partnerstwa „Brody” zawartej w dniu 15 marca 2016 r.\n\n"
        "spisany w Turku w dniu 5 maja 2018 r. pomiędzy:\n\n1. Gminą Borowa,\n2. Fundacją „Jasny Brzeg”.\n\n"
        "§ 1. W niniejszej umowie zmienia się § 4.\n"
    )
    assert found.signed is not None
    assert (found.signed.edtf, found.kind.value) == ("2018-05-05", "umowa")


def test_two_short_texts_in_one_file() -> None:
    record = record_of(
        "POROZUMIENIE O WSPÓŁPRACY\n\nTurek, 5 maja 2018 r.\n\n"
        "Muzeum Młynarstwa w Turku, reprezentowane przez dyrektora Adama Gila, oraz Fundacja „Jasny Brzeg” z Koła, "
        "reprezentowana przez prezes Annę Sikorę, postanawiają:\n\n1. Otworzyć wystawę.\n2. Wydać katalog.\n"
        "3. Zaprosić szkoły.\n4. Upiec chleb.\n\nAdam Gil                    Anna Sikora\n\n- - - - - - - -\n\n"
        "UMOWA UŻYCZENIA NR 2/2018\n\nzawarta dnia 12 maja 2018 r. w Turku pomiędzy Gminą Borowa a Muzeum Młynarstwa "
        "w Turku.\n\n§ 1. Gmina użycza lokalu.\n"
    )
    assert [found.signed and found.signed.edtf for found in record.agreements] == ["2018-05-05", "2018-05-12"]
