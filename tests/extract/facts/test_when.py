"""The date of the signing."""

from __future__ import annotations

import pytest

from tests.extract.agreement_of import agreement_of, record_of

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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Podpisano porozumienie.\n\nUroczystość odbyła się 5 maja 2018 r. w Kole.", "2018-05-05"),
        ("Podpisano porozumienie.\n\nKiedy? 5 maja 2018 r.", "2018-05-05"),
        ("Podpisano porozumienie.\n\nData podpisania: 5 maja 2018 r.\n", "2018-05-05"),
        ("Podpisano porozumienie.\n\nNa spotkanie 5 maja 2018 r. zaprosimy mieszkańców.", None),
    ],
)
def test_the_occasion_may_be_dated_apart(text: str, expected: str | None) -> None:
    signed = agreement_of(text + PARTIES).signed
    assert (signed.edtf if signed is not None else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5 maja 2018 r. w ratuszu zjawili się goście. Było gwarno. Tego dnia podpisano porozumienie.", "2018-05-05"),
        ("Zaczęło się od sporu. Podpisano porozumienie. Działo się 5 maja 2018 r.", "2018-05-05"),
        ("5 maja 2018 r. spotkali się w Kole sąsiedzi.\n\nPorozumienie przyjęły Gmina Borowa i inni.", "2018-05-05"),
        ("Współpraca trwa, a od 5 maja 2018 r. ma podstawę prawną.\n\nPodpisano porozumienie.", "2018-05-05"),
        ("5 maja podpisano porozumienie. Treść:\n\nspisane w dniu 5 maja 2018 roku w Kole", "2018-05-05"),
        ("Gospodarka 12.05.2018\n\n5 maja podpisano porozumienie.", "2018-05-05"),
        ("Nabór do 12.05.2018\n\n5 maja podpisano porozumienie.", "XXXX-05-05"),
        ("Kto był u nas 5 maja 2018 r., nie żałuje.\n\nBył tort.\n\nPodpisano porozumienie.", "2018-05-05"),
        ("Podpisano porozumienie. Dokument datowany jest na 5 maja 2018 r.", "2018-05-05"),
        ("Od maja 2018 r., kiedy podpisano porozumienie, jest lepiej.", "2018-05"),
        ("5 maja 2018 r. zjechali do nas sąsiedzi.\n\nBył tort.\n\nPodpisano porozumienie.", "2018-05-05"),
    ],
)
def test_a_day_told_elsewhere(text: str, expected: str) -> None:
    signed = agreement_of(text + PARTIES).signed
    assert signed is not None
    assert signed.edtf == expected


def test_verbs_typed_without_diacritics() -> None:
    found = agreement_of("5 maja 2018 r. podpisalismy porozumienie. Podpisala je Gmina Borowa.")
    assert found.signed is not None
    assert {party.name for party in found.signatories} == {"Gmina Borowa"}


FORM = """POROZUMIENIE

{opening}

Gmina Borowa, reprezentowana przez wójta Adama Gila, zwana dalej „Gminą”,

i Fundacja „Jasny Brzeg”, reprezentowana przez prezes Annę Sikorę, zwana dalej „Fundacją”,

zawierają niniejsze porozumienie.

§ 1. Strony będą współpracować do 31 grudnia 2020 r.

{closing}
"""


def test_a_day_on_a_line_above_the_parties() -> None:
    agreement = agreement_of(
        FORM.format(opening="W dniu piątego maja dwa tysiące osiemnastego roku w Kole", closing="")
    )
    assert agreement.signed is not None
    assert agreement.place is not None
    assert (agreement.signed.edtf, agreement.place.name) == ("2018-05-05", "Koło")


def test_the_last_dated_signature_concludes() -> None:
    closing = "Podpis Gminy: Adam Gil, Koło, 7 maja 2018 r.\n\nPodpis Fundacji: Anna Sikora, 12 maja 2018 r."
    signed = agreement_of(FORM.format(opening="", closing=closing)).signed
    assert signed is not None
    assert signed.edtf == "2018-05-12"


@pytest.mark.parametrize(
    "text",
    [
        "Podpisano porozumienie, które obowiązuje od 1 czerwca 2018 r.",
        "Podpisano porozumienie. Nabór rozpocznie się 5 maja 2018 r.",
        "Podpisano porozumienie. Prace mają się zakończyć w czerwcu 2018 r.",
        "Od września 2018 r. uczniowie nie będą czekać.\n\nPodpisano porozumienie.",
        "Podpisano porozumienie.\n\nData publikacji: 5 maja 2018 r.",
    ],
)
def test_what_comes_later_is_no_day_of_signing(text: str) -> None:
    assert agreement_of(text + PARTIES).signed is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Turek, 7 stycznia 2019 r.", "2018-12-29"),
        ("Autor: Redakcja, 31 grudnia 2018", "2018-12-29"),
    ],
)
def test_the_closing_line_gives_the_year(line: str, expected: str) -> None:
    signed = agreement_of(f"29 grudnia podpisano porozumienie.{PARTIES}\n\n{line}").signed
    assert signed is not None
    assert signed.edtf == expected


@pytest.mark.parametrize(
    "line",
    [
        "Opublikowano: poniedziałek, 7 maj 2018",
        "7 maj 2018   Kategoria: Zdrowie",
        "Kłodawa, 7 maja 2018",
        "Ośrodek Wsparcia Kultury, 7 maja 2018 r.",
        "07/05/2018 przez admin",
        "Utworzono dnia 07.05.2018, 13:05",
        "07.05.2018 | Jan Kos",
        "7.05.2018 ks. Jan Kos",
        "07.05.2018 Ewa Lis-Kos",
        "7 maja 2018 o 08:15 · publiczny",
    ],
)
def test_the_line_that_dates_the_news_gives_the_year(line: str) -> None:
    record = record_of(f"Umowa podpisana\n\n{line}\n\n5 maja podpisano porozumienie.{PARTIES}")
    signed = record.agreements[0].signed
    assert signed is not None
    assert signed.edtf == "2018-05-05"
    assert "year_from_context" in {warning.code.value for warning in record.warnings}


def test_a_host_dates_the_occasion() -> None:
    signed = agreement_of(
        "Ratusz w Kole gościł 5 maja 2018 r. samorządowców.\n\nPodpisano porozumienie." + PARTIES
    ).signed
    assert signed is not None
    assert signed.edtf == "2018-05-05"


def test_dated_signatures_in_rows() -> None:
    text = FORM.format(opening="", closing="Adam Gil              3.06.2022\nAnna Sikora           7.06.2022")
    signed = agreement_of(text).signed
    assert signed is not None
    assert signed.edtf == "2022-06-07"


def test_a_formal_text_is_known_by_its_clause() -> None:
    text = (
        "UMOWA O WSPÓŁPRACY\nprzy naprawach sprzętu\n\n"
        "Umowa zostaje zawarta między Gminą Borowa a Fundacją „Jasny Brzeg”.\n\n"
        "1. Umowa trwa rok.\n\nTurek, dnia 11.02.2020\n"
    )
    found = agreement_of(text)
    assert (found.signed and found.signed.edtf, found.place and found.place.name) == ("2020-02-11", "Turek")


def test_a_title_may_quote_a_verb() -> None:
    text = (
        "DEKLARACJA PRZYSTĄPIENIA DO PARTNERSTWA „JEZIORO SMAKUJE”\n\nNazwa:     Fundacja „Jasny Brzeg”\n"
        "Adres:     ul. Rynek 4, 62-650 Kłodawa\n\nPrzystępujemy do Partnerstwa.\n\nKłodawa, 8 listopada 2024 r.\n"
    )
    found = agreement_of(text)
    assert (found.kind.value, found.signed and found.signed.edtf) == ("deklaracja", "2024-11-08")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rok 2014 zapamiętamy. 5 maja podpisano porozumienie.", "2014-05-05"),
        ("MŁYN MA UMOWĘ\n\nSezon 2014 kończymy. 5 maja podpisano porozumienie.", "2014-05-05"),
        ("KRONIKA – MAJ 2014\n\n5 maja podpisano porozumienie.", "2014-05-05"),
        ("Wniosek złożono 3 marca 2014 r., a 5 maja podpisano porozumienie.", "2014-05-05"),
        ("8.05.2014, Redakcja\n\n5 maja podpisano porozumienie.", "2014-05-05"),
        ("Strona główna > Wiadomości > 8.05.2014\n\n5 maja podpisano porozumienie.", "2014-05-05"),
        ("Program potrwa do 31 grudnia 2014 r. 5 maja podpisano porozumienie.", "XXXX-05-05"),
        ("3 marca 2013 r. złożono jeden wniosek, 7 marca 2014 r. drugi. 5 maja podpisano umowę.", "XXXX-05-05"),
    ],
)
def test_the_year_of_what_is_told(text: str, expected: str) -> None:
    signed = agreement_of(text + PARTIES).signed
    assert signed is not None
    assert signed.edtf == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("19 i 20 maja 2018 r. trwało forum. Drugiego dnia podpisano porozumienie.", "2018-05-20"),
        (
            "19 i 20 maja 2018 r. trwało forum. Pierwszego dnia było gwarno. Ostatniego dnia zawarto umowę.",
            "2018-05-20",
        ),
        ("W dniach 18-20 maja 2018 r. trwało forum. Drugiego dnia podpisano porozumienie.", "2018-05-19"),
        ("19 i 20 maja 2018 r. trwało forum, na którym podpisano porozumienie.", "2018-05-19/2018-05-20"),
    ],
)
def test_one_of_several_days(text: str, expected: str) -> None:
    signed = agreement_of(text + PARTIES).signed
    assert signed is not None
    assert signed.edtf == expected


def test_a_block_may_open_with_its_day() -> None:
    text = "3 maja 2018 r. Wygrała drużyna z Koła.\n\n5 maja 2018 r. Padało. Nikt nie narzekał. Podpisano porozumienie."
    signed = agreement_of(text + PARTIES).signed
    assert signed is not None
    assert signed.edtf == "2018-05-05"


def test_yesterday_is_not_the_day_of_writing() -> None:
    assert agreement_of("12 maja 2018\n\nWczoraj podpisano porozumienie." + PARTIES).signed is None
