from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.analyse.language.morphology import analyse, generate
from pipeline.normalise.lemmas import nominative


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Lubelskim Ośrodkiem Wspierania Rzemiosła w Janowie", "Lubelski Ośrodek Wspierania Rzemiosła w Janowie"),
        ("Gminą Stare Pole", "Gmina Stare Pole"),
        ("Gminy Rogów", "Gmina Rogów"),
        ("Powiatem Kolskim", "Powiat Kolski"),
        ("Fundacji Rozwoju Sadownictwa", "Fundacja Rozwoju Sadownictwa"),
        ("Związku Śląskich Stowarzyszeń Wiejskich", "Związek Śląskich Stowarzyszeń Wiejskich"),
        ("Komendantem Powiatowym Policji", "Komendant Powiatowy Policji"),
        ("Uniwersytetem Opolskim", "Uniwersytet Opolski"),
        ("Akademią Rolniczo-Leśną im. Jana Lipy", "Akademia Rolniczo-Leśna im. Jana Lipy"),
        ("Miastem i Gminą Rogów", "Miasto i Gmina Rogów"),
        ("Kolskiego Klastra Rzemiosła", "Kolski Klaster Rzemiosła"),
        ("porozumieniu o utworzeniu klastra", "porozumienie o utworzeniu klastra"),
        ("Parafią Rzymskokatolicką pw. św. Anny w Rogowie", "Parafia Rzymskokatolicka pw. św. Anny w Rogowie"),
        ("II Liceum Ogólnokształcącym w Kole", "II Liceum Ogólnokształcące w Kole"),
        ("Wyższą Szkołą Rolniczą, Leśną i Ogrodniczą", "Wyższa Szkoła Rolnicza, Leśna i Ogrodnicza"),
        ("Kołem Gospodyń Wiejskich", "Koło Gospodyń Wiejskich"),
        ("Trójregionalnego Porozumienia", "Trójregionalne Porozumienie"),
        ("Gminną i Parafialną Biblioteką", "Gminna i Parafialna Biblioteka"),
        ("Fundacji Polskich Łodzi", "Fundacja Polskich Łodzi"),
        ("Klubu Młodego Rolnika", "Klub Młodego Rolnika"),
        ("Związku Górnego Biegu", "Związek Górnego Biegu"),
        ("Zakładu Leśnego Miasta Koła", "Zakład Leśny Miasta Koła"),
    ],
)
def test_head_and_its_adjectives_become_nominative(written, expected):
    assert nominative(written) == expected


@pytest.mark.parametrize(
    "name",
    [
        "Związek Śląskich Rolników",
        "Hospicjum Świętego Łukasza",
        "Koło Gospodyń Wiejskich w Borowej",
        "Klub Honorowych Dawców Krwi",
        "Trans-Bud Jerzy Lis",
        "Mebli-Bram S.A.",
        "Kos-Trans",
        "Izba Kupiecka i Przedsiębiorczości",
        "Bank Spółdzielczy w Rogowie",
        "Caritas Diecezji Rogowskiej",
        "Czarne Złoto – Zielone Miasto",
        "4XC Sp. z o.o.",
        "LGD „Kraina Lip”",
        "Moja Wieś",
        "",
    ],
)
def test_what_is_nominative_stays(name):
    assert nominative(name) == name


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("„Borowskie Sady” spółką jawną", "„Borowskie Sady” spółka jawna"),
        ("Spółdzielnią Socjalną „Jutrzenką”", "Spółdzielnia Socjalna „Jutrzenką”"),
        ('Fundacją "Otwartych Serc"', 'Fundacja "Otwartych Serc"'),
    ],
)
def test_quoted_parts_stay_as_they_are(written, expected):
    assert nominative(written) == expected


@pytest.mark.parametrize(
    ("written", "acronym"),
    [
        ("KRSW-ie", "KRSW"),
        ("GOPS-u", "GOPS"),
        ("PKES-em", "PKES"),
        ("mOWES-em", "mOWES"),
        ("KRSW-u w Kole", "KRSW w Kole"),
    ],
)
def test_acronyms_lose_their_case_ending(written, acronym):
    assert nominative(written) == acronym


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("SPÓŁDZIELNIĄ SOCJALNĄ „JUTRO”", "SPÓŁDZIELNIA SOCJALNA „JUTRO”"),
        ("spółdzielni socjalnej", "spółdzielnia socjalna"),
        ("Powiatowego urzędu pracy", "Powiatowy urząd pracy"),
    ],
)
def test_capitals_stay_where_they_are(written, expected):
    assert nominative(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Spółdzielniom Socjalnym „Siew”", "Spółdzielnia Socjalna „Siew”"),
        ("Stowarzyszenia", "Stowarzyszenie"),
        ("Warsztaty Terapii Zajęciowej", "Warsztat Terapii Zajęciowej"),
    ],
)
def test_singular_on_request(written, expected):
    assert nominative(written, "sg") == expected


def test_plural_is_kept_otherwise():
    assert nominative("Borowskimi Świetlicami Wiejskimi") == "Borowskie Świetlice Wiejskie"


def test_the_case_that_the_context_governs_decides():
    assert nominative("Radzie", case="loc") == "Rada"
    assert nominative("Gmina Rogów", case="inst") == "Gmina Rogów"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Klubem Sportowym Szarą Sową", "Klub Sportowy Szara Sowa"),
        ("miasta Krosna", "miasto Krosno"),
        ("prezesa Jana Lisa", "prezes Jan Lis"),
        ("Fundacji Jana Lisa", "Fundacja Jana Lisa"),
    ],
)
def test_appositions_follow_their_head_and_genitives_do_not(written, expected):
    assert nominative(written) == expected


NOUNS = (
    "fundacja",
    "stowarzyszenie",
    "ośrodek",
    "gmina",
    "powiat",
    "spółdzielnia",
    "centrum",
    "klaster",
    "szkoła",
    "urząd",
)
ADJECTIVES = ("śląski", "socjalny", "gminny", "rolniczy", "wiejski", "powiatowy", "społeczny")
TAILS = ("", " w Rogowie", " „Jutrzenka”", " im. Anny Lipy", " nr 3")
CASES = ("nom", "gen", "dat", "inst", "loc")


def inflected(lemma: str, case: str, gender: str) -> str:
    forms = [f for f in generate(lemma) if case in f.cases and "sg" in f.numbers and gender in f.genders]
    return next(f.form for f in forms if f.pos in {"subst", "adj"})


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(NOUNS), st.sampled_from(ADJECTIVES), st.sampled_from(CASES), st.sampled_from(TAILS), st.booleans()
)
def test_regular_phrases_come_back_from_every_case(noun, adjective, case, tail, before):
    gender = next(iter(next(a for a in analyse(noun) if a.lemma == noun and a.is_noun).genders))

    def phrase(which: str) -> str:
        words = [inflected(noun, which, gender), inflected(adjective, which, gender)]
        return " ".join(reversed(words) if before else words) + tail

    once = nominative(phrase(case))
    assert once == phrase("nom")
    assert nominative(once) == once


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="aąbcęKŁSoz -–,.„”\"'()/1IVX\n", max_size=40))
def test_any_text_is_answered_and_quoted_parts_survive(text):
    answer = nominative(f"Fundacją „Abc” {text}")
    assert answer.startswith("Fundacja „Abc”")
    assert isinstance(nominative(text), str)
