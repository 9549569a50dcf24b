import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.analyse.contacts import ContactKind, find_contacts


def found(text: str) -> list[tuple[str, str]]:
    return [(match.kind.value, match.text) for match in find_contacts(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("e-mail: biuro@klaster-lasow.pl.", [("email", "biuro@klaster-lasow.pl")]),
        ("(www.klaster-lasow.pl/o-nas/)", [("url", "www.klaster-lasow.pl/o-nas/")]),
        ("https://lasy.org.pl/a?b=1, dalej", [("url", "https://lasy.org.pl/a?b=1")]),
        ("strona klaster-lasow.pl działa", [("url", "klaster-lasow.pl")]),
        ("portal Lasy.pl i spółka z o.o.", []),
        ("tel. 600 100 200", [("phone", "600 100 200")]),
        ("tel./fax (13) 446-12-34", [("phone", "(13) 446-12-34")]),
        ("+48 22 123 45 67", [("phone", "+48 22 123 45 67")]),
        ("33-170 Tuchów, ul. Leśna 2", [("postal_code", "33-170")]),
        ("KRS: 0000123456, NIP: 123-456-32-18", [("krs", "0000123456"), ("nip", "123-456-32-18")]),
        ("nr KRS 0000 123 456 33-170 Tuchów", [("krs", "0000 123 456"), ("postal_code", "33-170")]),
        ("REGON 123 456 785", [("regon", "123 456 785")]),
        ("REGON 12345678512347", [("regon", "12345678512347")]),
        ("NIP PL1234563218", [("nip", "1234563218")]),
        ("NIP: 12345", [("nip", "12345")]),
        ("PESEL 44051401359", [("pesel", "44051401359")]),
        ("Fundacja Leśna Droga 0000123456", [("krs", "0000123456")]),
        ("dnia 12.05.2014 r., w latach 2014-2020", []),
    ],
)
def test_contacts(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_a_register_named_in_full_with_its_court() -> None:
    text = "wpisana do Krajowego Rejestru Sądowego prowadzonego przez Sąd Rejonowy w Tuchowie pod numerem 0000123456"
    assert found(text) == [("krs", "0000123456")]


def test_a_tax_number_is_no_telephone() -> None:
    assert [kind for kind, _ in found("NIP 600 100 200 1")] == ["nip"]


@given(st.text(alphabet="0123456789 -.@wwwpl:KRSNIP", max_size=60) | st.text(max_size=60))
def test_any_string_is_read_without_a_crash(text: str) -> None:
    end = 0
    for match in find_contacts(text):
        assert text[match.start : match.end] == match.text
        assert match.start >= end
        assert match.kind in ContactKind
        end = match.end
