"""Names of bodies that the network reads longer than the grammar: a network says what each test wants it to say."""

from __future__ import annotations

import pytest

from pipeline.analyse.names.as_read import SURE, Marks, names_read, with_names_read
from pipeline.analyse.roles.labels import Mark
from tests.analyse.reading_of import doc_of, words_of


def marks_of(text: str, *names: str, sure: float = SURE + 1) -> Marks:
    """What a network says that reads just these names, and is that sure of them."""
    spans = [(text.index(name), text.index(name) + len(name)) for name in names]

    def mark(told: Mark, offset: int) -> float:
        for start, end in spans:
            if start <= offset < end:
                return sure if (told is Mark.BEGINS) == (offset == start) else -sure
        return -sure

    return mark


def names_in(text: str, *read: str, sure: float = SURE + 1) -> list[str]:
    """The bodies of a text as they stand after the network has read some names."""
    doc = doc_of(text)
    found = with_names_read(words_of(text), doc._.organizations, marks_of(text, *read, sure=sure))
    return [text[slice(*body.name)] for body in found if not body.bare]


@pytest.mark.parametrize(
    ("text", "read", "expected"),
    [
        # What the grammar does not follow further.
        ("Umowę podpisał LKS Turza i gmina Las.", "LKS Turza", ["LKS Turza", "gmina Las"]),
        # Two names that are one.
        ("Podpisała to Biblioteka „Strych” Fundacja „Kos”.", "Biblioteka „Strych” Fundacja „Kos”",
         ["Biblioteka „Strych” Fundacja „Kos”"]),
        # In front of what the grammar takes for the name.
        ("Przyszła Tkalnia „Len” Sp. z o.o. z Koła.", "Tkalnia „Len” Sp. z o.o.", ["Tkalnia „Len” Sp. z o.o."]),
    ],
)  # fmt: skip
def test_a_name_that_is_surely_read_is_taken(text: str, read: str, expected: list[str]) -> None:
    assert names_in(text, read) == expected


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Umowę podpisała Fundacja Dobry Start.", "Fundacja Dobry"),  # shorter
        ("Umowę podpisała Fundacja „Start” i Gmina Las.", "Fundacja „Start” i Gmina Las"),  # two bodies
        ("Przyszła wójt Gminy Las.", "wójt Gminy Las"),  # an office
        ("Podpisała to Fundacja „Turnia” z Koła.", "Fundacja „Turnia” z Koła"),  # the seat
        ("Dla Gości Fundacja Turnia przygotowała tort.", "Gości Fundacja Turnia"),  # not in its case
        ("Klub Sportowy Turnia w Kole podpisał.", "Klub Sportowy Turnia w"),  # cut
        ("Podpisał to Klub Sportowy „Turnia” Koło.", "Klub Sportowy „Turnia"),  # half a quotation
        ("Gminy: Las i Dwór Stary podpisały.", "Gminy: Las"),  # a shared head
        ("Spotkanie było w Kole.", "Kole"),  # a name that the grammar does not see
    ],
)
def test_what_the_grammar_found_stands(text: str, read: str) -> None:
    assert names_in(text, read) == names_in(text)


def test_what_is_not_sure_is_not_taken() -> None:
    text = "Umowę podpisał LKS Turza."
    assert names_in(text, "LKS Turza", sure=SURE - 0.5) == names_in(text)


def test_a_name_ends_with_its_block() -> None:
    text = "Klub Turnia\nFundacja Start"
    (read,) = names_read(words_of(text), marks_of(text, text), {0})
    assert text[words_of(text)[read.start].start : words_of(text)[read.stop - 1].end] == "Klub Turnia"


def test_a_longer_name_keeps_what_the_grammar_knows_of_its_beginning() -> None:
    text = "Umowę podpisała Fundacja „Start” Wschód z Koła."
    doc = doc_of(text)
    (before,) = doc._.organizations
    (after,) = with_names_read(words_of(text), [before], marks_of(text, "Fundacja „Start” Wschód"))
    assert (after.head, after.category, after.features) == (before.head, before.category, before.features)
    assert text[slice(*after.seat)] == "Koła"


def test_where_no_body_is_near_nothing_is_asked() -> None:
    text = "Fundacja Kos gra. " + "Pada deszcz. " * 30
    asked: list[tuple[Mark, int]] = []

    def mark(told: Mark, offset: int) -> float:
        asked.append((told, offset))
        return -4.0

    with_names_read(words_of(text), doc_of(text)._.organizations, mark)
    assert asked
    assert max(offset for _, offset in asked) < len("Fundacja Kos gra.")
