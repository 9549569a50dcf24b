from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.analyse.tables import toml_table
from pipeline.normalise.persons import nominative_person, split_titles


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Tomaszem Wilkiem", "Tomasz Wilk"),
        ("Annę Wójcik", "Anna Wójcik"),
        ("Heleny Borowskiej", "Helena Borowska"),
        ("Barbara Wronikowa", "Barbara Wronikowa"),
        ("Zenona Kędziora", "Zenon Kędzior"),
        ("Zofię Gołąb", "Zofia Gołąb"),
        ("Pawła Wróbelka", "Paweł Wróbelek"),
        ("Adama Zimę", "Adam Zima"),
        ("Ireny Tomasz", "Irena Tomasz"),
        ("Ewą Lisowską-Nowak", "Ewa Lisowska-Nowak"),
        ("Adama Brandt Lipowicza", "Adam Brandt Lipowicz"),
        ("Aleksandra Nowaka", "Aleksander Nowak"),
        ("Ewy Klaudii Lis", "Ewa Klaudia Lis"),
        ("Konrada Kędziora", "Konrad Kędzior"),
    ],
)
def test_forename_decides_and_surname_agrees(written, expected):
    assert nominative_person(written) == expected


@pytest.mark.parametrize(
    "name",
    [
        "Aleksandra Nowak",
        "Jan Kędziora",
        "Stanisława Kędziora",
        "Lesya Hrytsenko",
        "Tamara Rycak",
        "Birutė Vaičiulienė",
    ],
)
def test_a_name_in_the_nominative_stays(name):
    assert nominative_person(name) == name


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Adamem BOROWSKIM", "Adam Borowski"),
        ("MARIĄ WOLSKĄ", "Maria Wolska"),
        ("BOROWSKI Adam", "Adam Borowski"),
        ("A. Borowskiego", "A. Borowski"),
        ("J.K. Lisowi", "J.K. Lis"),
    ],
)
def test_capitals_order_and_initials(written, expected):
    assert nominative_person(written) == expected


def test_a_doubtful_ending_counts_only_where_forename_or_context_vouch():
    assert nominative_person("S. Osikawa") == "S. Osikawa"
    assert nominative_person("Adama Tschirscha") == "Adam Tschirsch"
    assert nominative_person("S. Tschirscha", case="gen") == "S. Tschirsch"


@pytest.mark.parametrize(
    ("written", "titles", "rest"),
    [
        ("prof. dr hab. Jan Lis", "prof. dr hab.", "Jan Lis"),
        ("ks. Adama Lisa", "ks.", "Adama Lisa"),
        ("Panią Annę Lis", "Panią", "Annę Lis"),
        ("prof. UX dr inż. Jan Lis", "prof. UX dr inż.", "Jan Lis"),
        ("Jan Lis", "", "Jan Lis"),
        ("J. Lis", "", "J. Lis"),
    ],
)
def test_titles_are_split_off(written, titles, rest):
    assert split_titles(written) == (titles, rest)


def test_titles_do_not_stand_in_the_name():
    assert nominative_person("mgr inż. Annę Wolską") == "Anna Wolska"


@pytest.mark.parametrize(
    "row", [r for rows in toml_table("pipeline.normalise", "persons")["surnames"].values() for r in rows]
)
def test_every_ending_has_a_true_example(row):
    written, _, expected = row["example"].partition(" → ")
    expected = expected or written
    assert written.endswith(row["ending"])
    assert expected == written.removesuffix(row["ending"]) + row["nominative"]


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(["Jan", "Anny", "Lisem", "dr", "J.", "KOT", "van", "XVI", "-", "Nowak-Lis", "’"]), max_size=5
    )
)
def test_any_words_are_answered_and_the_answer_stays(words):
    once = nominative_person(" ".join(words))
    assert isinstance(once, str)
    assert len(once.split()) <= len(words)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Jan Brzozowie", "Jan Brzoza"),
        ("Ewa Lipińscy", "Ewa Lipińska"),
        ("Jana Lipińskich", "Jan Lipiński"),
        ("Marta Gil", "Marta Gil"),
    ],
)
def test_the_surname_of_two_is_that_of_each(written: str, expected: str) -> None:
    assert nominative_person(written) == expected


@pytest.mark.parametrize(("written", "expected"), [("Jacka Sowy", "Jacek Sowa"), ("Roberta Olka", "Robert Olek")])
def test_an_e_that_falls_out_comes_back(written: str, expected: str) -> None:
    assert nominative_person(written) == expected
