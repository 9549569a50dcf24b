import pytest

from pipeline.evaluate.accepted import accepted_alternatives
from pipeline.evaluate.compare import exact, same_date, same_name, same_place, same_term


@pytest.mark.parametrize(
    ("wanted", "got", "right"),
    [
        ("Spółdzielnia Socjalna „Młyn”", "Spółdzielni Socjalnej MŁYN", True),
        ("Bar – Pod Lipą", "Bar Pod Lipą", True),
        ("Gmina Wir", "Gmina Tok", False),
        ("Gmina Wir", "Gmina Wir i Gmina Tok", False),
        ("Powiat Nyski – Centrum Pomocy w Nysie", "Powiat Nyski", True),
        ("Fundacja Las – Zielony Świat", "Fundacja Las", False),
        ("„”", "Gmina Wir", False),
    ],
)
def test_names(wanted, got, right):
    assert same_name(wanted, got) is right


@pytest.mark.parametrize(
    ("wanted", "got", "accepted", "right"),
    [
        ("Jan Szczotk", "Jan Szczotka-Mazur", ("Szczotka-Mazur",), False),
        ("Ewa Brod", "Ewa Broda-Kruk", (), False),
        ("Jan Wroblik", "Jan Wróbel", ("Wróbel",), True),
        ("Jan Wroblik", "Piotr Wróbel", ("Wróbel",), False),
        ("Nyski Klaster Ekonomii Społecznej", "NKES", ("NKES",), True),
        ("Gmina Wir", "NKES", ("NKES",), False),
        ("Muzeum w Rezne", "Muzeum v Řezně", ("Řezně", "v"), True),
        ("Cesky svaz", "Český svaz", ("Český svaz",), True),
    ],
)
def test_alternatives_must_speak_of_the_wanted_name(wanted, got, accepted, right):
    assert same_name(wanted, got, accepted) is right


def test_a_town_is_itself_with_or_without_the_word_for_it():
    assert same_place("miasto Nysa", "Nysa")
    assert not same_place("gmina Nysa", "Nysa")


@pytest.mark.parametrize(
    ("wanted", "got", "accepted", "right"),
    [
        ("2017-05-12", "2017-05-12", (), True),
        ("XXXX-05-12", "2017-05-12", (), True),
        ("XXXX-05-12", "2017-05-13", (), False),
        ("2017-05-12", "XXXX-05-12", (), False),
        ("2017-05-12", "2018-05-12", ("2018-05-12",), True),
        ("2017-05", "2017-05-12", (), False),
    ],
)
def test_dates(wanted, got, accepted, right):
    assert same_date(wanted, got, accepted) is right


def test_terms():
    assert same_term("umowa", "umowa")
    assert same_term("umowa", "inne", ("inne",))
    assert not same_term("umowa", "inne")


@pytest.mark.parametrize(
    ("wanted", "got"),
    [
        ("Gmina  Wir", "Gmina\u00a0Wir"),
        ("Powiat wirski", "Powiat Wirski"),
        ("Młyn Lis Sp. j.", "Młyn Lis sp.j."),
        ("Huta Wir spółka akcyjna", "Huta Wir S.A."),
        ("Fundacja „Wir”", 'Fundacja "Wir"'),
    ],
)
def test_exact_frees_spelling(wanted: str, got: str):
    assert exact(wanted, got)


@pytest.mark.parametrize("got", ["Gminy Wir", "Wir Gmina", "Gmina Wir Dolny", "Gmina"])
def test_exact_wants_the_same_words(got: str):
    assert not exact("Gmina Wir", got)


@pytest.mark.parametrize(
    ("notes", "alternatives"),
    [
        ("Names reconstructed (accept Wróbel, Sowa). Other text.", ("Wróbel", "Sowa")),
        ("Kind of the base (accept inne).", ("inne",)),
        ("Foreign names. Řezno / Český svaz accepted.", ("Řezno", "Český svaz")),
        ("NKES alias. Nested list.", ("NKES",)),
        ("Two dates. Alias NKES.", ("NKES",)),
        ("One may accept „Klaster Ważka” or „Ważka” here.", ("Klaster Ważka", "Ważka")),
        ("The accepted proposal was signed in Nysa.", ()),
        ("", ()),
    ],
)
def test_alternatives_are_read_from_notes(notes, alternatives):
    assert accepted_alternatives(notes) == alternatives
