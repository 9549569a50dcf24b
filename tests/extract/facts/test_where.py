"""The place of the signing."""

from __future__ import annotations

import pytest

from tests.extract.agreement_of import agreement_of

PARTIES = " Stronami są Gmina Borowa i Fundacja „Jasny Brzeg”."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("W Kłodawie podpisano porozumienie.", "Kłodawa"),
        ("We Wrocławiu podpisano porozumienie.", "Wrocław"),
        ("Porozumienie podpisano w Nowym Sączu.", "Nowy Sącz"),
        ("Porozumienie podpisano w siedzibie Starostwa Powiatowego w Turku.", "Turek"),
        ("Porozumienie podpisano w sali Gminnego Ośrodka Kultury w Kłodawie.", "Kłodawa"),
        ("Kłodawa, 5 maja 2018 r.: przedstawiciele gmin podpisali porozumienie.", "Kłodawa"),
        ("5 maja 2018 r. w Turku odbyło się spotkanie. Podpisano na nim porozumienie.", "Turek"),
        ("W Turku podpisano porozumienie o utworzeniu klastra z siedzibą w Kłodawie.", "Turek"),
        ("Podpisano porozumienie o utworzeniu klastra z siedzibą w Kłodawie.", None),
        ("Podpisano porozumienie o remoncie świetlicy.", None),
        ("Podpisano „Porozumienie o rozwoju usług w Kłodawie”.", None),
        ("Porozumienie podpisano w limanowskim magistracie.", "Limanowa"),
        ("Sygnatariuszy porozumienia, które podpisano w maju, gościł sopocki hipodrom.", "Sopot"),
        ("W Kaliskim Inkubatorze Kultury podpisano porozumienie.", "Kalisz"),
        ("Porozumienie podpisano w nowej kaplicy Zakładu Karnego w Turku.", "Turek"),
        ("Porozumienie podpisano w Sieci.", None),
        ("5 maja 2018 r. podpisano porozumienie. Stało się to w Leśnej Chacie w Lipniku.", "Lipnik"),
        ("5 maja 2018 r. podpisano porozumienie. Doszło do tego w Turku.", "Turek"),
        ("Na zebraniu (Nowy Sącz, Pałac Ślubów, 8.10.2021) podpisano porozumienie.", "Nowy Sącz"),
        ("Podpisano porozumienie na prowadzenie punktu porad w Turku.", None),
        ("Podpisano umowę w sprawie budowy przystani w Turku 5 maja 2018 r. w Kłodawie.", "Kłodawa"),
        ("Podpisano porozumienie o współpracy w Turku.", "Turek"),
        ("Porozumienie podpisano w Dworku Wierzba.", None),
        ("Porozumienie podpisano na scenie sopockiego amfiteatru.", "Sopot"),
        ("Porozumienie podpisano w Urzędzie Gminy Borowa.", "Borowa"),
        ("Porozumienie podpisano w gminnym ośrodku kultury.", None),
        ("7 Szwadron Lotnictwa w Kole podpisał porozumienie.", None),
        ("Sala Rycerska w Kole była pełna. Podpisano tam porozumienie.", "Koło"),
        ("Obiady dla szkoły w Kole gotuje spółdzielnia. Podpisano porozumienie.", None),
        ("Podpisano porozumienie. W Kole, na zamku.", "Koło"),
        ("Podpisano porozumienie w Kazimierzu Dolnym.", "Kazimierz Dolny"),
        ("Porozumienie podpisano podczas sesji Rady Miejskiej w Turku.", "Turek"),
        ("Porozumienie podpisano w janowieckim zamku, w obecności wójta Janowca.", "Janowiec"),
        ("Gospodarzem spotkania, na którym podpisano porozumienie, był Tuchów.", "Tuchów"),
        ("Porozumienie zawarły: Szkoła w Turku (użycza miejsca) i Gmina Borowa.", None),
        ("Starostwo Powiatowe w Turku było miejscem podpisania porozumienia.", "Turek"),
        ("Podpisano porozumienie.\n\nUroczystość odbyła się w Turku.", "Turek"),
        ("W imieniu Szkoły Podstawowej w Turku porozumienie podpisała dyrektor Ewa Maj.", None),
        ("Podpisano porozumienie.\n\nMiejsce podpisania: Turek\n", "Turek"),
        ("Podpisano porozumienie.\n\nGdzie i kiedy?\n\n5 maja 2018 r. w ratuszu w Turku.\n", "Turek"),
        ("Podpisano porozumienie o budowie ośrodka w Kłodawie.", None),
    ],
)
def test_place(text: str, expected: str | None) -> None:
    place = agreement_of(text + PARTIES).place
    assert (place.name if place is not None else None) == expected


def test_the_place_has_its_codes() -> None:
    place = agreement_of("W Kłodawie, w powiecie kolskim, podpisano porozumienie." + PARTIES).place
    assert place is not None
    assert place.kind == "locality"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Do Turku zjechali wójtowie, by podpisać umowę. Podpisano ją uroczyście.", "Turek"),
        ("KŁODAWA. Wczoraj podpisano porozumienie.", "Kłodawa"),
        ("Turecki magistrat gościł sygnatariuszy porozumienia, które podpisano w maju.", "Turek"),
        ("W Domu Kultury w Turku było gwarno. Podpisano porozumienie.", "Turek"),
        ("Zespół Szkół w Turku\n\nW auli naszej szkoły podpisano porozumienie.", "Turek"),
        ("Sobota, 5 maja 2018 r., była słoneczna. Podpisano porozumienie.", None),
        ("Limanowska Szkoła Tańca ma sąsiadów. Podpisano z nimi porozumienie.", None),
    ],
)
def test_the_place_is_told_around_the_act(text: str, expected: str | None) -> None:
    place = agreement_of(text + PARTIES).place
    assert (place.name if place is not None else None) == expected


@pytest.mark.parametrize(
    ("card", "expected"),
    [
        ("Miejsce: Koło", "Koło"),
        ("Data i miejsce zawarcia: 5 maja 2018 r., Turek", "Turek"),
        ("Miejsce podpisania: Biblioteka Publiczna w Kole", "Koło"),
        ("Miejsce realizacji: Koło", None),
    ],
)
def test_a_card_has_the_place(card: str, expected: str | None) -> None:
    place = agreement_of(
        f"UMOWA PARTNERSKA\n\n{card}\n\nStrony niniejszej umowy:\n\n1. Gmina Borowa\n2. Fundacja „Jasny Brzeg”\n"
    ).place
    assert (place.name if place is not None else None) == expected


def test_those_who_adopt_a_resolution_have_gathered_at_a_place() -> None:
    place = agreement_of(
        "UCHWAŁA NR 1\nzałożycieli Sieci Młynów „Kamień”\nz dnia 5 maja 2018 r.\n\n"
        "Zgromadzeni w czytelni Biblioteki Publicznej w Turku delegaci Fundacji „Jasny Brzeg” i Stowarzyszenia "
        "„Podkowa” z Piły uchwalają, co następuje:\n\n§ 1. Tworzy się Sieć Młynów „Kamień”.\n"
    ).place
    assert place is not None
    assert place.name == "Turek"
