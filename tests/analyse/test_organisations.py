"""Names of organisations in running text: their extent, category, seat and acronym."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.analyse.organisations import parse, parse_companies
from pipeline.analyse.words import Words
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
    bug(
        "„imienia” lets no person follow",
        "Liceum Ogólnokształcące imienia Marii Sowy w Kaliszu",
        [Named("Liceum Ogólnokształcące imienia Marii Sowy w Kaliszu", "school", seat="Kaliszu")],
    ),
    ("Pomaga Fundacja im. ks. Pawła Wrony.", [Named("Fundacja im. ks. Pawła Wrony", "ngo")]),
    (
        "Szpital Powiatowy im. dr Anny Sokół w Nysie leczy.",
        [Named("Szpital Powiatowy im. dr Anny Sokół w Nysie", "health", seat="Nysie")],
    ),
    bug(
        "ranks and titles of patrons do not link",
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
    bug(
        "a part of a place name is not known as one",
        "Spółdzielnia Socjalna „Pieczywo” z Białej Podlaskiej piecze.",
        [Named("Spółdzielnia Socjalna „Pieczywo”", "cooperative", seat="Białej Podlaskiej")],
    ),
    (
        "Stowarzyszenie „Zapiecek” z Piotrkowa Trybunalskiego podpisało.",
        [Named("Stowarzyszenie „Zapiecek”", "ngo", seat="Piotrkowa Trybunalskiego")],
    ),
    ("Fundacja „Kaczeniec” z siedzibą w Suwałkach", [Named("Fundacja „Kaczeniec”", "ngo", seat="Suwałkach")]),
    bug(
        "„nad” takes the instrumental",
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
    bug(
        "two commas open a quotation on many pages",
        "Stowarzyszenie ,,Nasza Łąka” kosi.",
        [Named("Stowarzyszenie ,,Nasza Łąka”", "ngo")],
    ),
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
    bug(
        "the legal form of two parts is shadowed by its first part",
        "Umowę zna Sad Sp. z o.o. Sp. k.",
        [Named("Sad Sp. z o.o. Sp. k.", "company")],
    ),
    bug(
        "the verb that starts the sentence is taken along",
        "Działa Stolpol Sp. z o.o.",
        [Named("Stolpol Sp. z o.o.", "company")],
    ),
    bug(
        "the firm of one person bears the person's name",
        "Firma Handlowa Jan Brzoza z Iławy",
        [Named("Firma Handlowa Jan Brzoza", "company", seat="Iławy")],
    ),
    # Dashes.
    ("Fundacja Dobry Start – Nowa Szansa uczy.", [Named("Fundacja Dobry Start – Nowa Szansa", "ngo")]),
    ("Działa Fundacja Dąb-Lipa.", [Named("Fundacja Dąb-Lipa", "ngo")]),
    (
        "Towarzystwo Pomocy Dzieciom – Koło w Żninie zbiera zabawki.",
        [Named("Towarzystwo Pomocy Dzieciom – Koło w Żninie", "ngo", seat="Żninie")],
    ),
    ("Liderem jest Fundacja „Rosa” – mówi starosta.", [Named("Fundacja „Rosa”", "ngo")]),
    ("Fundacja „Rosa” – Anna Wrona", [Named("Fundacja „Rosa”", "ngo")]),
    ("Fundacja „Rosa” – Prezes Anna Wrona", [Named("Fundacja „Rosa”", "ngo")]),
    # „i” inside a name, and between two.
    (
        "Cech Rzemiosł i Drobnej Wytwórczości w Ostrowie",
        [Named("Cech Rzemiosł i Drobnej Wytwórczości w Ostrowie", "chamber", seat="Ostrowie")],
    ),
    (
        "Stowarzyszenie Rozwoju i Promocji Gminy Olszany kwitnie.",
        [Named("Stowarzyszenie Rozwoju i Promocji Gminy Olszany", "ngo")],
    ),
    (
        "Centrum Kultury oraz Sportu w Rypinie",
        [Named("Centrum Kultury oraz Sportu w Rypinie", "unit", seat="Rypinie")],
    ),
    (
        "Fundacja „Rosa” i Stowarzyszenie „Mgła”",
        [Named("Fundacja „Rosa”", "ngo"), Named("Stowarzyszenie „Mgła”", "ngo")],
    ),
    ("Gmina Olszany i Powiat Żniński", [Named("Gmina Olszany", "commune"), Named("Powiat Żniński", "county")]),
    (
        "umowa z Gminą Olszany i Stowarzyszeniem Miłośników Torfowisk",
        [Named("Gminą Olszany", "commune"), Named("Stowarzyszeniem Miłośników Torfowisk", "ngo")],
    ),
    (
        "Ośrodek Sportu i Rekreacji w Pile oraz Szkoła Podstawowa nr 5 w Pile",
        [
            Named("Ośrodek Sportu i Rekreacji w Pile", "unit", seat="Pile"),
            Named("Szkoła Podstawowa nr 5 w Pile", "school", seat="Pile"),
        ],
    ),
    ("Fundacja „Rosa”, Gmina Olszany", [Named("Fundacja „Rosa”", "ngo"), Named("Gmina Olszany", "commune")]),
    (
        "Fundacja Otwarta Furtka oraz wójt Gminy Olszany",
        [Named("Fundacja Otwarta Furtka", "ngo"), Named("Gminy Olszany", "commune")],
    ),
    # Heads in lower case; a class noun is no part of the name.
    ("Gości zaprosiła fundacja „Promyk”.", [Named("fundacja „Promyk”", "ngo")]),
    ("Na łące było stowarzyszenie Zielona Grobla.", [Named("stowarzyszenie Zielona Grobla", "ngo")]),
    ("To sklep spółdzielni socjalnej „Manufaktura”.", [Named("spółdzielni socjalnej „Manufaktura”", "cooperative")]),
    ("Przyjechała gmina Olszany.", [Named("gmina Olszany", "commune")]),
    ("Drogę buduje powiat żniński.", [Named("powiat żniński", "county")]),
    ("Meble daje firma Stolpol z Iławy.", [Named("Stolpol", "company", seat="Iławy")]),
    ("Meble daje spółka „Rolmix”.", [Named("„Rolmix”", "company")]),
    ("Dzieci uczy organizacja „Nasze Podwórko”.", [Named("„Nasze Podwórko”", "ngo")]),
    ("Tutejsza gmina i powiat wspierają fundacje oraz organizacje pozarządowe.", []),
    ("W mieście powstał dom kultury, a przy nim park i klub.", []),
    ("Spółdzielnia Socjalna to firma jej członków.", []),
    # Acronyms in brackets.
    ("Stowarzyszenie Ochrony Bagien (SOB) bada.", [Named("Stowarzyszenie Ochrony Bagien", "ngo", acronym="SOB")]),
    (
        "Fundacja Rozwoju Wsi Warmińskiej („FRWW”) uczy.",
        [Named("Fundacja Rozwoju Wsi Warmińskiej", "ngo", acronym="„FRWW”")],
    ),
    (
        "Stowarzyszenie Ochrony Bagien (SOB) z Iławy bada.",
        [Named("Stowarzyszenie Ochrony Bagien", "ngo", seat="Iławy", acronym="SOB")],
    ),
    ("Stowarzyszenie Ochrony Bagien (od 2003 r.) bada.", [Named("Stowarzyszenie Ochrony Bagien", "ngo")]),
    # Adjectives before the head, hyphenated ones, roman numerals, numbers.
    ("Gra Wielkopolskie Towarzystwo Dudziarskie.", [Named("Wielkopolskie Towarzystwo Dudziarskie", "ngo")]),
    ("Gra Warmińsko-Mazurski Klub Twórców.", [Named("Warmińsko-Mazurski Klub Twórców", "ngo")]),
    (
        "Gra Stowarzyszenie Społeczno-Kulturalne „Mgła”.",
        [Named("Stowarzyszenie Społeczno-Kulturalne „Mgła”", "ngo")],
    ),
    bug(
        "Morfeusz cuts a compound adjective, and only its first part is read",
        "Gra Miejsko-Gminny Ośrodek Kultury w Rypinie.",
        [Named("Miejsko-Gminny Ośrodek Kultury w Rypinie", "unit", seat="Rypinie")],
    ),
    bug(
        "Morfeusz cuts a compound adjective, and only its first part is read",
        "z Północno-Zachodnią Izbą Gospodarczą w Pile",
        [Named("Północno-Zachodnią Izbą Gospodarczą w Pile", "chamber", seat="Pile")],
    ),
    ("Gra Gminny Ośrodek Kultury w Pacynie.", [Named("Gminny Ośrodek Kultury w Pacynie", "unit", seat="Pacynie")]),
    ("II Liceum Ogólnokształcące w Rypinie", [Named("II Liceum Ogólnokształcące w Rypinie", "school", seat="Rypinie")]),
    ("Szkoła Podstawowa nr 12 w Pile", [Named("Szkoła Podstawowa nr 12 w Pile", "school", seat="Pile")]),
    ("Zespół Szkół Nr 3 w Pile", [Named("Zespół Szkół Nr 3 w Pile", "school", seat="Pile")]),
    # Small words inside a name.
    ("Stowarzyszenie na rzecz Rozwoju Wsi Olszany gra.", [Named("Stowarzyszenie na rzecz Rozwoju Wsi Olszany", "ngo")]),
    ("Działa Komitet ds. Ochrony Torfowisk.", [Named("Komitet ds. Ochrony Torfowisk", "ngo")]),
    ("Działa Urząd do Spraw Torfu.", [Named("Urząd do Spraw Torfu", "office")]),
    ("Działa Fundacja dla Mazur.", [Named("Fundacja dla Mazur", "ngo")]),
    ("Działa Forum przy Instytucie Torfu.", [Named("Forum przy Instytucie Torfu", "ngo")]),
    ("Działa Hospicjum na Wzgórzu.", [Named("Hospicjum na Wzgórzu", "health")]),
    ("Stowarzyszenie Wspierania Osób w Kryzysie gra.", [Named("Stowarzyszenie Wspierania Osób w Kryzysie", "ngo")]),
    bug(
        "„z” inside a name",
        "Gra Stowarzyszenie na rzecz Osób z Niepełnosprawnością.",
        [Named("Stowarzyszenie na rzecz Osób z Niepełnosprawnością", "ngo")],
    ),
    # Communes of a town and its villages; names of places with small words.
    ("Powiat Łódzki Wschodni gra.", [Named("Powiat Łódzki Wschodni", "county")]),
    ("Gmina Dąbrowa Białostocka gra.", [Named("Gmina Dąbrowa Białostocka", "commune")]),
    ("Gmina Miejska Rypin gra.", [Named("Gmina Miejska Rypin", "commune")]),
    bug("„i” between two heads of one name", "Miasto i Gmina Rypin gra.", [Named("Miasto i Gmina Rypin", "commune")]),
    bug("„i” between two heads of one name", "Gmina i Miasto Rypin gra.", [Named("Gmina i Miasto Rypin", "commune")]),
    bug(
        "„i” between two heads of one name",
        "Urząd Miasta i Gminy Rypin gra.",
        [Named("Urząd Miasta i Gminy Rypin", "office")],
    ),
    bug(
        "„nad” takes the instrumental",
        "Gmina Nowe Miasto nad Pilicą gra.",
        [Named("Gmina Nowe Miasto nad Pilicą", "commune")],
    ),
    # A branch behind the body that it belongs to, and an acronym of the body that a part belongs to.
    ("Oddział Fundacji „Rosa” w Pile gra.", [Named("Oddział Fundacji „Rosa” w Pile", "branch", seat="Pile")]),
    bug(
        "a branch behind its body is a part of the name",
        "Gra Fundacja „Rosa” Oddział w Pile.",
        [Named("Fundacja „Rosa” Oddział w Pile", "ngo", seat="Pile")],
    ),
    bug(
        "an adjective before an acronym does not start a name when it belongs to the noun before",
        "Gra Hufiec Ziemi Rypińskiej ZHP.",
        [Named("Hufiec Ziemi Rypińskiej ZHP", "ngo")],
    ),
    # Clusters.
    ("Powstał Klaster „Dolina Ważki”.", [Named("Klaster „Dolina Ważki”", "cluster")]),
    ("Powstał Olszański Klaster Ekonomii Społecznej.", [Named("Olszański Klaster Ekonomii Społecznej", "cluster")]),
    ("Powstało partnerstwo „Razem dla Torfu”.", [Named("partnerstwo „Razem dla Torfu”", "cluster")]),
    ("Powstał Klaster „Ważka” – sieć firm.", [Named("Klaster „Ważka”", "cluster")]),
    # Headlines in capitals.
    bug(
        "small words in a headline are capital",
        "STOWARZYSZENIE „ZIELONA GROBLA” Z IŁAWY",
        [Named("STOWARZYSZENIE „ZIELONA GROBLA”", "ngo", seat="IŁAWY")],
    ),
    ("BANK SPÓŁDZIELCZY W RYPINIE", [Named("BANK SPÓŁDZIELCZY W RYPINIE", "company", seat="RYPINIE")]),
    bug(
        "small words in a headline are capital",
        "GMINA OLSZANY I POWIAT ŻNIŃSKI",
        [Named("GMINA OLSZANY", "commune"), Named("POWIAT ŻNIŃSKI", "county")],
    ),
    bug("verbs in a headline are capital", "GMINA OLSZANY PODPISAŁA UMOWĘ", [Named("GMINA OLSZANY", "commune")]),
    # What ends a name: a full stop, a verb, an officer, another block.
    ("Tak mówi Fundacja Otwarta Furtka. Dobry pomysł!", [Named("Fundacja Otwarta Furtka", "ngo")]),
    ("Gmina Olszany Wójt Jan Brzoza", [Named("Gmina Olszany", "commune")]),
    bug(
        "a label of a register is no part of a name",
        "Fundacja Otwarta Furtka KRS 0000123456",
        [Named("Fundacja Otwarta Furtka", "ngo")],
    ),
    bug(
        "a title and a person behind a name are no part of it",
        "prezes Fundacji „Rosa” dr Ewa Kos",
        [Named("Fundacji „Rosa”", "ngo")],
    ),
    ("Fundacja Otwarta Furtka ul. Krótka 5", [Named("Fundacja Otwarta Furtka", "ngo")]),
    (
        "Fundacja Otwarta Furtka / Gmina Olszany",
        [Named("Fundacja Otwarta Furtka", "ngo"), Named("Gmina Olszany", "commune")],
    ),
    ("Gmina Olszany\nZielona Grobla", [Named("Gmina Olszany", "commune")]),
    ("skarbnik Gminy Anna Wrona", []),
    # Items of a list may have commas inside a name.
    (
        "* Stowarzyszenie Miłośników Ptaków, Torfu i Bagien",
        [Named("Stowarzyszenie Miłośników Ptaków, Torfu i Bagien", "ngo")],
    ),
    ("* Fundacja „Rosa”, Pan Jan Brzoza", [Named("Fundacja „Rosa”", "ngo")]),
    ("* Gmina Olszany, ul. Krótka 5", [Named("Gmina Olszany", "commune")]),
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
        bug("the verb that starts the sentence is taken for a company", "Wybrano spółkę z o.o. jako formę.", []),
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
