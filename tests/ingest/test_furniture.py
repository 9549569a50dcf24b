"""The table of page furniture: every example is recognised, content is not."""

import tomllib
from importlib.resources import files

import pytest

from pipeline.document import BlockKind
from pipeline.ingest import furniture
from pipeline.ingest.lines import Piece

ROWS = tomllib.loads(files("pipeline.ingest").joinpath("furniture.toml").read_text("utf-8"))["phrase"]


def pieces(*texts: str) -> list[Piece]:
    return [Piece(BlockKind.PARAGRAPH, text) for text in texts]


def marked(*texts: str) -> list[bool]:
    return [piece.kind == BlockKind.BOILERPLATE for piece in furniture.mark(pieces(*texts))]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"])
def test_every_example_of_the_table(row):
    assert furniture.is_furniture(row["example"])
    assert row["scope"] in {"block", "related", "rest"}


@pytest.mark.parametrize(
    "text",
    [
        "Powiązane umowy podpisano w Młynach.",
        "Menu przygotowała Spółdzielnia Socjalna „Smak”.",
        "Dodano 3 lutego 2014 nowych członków: Gmina Brody, Fundacja Wir i Bank Spółdzielczy w Młynach",
        "Drukuj Art sp. z o.o.",
        "Fundacja Udostępnij",
        "Autor: Jan Wrona, wójt Gminy Brody",
        "Regulamin",
        "1.",
        "Kategorie członków klastra są trzy.",
        "..............",
    ],
)
def test_content_is_not_furniture(text):
    assert not furniture.is_furniture(text)


def test_other_news_end_where_sentences_start_again():
    assert marked(
        "Sieć powstała w maju.", "Przeczytaj także:", "Nowa świetlica w Brodach", "Umowę zawarły trzy gminy."
    ) == [False, True, True, False]


def test_comments_run_to_the_end():
    content = "Umowę zawarły trzy gminy: Brody, Młyny i Lipowiec, a także Fundacja Wir z Brodów."

    assert marked(content, "Komentarze (2)", "Brawo!", "Popiera Gmina Sad.") == [False, True, True, True]


def test_cells_are_never_judged_by_their_words():
    cell = Piece(BlockKind.TABLE_CELL, "E-mail", table_id=1, row=0, column=0)

    assert furniture.mark([cell]) == [cell]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Dodano 3 lutego 2014", "2014-02-03"),
        ("Opublikowano: 12.03.2019, 10:15", "2019-03-12"),
        ("Data publikacji: 2019-03-12", "2019-03-12"),
        ("wtorek, 12 marca 2019", "2019-03-12"),
        ("12.03.2019 r.", "2019-03-12"),
        ("12 III 2019", "2019-03-12"),
        ("Aktualności | 12.03.2019", "2019-03-12"),
        ("Gmina Młyny / Aktualności / 12 marca 2019 r.", "2019-03-12"),
        ("Umowę zawarto w środę. Podpisy | 12 marca 2019 r.", None),
        ("Młyny, 12.03.2019", None),
        ("Opublikowano: 32.13.2019", None),
        ("zawarta 12 marca 2019 r.", None),
    ],
)
def test_publication_dates(text, day):
    assert furniture.published(pieces(text)) == day
