"""Tables and columns: every cell once, in the order in which a person reads them."""

from pipeline.document import BlockKind, Document
from tests.ingest.docx_building import p, read, table, texts

GRID = '<w:tblBorders><w:insideV w:val="single"/></w:tblBorders>'
CENTRED = '<w:jc w:val="center"/>'


def places(document: Document) -> list[tuple[str, int | None, int | None]]:
    return [(document.text[b.start : b.end], b.row, b.column) for b in document.blocks]


def span(text: str, properties: str) -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"


def tabbed(*pieces: str, tabs: int = 2, properties: str = "") -> str:
    inner = ("<w:tab/>" * tabs).join(f"<w:t>{piece}</w:t>" for piece in pieces)
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r>{inner}</w:r></w:p>"


def test_cells_in_rows_with_their_places():
    document = read(p("Strony:") + table([p("Nazwa"), p("Siedziba")], [p("Fundacja Most"), p("Bór")]) + p("Koniec."))
    assert texts(document) == ["Strony:", "Nazwa", "Siedziba", "Fundacja Most", "Bór", "Koniec."]
    cells = [b for b in document.blocks if b.kind == BlockKind.TABLE_CELL]
    assert [(b.row, b.column) for b in cells] == [(0, 0), (0, 1), (1, 0), (1, 1)]
    assert len({b.table_id for b in cells}) == 1


def test_merged_cells_once_at_their_grid_place():
    rows = (
        [span("Razem", '<w:gridSpan w:val="2"/>'), p("C")],
        [span("A", '<w:vMerge w:val="restart"/>'), p("B"), p("C")],
        [span("", "<w:vMerge/>"), p("E"), p("F")],
    )
    assert places(read(table(*rows))) == [
        ("Razem", 0, 0), ("C", 0, 2),
        ("A", 1, 0), ("B", 1, 1), ("C", 1, 2),
        ("E", 2, 1), ("F", 2, 2),
    ]  # fmt: skip


def test_several_paragraphs_of_a_cell_share_its_place():
    document = read(table([p("Jan Sowa") + p("Wójt"), p("Ewa Lis")]))
    assert places(document) == [("Jan Sowa", 0, 0), ("Wójt", 0, 0), ("Ewa Lis", 0, 1)]


def test_nested_table_has_an_id_of_its_own_and_its_place_in_the_order():
    inner = table([p("w1"), p("w2")])
    document = read(table([p("przed") + inner + p("po"), p("obok")], properties=GRID))
    assert texts(document) == ["przed", "w1", "w2", "po", "obok"]
    outer = {document.blocks[n].table_id for n in (0, 3, 4)}
    assert len(outer) == 1
    assert document.blocks[1].table_id not in outer


def test_table_of_one_cell_is_a_frame():
    document = read(table([p("Strony zawierają umowę.")]))
    assert document.blocks[0].kind == BlockKind.PARAGRAPH


def test_deleted_row_is_not_read():
    row = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{p('stare')}</w:tc><w:tc>{p('dane')}</w:tc></w:tr>"
    assert texts(read(f"<w:tbl>{row}<w:tr><w:tc>{p('a')}</w:tc><w:tc>{p('b')}</w:tc></w:tr></w:tbl>")) == ["a", "b"]


def test_signatures_in_a_table_without_grid_are_read_column_by_column():
    rows = (
        [p("Za Gminę Bór", CENTRED), p("Za Fundację Most", CENTRED)],
        [p("Wójt", CENTRED), p("Prezes", CENTRED)],
        [p("Jan Sowa", CENTRED), p("Ewa Lis", CENTRED)],
    )
    by_column = ["Za Gminę Bór", "Wójt", "Jan Sowa", "Za Fundację Most", "Prezes", "Ewa Lis"]
    by_row = ["Za Gminę Bór", "Za Fundację Most", "Wójt", "Prezes", "Jan Sowa", "Ewa Lis"]
    assert texts(read(table(*rows))) == by_column
    assert texts(read(table(*rows, properties=GRID))) == by_row


def test_grid_may_come_from_the_table_style_or_the_cells():
    style = f'<w:style w:type="table" w:styleId="Siatka"><w:tblPr>{GRID}</w:tblPr></w:style>'
    rows = ([p("a", CENTRED), p("b", CENTRED)], [p("c", CENTRED), p("d", CENTRED)])
    assert texts(read(table(*rows, properties='<w:tblStyle w:val="Siatka"/>'), styles=style)) == ["a", "b", "c", "d"]
    lined = f'<w:tc><w:tcPr><w:tcBorders><w:left w:val="single"/></w:tcBorders></w:tcPr>{p("a", CENTRED)}</w:tc>'
    assert texts(read(table([lined, rows[0][1]], rows[1]))) == ["a", "b", "c", "d"]


def test_signatures_side_by_side_with_tabs():
    document = read(tabbed("Za Gminę Bór", "Za Fundację Most") + p() + tabbed("Jan Sowa", "Ewa Lis") + p("Koniec."))
    assert places(document) == [
        ("Za Gminę Bór", 0, 0), ("Jan Sowa", 1, 0),
        ("Za Fundację Most", 0, 1), ("Ewa Lis", 1, 1),
        ("Koniec.", None, None),
    ]  # fmt: skip


def test_signatures_side_by_side_with_blanks():
    document = read(p(".............          .............") + p("Wójt               Prezes"))
    assert texts(document) == [".............", "Wójt", ".............", "Prezes"]


def test_one_tab_to_a_far_stop_parts_and_to_a_near_or_dotted_one_does_not():
    far, near, dotted = (
        f'<w:tabs><w:tab w:val="left" w:pos="{pos}" {more}/></w:tabs>'
        for pos, more in ((5600, ""), (700, ""), (9000, 'w:leader="dot"'))
    )
    assert texts(read(tabbed("Jan Sowa", "Ewa Lis", tabs=1, properties=far))) == ["Jan Sowa", "Ewa Lis"]
    assert texts(read(tabbed("Jan Sowa", "Ewa Lis", tabs=1, properties=near))) == ["Jan Sowa Ewa Lis"]
    assert texts(read(tabbed("Wstęp", "Dwa", tabs=1, properties=dotted))) == ["Wstęp Dwa"]


def test_gaps_that_are_no_columns():
    for pieces in (
        ("Zawarta w dniu", "2015 r. w Borze"),
        ("Zawarta pomiędzy", "a Gminą Bór"),
        ("Adres:", "Leśna 2"),
        ("1)", "Gmina Bór"),
        ("Strony zgodnie oświadczają, że " + "bardzo " * 12, "Gmina"),
    ):
        joined = " ".join(" ".join(pieces).split())
        assert texts(read(tabbed(*pieces))) == [joined]


def test_captions_side_by_side():
    assert texts(read(tabbed("Lider:", "Partner:"))) == ["Lider:", "Partner:"]
    assert texts(read(tabbed("podpis", "podpis"))) == ["podpis", "podpis"]


def test_heading_with_a_gap_stays_one():
    document = read(tabbed("Rozdział", "Strony", properties='<w:outlineLvl w:val="0"/>'))
    assert [(b.kind, document.text) for b in document.blocks] == [(BlockKind.HEADING, "Rozdział Strony")]
