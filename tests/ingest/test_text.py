"""Plain text into blocks."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pipeline.document import BlockKind, Document
from pipeline.ingest.base import Limits, Rejected
from pipeline.ingest.text import read_text

H, P, L, C, B = (
    BlockKind.HEADING,
    BlockKind.PARAGRAPH,
    BlockKind.LIST_ITEM,
    BlockKind.TABLE_CELL,
    BlockKind.BOILERPLATE,
)


def read(text: str) -> Document:
    return read_text(text.encode(), Limits())


def blocks(document: Document) -> list[tuple[BlockKind, str]]:
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


def test_paragraphs_and_headings():
    document = read(
        "PAKT DLA DOLINY\n\nWczoraj podpisano pakt.\n\nKto podpisał\n\nPakt podpisali wójtowie trzech gmin.\n"
    )

    assert blocks(document) == [
        (H, "PAKT DLA DOLINY"),
        (P, "Wczoraj podpisano pakt."),
        (H, "Kto podpisał"),
        (P, "Pakt podpisali wójtowie trzech gmin."),
    ]
    assert document.metadata.title == "PAKT DLA DOLINY"


def test_hard_wrapped_lines_are_joined_and_hyphenated_words_healed():
    text = (
        "Wójt gminy Lipowiec oraz prezes spółdzielni Ziarno spotkali się w ratuszu,\n"
        "Żeby omówić warunki porozumienia. Rozmawiano o sprzęcie, lokalu i o pracow-\n"
        "nikach, których spółdzielnia przyjmie wiosną. Następne spotkanie zaplanowano\n"
        "na maj.\n"
    )

    assert blocks(read(text)) == [(P, text.replace("pracow-\n", "pracow").replace("\n", " ").strip())]


def test_lines_that_were_not_wrapped_stay_apart():
    text = "Porozumienie podpisano w piątek.\nSpotkanie prowadził starosta.\nPotem był poczęstunek dla gości.\n"

    assert [kind for kind, _ in blocks(read(text))] == [P, P, P]


def test_lines_that_begin_with_one_small_word_are_items():
    document = read("Podpisali:\nza Gminę Las: Jan Nowak\nza Fundację Świt: Anna Lis\n")

    assert [text for _, text in blocks(document)][1:] == ["za Gminę Las: Jan Nowak", "za Fundację Świt: Anna Lis"]


def test_a_dash_that_marks_no_item_goes_on_with_the_sentence():
    text = "Umowę podpisali: Starosta Kolski\n – Jan Nowak i Fundacja."

    assert blocks(read(text)) == [(P, "Umowę podpisali: Starosta Kolski – Jan Nowak i Fundacja.")]


def test_lists_keep_labels_levels_and_their_list():
    document = read(
        "Strony umowy:\n 1) Gmina Brody:\n  a) wójt,\n  b) skarbnik,\n 2) Fundacja Wir.\n\nTyle.\n\n1. Cel\n2. Czas\n"
    )
    items = [block for block in document.blocks if block.kind == L]

    assert [(item.label, item.level) for item in items] == [
        ("1)", 0), ("a)", 1), ("b)", 1), ("2)", 0), ("1.", 0), ("2.", 0),
    ]  # fmt: skip
    assert items[0].list_id == items[3].list_id != items[1].list_id
    assert items[4].list_id == items[5].list_id not in {items[0].list_id, items[1].list_id}
    assert all(document.text[item.start :].startswith(item.label) for item in items)


def test_short_lines_after_a_colon_are_a_list_without_labels():
    document = read(
        "Założyciele:\n\nGmina Brody\nBank Spółdzielczy w Młynach\nKoło Gospodyń „Malwa”\n\nKolejne zebranie w maju."
    )

    assert [kind for kind, _ in blocks(document)] == [P, L, L, L, P]
    assert len({block.list_id for block in document.blocks if block.kind == L}) == 1


def test_speech_is_no_list():
    assert [
        kind for kind, _ in blocks(read("Wójt się cieszył.\n– To dobry dzień – mówił do gości.\nPotem wyszedł."))
    ] == [P] * 3


def test_columns_become_cells():
    document = read(
        "Za Gminę Brody            Za Fundację Wir\n\nWójt            Prezes\n1. .........      2. .........\n"
    )
    cells = [(block.row, block.column, document.text[block.start : block.end]) for block in document.blocks]

    assert cells == [
        (0, 0, "Za Gminę Brody"), (0, 1, "Za Fundację Wir"), (1, 0, "Wójt"), (1, 1, "Prezes"),
        (2, 0, "1. ........."), (2, 1, "2. ........."),
    ]  # fmt: skip
    assert {block.kind for block in document.blocks} == {C}


def test_numbers_spaced_out_in_an_item_are_no_columns():
    assert [kind for kind, _ in blocks(read("1. NIP: 123    REGON: 456\n2. Adres: Brody 7\n"))] == [L, L]


def test_a_title_in_two_lines_is_one_heading():
    document = read(
        "POROZUMIENIE\no wspólnej sprzedaży miodu\n\nzawarte w Młynach\n\n"
        "Rozdział 1\nCELE\n\n§ 1\nStrony tworzą sieć.\n"
    )

    assert blocks(document)[:1] == [(H, "POROZUMIENIE o wspólnej sprzedaży miodu")]
    assert (H, "§ 1") in blocks(document)
    assert (P, "Strony tworzą sieć.") in blocks(document)


def test_numbered_titles_are_headings_but_parties_in_capitals_are_a_list():
    document = read("Umowa stron.\n\nI. CELE\n\n1. Sprzedaż miodu.\n\nII. STRONY\n\n1. FUNDACJA WIR\n2. KOŁO MALWA\n")

    assert [kind for kind, _ in blocks(document)] == [P, H, L, H, L, L]


def test_pasted_furniture_is_marked_and_dates_the_page():
    document = read(
        "Menu Zamknij\n\nNowa sieć spółdzielni\n\nDodano 3 lutego 2014\n\n"
        "Sieć założyły trzy spółdzielnie z okolic Młynów.\n"
        "Umowę podpisano w gminnym domu kultury.\n\nUdostępnij\n\nDodaj komentarz\n\nPopiera Fundacja Echo.\n"
    )

    assert [kind for kind, _ in blocks(document)] == [B, H, B, P, P, B, B, B]
    assert document.metadata.published == "2014-02-03"
    assert document.metadata.title == "Nowa sieć spółdzielni"


def test_a_date_in_a_sentence_is_no_publication():
    assert read("Umowę podpisano 3 lutego 2014 r.\n\nOpublikowano ją potem w biuletynie.").metadata.published is None
    assert read("Wieści\n\n31.02.2014\n\nTekst wieści o sieci.").metadata.published is None


def test_a_comment_link_above_most_of_the_text_hides_nothing():
    document = read("Krótko.\n\nDodaj komentarz\n\n" + "Umowę zawarły cztery gminy i dwie fundacje. " * 5)

    assert blocks(document)[-1][0] == P


def test_guessed_encoding_is_an_issue():
    document = read_text("Koło zawarło umowę.".encode("cp1250"), Limits())

    assert document.metadata.encoding == "windows-1250"
    assert [issue.code for issue in document.issues] == ["encoding_guessed"]


@pytest.mark.parametrize(("text", "code"), [("\n \n\t", "empty"), ("x" * 200, "too_large")])
def test_refusals(text, code):
    with pytest.raises(Rejected) as refused:
        read_text(text.encode(), Limits(max_characters=100))

    assert refused.value.code == code


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=400))
@example("¹")
def test_every_visible_character_is_in_some_block(text):
    try:
        document = read(text)
    except Rejected:
        return
    spoken = {char for char in document.text if char.isalnum()}

    assert spoken <= {char for block in document.blocks for char in document.text[block.start : block.end]}
    assert all(block.start < block.end for block in document.blocks)


@given(st.lists(st.text(alphabet="aąbcćłó ", min_size=1).filter(str.strip), min_size=1, max_size=20))
def test_no_word_is_lost(words):
    assert "".join("\n\n".join(words).split()) == "".join(read("\n\n".join(words)).text.split())


def cells(text: str) -> list[tuple[int | None, int | None, str]]:
    document = read(text)
    return [(b.row, b.column, document.text[b.start : b.end]) for b in document.blocks if b.kind == C]


def test_a_number_a_narrow_gap_and_a_wrapped_line_in_a_table():
    text = (
        "Nr   Podmiot                         Za podmiot           Podpis\n\n"
        "1    Gmina Brody                     Wójt Jan Gil         podpisano\n"
        "2    Spółdzielnia Spożywców\n"
        "     „Zgoda” w Młynach               Anna Lis             podpisano\n"
        "3    Fundacja Wir                    ks. Adam Sowa-Wrona  podpisano\n"
    )
    assert [[text for row, _, text in cells(text) if row == number] for number in range(4)] == [
        ["Nr", "Podmiot", "Za podmiot", "Podpis"],
        ["1", "Gmina Brody", "Wójt Jan Gil", "podpisano"],
        ["2", "Spółdzielnia Spożywców „Zgoda” w Młynach", "Anna Lis", "podpisano"],
        ["3", "Fundacja Wir", "ks. Adam Sowa-Wrona", "podpisano"],
    ]


def test_names_broken_over_lines_in_columns_of_signatures():
    text = (
        "za Stowarzyszenie                  za Fundację „Wir”\n"
        "Miłośników Bród                    z Młynów\n\n"
        "Jan Gil                            Anna Lis\n"
        "                                   Prezes\n"
    )
    assert [(column, text) for _, column, text in cells(text)] == [
        (0, "za Stowarzyszenie\nMiłośników Bród"),
        (1, "za Fundację „Wir”\nz Młynów"),
        (0, "Jan Gil"),
        (1, "Anna Lis"),
        (1, "Prezes"),
    ]


def test_tables_drawn_with_strokes():
    text = "Lp. | Nazwa | KRS\n----|-------|----\n1. | Gmina Brody | –\n2. | Fundacja Wir | 0000123456\n"
    assert cells(text)[3:] == [
        (1, 0, "1."), (1, 1, "Gmina Brody"), (1, 2, "–"), (2, 0, "2."), (2, 1, "Fundacja Wir"), (2, 2, "0000123456"),
    ]  # fmt: skip
    rule = "+-------+----------+\n"
    box = f"{rule}| Osoby | Jan Gil |\n|       | Anna Lis |\n{rule}| Adres | Brody 7 |\n{rule}"
    assert cells(box) == [(0, 0, "Osoby"), (0, 1, "Jan Gil\nAnna Lis"), (1, 0, "Adres"), (1, 1, "Brody 7")]


def test_a_menu_is_no_table():
    assert cells("Start | Aktualności | Kontakt\n\nUmowę podpisano w Brodach.") == []
