"""Formal texts: the document is the agreement itself."""

from __future__ import annotations

import pytest

from pipeline.extract.acts.formal import formal_text
from tests.extract.agreement_of import agreement_of, reading_of, record_of, representatives, signatories, wanted

PARTIES = "Gminą Borowa, reprezentowaną przez wójta Adama Gila, a Fundacją „Jasny Brzeg” z siedzibą w Kłodawie"
BODY = "\n\n§ 1\n\nStrony współpracują przy organizacji szkoleń.\n\n§ 2\n\nUmowa obowiązuje od 1 lipca 2019 r."
TWO = {"Gmina Borowa", "Fundacja „Jasny Brzeg”"}


def contract(opening: str, before: str = "") -> str:
    return f"{before}UMOWA O WSPÓŁPRACY\n\n{opening}{BODY}"


@pytest.mark.parametrize(
    ("opening", "signed", "place"),
    [
        ("zawarta w dniu 5 maja 2018 r. w Kłodawie pomiędzy", "2018-05-05", "Kłodawa"),
        ("zawarta w Kłodawie w dniu 05.05.2018 r. pomiędzy", "2018-05-05", "Kłodawa"),
        ("zawarta dnia 5 maja 2018 roku w Turku pomiędzy", "2018-05-05", "Turek"),
        ("zawarta w Kłodawie dnia piątego maja dwa tysiące osiemnastego roku pomiędzy", "2018-05-05", "Kłodawa"),
        ("zawarta w maju 2018 r. pomiędzy", "2018-05", None),
        ("zawarta dnia ………… r. w ………………… pomiędzy", None, None),
        ("zawarta w dniu ..................... pomiędzy", None, None),
        ("zawarta pomiędzy", None, None),
    ],
)
def test_clause_of_conclusion(opening: str, signed: str | None, place: str | None) -> None:
    found = agreement_of(contract(f"{opening} {PARTIES}."))
    assert (found.signed.edtf if found.signed else None) == signed
    assert (found.place.name if found.place else None) == place
    assert {party.name for party in found.signatories} == TWO


@pytest.mark.parametrize(
    "line",
    [
        "Kłodawa, dnia 5 maja 2018 r.",
        "Kłodawa, 5 maja 2018 r.",
        "Kłodawa, dn. 05.05.2018 r.",
        "(Kłodawa, dnia 5 maja 2018 r.)",
        pytest.param("Kłodawa 5 maja 2018 r.", marks=wanted("a line of place and date may lack its comma")),
    ],
)
def test_line_of_place_and_date(line: str) -> None:
    found = agreement_of(contract(f"zawarta pomiędzy {PARTIES}.", before=f"{line}\n\n"))
    assert found.signed is not None
    assert found.place is not None
    assert (found.signed.edtf, found.place.name) == ("2018-05-05", "Kłodawa")


def test_the_clause_goes_before_the_line() -> None:
    text = contract(f"zawarta w dniu 4 maja 2018 r. w Turku pomiędzy {PARTIES}.", before="Kłodawa, 5 maja 2018 r.\n\n")
    found = agreement_of(text)
    assert found.signed is not None
    assert found.place is not None
    assert (found.signed.edtf, found.place.name) == ("2018-05-04", "Turek")


@pytest.mark.parametrize(
    "mark",
    [
        "WZÓR",
        "PROJEKT",
        "Projekt umowy",
        "Wzór nr 3",
        "Propozycja",
        "Załącznik nr 2 – wzór",
        "Projekt do konsultacji",
        "Umowa (projekt)",
    ],
)
def test_templates_and_drafts_are_no_agreements(mark: str) -> None:
    assert record_of(f"{mark}\n\n" + contract(f"zawarta dnia 5 maja 2018 r. pomiędzy {PARTIES}.")).agreements == []


@pytest.mark.parametrize("line", ["Projekt „Szlak Wrzosów”", "PROJEKT WSPÓŁPRACY", "Wizyta (projekt Erasmus+)"])
def test_a_project_is_no_draft(line: str) -> None:
    text = contract(f"zawarta dnia 5 maja 2018 r. pomiędzy {PARTIES}.")
    assert len(record_of(f"{line}\n\n{text}").agreements) == 1


def test_a_blank_form_names_nobody() -> None:
    text = contract("zawarta dnia ……… r. pomiędzy ……………………………, reprezentowanym przez ……………………………, a ………………………………")
    assert record_of(text).agreements == []


def test_future_signing_is_no_agreement() -> None:
    text = contract(f"która zostanie zawarta dnia 5 maja 2018 r. pomiędzy {PARTIES}.")
    assert record_of(text).agreements == []


SIGNATURES = """
Kłodawa, dnia 5 maja 2018 r.

LIST INTENCYJNY

My, niżej podpisani, wyrażamy wolę współpracy w ramach Partnerstwa „Wrzos”. Niniejszy list nie rodzi zobowiązań.

Za Gminę Borowa
Wójt
Adam Gil

Za Fundację „Jasny Brzeg”
Prezes Zarządu
Anna Sikora
"""


def test_the_undersigned_speak_in_the_text_itself() -> None:
    found = agreement_of(
        "DEKLARACJA\n\nKłodawa, dnia 5 maja 2018 r.\n\nMy, niżej podpisani, reprezentując:\n- Gminę Borowa,\n"
        "- Fundację „Jasny Brzeg”,\nwyrażamy wolę współpracy."
    )
    assert found.signed is not None
    assert found.place is not None
    assert (found.signed.edtf, found.place.name) == ("2018-05-05", "Kłodawa")


def test_a_short_name_is_given_to_the_parties() -> None:
    text = (
        "POROZUMIENIE\n\nDom Kultury w Kole, zwany dalej „Domem”, reprezentowany przez Annę Sikorę, oraz Fundacja "
        "„Jasny Brzeg”, którą reprezentuje Adam Gil, zwana dalej „Fundacją”, ustalają, co następuje.\n\n§ 1\n\n"
        "Zajęcia opłaci Gmina Borowa."
    )
    assert {s.name for s in agreement_of(text).signatories} == {"Dom Kultury w Kole", "Fundacja „Jasny Brzeg”"}


def test_signature_columns_of_a_letter_of_intent() -> None:
    found = agreement_of(SIGNATURES)
    assert found.kind == "list intencyjny"
    assert found.cluster is not None
    assert found.cluster.name == "Partnerstwo „Wrzos”"
    assert representatives(SIGNATURES) == {
        "Gmina Borowa": {("Adam Gil", "wójt")},
        "Fundacja „Jasny Brzeg”": {("Anna Sikora", "prezes zarządu")},
    }


RESOLUTION = """
UCHWAŁA NR 1/2018

z dnia 5 maja 2018 r.

zebrania założycieli w sprawie utworzenia Klastra „Wrzos”

§ 1

Założyciele: Gmina Borowa, Fundacja „Jasny Brzeg” i Stowarzyszenie „Krąg” tworzą Klaster „Wrzos”.

§ 2

Uchwała wchodzi w życie z dniem podjęcia.
"""


def test_founding_resolution() -> None:
    found = agreement_of(RESOLUTION)
    assert found.kind == "uchwała"
    assert {party.name for party in found.signatories} == {*TWO, "Stowarzyszenie „Krąg”"}


def test_founding_resolution_is_dated_by_its_title() -> None:
    found = agreement_of(RESOLUTION)
    assert found.signed is not None
    assert found.signed.edtf == "2018-05-05"


ANNEX = """
Aneks nr 2
do porozumienia o utworzeniu Klastra „Wrzos” z dnia 5 maja 2018 r.

zawarty w dniu 7 czerwca 2019 r. w Kłodawie pomiędzy:

1. Gminą Borowa,
2. Fundacją „Jasny Brzeg”.

§ 1

Strony zmieniają § 3 porozumienia.
"""


def test_annex_has_its_own_date() -> None:
    found = agreement_of(ANNEX)
    assert found.signed is not None
    assert found.title is not None
    assert found.signed.edtf == "2019-06-07"
    assert found.title.startswith("Aneks nr 2 do porozumienia")
    assert {party.name for party in found.signatories} == TWO


DECLARATION = """
DEKLARACJA PRZYSTĄPIENIA

do Klastra „Wrzos”

Niniejszym Fundacja „Jasny Brzeg” z Kłodawy, reprezentowana przez prezes Annę Sikorę, przystępuje do Klastra „Wrzos”.

Kłodawa, dnia 5 maja 2018 r.
"""


def test_accession_has_one_signatory() -> None:
    found = agreement_of(DECLARATION)
    assert found.kind == "deklaracja"
    assert found.signed is not None
    assert found.signed.edtf == "2018-05-05"
    assert signatories(DECLARATION) == {"Fundacja „Jasny Brzeg”"}


def test_a_heading_word_alone_names_no_cluster() -> None:
    assert agreement_of(f"UMOWA O WSPÓŁPRACY\n\nzawarta w Kłodawie pomiędzy {PARTIES}.{BODY}").cluster is None


def test_the_kind_in_a_heading_names_no_cluster() -> None:
    assert agreement_of(f"UMOWA PARTNERSTWA\n\nzawarta w Kłodawie pomiędzy {PARTIES}.{BODY}").cluster is None


def test_register_numbers_belong_to_their_party() -> None:
    text = contract(
        "zawarta w Kłodawie pomiędzy:\n\n1. Gminą Borowa, NIP 1234563218,\n2. Fundacją „Jasny Brzeg”, KRS 0000123456."
    )
    found = {party.name: party.registers for party in agreement_of(text).signatories}
    assert (found["Gmina Borowa"].nip, found["Gmina Borowa"].krs) == ("1234563218", None)
    assert (found["Fundacja „Jasny Brzeg”"].krs, found["Fundacja „Jasny Brzeg”"].nip) == ("0000123456", None)


TWO_PARTIES = f"pomiędzy {PARTIES}."


def test_the_last_signature_concludes_where_the_parties_sign_apart() -> None:
    text = (
        f"UMOWA O WSPÓŁPRACY\n\nzawarta z chwilą złożenia podpisu przez ostatnią ze Stron, {TWO_PARTIES}{BODY}\n\n"
        "Strona 1                            Strona 2\n"
        "Borowa, 7.05.2018 r.                Turek, 5.05.2018 r.\n"
        "Adam Gil                            Anna Sikora\n"
    )
    found = agreement_of(text)
    assert (found.signed and found.signed.edtf, found.place and found.place.name) == ("2018-05-07", "Borowa")


@pytest.mark.parametrize(
    "clause",
    [
        "zawarta na podstawie ustawy z dnia 11 lipca 2014 r. o zasadach realizacji programów w dniu 5 maja 2018 r.",
        "zawarta w dniu 5 maja 2018 r. w wykonaniu uchwały Rady Gminy nr 7 z dnia 4 maja 2018 r.",
    ],
)
def test_the_day_of_a_law_is_not_that_of_the_agreement(clause: str) -> None:
    found = agreement_of(f"UMOWA O WSPÓŁPRACY\n\n{clause} {TWO_PARTIES}{BODY}")
    assert found.signed is not None
    assert found.signed.edtf == "2018-05-05"


def test_an_annex_has_its_own_day_and_the_kind_of_what_it_changes() -> None:
    text = (
        "ANEKS NR 2\nz dnia 5 maja 2018 r.\ndo Umowy o współpracy z dnia 1 marca 2016 r.\n\n"
        f"zawarty w Turku {TWO_PARTIES}{BODY}"
    )
    found = agreement_of(text)
    assert (found.kind, found.signed and found.signed.edtf) == ("umowa", "2018-05-05")


def test_names_broken_over_the_lines_of_a_signature() -> None:
    text = (
        "LIST INTENCYJNY\n\nKłodawa, 5 maja 2018 r.\n\nNiżej podpisani deklarują współpracę.\n\n"
        "za Towarzystwo                       za Marinę „Fala” Sp. z o.o.\n"
        "Miłośników Warty\n\n"
        "Adam Gil                             Anna Sikora\n"
        "Prezes                               Członek Zarządu\n"
    )
    assert representatives(text) == {
        "Towarzystwo Miłośników Warty": {("Adam Gil", "prezes")},
        "Marina „Fala” Sp. z o.o.": {("Anna Sikora", "członek zarządu")},
    }


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("POROZUMIENIE", "Porozumienie"),
        ("UMOWA PARTNERSKA\n\n„Nad Wartą”", "Umowa partnerska „Nad Wartą”"),
    ],
)
def test_a_title_may_be_one_word_or_go_on_in_quotation_marks(head: str, title: str) -> None:
    assert agreement_of(f"{head}\n\nzawarta w dniu 5 maja 2018 r. {TWO_PARTIES}{BODY}").title == title


BUILT = """POROZUMIENIE
o opiece nad parkiem

Porozumienie zawierają Gmina Borowa, działająca przez Wójta Jana Gila, oraz Fundacja „Brzask” z siedzibą w Kole.

1. Fundacja posadzi drzewa w parku.
2. Gmina podlewa trawniki i zbiera liście.
3. Porozumienie obowiązuje przez trzy lata.

{end}
"""


@pytest.mark.parametrize("end", ["Jan Gil          Anna Lis", "Podpisy stron:"])
def test_numbered_clauses_above_signatures_are_a_formal_text(end: str) -> None:
    assert formal_text(reading_of(BUILT.format(end=end))) is not None


def test_numbered_clauses_alone_are_none() -> None:
    assert formal_text(reading_of(BUILT.format(end="Zapraszamy do parku."))) is None


def test_the_parties_may_follow_the_day_alone() -> None:
    title, _, clauses, end = BUILT.format(end="Podpisy stron:").strip().split("\n\n")
    parties = "W dniu 5 maja 2018 r. w Kole:\n\nGmina Borowa,\n\nFundacja „Brzask” z Turku,\n\nzawiązały partnerstwo."
    (agreement,) = record_of("\n\n".join([title, parties, clauses, end])).agreements
    assert [party.name for party in agreement.signatories] == ["Gmina Borowa", "Fundacja „Brzask”"]
