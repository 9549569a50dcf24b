"""Is there an agreement at all, and of what kind?"""

from __future__ import annotations

import pytest

from tests.extract.agreement_of import agreement_of, record_of, signatories

PARTIES = " podpisały Gmina Borowa i Fundacja „Jasny Brzeg”."


@pytest.mark.parametrize(
    ("opening", "kind"),
    [
        ("Porozumienie", "porozumienie"),
        ("Umowę", "umowa"),
        ("Umowę konsorcjum", "umowa"),
        ("Kontrakt", "umowa"),
        ("List intencyjny", "list intencyjny"),
        ("Deklarację współpracy", "deklaracja"),
        ("Pakt dla seniorów", "inne"),
        ("Akt założycielski klastra", "inne"),
        ("Po rozmowach o umowie najmu porozumienie", "porozumienie"),
    ],
)
def test_kind_by_its_own_word(opening: str, kind: str) -> None:
    found = agreement_of(opening + PARTIES)
    assert found.kind == kind
    assert found.status == "signed"


def test_kind_of_a_partnership_formed_without_a_document() -> None:
    assert agreement_of("Koalicję „Wrzos” utworzyły Gmina Borowa i Fundacja „Jasny Brzeg”.").kind == "inne"


def test_kind_of_a_founding_resolution() -> None:
    text = "Założyciele podjęli uchwałę o utworzeniu Klastra „Wrzos”. Klaster tworzą Gmina Borowa i Gmina Ryjewo."
    assert agreement_of(text).kind == "uchwała"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Zapraszamy do podpisania porozumienia o utworzeniu Klastra „Wrzos”.", id="invitation"),
        pytest.param(
            "Zapraszamy 5 maja 2018 r. do Kłodawy. W programie podpisanie umowy o utworzeniu Klastra „Wrzos”.",
            id="programme of a meeting",
        ),
        pytest.param(
            "Gmina Borowa i Fundacja „Jasny Brzeg” podpiszą jesienią porozumienie o utworzeniu Klastra „Wrzos”.",
            id="future signing",
        ),
        pytest.param("Rada gminy wyraziła zgodę na zawarcie porozumienia z Gminą Borowa.", id="consent"),
        pytest.param("Trwają rozmowy o utworzeniu Klastra „Wrzos”.", id="talks"),
        pytest.param(
            "Porozumienie będzie gotowe w maju. Jego stronami mają być Gmina Borowa i Fundacja „Jasny Brzeg”.",
            id="parties to be",
        ),
        pytest.param(
            "Porozumienie będzie gotowe w maju. Jego stronami mają być:\n- Gmina Borowa,\n- Fundacja „Jasny Brzeg”.",
            id="list of parties to be",
        ),
        pytest.param(
            "Do Klastra „Wrzos” można przystąpić do 15 maja 2024 r. Deklarację podpisuje uprawniona osoba.",
            id="a rule in the present tense",
        ),
        pytest.param("Gmina Borowa nie podpisała porozumienia z Fundacją „Jasny Brzeg”.", id="denial"),
        pytest.param(
            "Klaster to forma współpracy wielu podmiotów. Do klastra może przystąpić każda organizacja.", id="explainer"
        ),
        pytest.param("Fundacja „Jasny Brzeg” złożyła wniosek o dotację na utworzenie klastra.", id="application"),
        pytest.param("Burmistrz Kłodawy wręczył nagrody Fundacji „Jasny Brzeg”.", id="other news"),
        pytest.param("Spółdzielnię Socjalną „Kuźnia” założyły Gmina Borowa i Gmina Ryjewo.", id="cooperative"),
        pytest.param("Ogłoszenie: sprzedam rower, stan dobry.", id="advertisement"),
        pytest.param(
            "Powstała spółdzielnia socjalna. Założyły ją Gmina Borowa i Powiat Kolski, które podpisały umowę spółki.",
            id="cooperative with a contract",
        ),
        pytest.param(
            "Klaster to porozumienie podmiotów, które zawierają umowy i wspólnie działają.", id="general article"
        ),
        pytest.param("W konkursie podpisano 30 umów o dofinansowanie.", id="grants"),
        pytest.param(
            "Gdyby Gmina Borowa podpisała porozumienie z Fundacją „Jasny Brzeg”, powstałby klaster.", id="conditional"
        ),
        pytest.param("Porozumienie nie zostało podpisane przez Gminę Borowa.", id="negated passive"),
        pytest.param(
            "Uchwała nr XII/88/2019 Rady Gminy Borowa z dnia 28 marca 2019 r. w sprawie wyrażenia zgody na zawarcie "
            "porozumienia\n\n§ 1. Wyraża się zgodę na zawarcie porozumienia z Fundacją „Jasny Brzeg”.\n\n§ 2. Uchwała "
            "wchodzi w życie z dniem podjęcia.",
            id="a council's consent",
        ),
    ],
)
def test_no_agreement(text: str) -> None:
    assert record_of(text).agreements == []


def test_the_word_of_the_act_is_evidence() -> None:
    found = agreement_of("Dzień był piękny. Porozumienie" + PARTIES)
    assert [piece.text for piece in found.evidence.act] == ["Porozumienie" + PARTIES]


def test_ids_count_from_one() -> None:
    assert agreement_of("Porozumienie" + PARTIES).id == "sha256:0#1"


@pytest.mark.parametrize("text", ["Dodaj komentarz", "Menu", "•", "§", "…", "1."])
def test_a_page_of_nothing_but_furniture_holds_no_agreement(text: str) -> None:
    assert record_of(text).agreements == []


def test_initiators_are_parties_where_nobody_else_is_said_to_sign() -> None:
    text = "W maju zawarto porozumienie o Klastrze „Wrzos”. Jego inicjatorzy to: Gmina Borowa, Fundacja „Jasny Brzeg”."
    assert signatories(text) == {"Gmina Borowa", "Fundacja „Jasny Brzeg”"}


def test_initiators_are_no_parties_where_others_signed() -> None:
    text = (
        "Porozumienie o Klastrze „Wrzos” podpisali 5 maja wszyscy partnerzy. Jego inicjatorzy to: Gmina Borowa, "
        "Fundacja „Jasny Brzeg”."
    )
    assert signatories(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Zapraszamy do Klastra „Wrzos”. Klaster powstał w 2015 roku i zrzesza 12 podmiotów.",
        "Świętowano dziesięciolecie Klastra „Wrzos”. W 2008 r. kilkanaście organizacji podpisało porozumienie.",
        "Piknik to owoc porozumienia, jakie przed laty, w maju 2012 r., podpisały nasze instytucje.",
        "Piknik zorganizował Ośrodek Pomocy w Kole w ramach porozumienia zawartego z Fundacją „Jasny Brzeg”.",
        "5 maja 2018 r. radni Gminy Borowa podjęli uchwałę o zawarciu porozumienia z Powiatem Kolskim.",
        "Na sesji podjęto uchwałę o wyrażeniu zgody na przystąpienie Gminy Borowa do Klastra „Wrzos”.",
    ],
)
def test_the_background_of_other_news_is_no_agreement(text: str) -> None:
    assert record_of(text).agreements == []


def test_what_the_document_is_called_before_its_signatures() -> None:
    text = (
        "Spotkanie skończyło się podpisami pod listem intencyjnym. Pod dokumentem widnieją nazwiska:\n\n"
        "- Jolanty Wegner, Starosty Kolskiego\n- Adama Gila, Wójta Gminy Borowa\n- Anny Lis, Burmistrza Tuchowa\n"
    )
    assert agreement_of(text).kind.value == "list intencyjny"
