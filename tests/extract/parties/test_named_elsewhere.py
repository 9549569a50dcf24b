"""Parties that the sentence of the act does not name: by their office, as „our director”, in an aside; their number."""

from __future__ import annotations

import pytest

from tests.extract.agreement_of import agreement_of, representatives, signatories


@pytest.mark.parametrize(
    ("body", "office", "function"),
    [
        ("Nadleśnictwo Lipnik", "nadleśniczy", "nadleśniczy"),
        ("Parafia św. Anny w Kole", "proboszcz ks.", "proboszcz"),
        ("Cech Rzemiosł w Kole", "starszy", "starszy"),
    ],
)
def test_an_office_stands_for_the_only_body_of_its_kind(body: str, office: str, function: str) -> None:
    text = f"{body} ma sojusznika. 5 maja 2018 r. {office} Jan Nowak i prezes Fundacji „Wir” Anna Lis zawarli umowę."
    assert representatives(text) == {body: {("Jan Nowak", function)}, "Fundacja „Wir”": {("Anna Lis", "prezes")}}


def test_of_two_bodies_an_office_stands_for_neither() -> None:
    text = "Nadleśnictwo Lipnik i Nadleśnictwo Turek milczą. 5 maja 2018 r. nadleśniczy Jan Nowak i wójt gminy Borowa "
    assert signatories(f"{text}Anna Lis podpisali umowę.") == {"Gmina Borowa"}


@pytest.mark.parametrize("who", ["nasza pani dyrektor Anna Lis", "nasza dyrektor Anna Lis"])
def test_our_director_signs_for_the_publisher(who: str) -> None:
    text = f"Muzeum Rzeki w Kole\n\n12 maja 2018\n\nWczoraj {who} podpisała umowę z Gminą Borowa."
    assert signatories(text) == {"Muzeum Rzeki w Kole", "Gmina Borowa"}
    assert representatives(text)["Muzeum Rzeki w Kole"] == {("Anna Lis", "dyrektor")}


def test_the_director_of_others_does_not() -> None:
    text = "Muzeum Rzeki w Kole\n\n12 maja 2018\n\nWczoraj dyrektor szpitala Anna Lis podpisała umowę z Gminą Borowa."
    assert "Muzeum Rzeki w Kole" not in signatories(text)


@pytest.mark.parametrize(
    "aside",
    [
        "Schronisko prowadzi Fundacja „Wir” z Koła, która również przystąpiła do porozumienia.",
        "Schronisko powierzono Fundacji „Wir” z Gorzowa Wlkp., która podpisała porozumienie jako ostatnia.",
    ],
)
def test_the_act_is_told_in_an_aside(aside: str) -> None:
    text = f"5 maja 2018 r. Gmina Borowa i Gmina Lipnik podpisały porozumienie. {aside}"
    assert signatories(text) == {"Gmina Borowa", "Gmina Lipnik", "Fundacja „Wir”"}


def test_an_aside_that_denies_it() -> None:
    text = "5 maja 2018 r. Gmina Borowa i Gmina Lipnik podpisały porozumienie. Schronisko prowadzi Fundacja „Wir”, "
    assert "Fundacja „Wir”" not in signatories(f"{text}która nie przystąpiła do porozumienia.")


def test_the_branch_of_a_society() -> None:
    name = "Towarzystwo Pomocy Dzieciom Koło w Turku"
    assert signatories(f"5 maja 2018 r. umowę podpisały Gmina Borowa i {name}.") == {"Gmina Borowa", name}


TWO = "5 maja 2018 r. Gmina Borowa i Gmina Lipnik podpisały umowę. "


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (f"{TWO}Oba podmioty, czyli dwie strony dokumentu, są zgodne.", 2),
        (f"{TWO}W gminach działa dwanaście organizacji.", None),
        (f"{TWO}Skorzysta z niej pięć instytucji.", None),
        ("5 maja 2018 r. dwie gminy, Gmina Borowa i Gmina Lipnik, podpisały umowę.", 2),
    ],
)
def test_a_number_of_bodies_is_theirs_when_as_many_are_named(text: str, number: int | None) -> None:
    assert agreement_of(text).signatories_declared == number


def test_brackets_tell_of_something_else() -> None:
    text = (
        "Pomaga Nadleśnictwo Turek. 5 maja 2018 r. nadleśniczy Jan Nowak oraz prezeska Towarzystwa „Dal” (to ono "
        "prowadzi warsztat) Danuta Lis zawarli umowę."
    )
    assert representatives(text) == {
        "Nadleśnictwo Turek": {("Jan Nowak", "nadleśniczy")},
        "Towarzystwo „Dal”": {("Danuta Lis", "prezeska")},
    }


def test_a_clause_in_small_letters_is_one_sentence() -> None:
    text = (
        "POROZUMIENIE\n\nzawarte w Łowiczu dnia 12 grudnia 2017r. pomiędzy Zakładem Karnym w Łowiczu, który "
        "reprezentuje zastępca dyrektora – kpt. Jan Nowak,\n\na Hospicjum św. Anny w Turku.\n\n§ 1\n\nStrony pomagają."
    )
    assert signatories(text) == {"Zakład Karny w Łowiczu", "Hospicjum św. Anny w Turku"}
