"""Persons who sign apart from their parties: by a place, an office, the order, the person beside, a short name."""

from __future__ import annotations

import pytest

from tests.extract.agreement_of import representatives, signatories

BOROWA, WIR, SCHOOL = "Gmina Borowa", "Fundacja „Wir”", "Zespół Szkół Rolniczych w Turku"
GIL, LIS, MAJ = ("Adam Gil", "wójt"), ("Anna Lis", "prezes"), ("Ewa Maj", "dyrektor")
TWO = f"Umowę zawarły {BOROWA} i {WIR}. "
SCHOOLS = "Porozumienie zawarły Zespół Szkół Rolniczych w Turku i Liceum Ogólnokształcące w Kole. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{SCHOOLS}Podpisali je dyrektorzy: Ewa Maj (Turek) i Jan Bąk (Koło).",
            {SCHOOL: {MAJ}, "Liceum Ogólnokształcące w Kole": {("Jan Bąk", "dyrektor")}},
        ),
        (
            f"{TWO}Podpisali ją odpowiednio wójt Adam Gil i prezes Anna Lis.",
            {BOROWA: {GIL}, WIR: {LIS}},
        ),
        (f"{TWO}Podpisy złożyli: prezes Anna Lis i wójt Adam Gil.", {BOROWA: {GIL}, WIR: {LIS}}),
        (
            f"{TWO}Podpisy złożyli: prezes Anna Lis oraz wójt Adam Gil, a kontrasygnowała skarbnik Zofia Rej.",
            {BOROWA: {GIL, ("Zofia Rej", "skarbnik")}, WIR: {LIS}},
        ),
        (f"{TWO}Podpisy: Adam Gil (wójt), Anna Lis (prezes fundacji).", {BOROWA: {GIL}, WIR: {LIS}}),
        (
            "Politechnika Kolska i Fundacja „Wir” podpisały umowę. Sygnowali ją rektor Jan Bąk i kwestor Zofia Rej.",
            {"Politechnika Kolska": {("Jan Bąk", "rektor"), ("Zofia Rej", "kwestor")}},
        ),
        (
            f"Umowę zawarły {SCHOOL} i {WIR}. W imieniu szkoły podpisała się dyrektor Ewa Maj.",
            {SCHOOL: {MAJ}},
        ),
        (
            f"Umowę zawarły {WIR} i {BOROWA}. Liderem jest {WIR}. W imieniu lidera podpisała ją prezes Anna Lis.",
            {WIR: {LIS}},
        ),
        (
            f"{TWO}Podpisali ją: wójt Adam Gil, a po stronie fundacji prezes Anna Lis i skarbnik Zofia Rej.",
            {BOROWA: {GIL}, WIR: {LIS, ("Zofia Rej", "skarbnik")}},
        ),
    ],
)
def test_who_signs_for_whom(text: str, expected: dict[str, set[tuple[str, str | None]]]) -> None:
    assert representatives(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        f"{SCHOOLS}Podpis złożyła dyrektor Ewa Maj.",
        f"{SCHOOLS}Podpis złożyła dyrektor Ewa Maj (Rypin).",
    ],
)
def test_nobody_is_guessed(text: str) -> None:
    assert "Ewa Maj" not in {name for people in representatives(text).values() for name, _ in people}


@pytest.mark.parametrize(
    "who",
    [
        "Anna Lis, reprezentująca Fundację „Wir”",
        "Anna Lis, która kieruje Fundacją „Wir”",
        "Anna Lis (Fundacja „Wir”)",
    ],
)
def test_what_a_person_does_in_the_body_named_behind(who: str) -> None:
    text = f"Umowę podpisali wójt gminy Borowa Adam Gil oraz {who}."
    assert representatives(text) == {BOROWA: {GIL}, WIR: {("Anna Lis", None)}}


def test_the_next_item_of_a_list_is_not_the_body_of_a_person() -> None:
    text = "Sygnatariusze umowy:\n- Gmina Borowa – Adam Gil\n- Fundacja „Wir” – Anna Lis\n- Parafia św. Anny – Jan Bąk"
    people = {BOROWA: {("Adam Gil", None)}, WIR: {("Anna Lis", None)}, "Parafia św. Anny": {("Jan Bąk", None)}}
    assert representatives(text) == people


def test_two_commanders_sign_for_two_headquarters() -> None:
    text = (
        "Porozumienie podpisali: Komendant Powiatowy Policji w Kole insp. Jan Bąk i Komendant Powiatowy Państwowej "
        "Straży Pożarnej w Kole st. bryg. Adam Gil."
    )
    assert signatories(text) == {
        "Komenda Powiatowa Policji w Kole",
        "Komenda Powiatowa Państwowej Straży Pożarnej w Kole",
    }


@pytest.mark.parametrize("us", ["od nas", "z naszej strony", "w naszym imieniu"])
def test_we_are_the_publisher(us: str) -> None:
    news = f"Podpisaliśmy umowę z Gminą Borowa. Za gminę podpisał ją wójt Adam Gil, {us} dyrektor Ewa Maj."
    text = f"Muzeum Rzeki w Kole\n\n12 maja 2018\n\n{news}"
    assert representatives(text) == {"Muzeum Rzeki w Kole": {MAJ}, BOROWA: {GIL}}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{TWO}W zastępstwie wójta gminy Borowa podpisała ją Zofia Rej, za fundację – prezes Anna Lis.",
            {BOROWA: {("Zofia Rej", None)}, WIR: {LIS}},
        ),
        (
            f"{TWO}\n\nPodpisali:\nza Gminę Borowa: Adam Gil, wójt\nza Fundację „Wir”: Anna Lis, prezes",
            {BOROWA: {GIL}, WIR: {LIS}},
        ),
        (f"Umowę podpisały {BOROWA} i {WIR} z prezes Anną Lis na czele.", {WIR: {LIS}}),
        (
            "Umowę podpisali wójtowie Borowej i Lipnika, Adam Gil i Jan Bąk.",
            {BOROWA: {GIL}, "Gmina Lipnik": {("Jan Bąk", "wójt")}},
        ),
        (
            "Umowę zawarły Gmina Borowa i Gmina Lipnik. Podpisali ją wójtowie, odpowiednio: Adam Gil i Jan Bąk.",
            {BOROWA: {GIL}, "Gmina Lipnik": {("Jan Bąk", "wójt")}},
        ),
        (
            f"Umowę zawarły Gmina Miejska Rypin i {WIR}. Podpisali: burmistrz Rypina Adam Gil i prezes Anna Lis.",
            {"Gmina Miejska Rypin": {("Adam Gil", "burmistrz")}, WIR: {LIS}},
        ),
    ],
)
def test_further_ways(text: str, expected: dict[str, set[tuple[str, str | None]]]) -> None:
    assert representatives(text) == expected


def test_what_stands_for_a_party_above_the_signatures() -> None:
    text = (
        "Umowa o współpracy\n\nzawarta w Kole dnia 5 maja 2018 r. pomiędzy:\n1. Gminą Borowa,\n2. Fundacją „Wir”, "
        "prowadzącą Klub „Sad”.\n\n§ 1. Strony pomagają.\n\nZa Gminę: Adam Gil, wójt\nZa Fundację: Anna Lis, prezes"
    )
    assert representatives(text) == {BOROWA: {GIL}, WIR: {LIS}}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Umowę podpisali Adam Gil z ramienia Gminy Borowa i Anna Lis z ramienia Fundacji „Wir”.",
            {BOROWA: {("Adam Gil", None)}, WIR: {("Anna Lis", None)}},
        ),
        (
            "W Muzeum Rzeki w Kole umowę podpisali wójt gminy Borowa Adam Gil, a w imieniu fundacji „Wir” Anna Lis.",
            {BOROWA: {GIL}, WIR: {("Anna Lis", None)}},
        ),
        (
            f"{TWO}Wójta reprezentował Jan Bąk, fundację – Anna Lis.",
            {BOROWA: {("Jan Bąk", None)}, WIR: {("Anna Lis", None)}},
        ),
        (
            "Udało się – mówił wójt gminy Borowa Adam Gil. Obok niego umowę podpisała prezes Fundacji „Wir” Anna Lis.",
            {BOROWA: {GIL}, WIR: {LIS}},
        ),
        (
            "Umowę podpisali wójt gminy Borowa Adam Gil i Ewa Maj, która kieruje Muzeum Rzeki w Kole.",
            {BOROWA: {GIL}, "Muzeum Rzeki w Kole": {("Ewa Maj", None)}},
        ),
    ],
)
def test_order_of_persons_and_parties(text: str, expected: dict[str, set[tuple[str, str | None]]]) -> None:
    assert representatives(text) == expected


def test_functions_cut_short() -> None:
    text = "Umowę podpisali: z-ca wójta gminy Borowa Adam Gil i dyr. Zespołu Szkół Rolniczych w Turku Ewa Maj."
    assert representatives(text) == {BOROWA: {("Adam Gil", "zastępca wójta")}, SCHOOL: {MAJ}}


def test_another_body_is_represented_by_another_person() -> None:
    text = f"{TWO}{BOROWA}, którą zna każdy. Gminę reprezentował Adam Gil, fundację zaś Anna Lis."
    assert representatives(text) == {BOROWA: {("Adam Gil", None)}, WIR: {("Anna Lis", None)}}


def test_a_couple_signs_for_its_firm() -> None:
    text = "Umowę podpisali: Fundacja „Wir” i Zakład Ogrodniczy „Renata” (właściciele Ewa i Jan Lipińscy)."
    assert representatives(text)["Zakład Ogrodniczy „Renata”"] == {
        ("Ewa Lipińska", "właściciel"),
        ("Jan Lipiński", "właściciel"),
    }
