"""PDFs that cannot be read: a code of the closed list and a remedy, for any bytes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.codes import WarningCode
from pipeline.document import Document
from pipeline.ingest.base import Limits, Rejected
from tests.ingest.pdf_maker import flowing, placed, read, ruled_table, text, texts

SMALL = flowing(
    [
        text("Gmina Brzozówka i Fundacja „Młyn” podpisały list intencyjny."),
        ruled_table([["a", "b"], ["c", "d"]], [90, 90]),
    ]
)


@pytest.mark.parametrize(
    ("data", "limits", "code"),
    [
        (placed([(72, 100, "tajne")], password="haslo"), Limits(), WarningCode.ENCRYPTED),
        (b"", Limits(), WarningCode.CORRUPT),
        (b"Zwyczajny tekst pod nazwa .pdf", Limits(), WarningCode.CORRUPT),
        (bytes(100_000), Limits(), WarningCode.CORRUPT),
        (SMALL[:200], Limits(), WarningCode.CORRUPT),
        (placed(*[[(72, 100, "strona")]] * 3), Limits(max_pages=2), WarningCode.TOO_MANY_PAGES),
        (SMALL, Limits(max_characters=20), WarningCode.TOO_LARGE),
        (placed([]), Limits(), WarningCode.EMPTY),
        (placed([(72, 100, "\ue010\ue011\ue012 \ue013")]), Limits(), WarningCode.EMPTY),
    ],
)
def test_refused_with_code_and_remedy(data: bytes, limits: Limits, code: WarningCode) -> None:
    with pytest.raises(Rejected) as refusal:
        read(data, limits)
    assert refusal.value.code == code
    assert refusal.value.message.endswith(".")


def test_empty_user_password_opens() -> None:
    assert texts(placed([(72, 100, "Treść jawna")], password="")) == ["Treść jawna"]


def test_cut_off_file_gives_what_is_left_and_says_so() -> None:
    data = flowing([text("Zarząd spółdzielni zawarł umowę z gminą.")])
    document = read(data[: data.rindex(b"%%EOF") - 5])
    assert "Zarząd spółdzielni" in document.text
    assert [issue.code for issue in document.issues] == ["content_lost"]


def _outcome(data: bytes) -> Document | Rejected:
    try:
        return read(data)
    except Rejected as refusal:
        return refusal


def _ends_well(data: bytes) -> bool:
    result = _outcome(data)
    return isinstance(result, Document) or result.code in WarningCode


@settings(max_examples=120, deadline=None)
@given(st.integers(0, len(SMALL)))
def test_any_truncation_ends_well(length: int) -> None:
    assert _ends_well(SMALL[:length])


@settings(max_examples=250, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(SMALL) - 1), st.integers(0, 255)), min_size=1, max_size=40))
def test_any_flipped_bytes_end_well(flips: list[tuple[int, int]]) -> None:
    data = bytearray(SMALL)
    for position, value in flips:
        data[position] = value
    assert _ends_well(bytes(data))


@settings(max_examples=50, deadline=None)
@given(
    st.lists(st.tuples(st.floats(0, 595), st.floats(0, 842), st.text("abc1.) ", min_size=1, max_size=5)), max_size=60)
)
def test_scattered_words_end_well(puts: list[tuple[float, float, str]]) -> None:
    assert _ends_well(placed(puts))
