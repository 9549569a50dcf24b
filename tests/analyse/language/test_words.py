"""The word view: cutting, offsets, blocks, and what is asked of single words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.analyse.language.words import Word, Words, is_place_name
from pipeline.document import BlockKind, DocumentBuilder, Metadata
from tests.analyse.reading_of import words_of
from tests.analyse.strategies import polish_texts


def word(text: str) -> Word:
    (only,) = words_of(text)
    return only


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Olszany, Rypin.", ["Olszany", ",", "Rypin", "."]),
        ("Ruciane-Nida", ["Ruciane-Nida"]),
        ("KSON-ie", ["KSON-ie"]),
        ("Sp. z o.o.", ["Sp", ".", "z", "o", ".", "o", "."]),
        ("„Rosa”–„Mgła”", ["„", "Rosa", "”", "–", "„", "Mgła", "”"]),
        ("O’Neill’a", ["O’Neill’a"]),
        ("12.05.2014", ["12", ".", "05", ".", "2014"]),
        ("a_b", ["a", "_", "b"]),
        ("ul.Leśna", ["ul", ".", "Leśna"]),
        ("…", ["…"]),
        ("", []),
        # A caption glued to the first word of the text; not a name that is written so.
        ("stowarzyszenieFundacja", ["stowarzyszenie", "Fundacja"]),
        ("podpisanieUmowa rosa", ["podpisanie", "Umowa", "rosa"]),
        ("EkoMeblik", ["EkoMeblik"]),
        ("mBank", ["mBank"]),
        ("xyzqaAbcdef", ["xyzqaAbcdef"]),
    ],
)
def test_words_and_marks(text: str, expected: list[str]) -> None:
    assert [one.text for one in words_of(text)] == expected


def test_a_word_knows_whether_a_blank_goes_before() -> None:
    assert [one.spaced for one in words_of("(Rosa) i mgła")] == [False, False, False, True, True]


def test_furniture_has_no_words_but_keeps_its_offsets() -> None:
    builder = DocumentBuilder()
    builder.add(BlockKind.HEADER, "Menu główne")
    builder.add(BlockKind.PARAGRAPH, "Gmina Olszany")
    document = builder.build(Metadata("text/html"))
    words = Words(document.text, document.blocks)
    assert [(one.text, one.start, one.block) for one in words] == [("Gmina", 12, 1), ("Olszany", 18, 1)]


def test_look_up_by_offset_and_block() -> None:
    words = words_of("Gmina Olszany\npodpisała umowę")
    assert words.span(6, 23) == range(1, 3)
    assert words.span(7, 14) == range(2, 2)
    assert [words.at(offset) for offset in (0, 4, 5, 6, 13, 14, 99)] == [0, 0, 0, 1, 1, 2, 3]
    assert words.of_block(1) == range(2, 4)
    assert words.get(-1) is None
    assert words.get(4) is None
    assert words.get(3) == words[3]


@pytest.mark.parametrize(
    ("text", "acronym"),
    [
        ("KSON", "KSON"),
        ("KSON-ie", "KSON"),
        ("mOWES", "mOWES"),
        ("PKEiS", "PKEiS"),
        ("K", None),
        ("Rosa", None),
        ("KSON-owskiego", None),
    ],
)
def test_acronyms(text: str, acronym: str | None) -> None:
    assert word(text).acronym == acronym


@pytest.mark.parametrize(
    ("text", "capital", "shouted", "roman"),
    [
        ("Rosa", True, False, False),
        ("ROSA", True, True, False),
        ("rosa", False, False, False),
        ("4HC", True, True, False),
        ("2014", False, False, False),
        ("XIV", True, True, True),
        ("A", True, False, False),
        ("I", True, False, True),
        ("„", False, False, False),
        ("Żabia-Wola", True, False, False),
        ("ŻABIA-WOLA", True, True, False),
    ],
)
def test_letters(text: str, capital: bool, shouted: bool, roman: bool) -> None:
    one = word(text)
    assert (one.is_capital, one.is_shouted, one.is_roman) == (capital, shouted, roman)


@pytest.mark.parametrize(
    ("text", "finite", "participle"),
    [
        ("podpisały", True, False),
        ("utworzono", True, False),
        ("zaprasza", True, False),
        ("będzie", True, False),
        ("działających", False, True),
        ("fundacja", False, False),
        ("Podpisały", False, False),
        ("gra", False, False),
    ],
)
def test_verbs(text: str, finite: bool, participle: bool) -> None:
    one = word(text)
    assert (one.is_finite, one.is_participle) == (finite, participle)


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Fundacją", "fundacja"),
        ("FUNDACJĄ", "fundacja"),
        ("Rypinie", "rypin"),
        ("RYPINIE", "rypin"),
        ("Qwrtz", "qwrtz"),
    ],
)
def test_lemmas(text: str, lemma: str) -> None:
    assert lemma in word(text).lemmas


@pytest.mark.parametrize(
    "text",
    [
        "Społeczno-Kulturalnego",
        "Gospodarczo-Handlową",
        "Północno-Zachodnie",
        "Warmińsko-Mazurskiej",
    ],
)
def test_a_compound_adjective_inflects_as_its_last_part(text: str) -> None:
    plain = word(text.rsplit("-", 1)[1])
    compound = {case for reading in word(text).readings for case in reading.cases}
    assert compound == {case for reading in plain.readings for case in reading.cases}


@pytest.mark.parametrize(
    ("text", "expected"), [("Rypinie", True), ("Żninem", True), ("fundacja", False), ("Qwrtz", False)]
)
def test_place_names_of_the_dictionary(text: str, expected: bool) -> None:
    assert is_place_name(text) is expected


@settings(max_examples=200, deadline=None)
@given(polish_texts() | st.text(max_size=80).map(lambda text: " ".join(text.split())))
def test_words_lie_in_order_without_overlap_and_hold_every_letter(text: str) -> None:
    words = words_of(text)
    end = 0
    for one in words:
        assert one.start >= end
        assert words.text[one.start : one.end] == one.text
        assert words.text[end : one.start].strip() == ""
        end = one.end
    assert words.text[end:].strip() == ""
