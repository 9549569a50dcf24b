"""Scanned pages are read like printed ones: the same blocks, boxes where the words are, page by page."""

from __future__ import annotations

from io import BytesIO

import pypdfium2 as pdfium
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from pipeline.codes import WarningCode
from pipeline.document import BlockKind
from pipeline.ingest.base import Limits, Rejected
from pipeline.ingest.ocr import OcrUnavailable
from pipeline.ingest.pages.printed import PrintedWord
from pipeline.ingest.pdf import page_reader
from pipeline.ingest.pdf.legible import is_legible
from tests import fonts
from tests.ingest.pdf_maker import block_text, flowing, item, read, text
from tests.rendering.scan import pictures, scanned
from tests.tools import NEEDS_TESSERACT

PARTIES = ["Gmina Brzozówka", "Fundacja „Młyn”", "Spółdzielnia Socjalna „Zgoda” w Żarnowcu"]
PRINTED = flowing(
    [
        text("W dniu 12 maja 2016 r. w Brzozówce podpisano porozumienie o utworzeniu klastra. Jego strony to:"),
        *(item(f"{number}.", name) for number, name in enumerate(PARTIES, 1)),
        text("Koordynatorem klastra została fundacja, a jego siedzibą jest dawny młyn nad rzeką."),
    ]
)
SCAN = scanned(PRINTED, skew=1.2)


def _joined(*parts: bytes) -> bytes:
    with pdfium.PdfDocument.new() as whole:
        for part in parts:
            whole.import_pages(pdfium.PdfDocument(part))
        out = BytesIO()
        whole.save(out)
    return out.getvalue()


def _with_layer(words: str) -> bytes:
    """The scan under a text layer of the words."""
    fonts.register()
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4)
    picture = next(pictures(PRINTED))
    canvas.drawImage(ImageReader(picture), 0, 0, *A4)
    canvas.setFont(fonts.REGULAR, 10)
    canvas.drawString(72, 20, words)
    canvas.save()
    return out.getvalue()


@NEEDS_TESSERACT
def test_a_scan_has_the_blocks_of_the_printed_page() -> None:
    document = read(SCAN)
    assert document.ocr == "full"
    items = [block_text(document, block) for block in document.blocks if block.kind is BlockKind.LIST_ITEM]
    assert items == [f"{number}. {name}" for number, name in enumerate(PARTIES, 1)]
    assert "podpisano porozumienie o utworzeniu klastra" in document.text


@NEEDS_TESSERACT
def test_boxes_lie_where_the_words_are_on_the_sheet_as_scanned() -> None:
    on_paper, on_scan = read(scanned(PRINTED, skew=0)), read(SCAN)
    for name in ("porozumienie", "fundacja,"):
        (_, straight), (_, askew) = ((d.where(d.text.index(name), d.text.index(name) + 4)) for d in (on_paper, on_scan))
        assert straight is not None
        assert askew is not None
        middle = on_scan.pages[0].width / 2
        sinks = ((askew[0] + askew[2]) / 2 - middle) * 0.021  # sin 1.2°: right of the middle lower, left of it higher
        assert askew[1] - straight[1] == pytest.approx(sinks, abs=2.5)


@NEEDS_TESSERACT
def test_only_the_pages_without_text_are_recognised() -> None:
    document = read(_joined(PRINTED, SCAN))
    assert document.ocr == "partial"
    printed, scan = document.pages
    assert printed.ocr is None
    assert scan.ocr is not None
    assert scan.ocr > 0.7


@NEEDS_TESSERACT
@pytest.mark.parametrize("layer", ["Porozumienie spó³dzielni o wspó³pracy na rzecz spo³eczno\u009cci", "Skan 1"])
def test_a_layer_that_is_not_what_the_page_shows_is_replaced(layer: str) -> None:
    document = read(_with_layer(layer))
    assert document.ocr == "full"
    assert "porozumienie o utworzeniu klastra" in document.text
    assert "spó³" not in document.text


@pytest.mark.parametrize(
    ("text", "legible"),
    [
        ("Gmina Brzozówka i Fundacja „Młyn” podpisały umowę", True),
        ("Sp\ue001łdzielnia \ue003\ue004 i wsp\ue001lnota", False),
        ("(cid:12)(cid:40)mina (cid:7)", False),
        ("gmina i spó³dzielnia, umowê zawar³y", False),
        ("SpĂłĹ‚dzielnia i gmina", False),
        ("Gmina i spoldzielnia zawarly umowe o wspolpracy " * 12, False),
        ("Weiß, Müller & Søn, São Paulo", True),
        ("", False),
    ],
)
def test_legibility_is_measured_on_the_characters(text: str, legible: bool) -> None:
    words = [PrintedWord(word, 1, 0, 0, 10, 10, False, True) for word in text.split()]
    assert is_legible(words) is legible


@NEEDS_TESSERACT
def test_pages_beyond_the_limit_are_noted() -> None:
    document = read(_joined(SCAN, SCAN), Limits(max_ocr_pages=1))
    assert [issue.code for issue in document.issues] == ["content_lost"]
    assert "page 2" in document.issues[0].message


def test_without_tesseract_a_scan_is_refused_and_a_mixed_file_is_partial(monkeypatch: pytest.MonkeyPatch) -> None:
    def unavailable(*_: object) -> None:
        raise OcrUnavailable

    monkeypatch.setattr(page_reader, "read_scanned", unavailable)
    with pytest.raises(Rejected) as refusal:
        read(SCAN)
    assert refusal.value.code is WarningCode.OCR_UNAVAILABLE
    document = read(_joined(PRINTED, SCAN))
    assert [issue.code for issue in document.issues] == ["ocr_unavailable"]
    assert "page 2" in document.issues[0].message
