"""Parties in a table of a formal text."""

from __future__ import annotations

from tests.extract.agreement_of import agreement_of, in_role, representatives, signatories

HEAD = "POROZUMIENIE O PARTNERSTWIE „JEZIORA”\n\nzawarte w dniu 5 maja 2018 r. w Kłodawie przez podmioty z tabeli.\n\n"
BODY = "\n\n§ 1\n\nNiniejsze porozumienie zawiera się na rok.\n"


def test_a_table_with_a_head() -> None:
    text = (
        f"{HEAD}Lp. | Nazwa | Siedziba | KRS / NIP | Reprezentacja\n---|---|---|---|---\n"
        "1. | Gmina Borowa | Borowa | – | Wójt Adam Gil; Skarbnik Gminy Ewa Maj\n"
        "2. | Fundacja „Jasny Brzeg” | Kłodawa | 0000514883 / 5442098760 | Prezes Anna Sikora\n"
        f"3. | Lniana Izba Jan Wrona | Turek | 5441334218 | Jan Wrona\n{BODY}"
    )
    one, two, three = agreement_of(text).signatories
    assert (one.name, one.seat) == ("Gmina Borowa", None)
    assert (two.name, two.seat and two.seat.name) == ("Fundacja „Jasny Brzeg”", "Kłodawa")
    assert (two.registers.krs, two.registers.nip) != (None, None)
    assert (three.name, three.seat and three.seat.name) == ("Lniana Izba Jan Wrona", "Turek")
    assert representatives(text) == {
        "Gmina Borowa": {("Adam Gil", "wójt"), ("Ewa Maj", "skarbnik gminy")},
        "Fundacja „Jasny Brzeg”": {("Anna Sikora", "prezes")},
        "Lniana Izba Jan Wrona": {("Jan Wrona", None)},
    }


def test_who_is_struck_from_the_list_has_not_signed() -> None:
    text = (
        "POROZUMIENIE LOKALNE\n\nKłodawa, 5 maja 2018 r.\n\n§ 1\n\nSygnatariuszy wymienia załącznik.\n\n"
        "LISTA PODPISÓW\n\n"
        "Nr    Podmiot                          Za podmiot                Uwagi\n\n"
        "1     Gmina Borowa                     Wójt Adam Gil             podpisano\n"
        "2     Fundacja „Jasny Brzeg”           –                         nie podpisano\n"
        "3     Klub Seniora „Malwa”             Ewa Maj                   odstąpiono\n"
        "4     Koło Gospodyń „Wrzos”            (nieczytelny)             podpisano\n"
        "5     Bank Spółdzielczy w Kole         Anna Sikora, prezes       podpisano\n"
    )
    assert signatories(text) == {"Gmina Borowa", "Koło Gospodyń „Wrzos”", "Bank Spółdzielczy w Kole"}
    assert in_role(text, "mentioned") >= {"Fundacja „Jasny Brzeg”", "Klub Seniora „Malwa”"}


def test_a_table_of_contacts_names_no_parties() -> None:
    text = (
        "UMOWA O WSPÓŁPRACY\n\nzawarta w dniu 5 maja 2018 r. pomiędzy Gminą Borowa a Fundacją „Jasny Brzeg”.\n\n"
        "§ 1\n\nStrony współpracują.\n\nPodmiot | Osoba do kontaktu\n---|---\nSzkoła Podstawowa w Kole | Ewa Maj\n"
    )
    assert signatories(text) == {"Gmina Borowa", "Fundacja „Jasny Brzeg”"}


def test_a_form_has_a_row_for_each_thing() -> None:
    text = (
        "DEKLARACJA PRZYSTĄPIENIA\ndo Klastra „Lniany Szlak”\n\n"
        "+--------------+-----------------------------+\n"
        "| Nazwa        | Fundacja „Jasny Brzeg”      |\n"
        "+--------------+-----------------------------+\n"
        "| Adres        | ul. Rynek 4, 62-650 Kłodawa |\n"
        "+--------------+-----------------------------+\n"
        "| KRS          | 0000514883                  |\n"
        "+--------------+-----------------------------+\n"
        "| Reprezentacja | Anna Sikora – Prezes        |\n"
        "|              | Adam Gil – Sekretarz        |\n"
        "+--------------+-----------------------------+\n\n"
        "Przystępujemy do Klastra „Lniany Szlak” i zobowiązujemy się opłacać składkę.\n\n"
        "Kłodawa, dn. 5 maja 2018 r.\n"
    )
    found = agreement_of(text)
    (party,) = found.signatories
    assert (found.kind, found.signed and found.signed.edtf) == ("deklaracja", "2018-05-05")
    assert (party.name, party.seat and party.seat.name) == ("Fundacja „Jasny Brzeg”", "Kłodawa")
    assert party.registers.krs is not None
    assert {(p.name, p.function) for p in party.representatives} == {
        ("Anna Sikora", "prezes"), ("Adam Gil", "sekretarz"),
    }  # fmt: skip


def test_a_table_in_news_with_one_cell_a_line() -> None:
    text = (
        "8 lutego 2017 r. w Kole powstał Klaster „Sad”. Umowę klastrową podpisały trzy podmioty. Oto one:\n\n"
        "Lp.\nNazwa podmiotu\nSiedziba\nKto podpisał\n1.\nGmina Borowa\nBorowa\nAdam Gil – wójt\n"
        "2.\nZatoka Resort\nTurek\nEwa Maj\n3.\nFundacja „Jasny Brzeg”\nKłodawa\nAnna Sikora – prezes zarządu\n"
    )
    assert representatives(text) == {
        "Gmina Borowa": {("Adam Gil", "wójt")},
        "Zatoka Resort": {("Ewa Maj", None)},
        "Fundacja „Jasny Brzeg”": {("Anna Sikora", "prezes zarządu")},
    }
    assert [party.seat and party.seat.name for party in agreement_of(text).signatories] == [None, "Turek", "Kłodawa"]


def test_offices_in_a_column_of_their_own() -> None:
    text = (
        "Porozumienie podpisały następujące strony:\n\nLp.\tPodmiot\tReprezentant\tStanowisko\n"
        "1\tGmina Borowa\tAdam Gil\tWójt\n2\tPowiat Kolski\tJan Wrona\tStarosta\n\t\tEwa Maj\tWicestarosta\n"
    )
    assert representatives(text) == {
        "Gmina Borowa": {("Adam Gil", "wójt")},
        "Powiat Kolski": {("Jan Wrona", "starosta"), ("Ewa Maj", "wicestarosta")},
    }


def test_a_seat_said_behind_the_name_in_its_cell_is_no_part_of_the_name() -> None:
    text = (
        f"{HEAD}Lp. | Nazwa | Reprezentacja\n---|---|---\n1. | Gmina Borowa | Adam Gil\n"
        f"2. | Huta „Kryształ” Spółka Jawna z siedzibą w Turku | Jan Wrona\n{BODY}"
    )
    assert [party.name for party in agreement_of(text).signatories][1] == "Huta „Kryształ” Spółka Jawna"
