"""Agreement in case, number and gender."""

from __future__ import annotations

import pytest

from pipeline.analyse.language.agreement import (
    agreed,
    cases,
    features,
    is_adjective,
    is_first_part,
    looks_adjectival,
    numbers,
)
from tests.analyse.reading_of import words_of


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("nowa fundacja", {"nom", "voc"}),
        ("nowej fundacji", {"gen", "dat", "loc"}),
        ("nową fundację", {"acc"}),
        ("nową fundacją", {"inst"}),
        ("dużym miastom", {"dat"}),
        ("leśny klub", {"nom", "acc", "voc"}),
        ("Leśnego Klubu", {"gen"}),
        ("leśny fundacja", set()),
        ("nową Qwrtz", {"acc", "inst"}),
        ("Qwrtz", set()),
    ],
)
def test_words_agree_in_the_cases_that_all_can_have(phrase: str, expected: set[str]) -> None:
    assert cases(agreed(words_of(phrase))) - {"voc"} == expected - {"voc"}


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [("nowe fundacje", {"pl"}), ("nowa fundacja", {"sg"}), ("powiaty", {"pl"}), ("gminy", {"sg", "pl"})],
)
def test_number(phrase: str, expected: set[str]) -> None:
    assert numbers(agreed(words_of(phrase))) == expected


def test_an_adjective_made_from_a_name_agrees_in_any_gender() -> None:
    (adjective,) = words_of("Zawadzkiej")
    assert looks_adjectival(adjective)
    assert {gender for _, _, gender in features(adjective)} >= {"f", "n", "m1", "m3"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rypińskiego", True),
        ("Żnińską", True),
        ("rypińskiego", False),
        ("Fundacją", False),
        ("Nowego", False),
        ("Iłowieckim", True),
    ],
)
def test_the_endings_of_adjectives_made_from_names(text: str, expected: bool) -> None:
    (word,) = words_of(text)
    assert looks_adjectival(word) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("nowego", True), ("działająca", True), ("podpisane", True), ("Mykowieckim", True), ("klub", False), ("w", False)],
)
def test_adjectives(text: str, expected: bool) -> None:
    (word,) = words_of(text)
    assert is_adjective(word) is expected


def test_features_of_one_lemma_leave_out_the_surname() -> None:
    (word,) = words_of("Rada")
    assert cases(features(word, "rada")) == {"nom"}
    assert ("sg", "gen", "m1") not in features(word, "rada")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Warmińsko", True),
        ("Handlowo", True),
        ("Produkcyjno", True),
        ("handlowo", False),
        ("Szeroko", False),
        ("Dobro", False),
        ("Koło", False),
        ("Handlowa", False),
        ("", False),
    ],
)
def test_the_first_part_of_a_compound_adjective(text: str, expected: bool) -> None:
    assert is_first_part(text) is expected
