"""No PESEL gets in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.ingest.privacy import MASK, masked
from pipeline.ingest.read import read

PESEL = "44051401359"


@pytest.mark.parametrize(
    "text",
    [
        f"PESEL {PESEL}",
        f"(PESEL: {PESEL})",
        "nr PESEL: 440514 01359",
        f"Jan Las, {PESEL}, Gaj",
        "pesel - 12345678901",
        "PESEL nr 12345678901",
        "PESEL 440514-01359",
        "PESEL: 44.05.14.01359",
        "PESEL 44 05 14 0 13 59",
        "PESEL_44051401359.pdf",
        "Jan Las, 440514 01359, Gaj",
        "Jan Las (44.05.14-01359)",
        "umowa_44051401359.pdf",
        "umowa-440514-01359.pdf",
    ],
)
def test_number_of_a_person_is_masked(text: str) -> None:
    found = masked(text)
    assert MASK in found
    assert sum(character.isdigit() for character in found) == 0
    assert len(found) == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "KRS 0000123456",
        "tel. 600 000 123",
        "12345678901",
        "NIP 123-456-32-18",
        "konto 12 440514 013590",
        "4405-14-01359",
    ],
)
def test_other_numbers_stay(text: str) -> None:
    assert masked(text) == text


@given(st.text(max_size=80))
def test_length_is_kept(text: str) -> None:
    assert len(masked(text)) == len(text)


def test_document_holds_no_number_of_a_person() -> None:
    text = read(f"Umowę podpisał Jan Las, PESEL {PESEL}, zamieszkały w Gaju.".encode()).text
    assert PESEL not in text
    assert "Jan Las" in text
