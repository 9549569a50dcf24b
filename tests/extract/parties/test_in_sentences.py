"""Parties in running text: who the words around a name make a signatory, and who is only there."""

from __future__ import annotations

import pytest

from tests.extract.agreement_of import agreement_of, in_role, representatives, signatories, wanted

BOROWA, RYJEWO, TUCHOW = "Gmina Borowa", "Gmina Ryjewo", "Gmina Tuchów"
BRZEG, KRAG, KUZNIA = "Fundacja „Jasny Brzeg”", "Stowarzyszenie „Krąg”", "Spółdzielnia Socjalna „Kuźnia”"

TWO = {BOROWA, BRZEG}
THREE = {BOROWA, BRZEG, KRAG}

SUBJECTS = [
    ("Gmina Borowa i Fundacja „Jasny Brzeg” podpisały porozumienie.", TWO),
    ("Porozumienie podpisały Gmina Borowa i Fundacja „Jasny Brzeg”.", TWO),
    ("Porozumienie podpisały Gmina Borowa oraz Fundacja „Jasny Brzeg”, a także Stowarzyszenie „Krąg”.", THREE),
    ("Porozumienie podpisali: Gmina Borowa, Fundacja „Jasny Brzeg” i Stowarzyszenie „Krąg”.", THREE),
    ("Obie organizacje, Fundacja „Jasny Brzeg” i Stowarzyszenie „Krąg”, zawarły umowę.", {BRZEG, KRAG}),
    ("Fundacja „Jasny Brzeg” i jej partnerzy – Gmina Borowa oraz Stowarzyszenie „Krąg” – podpisali umowę.", THREE),
    ("Porozumienie było gotowe w marcu. Podpisały je Gmina Borowa i Fundacja „Jasny Brzeg”.", TWO),
    ("Spółdzielnie Socjalne „Kuźnia” i „Pasieka” podpisały umowę.", {KUZNIA, "Spółdzielnia Socjalna „Pasieka”"}),
    ("Porozumienie zawarły gminy: Borowa, Tuchów i Ryjewo.", {BOROWA, TUCHOW, RYJEWO}),
    ("Borowa, Tuchów i Ryjewo podpisały porozumienie.", {BOROWA, TUCHOW, RYJEWO}),
    ("Umowę podpisały Fundacja „Jasny Brzeg” oraz Ryjewo i Kalisz.", {BRZEG, RYJEWO, "Miasto Kalisz"}),
    ("Umowę podpisali burmistrzowie: Tuchowa (Jan Kos) i Mikołajek (Ewa Maj).", {TUCHOW, "Gmina Mikołajki"}),
    ("Miasto Kłodawa i bawarskie Kitzingen podpisały umowę.", {"Miasto Kłodawa", "Kitzingen"}),
    ("Tuchów i Ryjewo podpisały umowę. „To ważne” – mówi burmistrz Tuchowa Jan Kos.", {TUCHOW, RYJEWO}),
]
COMPLEMENTS = [
    ("Umowę podpisały Stowarzyszenie „Krąg” prowadzące klub oraz Gmina Borowa i Fundacja „Jasny Brzeg”.", THREE),
    ("Obok Gminy Borowa porozumienie podpisała Fundacja „Jasny Brzeg”.", TWO),
    ("Gmina Borowa i Fundacja „Jasny Brzeg” nawiązały współpracę, podpisując porozumienie.", TWO),
    ("Współpracę nawiązały Gmina Borowa i Fundacja „Jasny Brzeg”. Porozumienie podpisano w piątek.", TWO),
    ("Porozumienie podpisały Gmina Borowa, którą reprezentował wójt Adam Gil, i Fundacja „Jasny Brzeg”.", TWO),
    ("Wspólnie z Gminą Borowa i Fundacją „Jasny Brzeg” zawiązaliśmy Partnerstwo „Wrzos”.", TWO),
    ("Umowę podpisał wójt gminy Borowa Adam Gil. Po nim zrobiła to prezes Fundacji „Jasny Brzeg” Anna Sikora.", TWO),
    (
        "Pierwszy podpis pod umową należał do wójta gminy Borowa Adama Gila. Drugi złożyła Fundacja „Jasny Brzeg”.",
        TWO,
    ),
    ("Fundacja „Jasny Brzeg” działa od roku. Ze strony Fundacji umowę podpisała 5 maja prezes Anna Sikora.", {BRZEG}),
    ("Umowę podpisali burmistrz Mikołajek Anna Lis i burmistrz Tuchowa Jan Kos.", {"Gmina Mikołajki", TUCHOW}),
    (
        "Umowę podpisali starosta kolski Jan Lis i komendant powiatowy Policji w Kole insp. Adam Gil.",
        {"Powiat Kolski", "Komenda Powiatowa Policji w Kole"},
    ),
    (
        "Umowę podpisali Komendant Miejski Państwowej Straży Pożarnej w Opolu st. bryg. Jan Lis i Gmina Borowa.",
        {"Komenda Miejska Państwowej Straży Pożarnej w Opolu", BOROWA},
    ),
    ("Porozumienie wiąże dwie strony: Gminę Borowa i Fundację „Jasny Brzeg”.", TWO),
    ("Gmina Borowa zawarła umowy ze Stowarzyszeniem „Krąg” i z Fundacją „Jasny Brzeg”.", THREE),
    ("Gmina Borowa podpisała wraz z Fundacją „Jasny Brzeg” „List intencyjny w sprawie sadu”.", TWO),
    (
        "Dokument wiąże dwie strony: Komendanta Powiatowego Policji w Kole oraz Gminę Borowa. To porozumienie.",
        {"Komendant Powiatowy Policji w Kole", BOROWA},
    ),
    ("Gmina Borowa i Fundacja „Jasny Brzeg” podpisały Kartę Dobrych Praktyk.", TWO),
    ("Gmina Borowa podpisała umowę z Fundacją „Jasny Brzeg”.", TWO),
    ("Gmina Borowa wraz z Fundacją „Jasny Brzeg” podpisała porozumienie.", TWO),
    ("Gmina Borowa podpisała porozumienie ze Stowarzyszeniem „Krąg” i Fundacją „Jasny Brzeg”.", THREE),
    ("Umowę zawarto pomiędzy Gminą Borowa a Fundacją „Jasny Brzeg”.", TWO),
    ("Między Gminą Borowa, Fundacją „Jasny Brzeg” i Stowarzyszeniem „Krąg” zawarto porozumienie.", THREE),
    ("Porozumienie zawarto pomiędzy Gminą Borowa (lider), Fundacją „Jasny Brzeg” oraz Stowarzyszeniem „Krąg”.", THREE),
    ("Zawarta została umowa pomiędzy Gminą Borowa, Fundacją „Jasny Brzeg”, a Stowarzyszeniem „Krąg”.", THREE),
    ("Porozumienie zostało podpisane przez Gminę Borowa i Fundację „Jasny Brzeg”.", TWO),
    ("Podpisane przez Gminę Borowa oraz Stowarzyszenie „Krąg” porozumienie dotyczy szkoleń.", {BOROWA, KRAG}),
    ("Doszło do podpisania umowy między Gminą Borowa a Fundacją „Jasny Brzeg”.", TWO),
    ("Pod umową widnieją podpisy wójta gminy Borowa Adama Gila i prezes Fundacji „Jasny Brzeg” Anny Sikory.", TWO),
    ("W ratuszu w Kole burmistrz Tuchowa Adam Gil i Fundacja „Jasny Brzeg” podpisali umowę.", {TUCHOW, BRZEG}),
    ("Pod umową podpisy złożyli reprezentanci Fundacji „Jasny Brzeg” i Stowarzyszenia „Krąg”.", {BRZEG, KRAG}),
]
NAMED_AS_PARTIES = [
    ("Strony porozumienia to Gmina Borowa i Fundacja „Jasny Brzeg”. Podpisano je w maju.", TWO),
    ("Sygnatariuszami porozumienia, podpisanego w maju, są: Gmina Borowa, Fundacja „Jasny Brzeg”.", TWO),
    ("Fundacja „Jasny Brzeg” dołączyła do grona sygnatariuszy porozumienia.", {BRZEG}),
    ("Do porozumienia przystąpiły Gmina Borowa i Fundacja „Jasny Brzeg”.", TWO),
    ("Rośnie Klaster „Wrzos”. Do grona członków dołączyły Gmina Borowa i Fundacja „Jasny Brzeg”.", TWO),
    ("Założycielami Klastra „Wrzos”, powołanego w maju, są Gmina Borowa i Fundacja „Jasny Brzeg”.", TWO),
    ("Podpisano porozumienie. Sygnatariuszami są Gmina Borowa i Fundacja „Jasny Brzeg”.", TWO),
    ("Podpisano porozumienie. Sygnatariuszami zostali: Gmina Borowa oraz Fundacja „Jasny Brzeg”.", TWO),
    ("Porozumienie podpisało dwóch sygnatariuszy. Są nimi: Gmina Borowa i Fundacja „Jasny Brzeg”.", TWO),
    ("Umowę podpisano w maju. Stronami umowy są Gmina Borowa i Fundacja „Jasny Brzeg”.", TWO),
    ("Powstał Klaster „Wrzos”. Członkami klastra są Gmina Borowa i Fundacja „Jasny Brzeg”.", TWO),
    ("W skład Klastra „Wrzos” wchodzą: Gmina Borowa, Fundacja „Jasny Brzeg” i Stowarzyszenie „Krąg”.", THREE),
    ("Klaster „Wrzos” tworzą Gmina Borowa i Fundacja „Jasny Brzeg”.", TWO),
    ("Do Klastra „Wrzos” przystąpiły Gmina Borowa oraz Stowarzyszenie „Krąg”.", {BOROWA, KRAG}),
    ("Zawiązało się Partnerstwo „Wrzos”, które tworzą Gmina Borowa i Fundacja „Jasny Brzeg”.", TWO),
    ("Klaster „Wrzos” powołały Gmina Borowa i Fundacja „Jasny Brzeg”.", TWO),
    ("Fundacja „Jasny Brzeg” została jednym z sygnatariuszy porozumienia, które podpisano w Kole.", {BRZEG}),
]
HARDER = [
    pytest.param(
        "Wśród sygnatariuszy porozumienia znalazły się Gmina Borowa i Fundacja „Jasny Brzeg”.",
        TWO,
        id="among the signatories",
    ),
    pytest.param(
        "Trzy gminy – Borowa, Ryjewo i Tuchów – podpisały porozumienie.",
        {BOROWA, RYJEWO, TUCHOW},
        marks=wanted("a small head in the plural is shared over a dash too"),
        id="communes behind a dash",
    ),
    pytest.param(
        "Umowę podpisali przedstawiciele Gminy Borowa i Fundacji „Jasny Brzeg”.",
        TWO,
        id="representatives of two bodies",
    ),
    pytest.param(
        "W Kole Gmina Borowa i Fundacja „Jasny Brzeg” podpisały porozumienie.",
        TWO,
        id="a town that is called like a circle",
    ),
    pytest.param(
        "Kontrakt w obecności mieszkańców podpisały Gmina Borowa i Fundacja „Jasny Brzeg”.",
        TWO,
        id="in the presence of others",
    ),
    pytest.param(
        "Gmina Borowa, reprezentowana przez wójta Adama Gila, i Fundacja „Jasny Brzeg”, reprezentowana przez prezes "
        "Annę Sikorę, podpisały umowę.",
        TWO,
        id="representatives between subjects",
    ),
    pytest.param(
        "Fundacja „Jasny Brzeg”, która prowadzi przedszkole, podpisała umowę z Gminą Borowa.", TWO, id="relative clause"
    ),
    pytest.param(
        "Umowę podpisały gminy Borowa, Tuchów i Ryjewo oraz Fundacja „Jasny Brzeg”.",
        {BOROWA, TUCHOW, RYJEWO, BRZEG},
        id="communes without a colon",
    ),
    pytest.param(
        "Umowę podpisali wójtowie gmin Borowa i Tuchów.",
        {BOROWA, TUCHOW},
        marks=wanted("a shared head in the genitive plural has a singular nominative"),
        id="wójtowie gmin",
    ),
    pytest.param(
        "Sygnatariuszami porozumienia zostali: Gmina Borowa oraz Fundacja „Jasny Brzeg”.", TWO, id="no verb of signing"
    ),
    pytest.param(
        "Powołano Klaster „Wrzos”. Jego założycielami są Gmina Borowa i Fundacja „Jasny Brzeg”.",
        TWO,
        id="jego założycielami",
    ),
    pytest.param(
        "Zgodnie z porozumieniem zawartym przez Gminę Borowa i Fundację „Jasny Brzeg” 5 maja 2018 r. powstał park.",
        TWO,
        id="oblique participle",
    ),
    pytest.param(
        "Umowę podpisali przedstawiciele Gminy Dobre i Stowarzyszenia „Krąg”.", {"Gmina Dobre", KRAG}, id="Gminy Dobre"
    ),
]

OPENINGS = [
    "W piątek",
    "5 maja 2018 r. w Kłodawie",
    "Podczas pikniku",
    "W obecności mieszkańców",
    "Po dwóch latach starań",
    "Nie bez trudu",
    "W odpowiedzi na potrzeby mieszkańców",
    pytest.param("Wyrażając chęć współpracy", marks=wanted("an adverbial participle does not govern the subject")),
    "Za zgodą rady",
    "Wkrótce po wyborach",
]


@pytest.mark.parametrize("opening", OPENINGS)
def test_signatories_behind_an_adverbial(opening: str) -> None:
    assert signatories(f"{opening} Gmina Borowa i Fundacja „Jasny Brzeg” podpisały porozumienie.") == TWO


def test_lines_between_the_parties_of_a_list() -> None:
    text = "Umowę podpisali:\n\nwójt gminy Borowa Adam Gil,\n\na ze strony społecznej\n\nFundacja „Jasny Brzeg”."
    assert signatories(text) == TWO


def test_a_list_of_names_below_a_document() -> None:
    text = (
        "Podpisano umowę. Widnieją pod nią nazwiska:\n\n🍯 Adama Gila, wójta gminy Borowa\n"
        "🍯 Anny Sikory, prezes Fundacji „Jasny Brzeg”"
    )
    assert signatories(text) == TWO


@pytest.mark.parametrize(("text", "expected"), [*SUBJECTS, *COMPLEMENTS, *NAMED_AS_PARTIES, *HARDER])
def test_signatories(text: str, expected: set[str]) -> None:
    assert signatories(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("List intencyjny podpisał starosta kolski Jan Kubiak.", {"Powiat Kolski": {("Jan Kubiak", "starosta")}}),
        ("Umowę podpisał burmistrz Kłodawy Jan Kubiak.", {"Gmina Kłodawa": {("Jan Kubiak", "burmistrz")}}),
        (
            "Umowę podpisali wójt gminy Borowa Adam Gil i prezes Fundacji „Jasny Brzeg” Anna Sikora.",
            {BOROWA: {("Adam Gil", "wójt")}, BRZEG: {("Anna Sikora", "prezes")}},
        ),
        (
            "Anna Sikora, prezes Fundacji „Jasny Brzeg”, i Jan Kubiak, starosta kolski, podpisali porozumienie.",
            {"Powiat Kolski": {("Jan Kubiak", "starosta")}, BRZEG: {("Anna Sikora", "prezes")}},
        ),
        (
            "Za Fundację „Jasny Brzeg” umowę podpisała prezes Anna Sikora, a w imieniu Gminy Borowa wójt Adam Gil.",
            {BOROWA: {("Adam Gil", "wójt")}, BRZEG: {("Anna Sikora", "prezes")}},
        ),
        (
            "Burmistrz Kłodawy Jan Kubiak podpisał umowę z prezes Fundacji „Jasny Brzeg” Anną Sikorą.",
            {"Gmina Kłodawa": {("Jan Kubiak", "burmistrz")}, BRZEG: {("Anna Sikora", "prezes")}},
        ),
        (
            "Porozumienie zawarto między Gminą Borowa (wójt Adam Gil) a Fundacją „Jasny Brzeg” (prezes Anna Sikora).",
            {BOROWA: {("Adam Gil", "wójt")}, BRZEG: {("Anna Sikora", "prezes")}},
        ),
        pytest.param(
            "Podpisy pod umową złożyli: Adam Gil – wójt gminy Borowa, Anna Sikora – prezes Fundacji „Jasny Brzeg”.",
            {BOROWA: {("Adam Gil", "wójt")}, BRZEG: {("Anna Sikora", "prezes")}},
            id="person – office, person – office",
        ),
        pytest.param(
            "Umowę podpisali Jan Kubiak (Stowarzyszenie „Krąg”) i Anna Sikora (Fundacja „Jasny Brzeg”).",
            {KRAG: {("Jan Kubiak", None)}, BRZEG: {("Anna Sikora", None)}},
            id="person (body)",
        ),
        pytest.param(
            "Prezes Anna Sikora z Fundacji „Jasny Brzeg” oraz wójt Adam Gil z Gminy Borowa podpisali umowę.",
            {BOROWA: {("Adam Gil", "wójt")}, BRZEG: {("Anna Sikora", "prezes")}},
            id="person from body",
        ),
    ],
)
def test_officers_sign_for_their_bodies(text: str, expected: dict[str, set[tuple[str, str | None]]]) -> None:
    assert representatives(text) == expected
    assert signatories(text) == set(expected)


@pytest.mark.parametrize("person", ["Jan Kubiak", "Anna Sikora", "Piotr Maj"])
def test_persons_in_their_own_right(person: str) -> None:
    found = agreement_of("Porozumienie podpisali Jan Kubiak, Anna Sikora i Piotr Maj.").signatories
    assert person in {party.name for party in found if party.kind == "person"}


def test_no_person_represents_themselves() -> None:
    text = "Burmistrz Jan Kubiak podpisał umowę z Fundacją „Świt”, za którą stanęła Anna Lis."
    found = agreement_of(text).signatories
    assert [party.name for party in found for person in party.representatives if person.name == party.name] == []


BASE = "Porozumienie podpisały Gmina Borowa i Fundacja „Jasny Brzeg”. "


@pytest.mark.parametrize(
    ("more", "role", "expected"),
    [
        ("Gośćmi byli Jan Kubiak i Stowarzyszenie „Krąg”.", "attendee", {"Jan Kubiak", KRAG}),
        ("W uroczystości wziął udział starosta kolski Jan Kubiak.", "attendee", {"Powiat Kolski"}),
        ("Do podpisu doszło w obecności dyrektora Powiatowego Urzędu Pracy.", "attendee", {"Powiatowy Urząd Pracy"}),
        ("Inicjatorem było Stowarzyszenie „Krąg”.", "initiator", {KRAG}),
        ("Stało się to z inicjatywy Stowarzyszenia „Krąg”.", "initiator", {KRAG}),
        ("Pomysłodawcą przedsięwzięcia jest Stowarzyszenie „Krąg”.", "initiator", {KRAG}),
        ("Koordynatorem zostało Stowarzyszenie „Krąg”.", "coordinator", {KRAG}),
        ("Liderem jest Gmina Borowa.", "coordinator", {BOROWA}),
        ("Gmina Borowa jest koordynatorem.", "coordinator", {BOROWA}),
        ("Prace koordynuje Stowarzyszenie „Krąg”.", "coordinator", {KRAG}),
        ("Zaproszono też Stowarzyszenie „Krąg”.", "prospective", {KRAG}),
        ("Chęć współpracy zgłosiło Stowarzyszenie „Krąg”.", "prospective", {KRAG}),
        ("Zadanie opłacono ze środków Funduszu Rozwoju Wsi.", "funder", {"Fundusz Rozwoju Wsi"}),
        ("O pracach opowiadało Stowarzyszenie „Krąg”.", "mentioned", {KRAG}),
    ],
)
def test_other_roles(more: str, role: str, expected: set[str]) -> None:
    assert in_role(BASE + more, role) == expected
    assert signatories(BASE + more) == TWO


@pytest.mark.parametrize(
    "text",
    [
        BASE + "Z kolei Stowarzyszenie „Krąg” poinformowało o nowym projekcie.",
        BASE + "Z klastra wystąpiło Stowarzyszenie „Krąg”.",
        BASE + "Porozumienia nie podpisało Stowarzyszenie „Krąg”.",
        BASE + "Stowarzyszenie „Krąg” zamierza podpisać porozumienie jesienią.",
        "W siedzibie Stowarzyszenia „Krąg” Gmina Borowa i Fundacja „Jasny Brzeg” podpisały porozumienie.",
        "Umowę, której inicjatorem jest Stowarzyszenie „Krąg”, podpisały Gmina Borowa i Fundacja „Jasny Brzeg”.",
        "Pod patronatem Stowarzyszenia „Krąg” porozumienie podpisały Gmina Borowa i Fundacja „Jasny Brzeg”.",
        "Porozumienie podpisano w Powiatowym Urzędzie Pracy. Podpisały je Gmina Borowa i Fundacja „Jasny Brzeg”.",
        "Gmina Borowa i Fundacja „Jasny Brzeg” podpisały umowę z myślą o mieszkańcach gminy Ryjewo.",
        "Gmina Borowa i Fundacja „Jasny Brzeg” podpisały umowę dotyczącą budynku Stowarzyszenia „Krąg”.",
        "Umowę podpisały Gmina Borowa i Fundacja „Jasny Brzeg”, a Stowarzyszenie „Krąg” im pogratulowało.",
    ],
)
def test_the_third_body_is_no_signatory(text: str) -> None:
    assert signatories(text) == TWO


@pytest.mark.parametrize(
    ("text", "unit", "runner"),
    [
        (
            "Zakład Aktywności Zawodowej w Kole, prowadzony przez Stowarzyszenie „Krąg”, zawarł umowę z Gminą Borowa.",
            "Zakład Aktywności Zawodowej w Kole",
            KRAG,
        ),
        pytest.param(
            "Stowarzyszenie „Krąg” prowadzące Zakład Aktywności Zawodowej w Kole podpisało umowę z Gminą Borowa.",
            KRAG,
            "Zakład Aktywności Zawodowej w Kole",
        ),
    ],
)
def test_a_unit_and_the_body_that_runs_it(text: str, unit: str, runner: str) -> None:
    assert signatories(text) == {unit, BOROWA}
    assert runner not in signatories(text)
