"""Names that share one head in the plural."""

from __future__ import annotations

import pytest

from pipeline.analyse.language.words import Words
from pipeline.analyse.names.shared import parse_shared
from pipeline.ingest.read import read
from tests.analyse.reading_of import Named, bug, named, words_of


def own(head: str, category: str, *names: str) -> list[Named]:
    """Names that share a head, „name @ seat”."""
    parts = (name.partition(" @ ") for name in names)
    return [Named(name, category, seat=seat or None, shared=head) for name, _, seat in parts]


CASES = [
    (
        "Spółdzielnie Socjalne: „Rzepka” z Nidy i „Marchewka” z Iławy",
        own("Spółdzielnie Socjalne", "cooperative", "„Rzepka” @ Nidy", "„Marchewka” @ Iławy"),
    ),
    (
        "Spółdzielniom Socjalnym „Rzepka” i „Marchewka” dziękujemy",
        own("Spółdzielniom Socjalnym", "cooperative", "„Rzepka”", "„Marchewka”"),
    ),
    (
        "Spółdzielnie socjalne: „Rzepka” i „Marchewka”",
        own("Spółdzielnie socjalne", "cooperative", "„Rzepka”", "„Marchewka”"),
    ),
    ("gmin Olszany, Zalesie i Rypin", own("gmin", "commune", "Olszany", "Zalesie", "Rypin")),
    ("Gminy: Olszany, Nowy Targ oraz Rypin", own("Gminy", "commune", "Olszany", "Nowy Targ", "Rypin")),
    ("gminami Olszany, Zalesie, a także Rypin", own("gminami", "commune", "Olszany", "Zalesie", "Rypin")),
    ("gminom Olszany, Zalesie i także Rypin", own("gminom", "commune", "Olszany", "Zalesie", "Rypin")),
    ("Powiaty: Żniński i Rypiński", own("Powiaty", "county", "Żniński", "Rypiński")),
    ("Powiaty Kolski i Żniński", own("Powiaty", "county", "Kolski", "Żniński")),
    (
        "Inspektoraty Powiatowe Weterynarii oraz Nadzoru Budowlanego w Nidzie kontrolują",
        own("Inspektoraty Powiatowe", "office", "Weterynarii @ Nidzie", "Nadzoru Budowlanego @ Nidzie"),
    ),
    ("Komendy Powiatowe Policji w Nidzie", []),
    ("powiaty: żniński i rypiński", own("powiaty", "county", "żniński", "rypiński")),
    ("powiatów żnińskiego oraz rypińskiego", own("powiatów", "county", "żnińskiego", "rypińskiego")),
    ("stowarzyszeniami „Mgła” i „Rosa”", own("stowarzyszeniami", "ngo", "„Mgła”", "„Rosa”")),
    ("Stowarzyszenia: „Mgła”; „Rosa”", own("Stowarzyszenia", "ngo", "„Mgła”", "„Rosa”")),
    ("Fundacje: „Mgła” (prezes Ewa Kos), „Rosa”", own("Fundacje", "ngo", "„Mgła”", "„Rosa”")),
    bug(
        "only „w X” tells the members apart",
        "Ośrodki Pomocy Społecznej w Nidzie i w Rypinie",
        own("Ośrodki Pomocy Społecznej", "unit", "w Nidzie @ Nidzie", "w Rypinie @ Rypinie"),
    ),
    ("Fundacje: Zielony Las w Pile i „Rosa”", own("Fundacje", "ngo", "Zielony Las w Pile @ Pile", "„Rosa”")),
    # A class noun says what they are and is no part of the names.
    (
        "firmy: Stolpol Sp. z o.o., „Rolmix” oraz Torf S.A.",
        [Named("Stolpol Sp. z o.o.", "company"), Named("„Rolmix”", "company"), Named("Torf S.A.", "company")],
    ),
    # Towns in the nominative tell a plural from a genitive; a comma alone does not.
    ("Nadleśnictwa Turek, Sanok i Krosno", own("Nadleśnictwa", "office", "Turek", "Sanok", "Krosno")),
    ("Nadleśnictwa Turek i Ewa Kos", []),
    # Another body or an officer ends the members.
    ("gmin Olszany, Zalesie i Powiat Żniński", own("gmin", "commune", "Olszany", "Zalesie")),
    ("gmin Olszany, Zalesie oraz Wójt Jan Brzoza", own("gmin", "commune", "Olszany", "Zalesie")),
    ("gmin Olszany, Zalesie, Jan Brzoza", own("gmin", "commune", "Olszany", "Zalesie")),
    ("gmin Olszany, Zalesie\nRypin", own("gmin", "commune", "Olszany", "Zalesie")),
    # One name, or none.
    ("Gmina Olszany", []),
    ("Gminy Olszany, Zalesie", []),
    ("Fundacja „Rosa” i „Mgła”", []),
    ("gmin Olszany", []),
    ("Gminy: wiejskie i miejskie", []),
    ("fundacje i stowarzyszenia", []),
    ("Olszany, Zalesie", []),
]


LISTS = [
    ("Gminy:\n• Olszany\n• Nowy Targ,", own("Gminy", "commune", "Olszany", "Nowy Targ")),
    (
        "Fundacje:\n1. „Mgła” z Nidy\n2. „Rosa” (prezes Ewa Kos)",
        own("Fundacje", "ngo", "„Mgła” @ Nidy", "„Rosa”"),
    ),
    ("Szkoły:\n1. promują zdrowie,\n2. uczą", []),
    ("Gminy:\n• Olszany zapewniają salę\n• Rypin", []),
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_a_head_above_its_list(text: str, expected: list[Named]) -> None:
    document = read(text.encode())
    words = Words(document.text, document.blocks)
    assert named(words.text, parse_shared(words, 0)) == expected


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_shared_heads(text: str, expected: list[Named]) -> None:
    words = words_of(text)
    assert named(words.text, parse_shared(words, 0)) == expected
