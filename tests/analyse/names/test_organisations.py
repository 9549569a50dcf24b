"""Names of organisations in running text: their extent, category, seat and acronym."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.analyse.language.words import Words
from pipeline.analyse.names.companies import parse_companies
from pipeline.analyse.names.organisations import parse
from tests.analyse.reading_of import Named, bug, doc_of, named, organisations_in, words_of
from tests.analyse.strategies import polish_texts

CASES = [
    # Every case of one name.
    ("Umowę podpisała Fundacja Otwarta Furtka.", [Named("Fundacja Otwarta Furtka", "ngo")]),
    ("To zasługa Fundacji „Wesoła Ważka”.", [Named("Fundacji „Wesoła Ważka”", "ngo")]),
    ("Nagrodę dano Fundacji „Wesoła Ważka” wczoraj.", [Named("Fundacji „Wesoła Ważka”", "ngo")]),
    ("Zaproszono Fundację „Wesoła Ważka”.", [Named("Fundację „Wesoła Ważka”", "ngo")]),
    ("Szkoła współpracuje z Fundacją „Wesoła Ważka”.", [Named("Fundacją „Wesoła Ważka”", "ngo")]),
    ("Mówiono o Fundacji „Wesoła Ważka”.", [Named("Fundacji „Wesoła Ważka”", "ngo")]),
    ("Fundacjo „Wesoła Ważka”, dziękujemy!", [Named("Fundacjo „Wesoła Ważka”", "ngo")]),
    ("Kierują Stowarzyszeniem Miłośników Torfowisk.", [Named("Stowarzyszeniem Miłośników Torfowisk", "ngo")]),
    ("Obrady były w Muzeum Torfu Olszańskiego.", [Named("Muzeum Torfu Olszańskiego", "culture")]),
    ("Radni Gminy Olszany Dolne byli zgodni.", [Named("Gminy Olszany Dolne", "commune")]),
    ("Rozmawiano z Powiatem Żnińskim.", [Named("Powiatem Żnińskim", "county")]),
    ("Władze Województwa Podlaskiego milczą.", [Named("Województwa Podlaskiego", "voivodeship")]),
    # Genitives, one inside the other.
    (
        "Przyszedł Oddział Terenowy Towarzystwa Przyjaciół Żurawi.",
        [Named("Oddział Terenowy Towarzystwa Przyjaciół Żurawi", "branch")],
    ),
    ("Sprawę prowadzi Wydział Kultury Urzędu Gminy Olszany.", [Named("Wydział Kultury Urzędu Gminy Olszany", "organ")]),
    ("Działa tu Zespół Szkół Rzemiosł Leśnych.", [Named("Zespół Szkół Rzemiosł Leśnych", "school")]),
    (
        "Odwiedzono Warsztat Terapii Zajęciowej Fundacji Otwarta Furtka.",
        [Named("Warsztat Terapii Zajęciowej Fundacji Otwarta Furtka", "unit")],
    ),
    ("Wygrała Fundacja Heleny Sowy.", [Named("Fundacja Heleny Sowy", "ngo")]),
    # „im.” and „pw.”, with and without full stops of their own.
    (
        "Szkoła Podstawowa im. Heleny Sowy w Rypinie śpiewa.",
        [Named("Szkoła Podstawowa im. Heleny Sowy w Rypinie", "school", seat="Rypinie")],
    ),
    (
        "Zespół Szkół nr 2 im. Jana Brzozy w Iławie ma boisko.",
        [Named("Zespół Szkół nr 2 im. Jana Brzozy w Iławie", "school", seat="Iławie")],
    ),
    (
        "Liceum Ogólnokształcące imienia Marii Sowy w Kaliszu",
        [Named("Liceum Ogólnokształcące imienia Marii Sowy w Kaliszu", "school", seat="Kaliszu")],
    ),
    ("Pomaga Fundacja im. ks. Pawła Wrony.", [Named("Fundacja im. ks. Pawła Wrony", "ngo")]),
    (
        "Szpital Powiatowy im. dr Anny Sokół w Nysie leczy.",
        [Named("Szpital Powiatowy im. dr Anny Sokół w Nysie", "health", seat="Nysie")],
    ),
    (
        "Zespół Szkół im. gen. Adama Kosa w Pile gra.",
        [Named("Zespół Szkół im. gen. Adama Kosa w Pile", "school", seat="Pile")],
    ),
    ("Parafia pw. św. Rocha w Iławie prosi.", [Named("Parafia pw. św. Rocha w Iławie", "church", seat="Iławie")]),
    (
        "Parafia pod wezwaniem Wszystkich Świętych w Zagórzu",
        [Named("Parafia pod wezwaniem Wszystkich Świętych w Zagórzu", "church", seat="Zagórzu")],
    ),
    # „w X” belongs to the name and gives the seat.
    ("Kredyt dał Bank Spółdzielczy w Rypinie.", [Named("Bank Spółdzielczy w Rypinie", "company", seat="Rypinie")]),
    ("Dom Kultury we Wschowie zaprasza.", [Named("Dom Kultury we Wschowie", "unit", seat="Wschowie")]),
    (
        "Ośrodek Pomocy Społecznej w Nowym Targu pomaga.",
        [Named("Ośrodek Pomocy Społecznej w Nowym Targu", "unit", seat="Nowym Targu")],
    ),
    (
        "Biblioteka Publiczna w Bielsku Podlaskim czyta.",
        [Named("Biblioteka Publiczna w Bielsku Podlaskim", "culture", seat="Bielsku Podlaskim")],
    ),
    (
        "Centrum Integracji Społecznej w Rucianem-Nidzie otwarto.",
        [Named("Centrum Integracji Społecznej w Rucianem-Nidzie", "unit", seat="Rucianem-Nidzie")],
    ),
    (
        "ZAZ w Rypinie oraz MOPS w Pile",
        [Named("ZAZ w Rypinie", "unit", "Rypinie"), Named("MOPS w Pile", "unit", "Pile")],
    ),
    ("OSP w Olszanach gasi.", [Named("OSP w Olszanach", "ngo", seat="Olszanach")]),
    # „z X”, „z siedzibą w X” and „(X)” only give the seat.
    ("Stowarzyszenie „Łabędź” z Grajewa tańczy.", [Named("Stowarzyszenie „Łabędź”", "ngo", seat="Grajewa")]),
    ("Fundacja „Ster” ze Szczytna płynie.", [Named("Fundacja „Ster”", "ngo", seat="Szczytna")]),
    (
        "Spółdzielnia Socjalna „Pieczywo” z Białej Podlaskiej piecze.",
        [Named("Spółdzielnia Socjalna „Pieczywo”", "cooperative", seat="Białej Podlaskiej")],
    ),
    (
        "Stowarzyszenie „Zapiecek” z Piotrkowa Trybunalskiego podpisało.",
        [Named("Stowarzyszenie „Zapiecek”", "ngo", seat="Piotrkowa Trybunalskiego")],
    ),
    ("Fundacja „Kaczeniec” z siedzibą w Suwałkach", [Named("Fundacja „Kaczeniec”", "ngo", seat="Suwałkach")]),
    (
        "Towarzystwo Opieki nad Mokradłami, z siedzibą we Włodawie, rośnie.",
        [Named("Towarzystwo Opieki nad Mokradłami", "ngo", seat="Włodawie")],
    ),
    (
        "Spółdzielnia Socjalna „Opoka” z siedzibą w Nowej Dębie przy ul. Krótkiej",
        [Named("Spółdzielnia Socjalna „Opoka”", "cooperative", seat="Nowej Dębie")],
    ),
    ("Podpis złożyła Fundacja „Zorza” (Elbląg).", [Named("Fundacja „Zorza”", "ngo", seat="Elbląg")]),
    ("Fundacja „Zorza” z pasją uczy.", [Named("Fundacja „Zorza”", "ngo")]),
    ("Gmina Olszany z radością przyjęła gości.", [Named("Gmina Olszany", "commune")]),
    # Quotation marks of every kind, one pair in the other.
    ('Stowarzyszenie "Nasza Łąka" kosi.', [Named('Stowarzyszenie "Nasza Łąka"', "ngo")]),
    ("Stowarzyszenie “Nasza Łąka” kosi.", [Named("Stowarzyszenie “Nasza Łąka”", "ngo")]),
    ("Stowarzyszenie „Nasza Łąka“ kosi.", [Named("Stowarzyszenie „Nasza Łąka“", "ngo")]),
    ('Stowarzyszenie „Nasza Łąka" kosi.', [Named('Stowarzyszenie „Nasza Łąka"', "ngo")]),
    ("Stowarzyszenie «Nasza Łąka» kosi.", [Named("Stowarzyszenie «Nasza Łąka»", "ngo")]),
    ("Stowarzyszenie ‚Nasza Łąka’ kosi.", [Named("Stowarzyszenie ‚Nasza Łąka’", "ngo")]),
    ("Stowarzyszenie „Klub «Żak»” gra.", [Named("Stowarzyszenie „Klub «Żak»”", "ngo")]),
    ("Stowarzyszenie „Razem i Blisko” gra.", [Named("Stowarzyszenie „Razem i Blisko”", "ngo")]),
    ("Stowarzyszenie „Gmina na Szóstkę” gra.", [Named("Stowarzyszenie „Gmina na Szóstkę”", "ngo")]),
    ("Stowarzyszenie ,,Nasza Łąka” kosi.", [Named("Stowarzyszenie ,,Nasza Łąka”", "ngo")]),
    bug(
        "guillemets that point inwards",
        "Stowarzyszenie »Nasza Łąka« kosi.",
        [Named("Stowarzyszenie »Nasza Łąka«", "ngo")],
    ),
    # Legal forms, written in every way.
    (
        "Zakład Stolarski „Heblik” Sp. z o.o. z Mrągowa tnie.",
        [Named("Zakład Stolarski „Heblik” Sp. z o.o.", "unit", seat="Mrągowa")],
    ),
    (
        "Przedsiębiorstwo Wodne Nurt Sp. z o. o. kopie.",
        [Named("Przedsiębiorstwo Wodne Nurt Sp. z o. o.", "company")],
    ),
    ("Partnerem jest Kryształ S.A.", [Named("Kryształ S.A.", "company")]),
    ("Partnerem jest Piekarnia Kłos spółka jawna.", [Named("Piekarnia Kłos spółka jawna", "company")]),
    (
        "Meblarnia Sosna spółka z ograniczoną odpowiedzialnością z Wolina",
        [Named("Meblarnia Sosna spółka z ograniczoną odpowiedzialnością", "company", seat="Wolina")],
    ),
    ("Dołączył „Smak” s.c.", [Named("„Smak” s.c.", "company")]),
    (
        "Dołączyli „Smak” s.c. i Stolpol Sp.z o.o.",
        [Named("„Smak” s.c.", "company"), Named("Stolpol Sp.z o.o.", "company")],
    ),
    ("Umowę zna Sad & Ogród Sp. z o.o.", [Named("Sad & Ogród Sp. z o.o.", "company")]),
    ("Umowę zna Sad Sp. z o.o. Sp. k.", [Named("Sad Sp. z o.o. Sp. k.", "company")]),
    ("Działa Stolpol Sp. z o.o.", [Named("Stolpol Sp. z o.o.", "company")]),
    ("Firma Handlowa Jan Brzoza z Iławy", [Named("Firma Handlowa Jan Brzoza", "company", seat="Iławy")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_names(text: str, expected: list[Named]) -> None:
    assert organisations_in(text) == expected


def test_a_head_without_a_name_of_its_own_is_bare() -> None:
    words = words_of("Spółdzielnia Socjalna powstała.")
    found = parse(words, 0)
    assert found is not None
    assert found.bare


@pytest.mark.parametrize("text", ["Fundacja", "fundacja", "Rada Klastra", "Nasza Fundacja", "Zebranie Założycielskie"])
def test_general_words_make_no_name(text: str) -> None:
    found = parse(words_of(text), 0)
    assert found is None or found.bare


@pytest.mark.parametrize(
    ("text", "cases", "singular"),
    [
        ("Gmina Olszany", {"nom"}, {"nom"}),
        ("Fundacją „Rosa”", {"inst"}, {"inst"}),
        ("Stowarzyszeniu „Mgła”", {"dat", "loc"}, {"dat", "loc"}),
        ("Spółdzielni Socjalnej „Rzepka”", {"gen", "dat", "loc"}, {"gen", "dat", "loc"}),
        ("Spółdzielnie Socjalne „Rzepka”", {"nom", "acc", "voc"}, set()),
        ("Ochotniczą Strażą Pożarną w Pile", {"inst"}, {"inst"}),
    ],
)
def test_cases_are_those_that_the_whole_head_group_can_have(text: str, cases: set[str], singular: set[str]) -> None:
    found = parse(words_of(text), 0)
    assert found is not None
    assert (found.cases, found.singular_cases) == (cases, singular)


def test_the_head_group_is_the_noun_with_its_adjectives() -> None:
    text = "Warmińska Spółdzielnia Socjalna „Rzepka” w Iławie"
    found = parse(words_of(text), 0)
    assert found is not None
    assert found.head is not None
    assert text[slice(*found.head)] == "Warmińska Spółdzielnia Socjalna"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Umowę podpisała Stolpol Sp. z o.o.", ["Stolpol Sp. z o.o."]),
        ("oraz „Zielony Dach” spółka z o.o.", ["„Zielony Dach” spółka z o.o."]),
        ("J. Brzoza Meble Sp. j.", ["Brzoza Meble Sp. j."]),
        ("Wybrano spółkę z o.o. jako formę.", []),
        ("Stolpol\nSp. z o.o.", []),
        ("Torf S.A., Mech S.A.", ["Torf S.A.", "Mech S.A."]),
        ("Rozdział IV S.A.", []),
    ],
)
def test_companies_by_legal_form(text: str, expected: list[str]) -> None:
    words = words_of(text)
    assert [one.name for one in named(words.text, parse_companies(words))] == expected


@settings(max_examples=60, deadline=None)
@given(polish_texts())
def test_offsets_are_those_of_the_words(text: str) -> None:
    doc = doc_of(text)
    words: Words = doc._.words or words_of("")
    ends = {word.end for word in words}
    starts = {word.start for word in words}
    for one in doc._.organizations:
        for span in (one.name, one.head, one.seat, one.acronym):
            assert span is None or (span[0] in starts and span[1] in ends and span[0] < span[1])
        assert 0 <= one.first < one.last <= len(words)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_read_without_a_crash(text: str) -> None:
    words = words_of(" ".join(text.split()))
    assert all(parse(words, index) is None or words[index].is_word for index in range(len(words)))
