"""Owners and partners in the names of firms, and boards that are bodies of their own."""

from __future__ import annotations

import pytest

from tests.analyse.reading_of import organisations_in

CASES = [
    ("Dołączyła Pasieka „Wrzos” Jan Brzoza z Rypina.", "Pasieka „Wrzos” Jan Brzoza"),
    ("Dołączyła firma „Kuter Zosia” Kazimierz Brzoza.", "„Kuter Zosia” Kazimierz Brzoza"),
    (
        "Restauracja „Pod Lipą” s.c. A. i P. Brzozowscy, za którą działa Ewa Kos",
        "Restauracja „Pod Lipą” s.c. A. i P. Brzozowscy",
    ),
    ("Piekarnia „Rogal” spółka cywilna J. Kos, E. Wrona", "Piekarnia „Rogal” spółka cywilna J. Kos"),
    ("Ośrodek „Pod Lipą” s.c. Ewa i Jan Brzozowscy z Rypina", "Ośrodek „Pod Lipą” s.c. Ewa i Jan Brzozowscy"),
    ("Restauracja „Pod Lipą” s.c. z Rypina", "Restauracja „Pod Lipą” s.c."),
    ("Przyszła z firmy Rolmix Ewa Kos.", "Rolmix"),
    ("Umowa z firmą Rolmix Ewa Kos jest.", "Rolmix Ewa Kos"),
    # Without a quotation, and of establishments that may be private.
    ("Dołączyła Pasieka Wrzos Jan Brzoza z Rypina.", "Pasieka Wrzos Jan Brzoza"),
    ("Umowę z PHU Kropla Ewa Kos podpisano.", "PHU Kropla Ewa Kos"),
    ("NZOZ „Puls” Ewa Kos leczy.", "NZOZ „Puls” Ewa Kos"),
    ("Niepubliczne Przedszkole „Żuczek” Ewa Kos", "Niepubliczne Przedszkole „Żuczek” Ewa Kos"),
    ("Przedszkole „Żuczek” Ewa Kos", "Przedszkole „Żuczek”"),
    ("Huta Wrzos Sp. z o.o. Jan Brzoza", "Huta Wrzos Sp. z o.o."),
    # Behind an office or „w imieniu” the person speaks for the firm.
    ("Podpisał prezes zarządu spółki Pasieka Wrzos Jan Brzoza.", "Pasieka Wrzos"),
    ("Podpisał w imieniu Pasieki Wrzos Jan Brzoza.", "Pasieki Wrzos"),
    # Partners who are not named.
    ("Tartak Brzoza i Synowie tnie.", "Tartak Brzoza i Synowie"),
    ("Piekarnia „Rogal” Kos i Wspólnicy sp. k. piecze.", "Piekarnia „Rogal” Kos i Wspólnicy sp. k."),
    ("Rolmix Brzoza i Córki sp.j. sieje.", "Rolmix Brzoza i Córki sp.j."),
    # In another case than the name a person is not its owner.
    ("Umowę z Pasieką „Wrzos” Janem Brzozą podpisano.", "Pasieką „Wrzos”"),
    ("Fundacja „Rosa” Jan Brzoza", "Fundacja „Rosa”"),
    ("Umowę podpisał prezes firmy Hydro-Rosa.", "Hydro-Rosa"),
    ("Za Zakład „Rogal” Jan Brzoza", "Zakład „Rogal”"),
    ("Odśnieża Zarząd Dróg Powiatowych w Rypinie.", "Zarząd Dróg Powiatowych w Rypinie"),
    ("Stroną jest Zarząd Oddziału Powiatowego ZOSP RP w Rypinie.", "Zarząd Oddziału Powiatowego ZOSP RP w Rypinie"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_name(text: str, expected: str) -> None:
    assert next(found.name for found in organisations_in(text)) == expected


@pytest.mark.parametrize(
    "text", ["Zarząd Fundacji „Rosa” obradował.", "Zarząd Powiatu w Rypinie uchwalił.", "Zarząd Jan Kos"]
)
def test_an_organ_is_no_body(text: str) -> None:
    assert not any(found.name.startswith("Zarząd") for found in organisations_in(text))
