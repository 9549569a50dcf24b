"""Has it happened? Verbs of agreeing under hedges, negation, tense and mood."""

from __future__ import annotations

import pytest

from tests.extract.agreement_of import acts_of

CLUSTER = "Klastra „Zielony Szlak”"
DONE = [
    "Porozumienie podpisały dwie gminy.",
    "W Kłodawie podpisano porozumienie o współpracy.",
    "Podpisaliśmy list intencyjny!",
    "Wójt podpisuje właśnie umowę partnerską.",
    "Strony parafowały umowę.",
    "Umowa została zawarta w ubiegły wtorek.",
    "Porozumienie zawarto na czas nieokreślony.",
    "Pod porozumieniem widnieją podpisy pięciu prezesów.",
    "Zakończyły się rozmowy. Podpisy pod umową złożyli oboje prezesi.",
    "Zebrani podjęli uchwałę o powołaniu klastra.",
    "Doszło do podpisania umowy.",
    "Uroczyste podpisanie porozumienia odbyło się w ratuszu.",
    "Na rynku miało miejsce zawarcie umowy.",
    "W czerwcu zawiązano partnerstwo.",
    "Wczoraj powstał klaster.",
    f"Do {CLUSTER} przystąpiły dwie spółdzielnie.",
    "Klaster tworzą trzy fundacje.",
    "Sieć zrzesza kilkanaście świetlic.",
    "Umowę, której celem ma być rozwój usług, podpisały dwie gminy.",
    "Podpisano porozumienie, które będzie obowiązywać pięć lat.",
    "Nie tylko gminy podpisały porozumienie.",
    "Podpisano porozumienie, aby lokalne firmy mogły się rozwijać.",
    "Podpisano memorandum.",
    "Gminy zawiązały partnerstwo „Nie Jesteś Sam”.",
    "Szkoły odnowiły umowę o partnerstwie.",
    "Porozumienie przypieczętował uścisk dłoni.",
    "Porozumienie nosi datę 5 maja.",
    "Gminę i szkołę łączy umowa.",
    "Pod deklaracją widnieją pieczęcie gmin.",
    "Kulminacją wizyty było podpisanie umowy.",
]
DONE_ALL_THE_SAME = [
    "Po rozmowach o najmie porozumienie podpisały dwie gminy.",
    "W odpowiedzi na potrzeby mieszkańców gminy podpisały porozumienie.",
    "Wyrażając chęć współpracy gminy podpisały list intencyjny.",
    "Za zgodą rady gmina podpisała umowę.",
    "Wkrótce po wyborach gmina podpisała umowę.",
    "Zaproszone gminy podpisały umowę.",
]
PLANNED = [
    "Porozumienie zostanie podpisane w maju.",
    "Umowa będzie podpisana jesienią.",
    "Wkrótce podpiszemy porozumienie.",
    "Gmina podpisze umowę z fundacją.",
    "Będziemy podpisywać porozumienie we wtorek.",
    f"Dwie gminy zamierzają przystąpić do {CLUSTER}.",
    f"Do {CLUSTER} może przystąpić każdy.",
    "Do sieci można przystąpić w każdej chwili.",
    "Planowane jest podpisanie porozumienia.",
    "Uroczyste podpisanie porozumienia zaplanowano na maj.",
    "Planuje się zawarcie umowy.",
    "Umowa ma zostać podpisana po żniwach.",
    "Fundacja chce podpisać porozumienie.",
    "Zapraszamy do podpisania porozumienia.",
    "Zachęcamy, by przystąpić do klastra.",
    "Rada wyraziła zgodę na zawarcie porozumienia.",
    "Chęć przystąpienia do klastra zgłosiła parafia.",
    "Gminy wyraziły gotowość przystąpienia do klastra.",
    "Trwają rozmowy o podpisaniu umowy.",
    "Podpisanie umowy nastąpi w marcu.",
    "Istnieje potrzeba utworzenia klastra.",
    "Należy podpisać porozumienie do końca roku.",
    "Trzeba będzie zawrzeć umowę z powiatem.",
]
DENIED = [
    "Gmina nie podpisała porozumienia.",
    "Porozumienia nie podpisano.",
    "Umowa nie została jeszcze zawarta.",
    "Porozumienie nie będzie podpisane.",
    "Gmina odmówiła podpisania porozumienia.",
    "Uczniowie „podpisali” umowę wymyślonych gmin.",
    "Zrezygnowano z podpisania umowy.",
    "Fundacja odstąpiła od podpisania umowy.",
    f"Stowarzyszenie nie przystąpiło do {CLUSTER}.",
]
UNREAL = [
    "Gdyby gmina podpisała porozumienie, powstałby klaster.",
    "Gmina podpisałaby porozumienie, gdyby miała pieniądze.",
    "Dobrze by było, aby gminy podpisały porozumienie.",
    "Jeśli strony podpisały porozumienie, mogą złożyć wniosek.",
]
OTHER_WORDS = [
    "Prezes podpisała się na zdjęciu.",
    "Złożono trzydzieści wniosków.",
    "Warsztaty powstały przy szkole.",
    "Na półkach leżały stosy podpisanych formularzy.",
    "Spółdzielnię założyły dwie gminy.",
    "Wójt przyjął delegację uczniów.",
]


def statuses(text: str) -> set[str]:
    return {act.status.value for act in acts_of(text)}


@pytest.mark.parametrize("text", DONE)
def test_it_has_happened(text: str) -> None:
    assert "done" in statuses(text)


@pytest.mark.parametrize("text", DONE_ALL_THE_SAME)
def test_a_past_act_is_not_hedged_by_a_noun(text: str) -> None:
    assert "done" in statuses(text)


@pytest.mark.parametrize("text", PLANNED)
def test_it_may_happen(text: str) -> None:
    assert statuses(text) == {"planned"}


@pytest.mark.parametrize("text", DENIED)
def test_it_did_not_happen(text: str) -> None:
    assert statuses(text) == {"denied"}


@pytest.mark.parametrize("text", UNREAL)
def test_it_would_happen(text: str) -> None:
    assert "done" not in statuses(text)


@pytest.mark.parametrize("text", OTHER_WORDS)
def test_the_verb_alone_is_no_act(text: str) -> None:
    assert acts_of(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Zgodnie z porozumieniem zawartym przez dwie gminy powstanie świetlica.",
        "Na mocy umowy podpisanej w maju ruszyły warsztaty.",
    ],
)
def test_a_participle_behind_the_noun(text: str) -> None:
    assert "done" in statuses(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Podpisano porozumienie.", "porozumienie"),
        ("Podpisano umowę.", "umowa"),
        ("Podpisano list intencyjny.", "list intencyjny"),
        ("Podpisano deklarację.", "deklaracja"),
        ("Podjęto uchwałę.", "uchwała"),
        ("Podpisano pakt.", "inne"),
        ("Rozmowy trwały rok. Wreszcie umowa była gotowa. Podpisali ją oboje prezesi.", "umowa"),
    ],
)
def test_the_noun_gives_the_kind(text: str, kind: str) -> None:
    (act,) = [act for act in acts_of(text) if act.status == "done"]
    assert act.noun is not None
    assert act.noun.kind == kind


def test_one_sentence_may_hold_a_done_and_a_planned_act() -> None:
    found = [(act.act, act.status.value) for act in acts_of("Podpisano porozumienie, a klaster powstanie jesienią.")]
    assert found == [("sign", "done"), ("found", "planned")]


def test_who_enters_a_stage_joins_nothing() -> None:
    assert acts_of("W jego imieniu na scenę weszli prezes i najstarszy z członków.") == []
