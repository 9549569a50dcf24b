import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.analyse.contacts import ContactKind, ContactMatch
from pipeline.codes import WarningCode
from pipeline.ingest.read import read
from pipeline.normalise.contacts import contact, contact_of
from pipeline.normalise.registers import register_number, register_warnings, registers_of


@pytest.mark.parametrize(
    ("kind", "written", "digits", "right"),
    [
        (ContactKind.NIP, "123-456-32-18", "1234563218", True),
        (ContactKind.NIP, "123-456-32-19", "1234563219", False),
        (ContactKind.REGON, "123 456 785", "123456785", True),
        (ContactKind.REGON, "123456784", "123456784", False),
        (ContactKind.KRS, "0000 123 456", "0000123456", True),
        (ContactKind.KRS, "000012345", "000012345", False),
    ],
)
def test_numbers(kind: ContactKind, written: str, digits: str, right: bool) -> None:
    number = register_number(kind, written)
    assert number.digits == digits
    assert number.problem is (None if right else WarningCode.CHECKSUM_FAILED)


@pytest.mark.parametrize(
    ("kind", "written", "canonical"),
    [
        (ContactKind.PHONE, "600-100-200", "+48 600 100 200"),
        (ContactKind.PHONE, "(13) 446 12 34", "+48 13 446 12 34"),
        (ContactKind.EMAIL, "Biuro@Lasy.pl", "biuro@lasy.pl"),
        (ContactKind.POSTAL_CODE, "33–170", "33-170"),
        (ContactKind.URL, "www.lasy.pl/A", "www.lasy.pl/A"),
    ],
)
def test_canonical_contacts(kind: ContactKind, written: str, canonical: str) -> None:
    assert contact(ContactMatch(0, len(written), kind, written)) == canonical


def found(*values: tuple[ContactKind, str]) -> list[ContactMatch]:
    return [ContactMatch(0, len(written), kind, written) for kind, written in values]


def test_each_contact_once_and_by_its_kind() -> None:
    reached = contact_of(
        found(
            (ContactKind.PHONE, "600-100-200"),
            (ContactKind.PHONE, "+48 600 100 200"),
            (ContactKind.POSTAL_CODE, "33-170"),
            (ContactKind.NIP, "1234563218"),
        )
    )
    assert reached.phones == ["+48 600 100 200"]
    assert reached.postal_codes == ["33-170"]
    assert (reached.emails, reached.urls) == ([], [])


def test_the_first_number_of_a_register_is_the_partys_and_a_personal_number_is_none() -> None:
    numbers = found(
        (ContactKind.NIP, "1234563219"), (ContactKind.NIP, "1234563218"), (ContactKind.PESEL, "44051401359")
    )
    assert registers_of(numbers).model_dump() == {"krs": None, "nip": "1234563219", "regon": None}


@given(st.sampled_from([(ContactKind.NIP, "1234563218"), (ContactKind.REGON, "123456785")]), st.data())
def test_every_wrong_digit_is_flagged(number: tuple[ContactKind, str], data: st.DataObject) -> None:
    kind, right = number
    at = data.draw(st.integers(0, len(right) - 1))
    digit = data.draw(st.sampled_from([d for d in "0123456789" if d != right[at]]))
    text = right[:at] + digit + right[at + 1 :]
    (warning,) = register_warnings([ContactMatch(0, len(text), kind, text)], read(text.encode()))
    assert warning.code is WarningCode.CHECKSUM_FAILED
    assert text in warning.message
    assert warning.evidence[0].text == text
