"""Where a name of an organisation begins and ends: dashes, „i”, small words, brackets, headlines, other names."""

from __future__ import annotations

import pytest

from tests.analyse.reading_of import Named, organisations_in

CASES = [
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
    ("Klub Seniora „Rosa” w Pile – (brak podpisu)", [Named("Klub Seniora „Rosa” w Pile", "ngo", seat="Pile")]),
    # Branches and houses of a body, behind a comma or none; another body is none.
    (
        "Związek Emerytów Koło Gminne w Pile śpiewa.",
        [Named("Związek Emerytów Koło Gminne w Pile", "ngo", seat="Pile")],
    ),
    (
        "Bank Spółdzielczy w Pile, Oddział w Nysie, wspiera.",
        [Named("Bank Spółdzielczy w Pile, Oddział w Nysie", "company", seat="Nysie")],
    ),
    (
        "Zgromadzenie Sióstr Szarych, dom zakonny w Nysie",
        [Named("Zgromadzenie Sióstr Szarych, dom zakonny w Nysie", "church", seat="Nysie")],
    ),
    (
        "Związek Emerytów, Koło Łowieckie „Ryś”",
        [Named("Związek Emerytów", "ngo"), Named("Koło Łowieckie „Ryś”", "ngo")],
    ),
    ("Grupa Rolna „Owoc” Spółdzielnia z Piły", [Named("Grupa Rolna „Owoc” Spółdzielnia", "ngo", seat="Piły")]),
    (
        "Grupa Sadowników „Owoc” Spółdzielnia „Kos”",
        [Named("Grupa Sadowników „Owoc”", "ngo"), Named("Spółdzielnia „Kos”", "cooperative")],
    ),
    # Behind a legal form a name goes on only with a place; a Polish word for what a foreign form says is no part.
    ("Rolmix Sp. z o.o. Zatrudnia wielu.", [Named("Rolmix Sp. z o.o.", "company")]),
    ("Zakład Wodny Sp. z o.o. w Pile", [Named("Zakład Wodny Sp. z o.o. w Pile", "unit", seat="Pile")]),
    ("stowarzyszenie Brücke Elbe e.V. z Piły", [Named("Brücke Elbe e.V.", "ngo", seat="Piły")]),
    # A class noun with a capital is of the name where a genitive completes it.
    (
        "Przedsiębiorstwo Wodociągów i Kanalizacji w Pile",
        [Named("Przedsiębiorstwo Wodociągów i Kanalizacji w Pile", "company", seat="Pile")],
    ),
    ("Szkoła Wiejska z Oddziałem Ligi", [Named("Szkoła Wiejska", "school"), Named("Oddziałem Ligi", "branch")]),
    ("Szkoła Wiejska z Oddziałami Dwujęzycznymi", [Named("Szkoła Wiejska z Oddziałami Dwujęzycznymi", "school")]),
    # A degree in Roman numerals is of the name, in small letters as well.
    ("Szkoła Muzyczna I stopnia gra.", [Named("Szkoła Muzyczna I stopnia", "school")]),
    (
        "Gra Szkoła Baletowa I i II stopnia w Pile.",
        [Named("Szkoła Baletowa I i II stopnia w Pile", "school", seat="Pile")],
    ),
    # Adjectives in a series, before the head and behind it; not those of towns, persons and another body.
    ("Działa Gminna i Parafialna Biblioteka Ludowa.", [Named("Gminna i Parafialna Biblioteka Ludowa", "culture")]),
    ("Ewa Zielińska i Miejska Biblioteka Ludowa", [Named("Miejska Biblioteka Ludowa", "culture")]),
    ("Zielona i Miejska Biblioteka Ludowa", [Named("Miejska Biblioteka Ludowa", "culture")]),
    ("Szkoła Baletowa i Taneczna tańczy.", [Named("Szkoła Baletowa i Taneczna", "school")]),
    ("Szkoła Baletowa, Taneczna i Cyrkowa tańczy.", [Named("Szkoła Baletowa, Taneczna i Cyrkowa", "school")]),
    ("Szkoła Baletowa i Leśna Fundacja", [Named("Szkoła Baletowa", "school"), Named("Leśna Fundacja", "ngo")]),
    ("Izba Kupiecka i Rzemiosła w Pile", [Named("Izba Kupiecka i Rzemiosła w Pile", "chamber", seat="Pile")]),
    ("Izba Kupiecka i Anny Kos", [Named("Izba Kupiecka", "chamber")]),
    ("prezes Stowarzyszenia Otwarte Serca Jan Kos", [Named("Stowarzyszenia Otwarte Serca", "ngo")]),
    ("Leczy SP ZOZ w Pile.", [Named("SP ZOZ w Pile", "health", seat="Pile")]),
    ("Piekarnia Lis i Spółka piecze.", [Named("Piekarnia Lis i Spółka", "company")]),
    (
        "Parafia św. Anny w Pile i Spółka Leśna Wsi Olszany",
        [Named("Parafia św. Anny w Pile", "church", seat="Pile"), Named("Spółka Leśna Wsi Olszany", "company")],
    ),
    # A patron with an office; a word said again in another case.
    ("Szkoła Leśna im. Marszałka Jana Kosa uczy.", [Named("Szkoła Leśna im. Marszałka Jana Kosa", "school")]),
    ("Szkoła Leśna im. Prezydenta RP Jana Kosa", [Named("Szkoła Leśna im. Prezydenta RP Jana Kosa", "school")]),
    ("Fundacja Ramię w Ramię uczy.", [Named("Fundacja Ramię w Ramię", "ngo")]),
    # No commune has a series for its name.
    ("Gmina Olszany oraz Szewstwo Artystyczne", [Named("Gmina Olszany", "commune")]),
    # Prepositions inside a name, behind a word of its own; not behind a quotation, nor before a town or an office.
    ("Fundacja Wolni od Zgiełku śpiewa.", [Named("Fundacja Wolni od Zgiełku", "ngo")]),
    ("Działa Stowarzyszenie Droga do Marzeń.", [Named("Stowarzyszenie Droga do Marzeń", "ngo")]),
    ("Działa Fundacja Skok na Szczyt.", [Named("Fundacja Skok na Szczyt", "ngo")]),
    ("Fundacja „Rosa” od Wiosny działa.", [Named("Fundacja „Rosa”", "ngo")]),
    ("Pismo Fundacji Jasny Las do Wójta", [Named("Fundacji Jasny Las", "ngo")]),
    # The number of a unit; not a year or an hour.
    ("Ćwiczy 3. Pułk Ułanów w Pile.", [Named("3. Pułk Ułanów w Pile", "office", seat="Pile")]),
    ("Od 2019 Brygada Piechoty w Pile", [Named("Brygada Piechoty w Pile", "office", seat="Pile")]),
    ("Od 12 Fundacja „Rosa” gra.", [Named("Fundacja „Rosa”", "ngo")]),
    # A church is named for whom nobody else bears the name of.
    (
        "parafia Nawiedzenia Najświętszej Maryi Panny w Pile",
        [Named("parafia Nawiedzenia Najświętszej Maryi Panny w Pile", "church", seat="Pile")],
    ),
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
    (
        "Gra Miejsko-Gminny Ośrodek Kultury w Rypinie.",
        [Named("Miejsko-Gminny Ośrodek Kultury w Rypinie", "unit", seat="Rypinie")],
    ),
    (
        "z Północno-Zachodnią Izbą Gospodarczą w Pile",
        [Named("Północno-Zachodnią Izbą Gospodarczą w Pile", "chamber", seat="Pile")],
    ),
    # A compound adjective printed without its hyphen.
    ("Gra Warmińsko Mazurski Klub Twórców.", [Named("Warmińsko Mazurski Klub Twórców", "ngo")]),
    ("Zna go Spółdzielnia Produkcyjno Rolna „Siew”.", [Named("Spółdzielnia Produkcyjno Rolna „Siew”", "cooperative")]),
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
    (
        "Gra Stowarzyszenie na rzecz Osób z Niepełnosprawnością.",
        [Named("Stowarzyszenie na rzecz Osób z Niepełnosprawnością", "ngo")],
    ),
    # Communes of a town and its villages; names of places with small words.
    ("Powiat Łódzki Wschodni gra.", [Named("Powiat Łódzki Wschodni", "county")]),
    ("Gmina Dąbrowa Białostocka gra.", [Named("Gmina Dąbrowa Białostocka", "commune")]),
    ("Gmina Miejska Rypin gra.", [Named("Gmina Miejska Rypin", "commune")]),
    ("Miasto i Gmina Rypin gra.", [Named("Miasto i Gmina Rypin", "commune")]),
    ("Gmina i Miasto Rypin gra.", [Named("Gmina i Miasto Rypin", "commune")]),
    ("Urząd Miasta i Gminy Rypin gra.", [Named("Urząd Miasta i Gminy Rypin", "office")]),
    ("Gmina Nowe Miasto nad Pilicą gra.", [Named("Gmina Nowe Miasto nad Pilicą", "commune")]),
    (
        "Z Gminą Borowa Fundacja „Rosa” gra.",
        [Named("Gminą Borowa", "commune"), Named("Fundacja „Rosa”", "ngo")],
    ),
    ("„Rosa” Spółdzielnia Socjalna gra.", [Named("„Rosa” Spółdzielnia Socjalna", "cooperative")]),
    ("Branżowa Szkoła I Stopnia w Turku gra.", [Named("Branżowa Szkoła I Stopnia w Turku", "school", seat="Turku")]),
    # A branch behind the body that it belongs to, and an acronym of the body that a part belongs to.
    ("Oddział Fundacji „Rosa” w Pile gra.", [Named("Oddział Fundacji „Rosa” w Pile", "branch", seat="Pile")]),
    ("Gra Fundacja „Rosa” Oddział w Pile.", [Named("Fundacja „Rosa” Oddział w Pile", "ngo", seat="Pile")]),
    ("Gra Hufiec Ziemi Rypińskiej ZHP.", [Named("Hufiec Ziemi Rypińskiej ZHP", "ngo")]),
    # Clusters.
    ("Powstał Klaster „Dolina Ważki”.", [Named("Klaster „Dolina Ważki”", "cluster")]),
    ("Powstał Olszański Klaster Ekonomii Społecznej.", [Named("Olszański Klaster Ekonomii Społecznej", "cluster")]),
    ("Powstało partnerstwo „Razem dla Torfu”.", [Named("partnerstwo „Razem dla Torfu”", "cluster")]),
    ("Powstał Klaster „Ważka” – sieć firm.", [Named("Klaster „Ważka”", "cluster")]),
    # Headlines in capitals.
    ("STOWARZYSZENIE „ZIELONA GROBLA” Z IŁAWY", [Named("STOWARZYSZENIE „ZIELONA GROBLA”", "ngo", seat="IŁAWY")]),
    ("BANK SPÓŁDZIELCZY W RYPINIE", [Named("BANK SPÓŁDZIELCZY W RYPINIE", "company", seat="RYPINIE")]),
    ("GMINA OLSZANY I POWIAT ŻNIŃSKI", [Named("GMINA OLSZANY", "commune"), Named("POWIAT ŻNIŃSKI", "county")]),
    ("GMINA OLSZANY PODPISAŁA UMOWĘ", [Named("GMINA OLSZANY", "commune")]),
    ("GMINA OLSZANY I FUNDACJA „ROSA”", [Named("GMINA OLSZANY", "commune"), Named("FUNDACJA „ROSA”", "ngo")]),
    ("I LICEUM OGÓLNOKSZTAŁCĄCE W PILE", [Named("I LICEUM OGÓLNOKSZTAŁCĄCE W PILE", "school", seat="PILE")]),
    # What ends a name: a full stop, a verb, an officer, another block.
    ("Tak mówi Fundacja Otwarta Furtka. Dobry pomysł!", [Named("Fundacja Otwarta Furtka", "ngo")]),
    ("Gmina Olszany Wójt Jan Brzoza", [Named("Gmina Olszany", "commune")]),
    ("Fundacja Otwarta Furtka KRS 0000123456", [Named("Fundacja Otwarta Furtka", "ngo")]),
    ("prezes Fundacji „Rosa” dr Ewa Kos", [Named("Fundacji „Rosa”", "ngo")]),
    ("dyrektor Szkoły Muzycznej w Pile Pani Ewa Kos", [Named("Szkoły Muzycznej w Pile", "school", seat="Pile")]),
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
