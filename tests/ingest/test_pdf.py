"""The PDF reader as a whole: text, words and boxes, pages, metadata."""

from __future__ import annotations

import unicodedata

import pdfplumber
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.document import FURNITURE
from tests.ingest.pdf_maker import BODY, HEIGHT, TITLE, WIDTH, blocks, flowing, item, placed, read, text, texts

SENTENCE = "Wójt gminy Brzozówka i zarząd spółdzielni „Pod Jaworem” zawarli porozumienie o współpracy."


def test_paragraph_is_one_block_with_all_polish_letters() -> None:
    pangram = "Zażółć gęślą jaźń, mówił ŁĄCZNIK ŹRÓDEŁ, a potem dodał: „niech żyje Śćibor Ćwięk” – i wyszedł na dwór."
    assert texts(flowing([text(pangram + " " + SENTENCE)])) == [pangram + " " + SENTENCE]


def test_every_word_has_its_box_on_the_page() -> None:
    document = read(flowing([text(SENTENCE, TITLE), text(SENTENCE * 4), item("1)", SENTENCE)]))
    covered = sorted(word.start for word in document.words)
    starts = [
        i for i, char in enumerate(document.text) if not char.isspace() and (i == 0 or document.text[i - 1].isspace())
    ]
    assert set(starts) <= set(covered)
    for word in document.words:
        x0, top, x1, bottom = word.bbox
        assert 0 <= x0 < x1 <= WIDTH
        assert 0 <= top < bottom <= HEIGHT


def test_boxes_are_those_of_pdfplumber(tmp_path) -> None:
    data = flowing([text(SENTENCE, TITLE), text(SENTENCE * 4)])
    (tmp_path / "a.pdf").write_bytes(data)
    with pdfplumber.open(tmp_path / "a.pdf") as pdf:
        expected = [(w["text"], w["x0"], w["x1"]) for w in pdf.pages[0].extract_words()]
    document = read(data)
    found = [(document.text[w.start : w.end], w.bbox[0], w.bbox[2]) for w in document.words]
    assert [w for w, _, _ in found] == [w for w, _, _ in expected]
    for (_, x0, x1), (_, left, right) in zip(found, expected, strict=True):
        assert (x0, x1) == (pytest.approx(left, abs=1), pytest.approx(right, abs=1))


def test_box_of_a_span_comes_from_the_top_left_corner() -> None:
    document = read(placed([(100, 200, "Dolina"), (100, 600, "Wzgórze")]))
    start = document.text.index("Wzgórze")
    page, box = document.where(start, start + 7)
    assert page == 1
    assert box is not None
    assert box[0] == pytest.approx(100, abs=2)
    assert 585 < box[1] < 600 < box[3] < 610


@pytest.mark.parametrize("angle", [0, 90, 180, 270])
def test_sideways_text_is_read_as_if_the_page_were_turned(angle: int) -> None:
    document = read(placed([(60, 120, "Dolina Rudki"), (60, 160, "łączy gminy")], angle=angle))
    assert document.text == "Dolina Rudki\nłączy gminy"
    page = document.pages[0]
    assert (page.width > page.height) == (angle in (90, 270))
    for word in document.words:
        assert 0 <= word.bbox[0] < word.bbox[2] <= page.width
        assert 0 <= word.bbox[1] < word.bbox[3] <= page.height


def test_ligatures_and_blanks_are_made_plain() -> None:
    assert texts(placed([(72, 100, "o\ufb01arność\u00a0i  re\ufb02eksja")])) == ["ofiarność i refleksja"]


def test_pages_cover_the_text_in_order() -> None:
    document = read(placed([(72, 100, "Strona tytułowa umowy.")], [(72, 100, "Postanowienia końcowe umowy.")]))
    first, second = document.pages
    assert document.text[first.start : first.end].strip() == "Strona tytułowa umowy."
    assert document.text[second.start : second.end].strip() == "Postanowienia końcowe umowy."


def test_title_and_author_come_from_the_file() -> None:
    metadata = read(placed([(72, 100, "Treść")], title="Umowa Doliny Rudki", author="Łucja Żak")).metadata
    assert (metadata.media_type, metadata.title, metadata.author) == (
        "application/pdf",
        "Umowa Doliny Rudki",
        "Łucja Żak",
    )


def test_headings_are_told_by_size_and_boldness() -> None:
    data = flowing(
        [text("UMOWA O WSPÓŁPRACY", TITLE), text(SENTENCE * 3), text("<b>Postanowienia</b>"), text(SENTENCE)]
    )
    kinds = [(kind, value) for kind, value in blocks(data) if kind == "heading"]
    assert kinds == [("heading", "UMOWA O WSPÓŁPRACY"), ("heading", "Postanowienia")]
    levels = [block.level for block in read(data).blocks if block.kind == "heading"]
    assert levels == [1, 2]


def test_title_on_two_lines_is_one_heading() -> None:
    data = flowing([text("POROZUMIENIE<br/>o utworzeniu Klastra „Nad Rudką”", TITLE), text(SENTENCE * 3)])
    assert blocks(data)[0] == ("heading", "POROZUMIENIE\no utworzeniu Klastra „Nad Rudką”")


def test_text_in_bold_throughout_has_no_headings() -> None:
    data = flowing([text(f"<b>{SENTENCE}</b>", BODY) for _ in range(4)])
    assert {kind for kind, _ in blocks(data)} == {"paragraph"}


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(alphabet="aąbcćdeęłńóśżź,.()„”-1 ", min_size=1, max_size=300), min_size=1, max_size=6))
def test_no_letter_is_lost(contents: list[str]) -> None:
    contents = [" ".join(content.split()) for content in contents]
    letters = "".join(char for content in contents for char in content if char.isalnum())
    if not letters:
        return
    document = read(flowing([text(content) for content in contents if content]))
    assert sorted(char for char in document.text if char.isalnum()) == sorted(letters)
    assert unicodedata.is_normalized("NFC", document.text)
    assert all(block.kind in FURNITURE or document.text[block.start : block.end] for block in document.blocks)
