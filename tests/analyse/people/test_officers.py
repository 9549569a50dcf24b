"""Officers: function, body or territory, and person, in every order."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from pipeline.analyse.names.heads import is_office
from pipeline.analyse.people.functions import FunctionWord, function_words
from tests.analyse.reading_of import doc_of, officers_in, words_of
from tests.analyse.strategies import polish_texts

CASES = [
    # Function, body, person.
    ("wójt gminy Olszany Jan Brzoza", [("wójt", "gminy Olszany", "Jan Brzoza")]),
    ("Wójt Gminy Olszany – Jan Brzoza", [("Wójt", "Gminy Olszany", "Jan Brzoza")]),
    ("Wójt Gminy Olszany, Jan Brzoza, podpisał.", [("Wójt", "Gminy Olszany", "Jan Brzoza")]),
    ("Wójt Gminy Olszany (Jan Brzoza)", [("Wójt", "Gminy Olszany", "Jan Brzoza")]),
    ("Wójt Gminy Olszany: Jan Brzoza", [("Wójt", "Gminy Olszany", "Jan Brzoza")]),
    ("prezes zarządu Fundacji „Rosa” Anna Wrona", [("prezes zarządu", "Fundacji „Rosa”", "Anna Wrona")]),
    ("Prezes Zarządu Fundacji „Rosa” Anna Wrona", [("Prezes Zarządu", "Fundacji „Rosa”", "Anna Wrona")]),
    ("Marszałek Województwa Podlaskiego Jan Brzoza", [("Marszałek", "Województwa Podlaskiego", "Jan Brzoza")]),
    (
        "dyrektor Szkoły Podstawowej nr 3 w Rypinie mgr Ewa Kos",
        [("dyrektor", "Szkoły Podstawowej nr 3 w Rypinie", "Ewa Kos")],
    ),
    (
        "rektor Akademii Torfowej prof. dr hab. inż. Jan Brzoza",
        [("rektor", "Akademii Torfowej", "Jan Brzoza")],
    ),
    ("dyrektor GOPS w Olszanach Ewa Kos", [("dyrektor", "GOPS w Olszanach", "Ewa Kos")]),
    ("p.o. dyrektora Muzeum Torfu w Pile Ewa Kos", [("p.o. dyrektora", "Muzeum Torfu w Pile", "Ewa Kos")]),
    ("proboszcz parafii pw. św. Rocha ks. Jan Brzoza", [("proboszcz", "parafii pw. św. Rocha", "Jan Brzoza")]),
    ("prezes Fundacji „Rosa” dr Jan Brzoza", [("prezes", "Fundacji „Rosa”", "Jan Brzoza")]),
    ("właściciel firmy „Stolpol” Adam Lis", [("właściciel", "„Stolpol”", "Adam Lis")]),
    # The person first.
    ("Jan Brzoza – wójt gminy Olszany", [("wójt", "gminy Olszany", "Jan Brzoza")]),
    ("Jan Brzoza, wójt Gminy Olszany, podpisał.", [("wójt", "Gminy Olszany", "Jan Brzoza")]),
    ("Jan Brzoza - Wójt Gminy Olszany", [("Wójt", "Gminy Olszany", "Jan Brzoza")]),
    ("Ewa Kos (prezes)", [("prezes", None, "Ewa Kos")]),
    ("Jan Brzoza Dyrektor Muzeum Torfu", [("Dyrektor", "Muzeum Torfu", "Jan Brzoza")]),
    ("Jan Brzoza Wójt Gminy Olszany", [("Wójt", "Gminy Olszany", "Jan Brzoza")]),
    ("Ewa Kos – prezes, Jan Brzoza – skarbnik", [("prezes", None, "Ewa Kos"), ("skarbnik", None, "Jan Brzoza")]),
    ("Prezes: Ewa Kos, Skarbnik: Jan Brzoza", [("Prezes", None, "Ewa Kos"), ("Skarbnik", None, "Jan Brzoza")]),
    # The field of an office, and titles that stand behind it or behind the name.
    ("prorektor ds. klinicznych prof. dr hab. n. med. Jan Brzoza", [("prorektor ds. klinicznych", None, "Jan Brzoza")]),
    ("Ewa Kos, zastępca prezesa do spraw technicznych", [("zastępca prezesa do spraw technicznych", None, "Ewa Kos")]),
    ("dr inż. Ewa Kos, prof. PO, prorektor ds. rozwoju", [("prorektor ds. rozwoju", None, "Ewa Kos")]),
    ("Jan Brzoza, pełnomocnik wójta ds. seniorów", [("pełnomocnik wójta ds. seniorów", None, "Jan Brzoza")]),
    ("pełnomocnik Burmistrza Tuchowa Ewa Kos", [("pełnomocnik Burmistrza", "Tuchowa", "Ewa Kos")]),
    # No body, or one named by its kind alone.
    ("Prezes Ewa Kos", [("Prezes", None, "Ewa Kos")]),
    ("Prezes: Ewa Kos", [("Prezes", None, "Ewa Kos")]),
    ("prezes fundacji Ewa Kos", [("prezes", "fundacji", "Ewa Kos")]),
    ("prezes naszej fundacji Ewa Kos", [("prezes", "fundacji", "Ewa Kos")]),
    ("dyrektor szkoły pani Ewa Kos", [("dyrektor", "szkoły", "Ewa Kos")]),
    ("dyrektor rypińskiego Muzeum Torfu Ewa Kos", [("dyrektor", "Muzeum Torfu", "Ewa Kos")]),
    # A body without a person.
    ("List podpisał wójt Gminy Olszany.", [("wójt", "Gminy Olszany", None)]),
    # A unit without its noun.
    ("Wójt Jan Brzoza", [("Wójt", None, "Jan Brzoza")]),
    ("burmistrz Rypina Ewa Kos", [("burmistrz", "Rypina", "Ewa Kos")]),
    ("burmistrz Nowego Targu Ewa Kos", [("burmistrz", "Nowego Targu", "Ewa Kos")]),
    ("prezydent Elbląga Ewa Kos", [("prezydent", "Elbląga", "Ewa Kos")]),
    ("prezydent miasta Elbląga Ewa Kos", [("prezydent miasta", "miasta Elbląga", "Ewa Kos")]),
    ("starosta żniński Ewa Kos", [("starosta", "żniński", "Ewa Kos")]),
    ("Starostą Żnińskim została Ewa Kos.", [("Starostą", "Żnińskim", None)]),
    ("wójt Olszan Jan Brzoza", [("wójt", "Olszan", "Jan Brzoza")]),
    # Deputies and functions of several words.
    ("zastępca wójta gminy Olszany Ewa Kos", [("zastępca wójta", "gminy Olszany", "Ewa Kos")]),
    ("zastępca burmistrza Rypina Ewa Kos", [("zastępca burmistrza", "Rypina", "Ewa Kos")]),
    ("burmistrz Miasta i Gminy Rypin Ewa Kos", [("burmistrz", "Miasta i Gminy Rypin", "Ewa Kos")]),
    (
        "zastępczyni dyrektora Muzeum Torfu Ewa Kos",
        [("zastępczyni dyrektora", "Muzeum Torfu", "Ewa Kos")],
    ),
    ("sekretarz gminy Jan Brzoza", [("sekretarz gminy", None, "Jan Brzoza")]),
    ("kontrasygnata Skarbnika Powiatu Jana Brzozy", [("Skarbnika Powiatu", None, "Jana Brzozy")]),
    ("wiceprzewodnicząca zarządu Ewa Kos", [("wiceprzewodnicząca zarządu", None, "Ewa Kos")]),
    ("dyrektor naczelny Muzeum Torfu Jan Brzoza", [("dyrektor naczelny", "Muzeum Torfu", "Jan Brzoza")]),
    ("dyrektor naczelny Torf S.A. Jan Brzoza", [("dyrektor naczelny", "Torf S.A.", "Jan Brzoza")]),
    # Oblique cases.
    (
        "reprezentowana przez prezesa zarządu Ewę Kos i skarbnika Jana Brzozę",
        [("prezesa zarządu", None, "Ewę Kos"), ("skarbnika", None, "Jana Brzozę")],
    ),
    (
        "z Wójtem Gminy Olszany Janem Brzozą oraz ze Starostą Żnińskim Ewą Kos",
        [("Wójtem", "Gminy Olszany", "Janem Brzozą"), ("Starostą", "Żnińskim", "Ewą Kos")],
    ),
    # Several officers: no person is used twice.
    (
        "wójt gminy Olszany Jan Brzoza, burmistrz Rypina Ewa Kos i starosta żniński Adam Lis",
        [
            ("wójt", "gminy Olszany", "Jan Brzoza"),
            ("burmistrz", "Rypina", "Ewa Kos"),
            ("starosta", "żniński", "Adam Lis"),
        ],
    ),
    (
        "Ewa Kos – prezes Fundacji „Rosa”, Jan Brzoza – wójt Gminy Olszany",
        [("prezes", "Fundacji „Rosa”", "Ewa Kos"), ("wójt", "Gminy Olszany", "Jan Brzoza")],
    ),
    (
        "Ewa Kos, prezes Fundacji „Rosa”, Jan Brzoza, wójt Gminy Olszany",
        [("prezes", "Fundacji „Rosa”", "Ewa Kos"), ("wójt", "Gminy Olszany", "Jan Brzoza")],
    ),
    ("Jan Brzoza\nWójt Gminy Olszany", [("Wójt", "Gminy Olszany", None)]),
    # None.
    ("Fundacja „Rosa” zaprasza mieszkańców.", []),
    ("Osoba zainteresowana dzwoni.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_officers(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert officers_in(text) == expected


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Przewodniczący Rady Gminy Olszany Jan Brzoza", "Jan Brzoza"),
        ("członek zarządu województwa podlaskiego Ewa Kos", "Ewa Kos"),
        ("pełnomocnik wójta ds. społecznych Ewa Kos", "Ewa Kos"),
        ("kierowniczka ośrodka pomocy społecznej Ewa Kos", "Ewa Kos"),
        ("sołtys Olszan Ewa Kos", "Ewa Kos"),
    ],
)
def test_genitives_between_function_and_person(text: str, person: str) -> None:
    assert [found for _, _, found in officers_in(text)] == [person]


@pytest.mark.xfail(strict=True, reason="a function in the plural takes one person")
def test_a_function_in_the_plural_has_several_persons() -> None:
    people = [person for _, _, person in officers_in("Ewa Kos i Jan Brzoza – członkowie zarządu Fundacji „Rosa”")]
    assert people == ["Ewa Kos", "Jan Brzoza"]


def test_an_officer_covers_function_body_and_person() -> None:
    doc = doc_of("Rozmawiano z prezesem Fundacji „Rosa” – mgr. Janem Brzozą.")
    (officer,) = doc._.officers
    words = doc._.words
    assert (
        doc.text[words[officer.first].start : words[officer.last - 1].end]
        == "prezesem Fundacji „Rosa” – mgr. Janem Brzozą"
    )
    assert officer.word.lemma == "prezes"
    assert officer.cases == {"inst"}


@pytest.mark.parametrize("row", function_words().values(), ids=lambda row: row.lemma)
def test_the_example_of_every_function_holds_an_office(row: FunctionWord) -> None:
    written = row.example.partition(" → ")[0]
    words = words_of(written)
    offices = [word for word in words if is_office(word)]
    assert bool(offices) != row.needs_complement


@settings(max_examples=60, deadline=None)
@given(polish_texts())
def test_officers_stand_in_order_and_share_no_person(text: str) -> None:
    doc = doc_of(text)
    found = doc._.officers
    assert [officer.function for officer in found] == sorted(officer.function for officer in found)
    people = [officer.person for officer in found if officer.person is not None]
    assert len(people) == len({person.name for person in people})
