"""Acts that a page only recalls, or says in passing."""

from __future__ import annotations

import pytest

from pipeline.extract.acts.background import month_of_writing
from tests.extract.agreement_of import acts_of, reading_of

NEWS = "5 maja 2018 r. w Kole odbył się piknik. "


@pytest.mark.parametrize(
    "text",
    [
        "Dwa lata temu gmina podpisała umowę.",
        "Przed kilku laty gminy zawarły porozumienie.",
        "W ubiegłym roku podpisano umowę z fundacją.",
        "W latach dziewięćdziesiątych podpisano tu umowę.",
        "Porozumienie podpisał ówczesny wójt.",
        "Podobną umowę podpisała sąsiednia gmina.",
        "Dowiesz się, jak gminy podpisały porozumienie.",
        "Wyjaśniamy, dlaczego gmina podpisała umowę.",
        NEWS + "W 2011 roku gmina podpisała umowę.",
        NEWS + "Klaster powstał w maju 2009 r.",
        "Gazeta, 12 maja 2018 r.\n\nUmowę podpisano w 2015 r.",
    ],
)
def test_what_is_recalled(text: str) -> None:
    assert {act.status.value for act in acts_of(text) if act.status.value != "planned"} == {"recalled"}


@pytest.mark.parametrize(
    "text",
    [
        "Dwa dni temu gmina podpisała umowę.",
        "W maju ubiegłego roku podpisano umowę.",
        "W ratuszu, gdzie wójt powitał gości, podpisano porozumienie.",
        "W lecie 2018 r. podpisano umowę.",
        "Jak co roku podpisano umowę.",
        "Wstęgę przecięto po tym, jak gminy podpisały umowę.",
        NEWS + "W kwietniu 2018 r. podpisano umowę.",
        NEWS + "W grudniu 2017 r. podpisano umowę.",
        "W 2011 roku gmina podpisała umowę.",
        "5 maja 2018 r. podpisano umowę, która obowiązuje do końca 2030 r.",
        "5 maja 2018 r. podpisano umowę. Budowa zakończy się w 2021 r.",
    ],
)
def test_what_is_told(text: str) -> None:
    assert "done" in {act.status.value for act in acts_of(text)}


@pytest.mark.parametrize(
    ("text", "in_passing"),
    [
        ("Działamy w ramach umowy podpisanej w maju.", True),
        ("Nagrodzono Klaster „Wrzos”, który tworzą trzy gminy.", True),
        ("Umowa, którą podpisały dwie gminy, obowiązuje od maja.", True),
        ("Umowa podpisana w maju przewiduje trzy etapy.", True),
        ("Umowa podpisana!", False),
        ("Umowa podpisana została w maju.", False),
        ("Umowę podpisała Gmina Borowa, która prowadzi szkołę.", False),
    ],
)
def test_what_is_said_in_passing(text: str, *, in_passing: bool) -> None:
    (act,) = acts_of(text)
    assert act.attributive is in_passing


@pytest.mark.parametrize(
    ("text", "month"),
    [
        (NEWS, 2018 * 12 + 5),
        (NEWS + "W 2011 roku podpisano umowę.", 2018 * 12 + 5),
        (NEWS + "Nabór trwa do 30 czerwca 2019 r.", 2018 * 12 + 5),
        (NEWS + "Następny odbędzie się w 2019 r.", 2018 * 12 + 5),
        ("Odbył się piknik.", None),
    ],
)
def test_the_month_of_writing(text: str, month: int | None) -> None:
    assert month_of_writing(reading_of(text)) == month
