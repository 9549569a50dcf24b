"""Tesseract's report as lines of words; sizes, bullets and stains told apart."""

from __future__ import annotations

from pipeline.ingest.ocr.hocr import OcrLine, OcrWord, parse
from pipeline.ingest.ocr.marks import as_printed, is_scribble
from pipeline.ingest.ocr.sizes import font_sizes

REPORT = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><body><div class='ocr_page' title='bbox 0 0 900 400'>
<span class='ocr_line' title="bbox 100 40 500 80; baseline 0.01 -8; x_size 34">
 <span class='ocrx_word' title='bbox 100 44 260 72; x_wconf 96'>Gmina</span>
 <span class='ocrx_word' title='bbox 300 46 500 80; x_wconf 41'>Mrągowo,</span>
</span>
<span class='ocr_header' title="bbox 0 0 9 9"><span class='ocrx_word' title='bbox 0 0 9 9; x_wconf 5'> </span></span>
</div></body></html>""".encode()


def _word(text: str, x0: float, confidence: float, height: float = 28.0) -> OcrWord:
    return OcrWord(text, (x0, 100 - height, x0 + 80, 100), 100, confidence)


def _line(*words: str, confidence: float = 0.95, height: float = 28.0) -> OcrLine:
    return OcrLine(tuple(_word(text, 100.0 * i, confidence, height) for i, text in enumerate(words)))


def test_words_have_boxes_baselines_and_confidences() -> None:
    (line,) = parse(REPORT)
    gmina, mragowo = line.words
    assert (gmina.text, gmina.box, gmina.confidence) == ("Gmina", (100.0, 44.0, 260.0, 72.0), 0.96)
    assert mragowo.confidence == 0.41
    assert gmina.baseline == 80 - 8 + 0.01 * 80
    assert mragowo.baseline > gmina.baseline


def test_a_broken_report_has_no_lines_and_no_error() -> None:
    assert parse(b"") == []
    assert parse(b"Segmentation fault") == []
    assert [word.text for line in parse(REPORT[:700]) for word in line.words][:1] == ["Gmina"]


def test_small_letters_and_capitals_of_one_font_have_one_size() -> None:
    low, tall, title = _line("nam", "nas", height=19), _line("Gmina", "Ełk"), _line("UMOWA", "RAMOWA", height=60)
    sizes = font_sizes([low, tall, tall, tall, title])
    assert sizes[0] == sizes[1]
    assert sizes[-1] > 1.5 * sizes[1]


def test_dots_before_items_are_bullets_and_doubtful_marks_are_none() -> None:
    words = [word.text for word in as_printed(_line("*", "Gmina", "—", "Ełk"))]
    assert words == ["•", "Gmina", "–", "Ełk"]
    doubtful = OcrLine((*_line("Gmina").words, _word("|", 200, 0.3)))
    assert [word.text for word in as_printed(doubtful)] == ["Gmina"]


def test_a_label_is_read_with_its_full_stop() -> None:
    assert [word.text for word in as_printed(_line("4,", "Gmina", "Ełk"))] == ["4.", "Gmina", "Ełk"]
    assert [word.text for word in as_printed(_line("Gmina", "4,"))] == ["Gmina", "4,"]


def test_scribbles_are_left_out_and_short_labels_are_not() -> None:
    assert is_scribble(_line("|", "—"))
    assert is_scribble(_line("WANY", "vvA", confidence=0.3))
    assert is_scribble(_line("o", confidence=0.7))
    assert not is_scribble(_line("§", "1"))
    assert not is_scribble(_line("Gmina", "Ełk", confidence=0.6))
