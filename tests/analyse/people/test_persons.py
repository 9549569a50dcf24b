"""Names of persons in running text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.analyse.people.persons import couple_at, is_person_at, person_at
from tests.analyse.reading_of import bug, doc_of, persons_in, words_of
from tests.analyse.strategies import polish_texts

FOUND = [
    # Every case.
    ("Przyszła Anna Wrona.", ["Anna Wrona"]),
    ("Nie było Anny Wrony.", ["Anny Wrony"]),
    ("Dziękujemy Annie Wronie.", ["Annie Wronie"]),
    ("Zaproszono Annę Wronę.", ["Annę Wronę"]),
    ("Rozmawiano z Anną Wroną.", ["Anną Wroną"]),
    ("Mówiono o Janie Brzozie.", ["Janie Brzozie"]),
    ("Podpisał to Jan Brzoza.", ["Jan Brzoza"]),
    ("Rozmowa z Janem Brzozą trwała.", ["Janem Brzozą"]),
    # Surnames that are adjectives.
    ("list Piotra Zalewskiego", ["Piotra Zalewskiego"]),
    ("spotkanie z Zofią Borowską", ["Zofią Borowską"]),
    ("Wiktor Zawadzki wygrał.", ["Wiktor Zawadzki"]),
    ("słowa Pawła Miłego", ["Pawła Miłego"]),
    # Double surnames.
    ("Katarzyna Sowa-Lis śpiewa.", ["Katarzyna Sowa-Lis"]),
    ("Zaproszono Katarzynę Sowę-Lis.", ["Katarzynę Sowę-Lis"]),
    ("Dziękujemy Ewie Zalewskiej-Wronie.", ["Ewie Zalewskiej-Wronie"]),
    ("Maria Sowa Lis śpiewa.", ["Maria Sowa Lis"]),
    # A woman's surname that ends in a consonant stands still.
    ("Zaproszono Joannę Dudek.", ["Joannę Dudek"]),
    ("Rozmawiano z Ewą Bąk.", ["Ewą Bąk"]),
    ("Podziękowano Beacie Wójcik i odczytano list.", ["Beacie Wójcik"]),
    ("głos Haliny Kos", ["Haliny Kos"]),
    # Two forenames, initials.
    ("Maria Anna Sowa maluje.", ["Maria Anna Sowa"]),
    ("dzieła Jana Marii Sowy", ["Jana Marii Sowy"]),
    ("Podpisał J. Brzoza.", ["J. Brzoza"]),
    ("Podpisała A. M. Wrona.", ["A. M. Wrona"]),
    ("Jan B. Sowa maluje.", ["Jan B. Sowa"]),
    # A surname that is a forename as well, and one that no dictionary has.
    ("Wystąpił Krzysztof Kazimierz.", ["Krzysztof Kazimierz"]),
    ("Wystąpiła Ewa Bogdan.", ["Ewa Bogdan"]),
    ("słowa Piotra Adama", ["Piotra Adama"]),
    ("Wystąpił Jan Brzęczyszczak.", ["Jan Brzęczyszczak"]),
    ("Wystąpił Adam Qvist.", ["Adam Qvist"]),
    # Titles and addresses are no part of the name.
    ("Wykład miał dr hab. Jan Brzoza.", ["Jan Brzoza"]),
    ("Pani Anna Wrona dziękuje.", ["Anna Wrona"]),
    ("Pan Jan Brzoza dziękuje.", ["Jan Brzoza"]),
    ("ks. Paweł Kos święcił.", ["Paweł Kos"]),
    # Several persons.
    ("Anna Wrona i Jan Brzoza", ["Anna Wrona", "Jan Brzoza"]),
    ("Anna Wrona, Jan Brzoza oraz E. Kos", ["Anna Wrona", "Jan Brzoza", "E. Kos"]),
    ("Anna Wrona\nJan Brzoza", ["Anna Wrona", "Jan Brzoza"]),
    # Capitals.
    ("ANNA WRONA", ["ANNA WRONA"]),
    ("ZAPROSZONO JANA BRZOZĘ", ["JANA BRZOZĘ"]),
    # What follows a name does not grow into it.
    ("Jan Brzoza Prezes Zarządu", ["Jan Brzoza"]),
    ("Jan Brzoza Gmina Olszany", ["Jan Brzoza"]),
    ("Jan Brzoza Wójt Gminy Olszany", ["Jan Brzoza"]),
    ("mówi dyrektor Torf S.A. Jan Brzoza", ["Jan Brzoza"]),
    bug("the surname before the forename, as in tables", "Zalewska Anna", ["Zalewska Anna"]),
    ("Jan Brzoza II", ["Jan Brzoza"]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_persons(text: str, expected: list[str]) -> None:
    assert persons_in(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Jelenia Góra",
        "w Jeleniej Górze",
        "Biała Podlaska",
        "Nowy Sącz",
        "Dolny Śląsk",
        "Anna",
        "Anna śpiewa Wronie",
        "Anna\nWrona",
        "Pan Starosta",
        "Pani Prezes",
        "sala Jan III",
        "I. Postanowienia",
        "§ 5 V. Uwagi",
        "anna wrona",
        "Fundacja Anny Wrony",
        "Szkoła im. Heleny Sowy",
        "Umowa Nr 3",
        "Plan Rozwoju",
    ],
)
def test_no_persons(text: str) -> None:
    assert persons_in(text) == []


@pytest.mark.parametrize(
    ("text", "cases"),
    [
        ("Anna Wrona", {"nom"}),
        ("Janem Brzozą", {"inst"}),
        ("Joannę Dudek", {"acc"}),
        ("Jana Brzozy", {"gen"}),
        ("J. Zalewskiemu", {"dat"}),
    ],
)
def test_the_cases_are_those_that_forename_and_surname_share(text: str, cases: set[str]) -> None:
    person = person_at(words_of(text), 0)
    assert person is not None
    assert person.cases == cases


def test_word_indices_cover_the_name() -> None:
    words = words_of("Dziś A. M. Wrona śpiewa.")
    person = person_at(words, 1)
    assert person is not None
    assert [word.text for word in words[person.first : person.last]] == ["A", ".", "M", ".", "Wrona"]
    assert not is_person_at(words, 0)


@settings(max_examples=60, deadline=None)
@given(polish_texts())
def test_persons_never_overlap_and_start_and_end_with_words(text: str) -> None:
    doc = doc_of(text)
    end = 0
    for person in doc._.persons:
        written = doc.text[slice(*person.name)]
        assert person.name[0] >= end
        assert written[0].isalnum()
        assert written[-1].isalnum()
        end = person.name[1]


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_read_without_a_crash(text: str) -> None:
    words = words_of(" ".join(text.split()))
    for index in range(len(words)):
        person = person_at(words, index)
        assert person is None or person.first == index < person.last <= len(words)


@pytest.mark.parametrize(
    ("text", "couple"),
    [
        ("Ewa i Jan Brzozowie prowadzą sad.", ("Ewa Brzozowie", "Jan Brzozowie")),
        ("Marta oraz Olga Wilk prowadzą sad.", ("Marta Wilk", "Olga Wilk")),
        ("Ewa i Jan prowadzą sad.", None),
        ("Ewa Sowa i Jan Brzoza prowadzą sad.", None),
        ("Ewa i J. Brzoza prowadzą sad.", None),
    ],
)
def test_two_persons_share_a_surname(text: str, couple: tuple[str, str] | None) -> None:
    words = words_of(text)
    found = couple_at(words, 0)
    assert (tuple(person.written(words.text) for person in found) if found else None) == couple


@pytest.mark.parametrize(
    ("written", "cases"),
    [
        ("Stanisława Brzeńkuńska", {"nom"}),
        ("Stanisława Brzeńkuńskiego", {"gen", "acc"}),
        ("Stanisławą Brzeńkuńską", {"inst"}),
    ],
)
def test_the_ending_of_an_unknown_surname_tells_its_case(written: str, cases: set[str]) -> None:
    person = person_at(words_of(written), 0)
    assert person is not None
    assert person.cases == cases


def test_nobody_bears_the_name_of_a_church() -> None:
    assert not is_person_at(words_of("Maryi Panny"), 0)
