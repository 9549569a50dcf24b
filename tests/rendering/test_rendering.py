"""The renderer makes what it promises: lists that are lists, hyphens at line ends, the same bytes again."""

from __future__ import annotations

import io
from collections.abc import Callable

import docx
import pypdfium2
import pytest

from tests.rendering import render_docx, render_html, render_pdf
from tests.rendering.layout import parse

TEXT = """POROZUMIENIE
o współpracy Klastra „Łęg”

Zawarte w Olszanowie pomiędzy:

1. Gminą Olszanów,
2. Fundacją „Źródło”:
a) w zakresie szkoleń,
b) w zakresie promocji.

| Lp. | Nazwa |
| 1 | Gmina Olszanów |

Za Gminę          Za Fundację
"""


def test_layout_is_read_from_the_lines() -> None:
    lines = parse(TEXT)
    assert [line.kind for line in lines] == [
        "heading", "heading", "paragraph", "item", "item", "item", "item", "row", "row", "columns",
    ]  # fmt: skip
    assert [line.level for line in lines if line.kind == "item"] == [0, 0, 1, 1]
    assert lines[-1].cells == ("Za Gminę", "Za Fundację")


def test_hard_wrapped_lines_are_joined() -> None:
    [paragraph, item] = parse(
        "Dokument podpisał wójt gminy\nOlszanów.\n\n * Spółdzielnia Socjalna „Młyn”\n   z Brzezin,\n"
    )
    assert paragraph.text == "Dokument podpisał wójt gminy Olszanów."
    assert (item.kind, item.text) == ("item", "Spółdzielnia Socjalna „Młyn” z Brzezin,")


def test_html_has_nested_lists() -> None:
    page = render_html(TEXT).decode()
    assert '<li>Fundacją „Źródło”:<ol type="a">' in page
    assert page.count("<ol") == 2


def test_docx_counts_its_labels_itself() -> None:
    document = docx.Document(io.BytesIO(render_docx(TEXT, header="Nagłówek", footer="Stopka")))
    items = [paragraph for paragraph in document.paragraphs if paragraph.style.name == "List Paragraph"]
    assert all(item._p.pPr.numPr is not None for item in items)
    assert [item.text for item in items][:2] == ["Gminą Olszanów,", "Fundacją „Źródło”:"]
    assert document.sections[0].header.paragraphs[0].text == "Nagłówek"
    assert len(document.tables) == 2


def test_pdf_hyphenates_and_keeps_polish_letters() -> None:
    words = "Najprzedsiębiorczych społeczników uhonorowaliśmy wyróżnieniami. " * 12
    with pypdfium2.PdfDocument(render_pdf(words)) as document:
        text = document[0].get_textpage().get_text_bounded()
    assert "\x02" in text  # pdfium's mark for a hyphen at the end of a line
    assert "społeczników" in text


@pytest.mark.parametrize("renderer", [render_html, render_docx, render_pdf])
def test_same_text_gives_the_same_bytes(renderer: Callable[[str], bytes]) -> None:
    assert renderer(TEXT) == renderer(TEXT)
