"""Whole documents: order of stories, headings, furniture, metadata; nothing silently lost."""

import io
import re
import zipfile
from pathlib import Path

import docx
import pytest
from lxml import etree

from pipeline.document import BlockKind
from pipeline.ingest.base import Limits
from pipeline.ingest.docx import read_docx
from pipeline.ingest.docx.inline import clean
from tests.ingest.docx_building import NS, item, level, numbering, p, read, table, texts
from tests.ingest.docx_building import docx as build

SHARED = Path(__file__).resolve().parents[3] / "shared" / "gold"
CENTRED = '<w:jc w:val="center"/>'


def written(document) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def test_document_written_by_python_docx():
    source = docx.Document()
    source.core_properties.title = "Umowa partnerska"
    source.core_properties.author = "Biuro"
    source.add_heading("Umowa o współpracy", 0)
    source.add_heading("Strony", 2)
    source.add_paragraph("Gmina Bór,", style="List Number")
    source.add_paragraph("Fundacja Most.", style="List Number")
    grid = source.add_table(2, 2, style="Table Grid")
    for cell, text in zip((c for row in grid.rows for c in row.cells), "abcd", strict=True):
        cell.text = text
    source.add_paragraph("obszar", style="List Bullet")
    source.sections[0].header.paragraphs[0].text = "Klaster Dolina"
    source.sections[0].footer.paragraphs[0].text = "Strona 1"
    document = read_docx(written(source), Limits())
    assert [(b.kind.value, b.level, document.text[b.start : b.end]) for b in document.blocks] == [
        ("header", 0, "Klaster Dolina"),
        ("heading", 1, "Umowa o współpracy"),
        ("heading", 2, "Strony"),
        ("list_item", 0, "1. Gmina Bór,"),
        ("list_item", 0, "2. Fundacja Most."),
        *[("table_cell", 0, letter) for letter in "abcd"],
        ("list_item", 0, "• obszar"),
        ("footer", 0, "Strona 1"),
    ]
    assert (document.metadata.title, document.metadata.author) == ("Umowa partnerska", "Biuro")
    assert document.metadata.published is None
    assert document.issues == ()


def test_headings_by_style_name_outline_level_and_inheritance():
    styles = (
        '<w:style w:type="paragraph" w:styleId="Nagwek1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Moj"><w:basedOn w:val="Nagwek1"/><w:name w:val="Mój"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Kolo"><w:basedOn w:val="Kolo"/><w:name w:val="Koło"/></w:style>'
    )
    body = (
        p("Jeden", '<w:pStyle w:val="Nagwek1"/>')
        + p("Dwa", '<w:pStyle w:val="Moj"/>')
        + p("Trzy", '<w:outlineLvl w:val="2"/>')
        + p("Cztery", '<w:pStyle w:val="Kolo"/><w:outlineLvl w:val="9"/>')
        + p("Pięć" * 80, '<w:pStyle w:val="Nagwek1"/>')
    )
    blocks = read(body, styles=styles).blocks
    assert [b.kind.value for b in blocks] == ["heading", "heading", "heading", "paragraph", "paragraph"]
    assert [b.level for b in blocks[:3]] == [1, 1, 3]


def test_styles_that_are_kept_are_those_of_documents_that_have_the_very_same():
    heading = '<w:style w:type="paragraph" w:styleId="S"><w:name w:val="heading 1"/></w:style>'
    plain = '<w:style w:type="paragraph" w:styleId="S"><w:name w:val="zwykły"/></w:style>'
    body = p("Umowa partnerska", '<w:pStyle w:val="S"/>') + p("Gmina Las i Gmina Bór podpisały ją w środę.")
    kinds = [read(body, styles=styles).blocks[0].kind.value for styles in (heading, plain, heading, plain)]
    assert kinds == ["heading", "paragraph", "heading", "paragraph"]


def test_heading_by_its_look():
    centred = (
        "<w:p><w:pPr>"
        + CENTRED
        + "</w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>UMOWA</w:t><w:br/><w:t>o partnerstwie</w:t></w:r></w:p>"
    )
    document = read(centred + p("Tekst umowy.") + p("pomiędzy:", CENTRED, "<w:b/>") + p("Wójt", CENTRED))
    assert texts(document)[0] == "UMOWA o partnerstwie"
    assert [b.kind.value for b in document.blocks] == ["heading", "paragraph", "paragraph", "paragraph"]


def test_bold_line_between_sentences_is_a_heading_and_a_bold_party_is_none():
    running = p("W środę pięć instytucji podpisało umowę o współpracy.")
    news = read(p("Zakończono spotkanie.") + p("Powstała nowa sieć", "", "<w:b/>") + running)
    assert [b.kind.value for b in news.blocks] == ["paragraph", "heading", "paragraph"]
    parties = read(p("zawarta pomiędzy") + p("Gminą Bór", "", "<w:b/>") + p("a Fundacją Most z siedzibą w Borze"))
    assert [b.kind.value for b in parties.blocks] == ["paragraph"] * 3


def test_bold_may_come_from_a_style_and_be_taken_back():
    styles = (
        '<w:style w:type="paragraph" w:styleId="Tlusty"><w:name w:val="Tłusty"/><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="Znak"><w:name w:val="Znak"/><w:rPr><w:b/></w:rPr></w:style>'
    )
    style = f'<w:pStyle w:val="Tlusty"/>{CENTRED}'
    body = p("UMOWA", style) + p("Umowa", style, '<w:b w:val="0"/>') + p("UMOWA", CENTRED, '<w:rStyle w:val="Znak"/>')
    assert [b.kind.value for b in read(body, styles=styles).blocks] == ["heading", "paragraph", "heading"]


def test_headers_and_footers_once_each():
    references = "".join(
        f'<w:{kind}Reference w:type="{page}" r:id="{kind}{n}"/>'
        for kind in ("header", "footer")
        for n, page in ((1, "default"), (2, "first"), (1, "even"))
    )
    document = read(
        f"<w:p><w:pPr><w:sectPr>{references}</w:sectPr></w:pPr></w:p>{p('Treść.')}<w:sectPr>{references}</w:sectPr>",
        header1="<w:p><w:r><w:t>Klaster</w:t><w:tab/><w:tab/><w:t>Wersja 2</w:t></w:r></w:p>",
        header2=table([p("Pierwsza"), p("strona")]),
        footer1=p("Dół"),
        footer2=p("Dół"),
    )
    assert [(b.kind.value, document.text[b.start : b.end]) for b in document.blocks] == [
        ("header", "Klaster"),
        ("header", "Wersja 2"),
        ("header", "Pierwsza"),
        ("header", "strona"),
        ("paragraph", "Treść."),
        ("footer", "Dół"),
    ]


def test_notes_stand_at_the_end():
    note = f'<w:footnote w:type="separator"><w:p/></w:footnote><w:footnote>{p("Tekst jednolity.")}</w:footnote>'
    reference = '<w:p><w:r><w:t>Ustawa</w:t><w:footnoteReference w:id="2"/></w:r></w:p>'
    document = read(reference + p("Dalej."), footnotes=note, endnotes=f"<w:endnote>{p('Koniec.')}</w:endnote>")
    assert texts(document) == ["Ustawa", "Dalej.", "Tekst jednolity.", "Koniec."]


def test_table_of_contents_is_boilerplate():
    styles = '<w:style w:type="paragraph" w:styleId="Spis1"><w:name w:val="toc 1"/></w:style>'
    document = read(p("Strony 3", '<w:pStyle w:val="Spis1"/>') + p("Treść."), styles=styles)
    assert [b.kind for b in document.blocks] == [BlockKind.BOILERPLATE, BlockKind.PARAGRAPH]


def test_typed_items_under_a_numbered_one_are_a_level_deeper():
    document = read(
        item("Zadania:") + p("a) szkolenia,") + p("b) targi.") + item("Inne."),
        numbering=numbering(level(0, "decimal", "%1.")),
    )
    assert [(b.label, b.level) for b in document.blocks] == [("1.", 0), ("a)", 1), ("b)", 1), ("2.", 0)]


def test_typed_list_goes_on_behind_numbered_items():
    quoted = item("Gmina Bór,") + item("Fundacja Most;")
    body = p("1) wykaz stron otrzymuje brzmienie:") + quoted + p("2) skreśla się ustęp.")
    document = read(body, numbering=numbering(level(0, "decimal", "%1.")))
    assert [(b.label, b.level) for b in document.blocks] == [("1)", 0), ("1.", 0), ("2.", 0), ("2)", 0)]
    assert document.blocks[0].list_id == document.blocks[3].list_id


def test_metadata_may_be_missing_or_empty():
    assert read(p("x")).metadata.title is None
    blank = read_docx(build(p("x"), core="<dc:title> </dc:title>"), Limits())
    assert (blank.metadata.title, blank.metadata.author) == (None, None)


def test_strict_documents_are_read_too():
    source = zipfile.ZipFile(io.BytesIO(build(p("Gmina Bór"))))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as target:
        for name in source.namelist():
            data = source.read(name).replace(b"http://schemas.openxmlformats.org/", b"http://purl.oclc.org/ooxml/")
            target.writestr(name, data.replace(b"/2006/main", b"/main").replace(b"ooxml/package", b"x"))
    assert read_docx(buffer.getvalue(), Limits()).text == "Gmina Bór"


def missing_texts(data: bytes) -> list[str]:
    """Each w:t of the stories that is on the page (not deleted, not moved away, not twice) and not in the text."""
    text = re.sub(r"\s+", "", read_docx(data, Limits()).text)
    archive = zipfile.ZipFile(io.BytesIO(data))
    stories = [
        n for n in archive.namelist() if re.match(r"word/(document|header|footer|footnotes|endnotes)\d*\.xml", n)
    ]
    gone = "ancestor::w:del or ancestor::w:moveFrom or ancestor::mc:Fallback"
    pieces = [
        piece.text or ""
        for story in stories
        for piece in etree.fromstring(archive.read(story)).xpath(f"//w:t[not({gone})]", namespaces=NS)
    ]
    return [piece for piece in pieces if re.sub(r"\s+", "", clean(piece)) not in text]


def test_nothing_is_silently_lost():
    box = f"<w:txbxContent>{p('ramka')}{table([p('r1'), p('r2')])}</w:txbxContent>"
    choice, fallback = f"<w:drawing>{box}</w:drawing>", f"<w:pict>{box}</w:pict>"
    both = f"<mc:Choice>{choice}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback>"
    drawing = f"<mc:AlternateContent>{both}</mc:AlternateContent>"
    nested = table([p("k1"), p("k2") + table([p("k3"), p("k4")])])
    wrapped = f"<w:customXml><w:sdt><w:sdtContent>{nested}</w:sdtContent></w:sdt></w:customXml>"
    body = (
        p("Wstęp")
        + item("punkt")
        + f"<w:p><w:ins><w:hyperlink><w:r><w:t>łącze</w:t></w:r></w:hyperlink></w:ins><w:r>{drawing}</w:r></w:p>"
        + wrapped
        + "<w:p><w:del><w:r><w:delText>skreślone</w:delText></w:r></w:del></w:p>"
        + "<w:p><w:r><w:t>Podpis</w:t><w:tab/><w:tab/><w:t>Pieczęć</w:t></w:r></w:p>"
        + '<w:sectPr><w:headerReference r:id="header1"/></w:sectPr>'
    )
    data = build(
        body, header1=p("góra") + table([p("g1"), p("g2")]), footnotes=f"<w:footnote>{p('przypis')}</w:footnote>"
    )
    assert missing_texts(data) == []
    assert "skreślone" not in read_docx(data, Limits()).text


@pytest.mark.skipif(not SHARED.exists(), reason="the shared gold files are not here")
def test_gold_documents_lose_no_text_and_no_line():
    lines = found = 0
    for path in sorted((SHARED / "files" / "docx").glob("*.docx")):
        assert missing_texts(path.read_bytes()) == []
        text = clean(read_docx(path.read_bytes(), Limits()).text)
        source = (SHARED / "docs" / f"{path.stem}.txt").read_text(encoding="utf-8")
        expected = [clean(piece) for line in source.splitlines() for piece in re.split(r" {5,}", line.strip())]
        lines += len([line for line in expected if line])
        found += len([line for line in expected if line and line in text])
    assert found / lines > 0.985
