"""Dates, localities and units of a record: canonical values with the words they come from."""

from __future__ import annotations

import pytest

from pipeline.analyse import analyse
from pipeline.codes import WarningCode
from pipeline.extract import extract_frames
from pipeline.ingest.read import read
from pipeline.normalise import to_record
from pipeline.normalise.confidence import measured
from pipeline.records import Agreement, Record
from tests.extract.agreement_of import GENERATOR, agreement_of, model, record_of

PARTIES = " Stronami umowy są Gmina Borowa i Fundacja „Świt”."


def page(text: str, published: str) -> Record:
    """The record of a web page that declares the date of its publication."""
    meta = f'<meta property="article:published_time" content="{published}T10:00:00+01:00">'
    body = f"<p>{text}</p><p>{'Gmina leży nad rzeką i słynie z sadów. ' * 6}</p>"
    html = f"<html lang='pl'><head><meta charset='utf-8'><title>Umowa</title>{meta}</head><body><article>{body}"
    document = read(f"{html}</article></body></html>".encode())
    (doc,) = analyse([document], model())
    return to_record(document, extract_frames(doc), "sha256:0", "page.html", GENERATOR)


def only(record: Record) -> Agreement:
    (found,) = record.agreements
    return found


def test_a_missing_year_comes_from_the_publication_with_a_warning() -> None:
    record = page("5 maja w Kłodawie podpisano umowę." + PARTIES, "2018-05-07")
    signed = only(record).signed
    assert record.document.published == "2018-05-07"
    assert signed is not None
    assert signed.edtf == "2018-05-05"
    assert [warning.code for warning in record.warnings] == [WarningCode.YEAR_FROM_CONTEXT]
    assert [piece.text for piece in record.warnings[0].evidence] == ["5 maja"]


def test_a_year_that_is_written_needs_no_warning() -> None:
    record = page("5 maja 2017 r. w Kłodawie podpisano umowę." + PARTIES, "2018-05-07")
    signed = only(record).signed
    assert signed is not None
    assert signed.edtf == "2017-05-05"
    assert record.warnings == []


def test_a_filled_year_has_a_confidence_of_its_own() -> None:
    filled = only(page("5 maja podpisano umowę." + PARTIES, "2018-05-07")).signed
    written = only(page("5 maja 2018 r. podpisano umowę." + PARTIES, "2018-05-07")).signed
    assert filled is not None
    assert written is not None
    assert filled.confidence == measured().of("signed", "year of publication")
    assert written.confidence == measured().of("signed", "act")


@pytest.mark.parametrize(
    ("written", "name", "voivodeship"),
    [
        ("w Kłodawie", "Kłodawa", None),
        ("w Nowym Sączu", "Nowy Sącz", "małopolskie"),
        ("we Wrocławiu", "Wrocław", "dolnośląskie"),
        ("w Łodzi", "Łódź", "łódzkie"),
        ("w Zakopanem", "Zakopane", "małopolskie"),
    ],
)
def test_localities(written: str, name: str, voivodeship: str | None) -> None:
    place = agreement_of(f"Umowę podpisano {written}." + PARTIES).place
    assert place is not None
    assert place.name == name
    if voivodeship is not None:
        assert place.teryt is not None
        assert place.teryt.voivodeship == voivodeship


def test_an_unknown_locality_stays_as_it_is_and_is_doubted() -> None:
    known = agreement_of("Umowę podpisano w Kaliszu." + PARTIES).place
    assert known is not None
    text = (
        "POROZUMIENIE\n\nZmyślinów Kniejowy, dnia 5 maja 2018 r.\n\n§ 1\n\nGmina Borowa i Gmina Ryjewo zawierają umowę."
    )
    unknown = agreement_of(text).place
    assert unknown is None or unknown.confidence < known.confidence


def test_neighbouring_units_decide_between_namesakes() -> None:
    text = (
        "Klaster „Wrzos” obejmuje powiat bielski w województwie podlaskim. Utworzyły go Gmina Borowa i Fundacja „Świt”."
    )
    found = {unit.name: unit.teryt for unit in agreement_of(text).area}
    assert "powiat bielski" in found
    assert found["powiat bielski"] is not None
    assert found["powiat bielski"].voivodeship == "podlaskie"


def test_numbers_of_registers_are_digits_and_checked() -> None:
    text = "Umowę podpisały: Fundacja „Świt” (KRS 0000123456, NIP 123-456-32-18) i Gmina Borowa (NIP 123-456-32-19)."
    found = {party.name: party.registers for party in agreement_of(text).signatories}
    assert (found["Fundacja „Świt”"].krs, found["Fundacja „Świt”"].nip) == ("0000123456", "1234563218")
    assert found["Gmina Borowa"].nip == "1234563219"


def test_a_wrong_number_of_anybody_is_flagged() -> None:
    text = "Umowę podpisały Fundacja „Świt” i Gmina Borowa. Patronem jest Fundacja „Zmierzch” (REGON 123456784)."
    assert [warning.code for warning in record_of(text).warnings] == [WarningCode.CHECKSUM_FAILED]


def test_what_is_printed_with_a_party_is_its_own() -> None:
    text = "Umowę podpisały: Fundacja „Świt” (33-170 Tuchów, tel. 600 100 200), i Gmina Borowa (urzad@borowa.pl)."
    found = {party.name: party.contact for party in agreement_of(text).signatories}
    assert (found["Fundacja „Świt”"].postal_codes, found["Fundacja „Świt”"].phones) == (["33-170"], ["+48 600 100 200"])
    assert found["Gmina Borowa"].emails == ["urzad@borowa.pl"]
    assert found["Gmina Borowa"].phones == []


def test_one_body_with_its_acronym_and_form() -> None:
    text = "Umowę podpisały Fundacja Rozwoju Młodych (FRM) i Gmina Borowa. FRM dziękuje Fundacji Rozwoju Młodych."
    (body,) = [o for o in record_of(text).entities.organizations if o.legal_form == "fundacja"]
    assert (body.name, body.acronym, body.aliases) == ("Fundacja Rozwoju Młodych", "FRM", [])
    assert (body.legal_form_code, body.sector) == ("96XK", "ngo")
    assert len(body.evidence) == 3


def test_a_personal_number_stays_out() -> None:
    text = "Umowę podpisały: Fundacja „Świt”, którą reprezentuje Anna Sikora (PESEL 44051401359), i Gmina Borowa."
    assert "44051401359" not in agreement_of(text).model_dump_json()


def test_a_bare_head_with_a_capital_is_a_mention_and_no_other_name() -> None:
    text = (
        "3 maja 2019 r. Jaworski Sejmik Osób Młodych (JSOM) podpisał umowę z Gminą Borowa. "
        "Prezes JSOM-u mówi, że Sejmik czekał na to od lat."
    )
    (body,) = [o for o in record_of(text).entities.organizations if "Sejmik" in o.name]
    assert (body.name, body.acronym, body.aliases) == ("Jaworski Sejmik Osób Młodych", "JSOM", [])
    assert [piece.text for piece in body.evidence] == ["Jaworski Sejmik Osób Młodych", "JSOM-u", "Sejmik"]
