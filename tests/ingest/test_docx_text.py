"""What a paragraph prints: runs, breaks, fields, tracked changes, controls, boxes."""

import pytest

from pipeline.document import BlockKind
from tests.ingest.docx_building import p, read, texts

BOX = "<w:txbxContent><w:p><w:r><w:t>Lipno, 4 maja 2015 r.</w:t></w:r></w:p></w:txbxContent>"


def runs(xml: str) -> list[str]:
    return texts(read(f"<w:p>{xml}</w:p>"))


def r(xml: str) -> str:
    return f"<w:r>{xml}</w:r>"


def t(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


@pytest.mark.parametrize(
    ("xml", "printed"),
    [
        (t("Gmi") + t("na Bó") + t("r"), "Gmina Bór"),
        (t("Lo\u0301dz\u0301 \u00a0  nad\n rzeką "), "Lódź nad rzeką"),
        (r("<w:t>spół</w:t><w:softHyphen/><w:t>dziel\u00adnia</w:t>"), "spółdzielnia"),
        (r("<w:t>Rutka</w:t><w:noBreakHyphen/><w:t>Tartak</w:t>"), "Rutka-Tartak"),
        (r('<w:sym w:font="Wingdings" w:char="F0A8"/><w:t> tak</w:t>'), "☐ tak"),
        (r('<w:sym w:font="Arial" w:char="00A7"/><w:t> 5</w:t>'), "§ 5"),
        (r("<w:t>nr</w:t><w:tab/><w:t>7</w:t>"), "nr 7"),
        (
            t("a ")
            + "<w:ins>"
            + t("nowe ")
            + "</w:ins><w:del><w:r><w:delText>stare</w:delText></w:r></w:del>"
            + t("b"),
            "a nowe b",
        ),
        ("<w:moveFrom>" + t("tam") + "</w:moveFrom><w:moveTo>" + t("tu") + "</w:moveTo>", "tu"),
        ("<w:hyperlink>" + t("www.przyklad.pl") + "</w:hyperlink>", "www.przyklad.pl"),
        ("<w:smartTag><w:smartTagPr/>" + t("Bytów") + "</w:smartTag>", "Bytów"),
        ('<w:fldSimple w:instr="DATE">' + t("2 maja") + "</w:fldSimple>", "2 maja"),
        ("<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath>", "x=2"),
        (
            r("<w:ruby><w:rubyPr/><w:rt>" + t("góra") + "</w:rt><w:rubyBase>" + t("dół") + "</w:rubyBase></w:ruby>"),
            "dół",
        ),
    ],
)
def test_printed_text(xml, printed):
    assert runs(xml) == [printed]


def test_field_keeps_its_result_only():
    begin, separate, end = (r(f'<w:fldChar w:fldCharType="{kind}"/>') for kind in ("begin", "separate", "end"))
    inner = begin + r("<w:instrText>MERGEFIELD x</w:instrText>") + separate + t("warunek") + end
    field = begin + r("<w:instrText>IF </w:instrText>") + inner + separate + t("Wójt") + end
    assert runs(t("podpisał ") + field + t(" gminy")) == ["podpisał Wójt gminy"]


def test_field_left_open_loses_no_later_text():
    broken = f"<w:p>{r('<w:fldChar w:fldCharType=' + chr(34) + 'begin' + chr(34) + '/>')}</w:p>"
    assert texts(read(broken + p("Dalszy ciąg."))) == ["Dalszy ciąg."]


def test_old_form_fields_show_their_value():
    entries = '<w:listEntry w:val="Prezes"/><w:listEntry w:val="Skarbnik"/>'
    choice = f'<w:ffData><w:ddList><w:result w:val="1"/>{entries}</w:ddList></w:ffData>'
    ticked = '<w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData>'
    begin = '<w:fldChar w:fldCharType="begin">{}</w:fldChar><w:fldChar w:fldCharType="end"/>'
    assert runs(r(begin.format(choice)) + t(" ") + r(begin.format(ticked))) == ["Skarbnik ☒"]


def test_content_controls_everywhere():
    inline = (
        "<w:p>"
        + t("Lider: ")
        + "<w:sdt><w:sdtPr/><w:sdtContent>"
        + t("Fundacja Most")
        + "</w:sdtContent></w:sdt></w:p>"
    )
    block = f"<w:sdt><w:sdtPr><w:dropDownList/></w:sdtPr><w:sdtContent>{p('Umowa')}</w:sdtContent></w:sdt>"
    cell = "<w:sdt><w:sdtContent><w:tc>" + p("w komórce") + "</w:tc></w:sdtContent></w:sdt>"
    row = f"<w:tr><w:tc>{p('pierwsza')}</w:tc>{cell}</w:tr>"
    assert texts(read(inline + block + f"<w:tbl>{row}</w:tbl>")) == [
        "Lider: Fundacja Most",
        "Umowa",
        "pierwsza",
        "w komórce",
    ]


def test_deleted_paragraph_end_joins_two_paragraphs():
    joined = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + t("Powiat ") + "</w:p>" + p("Sępoleński")
    assert texts(read(joined)) == ["Powiat Sępoleński"]


def test_text_box_is_read_once_and_before_its_paragraph():
    drawing = f"<w:drawing><wrap>{BOX}</wrap></w:drawing>"
    picture = f"<w:pict><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict>"
    both = (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{drawing}</mc:Choice>'
        f"<mc:Fallback>{picture}</mc:Fallback></mc:AlternateContent>"
    )
    assert runs(t("Umowa") + r(both)) == ["Lipno, 4 maja 2015 r.", "Umowa"]
    assert runs(r(picture)) == ["Lipno, 4 maja 2015 r."]
    assert runs(r(drawing)) == ["Lipno, 4 maja 2015 r."]


def test_box_that_only_the_fallback_has():
    only = "<mc:AlternateContent><mc:Choice/><mc:Fallback>" + t("tylko tu") + "</mc:Fallback></mc:AlternateContent>"
    assert runs(only) == ["tylko tu"]


def test_wordart_keeps_its_words():
    assert runs(r('<w:pict><v:shape><v:textpath string="POROZUMIENIE"/></v:shape></w:pict>')) == ["POROZUMIENIE"]


@pytest.mark.parametrize(
    ("xml", "told"),
    [
        (r('<w:drawing><a:graphicData uri="http://x/2006/diagram"/></w:drawing>'), "diagram"),
        (r('<w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object>'), "Excel.Sheet.12"),
        (r("<w:rPr><w:vanish/></w:rPr><w:t>ukryte</w:t>"), "hidden"),
        (r('<w:sym w:font="Webdings" w:char="F04E"/>'), "webdings"),
    ],
)
def test_what_is_not_read_is_told(xml, told):
    document = read(f"<w:p>{t('Tekst')}{xml}</w:p>")
    assert document.text == "Tekst"
    (issue,) = document.issues
    assert issue.code == "content_lost"
    assert told in issue.message


def test_inserted_file_is_told():
    assert [issue.code for issue in read(p("Tekst") + '<w:altChunk r:id="x"/>').issues] == ["content_lost"]


def test_lines_are_blocks_and_a_sentence_goes_on():
    address = r("<w:t>Gmina Bór</w:t><w:br/><w:t>ul. Leśna 2</w:t><w:br/><w:t>Zagaje</w:t>")
    assert runs(address) == ["Gmina Bór ul. Leśna 2", "Zagaje"]
    assert runs(r("<w:t>Rada przyjęła</w:t><w:br/><w:t>uchwałę.</w:t>")) == ["Rada przyjęła uchwałę."]


def test_empty_line_inside_a_paragraph_parts_it():
    assert runs(r("<w:t>Jeden.</w:t><w:br/><w:br/><w:t>Dwa.</w:t>")) == ["Jeden.", "Dwa."]


def test_typed_list_in_one_paragraph():
    document = read(
        f"<w:p>{r('<w:t>Strony:</w:t><w:br/><w:t>1) Gmina Bór,</w:t><w:br/><w:t>2) Fundacja Most.</w:t>')}</w:p>"
    )
    assert [(b.kind, b.label) for b in document.blocks] == [
        (BlockKind.PARAGRAPH, ""),
        (BlockKind.LIST_ITEM, "1)"),
        (BlockKind.LIST_ITEM, "2)"),
    ]
    assert document.blocks[1].list_id == document.blocks[2].list_id


def test_row_of_asterisks_is_no_item():
    document = read(p("Jeden.") + p("***") + p("Dwa."))
    assert [b.kind for b in document.blocks] == [BlockKind.PARAGRAPH] * 3
    assert texts(document)[1] == "***"
