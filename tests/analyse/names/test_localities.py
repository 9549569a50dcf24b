"""Localities as bodies, and as the places that they are otherwise."""

from __future__ import annotations

import pytest

from tests.analyse.reading_of import organisations_in

BODIES = [
    # Called local governments, before or behind.
    ("Porozumienie między samorządami Rypina, Białej Podlaskiej i Nidy", ["Rypina", "Białej Podlaskiej", "Nidy"]),
    ("Rypin, Zalesie i Olszany – te samorządy działają razem", ["Rypin", "Zalesie", "Olszany"]),
    ("Rypin, Zalesie i Olszany, trzy gminy z doliny, działają razem", ["Rypin", "Zalesie", "Olszany"]),
    # The subject of a verb in the plural.
    ("Rypin, Nowy Targ oraz Iława wspólnie wytyczą szlak", ["Rypin", "Nowy Targ", "Iława"]),
    ("W piątek zdecydowano: Rypin (burmistrz Jan Brzoza) i Iława otworzą przystań", ["Rypin", "Iława"]),
    # A series that goes on from a body.
    ("Stolpol S.A. oraz Rypin i Iława", ["Rypin", "Iława"]),
    ("gmina Olszany oraz Rypin przyjęły pakt", ["gmina Olszany", "Rypin"]),
    ("Miasto Rypin, bawarskie Kitzfelden i czeska Iława", ["Miasto Rypin", "Kitzfelden", "Iława"]),
    ("gmina Olszany oraz miasto Rypin", ["gmina Olszany", "miasto Rypin"]),
    # Behind words that ask for somebody who acts.
    ("W imieniu Rypina podpisał zastępca burmistrza", ["Rypina"]),
    ("Umowę zawarto z Rypinem i Iławą", ["Rypinem", "Iławą"]),
    ("współpraca z niemieckim Kitzfelden", ["Kitzfelden"]),
]
PLACES = [
    "Spotkano się w Rypinie i Iławie",
    "mieszkańcy Rypina i Iławy",
    "Przyjechali z Rypina, Zalesia i Iławy",
    "Autobus Rypin – Iława odjeżdża rano",
    "Na trasie Rypin, Zalesie i Iława kursują autobusy",
    "budowa drogi łączącej Rypin z Iławą",
    "droga między Rypinem a Iławą",
    "Rypin, Iława. Podpisali je burmistrzowie",
    "Odwiedzili Rypin, Zalesie i Iławę",
    "spotkanie z Anną Wroną i Janem Iławą",
]


def communes(text: str) -> list[str]:
    return [named.shared or named.name for named in organisations_in(text) if named.category == "commune"]


@pytest.mark.parametrize(("text", "expected"), BODIES)
def test_bodies(text: str, expected: list[str]) -> None:
    assert communes(text) == expected


@pytest.mark.parametrize("text", PLACES)
def test_places(text: str) -> None:
    assert communes(text) == []


def test_a_seat_stays_a_seat() -> None:
    found = organisations_in("* Fundacja „Rosa”, Rypin\n* Stowarzyszenie „Bez”, Iława")
    assert [(named.name, named.seat) for named in found] == [
        ("Fundacja „Rosa”", "Rypin"),
        ("Stowarzyszenie „Bez”", "Iława"),
    ]
