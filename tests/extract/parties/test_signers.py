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


def test_a_couple_signs_for_its_firm() -> None:
    text = "Umowę podpisali: Fundacja „Wir” i Zakład Ogrodniczy „Renata” (właściciele Ewa i Jan Lipińscy)."
    assert representatives(text)["Zakład Ogrodniczy „Renata”"] == {
        ("Ewa Lipińska", "właściciel"),
        ("Jan Lipiński", "właściciel"),
    }
