"""Several agreements printed one behind the other in one file."""

from __future__ import annotations

from tests.extract.agreement_of import record_of

FIRST = """POROZUMIENIE

zawarte w dniu 5 maja 2018 r. w Kłodawie pomiędzy:

Gminą Borowa, reprezentowaną przez Wójta Adama Gila,

a

Fundacją „Jasny Brzeg” z siedzibą w Kole, KRS 0000287341, reprezentowaną przez Prezesa Annę Sikorę.

§ 1. Gmina udostępnia salę.

§ 2. Fundacja prowadzi zajęcia.
"""
SECOND = """UMOWA UŻYCZENIA

{opening}

Fundacją „Jasny Brzeg”, reprezentowaną przez Członka Zarządu Jana Wronę,

a

Spółdzielnią Socjalną „Młyn”, reprezentowaną przez Prezesa Ewę Maj.

§ 1. Spółdzielnia używa kuchni.
"""


def test_each_text_has_its_own_parties_dates_and_numbers() -> None:
    second = SECOND.format(opening="zawarta w dniu 7 czerwca 2018 r. w Turku pomiędzy:")
    one, two = record_of(f"{FIRST}\n=========================\n\n{second}").agreements
    assert (one.kind, one.signed and one.signed.edtf, two.kind, two.signed and two.signed.edtf) == (
        "porozumienie", "2018-05-05", "umowa", "2018-06-07",
    )  # fmt: skip
    assert [party.name for party in one.signatories] == ["Gmina Borowa", "Fundacja „Jasny Brzeg”"]
    assert [party.name for party in two.signatories] == ["Fundacja „Jasny Brzeg”", "Spółdzielnia Socjalna „Młyn”"]
    assert one.signatories[1].registers.krs is not None
    assert two.signatories[0].registers.krs is None
    assert [r.name for r in two.signatories[0].representatives] == ["Jan Wrona"]


def test_an_attachment_is_no_second_agreement() -> None:
    form = "UMOWA UŻYCZENIA\n\nWzór umowy stanowi załącznik do porozumienia.\n\nStrony podpisują ją osobno."
    assert len(record_of(f"{FIRST}\nZałącznik nr 1\n\n{form}").agreements) == 1


def test_a_line_that_counts_the_documents_is_no_title() -> None:
    second = SECOND.format(opening="Umowa zostaje zawarta 7 czerwca 2018 r. w Turku pomiędzy:")
    one, two = record_of(f"Dokument 1 z 2\n\n{FIRST}\n---------\n\nDokument 2 z 2\n\n{second}").agreements
    assert (one.kind, two.kind) == ("porozumienie", "umowa")


def test_a_title_may_say_which_part_of_the_file_it_heads() -> None:
    second = SECOND.format(opening="zawarta w dniu 7 czerwca 2018 r. w Turku pomiędzy:")
    one, two = record_of(f"CZĘŚĆ PIERWSZA – {FIRST}\n---------\n\nCZĘŚĆ DRUGA – {second}").agreements
    assert (one.kind, two.kind, two.signed and two.signed.edtf) == ("porozumienie", "umowa", "2018-06-07")


def test_a_line_of_place_and_date_below_a_title_opens_a_text() -> None:
    second = SECOND.format(opening="Turek, 7 czerwca 2018 r.\n\nStrony umowy:")
    one, two = record_of(f"{FIRST}\n---------\n\n{second}").agreements
    assert (one.place and one.place.name, two.place and two.place.name) == ("Kłodawa", "Turek")
