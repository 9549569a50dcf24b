"""Bullets and dashes, and what is no writing."""

from __future__ import annotations

import pytest

from pipeline.ingest.ocr.hocr import OcrLine, OcrWord
from pipeline.ingest.ocr.marks import as_printed, is_scribble


def _line(text: str, sure: float = 0.9) -> OcrLine:
    return OcrLine(tuple(OcrWord(word, (0, 0, 9, 9), 9, sure) for word in text.split()))


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("e Gmina Brzozów", "• Gmina Brzozów"),
        ("e« Gmina Brzozów", "• Gmina Brzozów"),
        ("› Gmina Brzozów", "• Gmina Brzozów"),
        ("Gmina e Brzozów", "Gmina e Brzozów"),
        ("1, Gmina Brzozów", "1. Gmina Brzozów"),
        ("Klaster - co to?", "Klaster – co to?"),
        ("- Gmina Brzozów-Osada", "– Gmina Brzozów-Osada"),
        ("Klaster — co to?", "Klaster – co to?"),
    ],
)
def test_bullets_and_dashes_are_as_they_are_printed(read: str, printed: str) -> None:
    assert " ".join(word.text for word in as_printed(_line(read))) == printed


def test_lines_without_one_sure_word_are_scribbles() -> None:
    assert is_scribble(_line("żę vw ji", 0.3))
    assert not is_scribble(_line("Gmina Brzozów", 0.6))
    assert is_scribble(_line("—", 0.9))
