"""Tables that plain lines form: pasted with tabs, or with one cell on a line."""

from hypothesis import example, given
from hypothesis import strategies as st

from pipeline.ingest.grids import Grid, grids
from pipeline.ingest.unwrap import Line


def rows(text: str) -> list[tuple[str, ...]]:
    lines = [Line(raw) for raw in text.split("\n") if raw.strip()]
    return [cells for part in grids(lines) if isinstance(part, Grid) for _, cells in part.rows]


def test_a_tab_stands_between_two_cells_and_an_empty_cell_keeps_its_place() -> None:
    text = "Lp.\tPodmiot\tZa podmiot\tUwagi\n1\tGmina Brody\tJan Gil\n2\tFundacja Wir\t\tnie podpisano"
    assert rows(text) == [
        ("Lp.", "Podmiot", "Za podmiot", "Uwagi"),
        ("1", "Gmina Brody", "Jan Gil", ""),
        ("2", "Fundacja Wir", "", "nie podpisano"),
    ]


def test_a_row_without_its_first_cell_goes_on_with_the_one_above() -> None:
    text = "Nr\tPodmiot\tOsoba\n1\tPowiat Brodzki\tJan Gil\n\t\tAnna Lis\n2\tGmina Brody\tEwa Maj"
    assert rows(text)[1] == ("1", "Powiat Brodzki", "Jan Gil\nAnna Lis")


def test_a_tab_behind_a_label_sets_off_an_item_of_a_list() -> None:
    assert rows("•\tGmina Brody\n•\tFundacja Wir\n•\tKoło Gospodyń") == []
    assert rows("1)\tGmina Brody\n2)\tFundacja Wir\n3)\tKoło Gospodyń") == []


def test_one_cell_a_line() -> None:
    text = (
        "Lp.\nNazwa\nSiedziba\n1.\nGmina Brody\nBrody\n2.\nFundacja Wir\nMłyny\n"
        "3.\nBiogaz Sp. z o.o.\nMłyny\nDalej tekst."
    )
    assert rows(text) == [
        ("Lp.", "Nazwa", "Siedziba"),
        ("1.", "Gmina Brody", "Brody"),
        ("2.", "Fundacja Wir", "Młyny"),
        ("3.", "Biogaz Sp. z o.o.", "Młyny"),
    ]


def test_one_cell_a_line_with_the_number_before_the_name_and_a_cell_left_out() -> None:
    text = "L.p.\nNazwa\nKto\n1. Gmina Brody\nJan Gil\n2. Fundacja Wir\nAnna Lis\n3. Klub Sad\nEwa Maj"
    assert rows(text)[2:] == [("2.", "Fundacja Wir", "Anna Lis"), ("3.", "Klub Sad", "Ewa Maj")]
    text = "Nr\nNazwa\nMiejsce\nKto\n1\nGmina Brody\nBrody\nJan Gil\n2\nFundacja Wir\nMłyny\n3\nKlub Sad\nSad\nEwa Maj"
    assert rows(text)[2] == ("2", "Fundacja Wir", "Młyny", "")


def test_items_of_more_than_one_line_and_sentences_are_no_table() -> None:
    assert rows("1. Gmina Brody\nul. Długa 3\n2. Fundacja Wir\nul. Krótka 4\n3. Klub Sad\nul. Polna 5") == []
    sentence = "W każdym roku dziesięć osób znajdzie zatrudnienie w spółdzielniach."
    text = f"Lp.\nCel\nOpis\n1.\nPraca\n{sentence}\n2.\nSad\nb\n3.\nc\nd"
    assert rows(text) == []


@example(["a\tb\tc", "a\tb", "3.", "1.", "Lp.", "| x | y |", "2.", "3.", "Gmina Brody"])
@given(st.lists(st.sampled_from(["1.", "2.", "3.", "Lp.", "Gmina Brody", "a\tb", "a\tb\tc", "| x | y |", "---"])))
def test_every_line_is_kept_once_and_in_order(texts: list[str]) -> None:
    lines = [Line(text) for text in texts]
    found: list[Line] = []
    for part in grids(lines):
        found += [line for line, _ in part.rows] if isinstance(part, Grid) else part
    positions = [lines.index(line) for line in found if texts.count(line.text) == 1]
    assert positions == sorted(positions)
    plain = [line for part in grids(lines) if not isinstance(part, Grid) for line in part]
    assert len(plain) <= len(lines)
