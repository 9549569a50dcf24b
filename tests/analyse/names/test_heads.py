"""Head nouns, and the tables of what names a body and what does not."""

from __future__ import annotations

import pytest

from pipeline.analyse.names.heads import (
    category_of,
    head_at,
    head_lemma,
    heads,
    is_general_word,
    is_office,
    reference_lemma,
)
from pipeline.analyse.tables import table
from tests.analyse.reading_of import Named, bug, organisations_in, words_of

HEADS = table("pipeline.analyse.names", "organisation_heads")
GENERAL = table("pipeline.analyse.names", "general_words")


def row_name(row: dict[str, str]) -> str:
    return row["lemma"]


UNTRUE = {
    "inicjatywa": "its example says no more than the kind of body",
    "muzeum": "its example says no more than the kind of body",
    "klastrowy": "the dictionary does not know the word, and its example has another form",
    "powstający": "a participle has the lemma of its verb",
}


def marked(rows: tuple[dict[str, str], ...]) -> list[object]:
    return [bug(UNTRUE[row["lemma"]], row) if row["lemma"] in UNTRUE else row for row in rows]


@pytest.mark.parametrize("row", marked(HEADS), ids=row_name)
def test_the_example_of_every_head_is_a_name_of_its_category(row: dict[str, str]) -> None:
    """A head noun of a class that is written small is left out of the name."""
    example = row["example"]
    name = example.partition(" ")[2] if row["lower"] == "class" and example[0].islower() else example
    found = organisations_in(f"Umowę zna {example}.")
    assert [(one.name, one.category) for one in found] == [(name, row["category"])]


@pytest.mark.parametrize("row", [row for row in HEADS if row["lower"] == "yes"], ids=row_name)
def test_a_head_that_may_be_small_makes_a_name_with_a_quotation(row: dict[str, str]) -> None:
    assert organisations_in(f"Umowę zna {row['lemma']} „Rosa”.") == [Named(f"{row['lemma']} „Rosa”", row["category"])]


@pytest.mark.parametrize("row", [row for row in HEADS if row["lower"] == "no" and row["lemma"].islower()], ids=row_name)
def test_a_head_that_may_not_be_small_makes_none(row: dict[str, str]) -> None:
    assert organisations_in(f"To jest {row['lemma']} „Rosa”.") == []


@pytest.mark.parametrize("row", marked(GENERAL), ids=row_name)
def test_the_example_of_every_general_word_is_no_name(row: dict[str, str]) -> None:
    example = row["example"]
    assert any(is_general_word(word) and row["lemma"] in word.lemmas for word in words_of(example))
    assert organisations_in(f"Powstało wtedy: {example}.") == []


@pytest.mark.parametrize("row", table("pipeline.analyse.names", "not_prefixes"), ids=row_name)
def test_the_example_of_every_word_that_is_no_prefix_starts_no_name(row: dict[str, str]) -> None:
    words = words_of(row["example"])
    assert row["lemma"] in words[0].lemmas
    assert head_at(words, 0) is None


def test_every_row_is_read() -> None:
    assert len(heads()) == len(HEADS)
    assert {lower for _, lower in heads().values()} == {"yes", "no", "class", "bound"}


@pytest.mark.parametrize(
    ("text", "index"),
    [
        ("Fundacja Rosa", 0),
        ("Leśna Fundacja", 1),
        ("Warmińska Leśna Fundacja", 2),
        ("II Liceum", 1),
        ("fundacja", 0),
        ("leśna fundacja", None),
        ("Leśne Fundacja", None),
        ("Rosa Fundacja", None),
        ("Leśna\nFundacja", None),
        ("szpital", None),
        ("Szpital", 0),
        ("MOPS", 0),
        ("Mops", None),
        ("", None),
    ],
)
def test_where_the_head_stands(text: str, index: int | None) -> None:
    assert head_at(words_of(text), 0) == index


@pytest.mark.parametrize(
    ("text", "lemma", "reference"),
    [
        ("Fundacji", "fundacja", "fundacja"),
        ("szpitalem", None, "szpital"),
        ("Szpitalem", "szpital", "szpital"),
        ("GMINĄ", "gmina", "gmina"),
        ("OWES", "OWES", "OWES"),
        ("drzewo", None, None),
    ],
)
def test_lemmas_of_heads(text: str, lemma: str | None, reference: str | None) -> None:
    (word,) = words_of(text)
    assert (head_lemma(word), reference_lemma(word)) == (lemma, reference)


def test_category() -> None:
    assert category_of("gmina") == "commune"
    assert category_of("OWES") == "unit"


@pytest.mark.parametrize(("text", "expected"), [("Wójta", True), ("prezesem", True), ("osoba", False), ("Rosa", False)])
def test_offices(text: str, expected: bool) -> None:
    (word,) = words_of(text)
    assert is_office(word) is expected
