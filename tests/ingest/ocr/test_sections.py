"""The sign of sections, which Tesseract's Polish does not have."""

from __future__ import annotations

import pytest

from pipeline.ingest.ocr.hocr import OcrLine, OcrWord
from pipeline.ingest.ocr.sections import sectioned


def _lines(*texts: str) -> list[OcrLine]:
    return [
        OcrLine(
            tuple(OcrWord(word, (50.0 * i, y, 50.0 * i + 40, y + 9.0), y, 0.5) for i, word in enumerate(text.split()))
        )
        for y, text in enumerate(texts)
    ]


def _texts(lines: list[OcrLine]) -> list[str]:
    return [" ".join(word.text for word in line.words) for line in lines]


@pytest.mark.parametrize(("read", "printed"), [("$1", "§ 1"), ("s2.", "§ 2."), ("$ 10", "§ 10"), ("sz3", "§ 3")])
def test_a_mark_and_a_number_alone_on_a_line_are_a_section(read: str, printed: str) -> None:
    (lines,) = sectioned(_lines("Postanowienia", read))
    assert _texts(lines) == ["Postanowienia", printed]
    assert all(word.confidence == 1.0 for word in lines[1].words)


def test_a_digit_is_the_sign_only_next_to_another_section() -> None:
    assert _texts(sectioned(_lines("Razem", "54"))[0]) == ["Razem", "54"]
    assert _texts(sectioned(_lines("53", "Razem", "8 4"))[0]) == ["§ 3", "Razem", "§ 4"]


def test_what_one_reading_knows_helps_the_other() -> None:
    first, second = sectioned(_lines("51", "Strony"), _lines("s1", "Strony", "82"))
    assert _texts(first) == ["§ 1", "Strony"]
    assert _texts(second) == ["§ 1", "Strony", "§ 2"]


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("$ 1. Klaster działa w Łęgu.", "§ 1. Klaster działa w Łęgu."),
        ("zgodnie z $ 4 ust. 2", "zgodnie z § 4 ust. 2"),
        ("oraz $5. Rada", "oraz §5. Rada"),
    ],
)
def test_a_dollar_before_a_number_with_a_full_stop_is_the_sign(read: str, printed: str) -> None:
    assert _texts(sectioned(_lines(read))[0]) == [printed]


@pytest.mark.parametrize("text", ["s. 2", "2018", "5", "$1 za sztukę", "kosztuje $ 20", "Strona 2"])
def test_other_lines_stay(text: str) -> None:
    assert _texts(sectioned(_lines(text, "§ 3"))[0])[0] == text
