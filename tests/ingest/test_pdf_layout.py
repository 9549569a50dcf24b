"""Reading order, paragraphs, hyphens, furniture, lists and tables of PDFs."""

from __future__ import annotations

import pytest
from reportlab.lib.utils import simpleSplit

from tests import fonts
from tests.ingest.pdf_maker import HEIGHT, blocks, flowing, furniture, item, placed, read, ruled_table, text, texts

LEFT = (
    "Rada klastra zbiera się raz na kwartał w siedzibie spółdzielni. Obrady prowadzi przewodniczący, a pod jego "
    "nieobecność ten członek, który w klastrze jest najdłużej, o ile zgodzi się na to większość zebranych w dniu "
    "obrad. Protokół sporządza sekretarz i rozsyła go członkom najdalej po tygodniu, a rada zatwierdza go na "
    "kolejnym posiedzeniu."
)
RIGHT = (
    "Składki ustala walne zebranie. Na początek nikt nie wpłaca więcej niż sto złotych, co ma zachęcić najmniejsze "
    "podmioty. Fundacja pokrywa koszty biura przez pierwsze trzy i pół roku, a potem zebranie rozważy inne z "
    "możliwych rozwiązań, na przykład wpisowe i dotację od gmin, które zapowiedziały ją na początku rozmów o klastrze."
)


def _wrapped(content: str, width: float) -> list[str]:
    fonts.register()
    return simpleSplit(content, fonts.REGULAR, 11, width)


def _column(x: float, top: float, lines: list[str], pitch: float = 14) -> list[tuple[float, float, str]]:
    return [(x, top + pitch * number, line) for number, line in enumerate(lines)]


@pytest.mark.parametrize("shift", [0, 4, 7])
def test_two_columns_are_read_one_after_the_other(shift: float) -> None:
    page = [(72, 80, "Zasady działania", 16, fonts.BOLD), *_column(72, 120, _wrapped(LEFT, 215))]
    page += _column(310, 120 + shift, _wrapped(RIGHT, 215))
    assert texts(placed(page)) == ["Zasady działania", LEFT, RIGHT]


def test_paragraph_goes_on_in_the_next_column() -> None:
    lines = _wrapped(f"{LEFT} {RIGHT}", 215)
    half = len(lines) // 2 + 1
    page = [*_column(72, 120, lines[:half]), *_column(310, 120, lines[half:])]
    end = "Koniec regulaminu rady."
    assert texts(placed([*page, (72, 400, end)])) == [f"{LEFT} {RIGHT}", end]


def test_signatures_side_by_side_stay_apart() -> None:
    page = [
        (72, 100, "Porozumienie sporządzono w dwóch egzemplarzach, po jednym dla każdej ze stron."),
        (100, 150, "Gmina Brzozówka"), (330, 150, "Fundacja „Młyn”"),
        (100, 164, "Anna Rudzka"), (330, 164, "Piotr Śliwa"),
        (100, 178, "Wójt"), (330, 178, "Prezes Zarządu"),
    ]  # fmt: skip
    assert texts(placed(page))[1:] == [
        "Gmina Brzozówka\nAnna Rudzka\nWójt",
        "Fundacja „Młyn”\nPiotr Śliwa\nPrezes Zarządu",
    ]


def test_rows_of_signers_are_read_across() -> None:
    page = []
    for top, left, right in ((150, "Pierwszy", "Drugi"), (260, "Trzeci", "Czwarty")):
        page += [(100, top, f"Za: {left}"), (330, top, f"Za: {right}")]
        page += [(100, top + 45, "Prezes"), (330, top + 45, "Wójt")]
        page += [(100, top + 59, f"Jan {left}"), (330, top + 59, f"Ewa {right}")]
    assert texts(placed(page)) == [
        "Za: Pierwszy\nPrezes\nJan Pierwszy",
        "Za: Drugi\nWójt\nEwa Drugi",
        "Za: Trzeci\nPrezes\nJan Trzeci",
        "Za: Czwarty\nWójt\nEwa Czwarty",
    ]


def test_three_signers_in_a_row() -> None:
    page = [
        (80 + 160 * n, 150 + 14 * row, f"{word} {n}") for row, word in enumerate(("Gmina", "Wójt")) for n in range(3)
    ]
    assert texts(placed(page)) == ["Gmina 0\nWójt 0", "Gmina 1\nWójt 1", "Gmina 2\nWójt 2"]


def test_form_is_read_across() -> None:
    page = []
    for number, (name, value) in enumerate(
        (("Nazwa:", "Fundacja „Młyn”"), ("Siedziba:", "Rudka"), ("NIP:", "1234563218"))
    ):
        page += [(72, 100 + 20 * number, name), (250, 100 + 20 * number, value)]
    assert texts(placed(page)) == ["Nazwa: Fundacja „Młyn”", "Siedziba: Rudka", "NIP: 1234563218"]


def test_date_line_on_the_right_is_a_block_of_its_own() -> None:
    page = [(400, 80, "Rudka, 3 maja 2017 r."), *_column(72, 110, _wrapped(LEFT, 450))]
    assert texts(placed(page))[0] == "Rudka, 3 maja 2017 r."


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Strony zamierzają wspierać przedsię-", "biorstwa społeczne w gminie."], "przedsiębiorstwa"),
        (["Umowę podpisano w miejscowości Dębie-", "Osada nad Rudką."], "Dębie-Osada"),
        (
            ["Program społeczno-gospodarczy gminy i społeczno-", "gospodarczy plan powiatu."],
            "społeczno-gospodarczy plan",
        ),
        (["Działania w latach 2015-", "2017 objęły powiat."], "2015-2017"),
        (["W obradach uczestniczyła Ewa Rudzka-", "-Kos, prezes fundacji."], "Ewa Rudzka-Kos, prezes"),
        (["Zgłoszenia przyjmujemy na adres e-", "mail biura."], "adres e-mail biura"),
        (["Spółdzielnia zatrudnia współ\u00ad", "pracowników z gminy."], "współpracowników"),
    ],
)
def test_words_hyphenated_at_the_end_of_a_line(lines: list[str], expected: str) -> None:
    assert expected in texts(placed(_column(72, 100, lines)))[0]


def test_halves_of_a_hyphenated_word_keep_their_boxes() -> None:
    document = read(placed(_column(72, 100, ["Strony zamierzają wspierać przedsię-", "biorstwa społeczne."])))
    start = document.text.index("przedsiębiorstwa")
    halves = [word for word in document.words if start <= word.start < start + len("przedsiębiorstwa")]
    assert [document.text[word.start : word.end] for word in halves] == ["przedsię", "biorstwa"]
    assert halves[0].bbox[1] < halves[1].bbox[1]


def _headers(canvas, template) -> None:
    canvas.setFont(fonts.REGULAR, 8)
    canvas.drawString(72, HEIGHT - 40, "Klaster „Dolina Rudki” – umowa")
    canvas.drawCentredString(297, 40, f"Strona {template.page}")


def test_running_headers_and_page_numbers_are_furniture() -> None:
    long = "Zarząd spółdzielni i wójt gminy uzgodnili wspólny plan pracy na najbliższe trzy lata współdziałania. "
    data = flowing([text(long * 70)], furniture=_headers)
    assert texts(data) == [(long * 70).strip()]
    document = read(data)
    second = document.pages[1]
    assert document.text[second.start : second.end] == document.text[second.start :]
    assert document.where(second.start, second.start + 30)[0] == 2
    assert document.where(second.start, second.start + 30)[1] is not None
    assert furniture(data) == [
        ("header", "Klaster „Dolina Rudki” – umowa"), ("footer", "Strona 1"),
        ("header", "Klaster „Dolina Rudki” – umowa"), ("footer", "Strona 2"),
    ]  # fmt: skip


def test_sections_at_the_same_place_of_two_pages_are_no_furniture() -> None:
    pages = [[(280, 80, f"§ {n}"), *_column(72, 98, _wrapped(LEFT, 450))] for n in (4, 9)]
    assert furniture(placed(*pages)) == []


def test_number_of_an_agreement_on_a_single_page_is_no_page_number() -> None:
    assert furniture(placed([(72, 70, "Umowa 12/2015"), *_column(72, 130, _wrapped(LEFT, 450))])) == []


def test_small_print_at_the_foot_of_a_single_page_is_furniture() -> None:
    data = placed(
        [*_column(72, 100, _wrapped(LEFT, 450)), (72, 810, "Wydruk z portalu gminnego", 8), (500, 810, "1", 8)]
    )
    assert furniture(data) == [("footer", "Wydruk z portalu gminnego 1")]


def test_items_of_a_list_share_it_and_keep_their_labels() -> None:
    long = "Spółdzielnią Socjalną „Pod Jaworem” z siedzibą w Rudce, reprezentowaną przez prezes zarządu Ewę Kos,"
    data = flowing(
        [text("Zawarte pomiędzy:"), item("1)", "Gminą Brzozówka,"), item("2)", long), text("zwanymi Stronami.")]
    )
    document = read(data)
    items = [block for block in document.blocks if block.kind == "list_item"]
    assert [block.label for block in items] == ["1)", "2)"]
    assert len({block.list_id for block in items}) == 1
    assert document.text[items[1].start : items[1].end] == f"2) {long}"
    assert texts(data)[-1] == "zwanymi Stronami."


def test_number_that_a_line_happens_to_begin_with_is_no_label() -> None:
    page = [
        (72, 100, "1)"),
        *_column(92, 100, ["Stowarzyszenie „Nad Rudką”, w którego imieniu występują", "2. Ewa Kos i Jan Żuk."]),
    ]
    page += [(72, 140, "Strony działają wspólnie i w porozumieniu z gminą od maja.")]
    assert texts(placed(page))[0] == "1) Stowarzyszenie „Nad Rudką”, w którego imieniu występują 2. Ewa Kos i Jan Żuk."


def test_a_dash_alone_goes_on_with_the_sentence_above() -> None:
    above = (72, 100, "Umowę w obecności radnych podpisali: wójt gminy Rudka")
    dashes = [(72, 114, "– Ewa Kos i Jan Żuk z huty."), (72, 128, "– Adam Bór z tartaku.")]
    rest = _column(72, 142, _wrapped(LEFT, 450))
    assert texts(placed([above, dashes[0], *rest]))[0].endswith("wójt gminy Rudka – Ewa Kos i Jan Żuk z huty.")
    items = [block for block in read(placed([above, *dashes, *rest])).blocks if block.kind == "list_item"]
    assert [block.label for block in items] == ["–", "–"]


def test_list_goes_on_over_a_page_break() -> None:
    filler = text("Zarząd spółdzielni i wójt gminy uzgodnili plan. " * 78)
    data = flowing([filler, *[item(f"{n}.", f"Podmiot numer {n}") for n in range(1, 9)]])
    items = [block for block in read(data).blocks if block.kind == "list_item"]
    assert {block.page for block in items} == {1, 2}
    assert len({block.list_id for block in items}) == 1


def test_ruled_table_gives_cells() -> None:
    rows = [
        ["Lp.", "Nazwa", "Siedziba"],
        ["1", "Spółdzielnia Socjalna „Pod Jaworem”", "Rudka"],
        ["2", "Gmina Brzozówka", "Dębie"],
    ]
    data = flowing([text("Członkowie:"), ruled_table(rows, [40, 100, 90]), text("Koniec wykazu.")])
    document = read(data)
    cells = [block for block in document.blocks if block.kind == "table_cell"]
    assert len({block.table_id for block in cells}) == 1
    found = {(block.row, block.column): document.text[block.start : block.end] for block in cells}
    assert found == {(r, c): value for r, row in enumerate(rows) for c, value in enumerate(row)}
    assert [kind for kind, _ in blocks(data)] == ["paragraph", *["table_cell"] * 9, "paragraph"]


def test_frame_around_text_is_no_table() -> None:
    data = flowing([ruled_table([["Zarząd spółdzielni zawarł umowę z gminą Brzozówka."]], [300])])
    assert blocks(data) == [("paragraph", "Zarząd spółdzielni zawarł umowę z gminą Brzozówka.")]


def test_text_up_the_edge_of_a_page_is_set_aside() -> None:
    def stamp(canvas, _template) -> None:
        canvas.setFont(fonts.REGULAR, 9)
        canvas.saveState()
        canvas.translate(30, 300)
        canvas.rotate(90)
        canvas.drawString(0, 0, "Kopia robocza")
        canvas.restoreState()

    data = flowing([text("Zarząd spółdzielni zawarł umowę z gminą Brzozówka. " * 8)], furniture=stamp)
    assert furniture(data) == [("boilerplate", "Kopia robocza")]
    assert len(texts(data)) == 1


@pytest.mark.parametrize("mark", ["", ".", ")"])
def test_numbered_rows_without_rulings_are_a_table(mark: str) -> None:
    names = ["Gmina Brzozówka", "Spółdzielnia „Pod Jaworem”", "Fundacja „Młyn”"]
    page = [(72, 100, "Lp."), (120, 100, "Nazwa"), (330, 100, "Siedziba")]
    for number, name in enumerate(names, start=1):
        top = 100 + 16 * number
        page += [(72, top, f"{number}{mark}"), (120, top, name), (330, top, "Rudka")]
    document = read(placed([*page, (120, 160, "w likwidacji")]))
    cells = {(block.row, block.column): document.text[block.start : block.end] for block in document.blocks}
    assert cells[(0, 2)] == "Siedziba"
    assert cells[(2, 1)] == "Spółdzielnia „Pod Jaworem”"
    assert cells[(3, 1)] in ("Fundacja „Młyn”\nw likwidacji", "Fundacja „Młyn” w likwidacji")
    assert {block.kind.value for block in document.blocks} == {"table_cell"}


def test_last_page_with_few_lines_has_the_margins_of_the_document() -> None:
    first = [(72, 70, "Regulamin rady", 14), *_column(72, 100, _wrapped(f"{LEFT} {RIGHT}" * 3, 450))]
    last = [(72, 100, "Za zgodność z pierwowzorem odpowiada sekretarz rady Ewa Kos"), (72, 114, "Podpisy Stron umowy:")]
    assert texts(placed(first, last))[-2:] == [content for _, _, content in last]
