"""Two readings of one page: each gives the words that it read better."""

from __future__ import annotations

from pipeline.ingest.ocr.hocr import OcrLine, OcrWord
from pipeline.ingest.ocr.readings import merged


def _line(*words: tuple[str, float], top: float = 100.0) -> OcrLine:
    boxes = ((100.0 * i, top, 100.0 * i + 80, top + 28) for i in range(len(words)))
    return OcrLine(tuple(OcrWord(text, box, top + 28, sure) for (text, sure), box in zip(words, boxes, strict=True)))


def _read(first: OcrLine, second: OcrLine) -> list[tuple[str, float]]:
    return [(word.text, word.confidence) for line in merged([first], [second]) for word in line.words]


def test_a_word_of_the_dictionary_is_better_than_a_surer_one_that_is_none() -> None:
    assert _read(_line(("wspołnota", 0.9)), _line(("wspólnota", 0.5))) == [("wspólnota", 0.5)]
    assert _read(_line(("wspólnota", 0.5)), _line(("wspołnota", 0.9))) == [("wspólnota", 0.5)]


def test_of_two_words_the_surer_counts() -> None:
    assert _read(_line(("pole", 0.9)), _line(("pola", 0.8))) == [("pole", 0.9)]
    assert _read(_line(("strony.", 0.6)), _line(("strony:", 0.9))) == [("strony:", 0.9)]


def test_of_two_words_that_are_none_that_counts_which_both_have_elsewhere() -> None:
    first = _line(("ZUBR$EX", 0.9), ("ZUBREX", 0.9))
    assert _read(first, _line(("ZUBREX", 0.5), ("ZUBREX", 0.9)))[0] == ("ZUBREX", 0.5)


def test_a_colon_may_have_lost_a_dot() -> None:
    assert _read(_line(("nimi.", 0.95)), _line(("nimi:", 0.8))) == [("nimi:", 0.8)]
    assert _read(_line(("nimi:", 0.8)), _line(("nimi.", 0.95))) == [("nimi:", 0.8)]


def test_the_box_of_a_little_word_may_be_too_narrow() -> None:
    capital, small = OcrWord("Z", (201, 100, 206, 107), 107, 0.9), OcrWord("z", (200, 98, 203, 109), 107, 0.8)
    assert [word.text for line in merged([OcrLine((capital,))], [OcrLine((small,))]) for word in line.words] == ["z"]


def test_capitals_are_those_of_the_second_reading() -> None:
    assert _read(_line(("wójt", 0.95)), _line(("Wójt", 0.8))) == [("Wójt", 0.8)]


def test_what_both_read_alike_is_as_sure_as_the_surer_one() -> None:
    assert _read(_line(("Żarnów", 0.4)), _line(("Żarnów", 0.8))) == [("Żarnów", 0.8)]


def test_lines_that_one_reading_missed_are_those_of_the_other() -> None:
    above, below = _line(("Gmina", 0.9)), _line(("Powiat", 0.9), top=200)
    assert [line.words[0].text for line in merged([above], [above, below])] == ["Gmina", "Powiat"]
    assert [line.words[0].text for line in merged([above, below], [above])] == ["Gmina", "Powiat"]


def test_a_blank_that_one_reading_lost_is_that_of_the_other() -> None:
    whole = OcrLine((OcrWord("wskład", (0, 100, 80, 128), 128, 0.9),))
    parts = OcrLine((OcrWord("w", (0, 104, 14, 128), 127, 0.8), OcrWord("skład", (22, 100, 80, 128), 127, 0.9)))
    assert [(w.text, w.baseline) for line in merged([whole], [parts]) for w in line.words] == [
        ("w", 128),
        ("skład", 128),
    ]


def test_initials_stand_apart_from_the_name() -> None:
    whole = OcrLine((OcrWord("J.Prądzyńska", (0, 100, 200, 128), 128, 0.9),))
    parts = OcrLine((OcrWord("J.", (0, 100, 20, 128), 128, 0.8), OcrWord("Prądzyńska", (30, 100, 200, 128), 128, 0.9)))
    assert [word.text for line in merged([whole], [parts]) for word in line.words] == ["J.", "Prądzyńska"]
    assert [word.text for line in merged([parts], [whole]) for word in line.words] == ["J.", "Prądzyńska"]


def test_words_of_the_line_above_are_other_words() -> None:
    assert _read(_line(("wspołnota", 0.9)), _line(("wspólnota", 0.9), top=80)) == [("wspołnota", 0.9)]
