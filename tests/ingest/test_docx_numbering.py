"""The labels of numbered paragraphs are those that Word prints."""

import pytest

from pipeline.document import BlockKind
from pipeline.ingest.docx.numbering import format_number
from tests.ingest.docx_building import item, level, numbering, p, read, texts

DECIMAL = level(0, "decimal", "%1.")


def labels(body: str, **parts: str) -> list[str]:
    return [block.label for block in read(body, **parts).blocks]


@pytest.mark.parametrize(
    ("count", "name", "printed"),
    [
        (4, "decimal", "4"),
        (4, "decimalZero", "04"),
        (3, "lowerLetter", "c"),
        (28, "upperLetter", "BB"),
        (14, "lowerRoman", "xiv"),
        (1994, "upperRoman", "MCMXCIV"),
        (7, "none", ""),
        (7, "chineseCounting", "7"),
        (0, "lowerLetter", "0"),
        (5000, "upperRoman", "5000"),
    ],
)
def test_formats(count, name, printed):
    assert format_number(count, name) == printed


def test_label_stands_in_front_of_the_text_and_in_the_block():
    document = read(item("Gmina Bystra,") + item("Fundacja Sowa."), numbering=numbering(level(0, "decimal", "%1)")))
    assert texts(document) == ["1) Gmina Bystra,", "2) Fundacja Sowa."]
    first, second = document.blocks
    assert (first.kind, first.label, second.label) == (BlockKind.LIST_ITEM, "1)", "2)")
    assert first.list_id == second.list_id is not None


def test_levels_count_by_themselves_and_start_anew_under_each_parent():
    definition = DECIMAL + level(1, "lowerLetter", "%2)") + level(2, "decimal", "%1.%2.%3")
    body = item("a") + item("b", level=1) + item("c", level=1) + item("d", level=2) + item("e") + item("f", level=1)
    document = read(body, numbering=numbering(definition))
    assert [b.label for b in document.blocks] == ["1.", "a)", "b)", "1.b.1", "2.", "a)"]
    assert [b.level for b in document.blocks] == [0, 1, 1, 2, 0, 1]
    inner_first, inner_second = document.blocks[1].list_id, document.blocks[5].list_id
    assert document.blocks[0].list_id == document.blocks[4].list_id
    assert inner_first != inner_second


def test_nested_list_of_another_definition_does_not_end_the_outer_one():
    two = numbering(DECIMAL, level(1, "lowerLetter", "%2)"))
    document = read(item("x") + item("y", num=2, level=1) + item("z"), numbering=two)
    assert [b.label for b in document.blocks] == ["1.", "a)", "2."]
    assert document.blocks[0].list_id == document.blocks[2].list_id != document.blocks[1].list_id


def test_start_and_missing_parent_level():
    definition = level(0, "decimal", "%1.", start=5) + level(1, "decimal", "%1.%2.")
    assert labels(item("a", level=1) + item("b"), numbering=numbering(definition)) == ["5.1.", "5."]


def test_start_override_counts_anew_once_and_plain_num_goes_on():
    override = '<w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    going_on = '<w:abstractNumId w:val="0"/>'
    parts = numbering(DECIMAL, nums={2: override, 3: going_on})
    document = read(item("a") + item("b") + item("c", num=2) + item("d", num=2) + item("e", num=3), numbering=parts)
    assert [b.label for b in document.blocks] == ["1.", "2.", "1.", "2.", "3."]
    assert document.blocks[1].list_id != document.blocks[2].list_id == document.blocks[3].list_id


def test_level_override_changes_the_form():
    changed = (
        '<w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">' + level(0, "upperRoman", "%1 -") + "</w:lvlOverride>"
    )
    assert labels(item("a", num=2), numbering=numbering(DECIMAL, nums={2: changed})) == ["I -"]


def test_restart_never_and_only_after_a_given_level():
    never = DECIMAL + level(1, "decimal", "%2)", '<w:lvlRestart w:val="0"/>')
    body = item("a") + item("b", level=1) + item("c") + item("d", level=1)
    assert labels(body, numbering=numbering(never)) == ["1.", "1)", "2.", "2)"]
    after_first = DECIMAL + level(1, "lowerLetter", "%2)") + level(2, "decimal", "(%3)", '<w:lvlRestart w:val="1"/>')
    body = item("a") + item("b", level=1) + item("c", level=2) + item("d", level=1) + item("e", level=2)
    assert labels(body, numbering=numbering(after_first)) == ["1.", "a)", "(1)", "b)", "(2)"]
    assert labels(body + item("f") + item("g", level=2), numbering=numbering(after_first))[-1] == "(1)"


def test_legal_numbering_prints_digits():
    definition = level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2.", "<w:isLgl/>")
    assert labels(item("a") + item("b", level=1), numbering=numbering(definition)) == ["I.", "1.1."]


def test_bullets_of_any_font_are_one_sign_and_dashes_stay():
    definitions = numbering(level(0, "bullet", "\uf0b7"), level(0, "bullet", "–"), level(0, "bullet", "o"))
    document = read(item("a") + item("b", num=2) + item("c", num=3), numbering=definitions)
    assert texts(document) == ["• a", "– b", "• c"]


@pytest.mark.parametrize("sign", ["•", "–"])
def test_bullets_after_other_text_are_another_list(sign):
    document = read(item("a") + item("b") + p("Dalej:") + item("c"), numbering=numbering(level(0, "bullet", sign)))
    a, b, _, c = document.blocks
    assert a.list_id == b.list_id != c.list_id


def test_numbering_goes_on_behind_other_text():
    document = read(item("a") + p("uzupełnienie") + item("b"), numbering=numbering(DECIMAL))
    assert document.blocks[2].label == "2."
    assert document.blocks[0].list_id == document.blocks[2].list_id


def test_numbering_by_style_and_its_removal():
    styles = (
        '<w:style w:type="paragraph" w:styleId="Punkt"><w:name w:val="Punkt"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Litera"><w:name w:val="Litera"/>'
        '<w:basedOn w:val="Punkt"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    definition = DECIMAL + level(1, "lowerLetter", "%2)")
    body = (
        p("a", '<w:pStyle w:val="Punkt"/>')
        + p("b", '<w:pStyle w:val="Litera"/>')
        + p("c", '<w:pStyle w:val="Punkt"/><w:numPr><w:numId w:val="0"/></w:numPr>')
        + p("d", '<w:pStyle w:val="Punkt"/>')
    )
    assert labels(body, styles=styles, numbering=numbering(definition)) == ["1.", "a)", "", "2."]


def test_level_linked_to_a_style():
    styles = (
        '<w:style w:type="paragraph" w:styleId="Ustep"><w:name w:val="Ustęp"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    definition = DECIMAL + level(1, "lowerLetter", "%2)", '<w:pStyle w:val="Ustep"/>')
    assert labels(p("a", '<w:pStyle w:val="Ustep"/>'), styles=styles, numbering=numbering(definition)) == ["a)"]


def test_numbering_style_leads_to_its_definition():
    styles = (
        '<w:style w:type="numbering" w:styleId="Lista"><w:name w:val="Lista"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    parts = numbering(level(0, "upperLetter", "%1."), '<w:numStyleLink w:val="Lista"/>')
    assert labels(item("a", num=2), styles=styles, numbering=parts) == ["A."]


def test_number_alone_is_printed_and_centred_it_is_a_heading():
    section = numbering(level(0, "decimal", "§ %1"))
    centred = read(item("", properties='<w:jc w:val="center"/>') + p("Strony tworzą sieć."), numbering=section)
    assert texts(centred) == ["§ 1", "Strony tworzą sieć."]
    assert centred.blocks[0].kind == BlockKind.HEADING
    assert texts(read(item("") + p("x"), numbering=section)) == ["§ 1", "x"]


def test_old_numbering_kept_by_change_tracking_is_not_read():
    changed = '<w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>'
    assert labels(p("a", changed), numbering=numbering(DECIMAL)) == [""]


def test_deleted_item_is_not_counted():
    gone = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr>'
        "<w:del><w:r><w:delText>Gmina Ruda</w:delText></w:r></w:del></w:p>"
    )
    document = read(item("Gmina Bór") + gone + item("Gmina Las"), numbering=numbering(DECIMAL))
    assert texts(document) == ["1. Gmina Bór", "2. Gmina Las"]


def test_empty_bullet_prints_nothing_to_read():
    assert texts(read(item("") + p("x"), numbering=numbering(level(0, "bullet", "–")))) == ["x"]


def test_unknown_list_is_no_list():
    assert labels(item("a", num=9), numbering=numbering(DECIMAL)) == [""]
    assert labels(item("a")) == [""]
