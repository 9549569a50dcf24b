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
    ],
)
def test_number_of_a_person_is_masked(text: str) -> None:
    found = masked(text)
    assert MASK in found
    assert not any(run.isdigit() and len(run) > 5 for run in found.replace(MASK, " ").split())
    assert len(found) == len(text)


@pytest.mark.parametrize("text", ["KRS 0000123456", "tel. 600 000 123", "12345678901", "NIP 123-456-32-18"])
def test_other_numbers_stay(text: str) -> None:
    assert masked(text) == text


@given(st.text(max_size=80))
def test_length_is_kept(text: str) -> None:
    assert len(masked(text)) == len(text)


def test_document_holds_no_number_of_a_person() -> None:
    text = read(f"Umowę podpisał Jan Las, PESEL {PESEL}, zamieszkały w Gaju.".encode()).text
    assert PESEL not in text
    assert "Jan Las" in text
