"""Formats whose text is taken out by a library or tool: the words, letters and lists that were in them."""

from __future__ import annotations

import shutil
import struct
from email.message import EmailMessage
from io import BytesIO

import pytest
from PIL import Image

from pipeline.codes import WarningCode
from pipeline.document import BlockKind
from pipeline.ingest.base import Limits, Rejected
from pipeline.ingest.read import read
from tests.ingest.files import FILES
from tests.ingest.office_maker import epub, odt, rtf
from tests.ingest.outlook_maker import msg
from tests.ingest.pdf_maker import flowing, text
from tests.rendering.scan import pictures
from tests.tools import NEEDS_TESSERACT

PANGRAM = "Zażółć gęślą jaźń. ZAŻÓŁĆ GĘŚLĄ JAŹŃ. „Pchnąć w tę łódź jeża” – 2019"
PARTIES = ["Gmina Brzozówka", "Fundacja „Młyn”", "Spółdzielnia Socjalna „Zgoda”"]


def _mail(body: str, subtype: str = "plain", charset: str = "utf-8") -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Message-ID"] = "a@example.org", "b@example.org", "<1@example.org>"
    mail["Subject"] = "Klaster „Łęg” założony"
    mail.set_content(body, subtype=subtype, charset=charset)
    return mail


@pytest.mark.parametrize(
    "data",
    [
        odt([PANGRAM]),
        rtf([PANGRAM]),
        bytes(_mail(PANGRAM)),
        bytes(_mail(PANGRAM, charset="cp1250")),
        msg("Umowa", PANGRAM),
        msg("Umowa", p1000001E=PANGRAM.encode("cp1250")),
        msg("Umowa", p10130102=f"<p>{PANGRAM}</p>".encode("cp1250")),
        epub([PANGRAM]),
    ],
)
def test_no_polish_letter_is_lost(data: bytes) -> None:
    assert PANGRAM in " ".join(read(data).text.split())


def test_strokes_of_rtf_stay_and_cells_are_cells() -> None:
    document = read(rtf(["BIP | Gmina Brzozówka"]))
    assert document.text.strip() == "BIP | Gmina Brzozówka"
    assert [block.kind for block in document.blocks] == [BlockKind.PARAGRAPH]
    row = r"\trowd\cellx1\cellx2 a|b\cell c\cell\row "
    table = read(rb"{\rtf1\ansi " + (row * 2).encode() + rb"}")
    cells = [table.text[block.start : block.end] for block in table.blocks if block.kind is BlockKind.TABLE_CELL]
    assert cells == ["a|b", "c"] * 2


def test_lists_of_odt_stay_lists() -> None:
    document = read(odt(["Podpisali:", *(f"- {name}" for name in PARTIES)]))
    items = [document.text[b.start : b.end] for b in document.blocks if b.kind is BlockKind.LIST_ITEM]
    assert items == [f"• {name}" for name in PARTIES]


def test_the_subject_is_the_title_and_attachments_are_no_part_of_the_message() -> None:
    mail = _mail("Podpisano umowę.")
    mail.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="umowa.pdf")
    document = read(bytes(mail))
    assert document.metadata.title == "Klaster „Łęg” założony"
    assert document.text.strip() == "Podpisano umowę."


def test_a_message_in_html_is_read_without_its_tags() -> None:
    assert "<b>" not in read(bytes(_mail("<p>Podpisano <b>umowę</b> klastra „Łęg”.</p>", "html"))).text


def test_chapters_of_an_e_book_come_in_the_order_of_reading_without_the_contents() -> None:
    document = read(epub(["Rozdział pierwszy"], ["Rozdział drugi"], title="Łąki"))
    assert document.text == "Rozdział pierwszy\nRozdział drugi"
    assert document.metadata.title == "Łąki"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (epub(["Tekst"], parts={"META-INF/encryption.xml": "OPS/text/rozdział-0.xhtml".encode()}), "encrypted"),
        (epub(["Tekst"])[:-40], "corrupt"),
        (epub(), "empty"),
        (msg("Sam tytuł", attachments={"umowa.pdf": b"%PDF-1.4"}), "empty"),
        (msg("Umowa", "Tekst " * 900)[:-512], "corrupt"),
        (msg("Umowa", "Tekst " * 900).replace(struct.pack("<Q", 10_800), struct.pack("<Q", 10_800_000)), "corrupt"),
    ],
)
def test_what_cannot_be_read_has_its_code(data: bytes, code: str) -> None:
    with pytest.raises(Rejected) as refusal:
        read(data)
    assert refusal.value.code == code


@pytest.mark.skipif(shutil.which("antiword") is None, reason="antiword is not installed")
def test_old_word_documents_keep_every_polish_letter() -> None:
    document = read((FILES / "umowa.doc").read_bytes())
    assert PANGRAM in document.text
    assert document.metadata.title == "Porozumienie"


@pytest.mark.skipif(shutil.which("antiword") is not None, reason="antiword is installed")
def test_old_word_documents_say_what_reads_them() -> None:
    with pytest.raises(Rejected) as refusal:
        read(bytes.fromhex("d0cf11e0a1b11ae1") + "WordDocument".encode("utf-16-le") * 300)
    assert "apt-get install antiword" in refusal.value.message


PAGE = "Gmina Brzozówka podpisała umowę z powiatem. " + "Strony będą razem dbać o łąki nad rzeką. " * 6


@NEEDS_TESSERACT
@pytest.mark.parametrize("form", ["PNG", "JPEG", "TIFF"])
def test_pictures_are_read_page_by_page(form: str) -> None:
    page = next(
        pictures(
            flowing(
                [
                    *[
                        text(
                            "Gmina Brzozówka podpisała umowę z powiatem. "
                            + "Strony będą razem dbać o łąki nad rzeką. " * 6
                        )
                    ]
                ]
            ),
            dpi=200,
        )
    )
    out = BytesIO()
    page.save(out, form, **({"save_all": True, "append_images": [page]} if form == "TIFF" else {}))
    document = read(out.getvalue())
    assert document.ocr == "full"
    assert len(document.pages) == (2 if form == "TIFF" else 1)
    assert document.text.count("Brzozówka") == len(document.pages)
    assert document.pages[0].width == pytest.approx(595, rel=0.05)


@NEEDS_TESSERACT
def test_only_the_limit_of_klaster_counts_the_pixels_of_a_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 100)
    out = BytesIO()
    Image.new("1", (600, 400), 1).save(out, "PNG")
    with pytest.raises(Rejected, match="no words"):
        read(out.getvalue(), Limits(max_pixels=240_000))
    with pytest.raises(Rejected, match="more than 239,999 pixels"):
        read(out.getvalue(), Limits(max_pixels=239_999))
    assert Image.MAX_IMAGE_PIXELS == 100


def test_a_picture_of_too_many_pixels_is_refused() -> None:
    out = BytesIO()
    Image.new("1", (3000, 3000)).save(out, "PNG")
    with pytest.raises(Rejected) as refusal:
        read(out.getvalue(), Limits(max_pixels=1_000_000))
    assert refusal.value.code is WarningCode.TOO_LARGE


def test_an_rtf_with_a_number_that_no_character_has_is_damaged() -> None:
    with pytest.raises(Rejected) as rejected:
        read(rb"{\rtf1 \u99999999999999999999 Gmina}")
    assert rejected.value.code is WarningCode.CORRUPT
