"""Does a page tell of an agreement, or is it about something else?"""

from __future__ import annotations

import pytest

from pipeline.extract.acts.evidence import ENOUGH, Evidence, is_told, points, weights
from tests.extract.agreement_of import record_of

PARTNERS = "Gmina Borowa, Gmina Tuchów i Fundacja „Jasny Brzeg”"
OTHER_PAGES = {
    "prize": f"5 maja 2018 r. w Kole wręczono nagrody. Wygrało Partnerstwo „Wrzos”, które tworzą {PARTNERS}.",
    "history": "Koło ma długą historię.\n\nW 1925 r. Spółdzielnia „Społem” i Bank Ludowy podpisały umowę o zbożu.",
    "memories": "Znalazłem zdjęcie. Był maj 2004 roku, podpisywaliśmy wtedy w Kole porozumienie o współpracy.",
    "end": "W czerwcu przestaje istnieć Partnerstwo „Wrzos”. Porozumienie, które 3 maja 2012 r. podpisały Gmina Borowa "
    "i Fundacja „Jasny Brzeg”, zostało rozwiązane.",
    "example": "Czym jest porozumienie międzygminne?\n\nTo umowa, którą zawierają gminy. Przykładem jest porozumienie, "
    "które Gmina Borowa podpisała z Gminą Tuchów.",
    "basis": "Zajęcia trwają od wtorku. Odbywają się na podstawie umowy nr 12 zawartej z Województwem Wielkopolskim. "
    "Partnerami projektu są Gmina Borowa i Stowarzyszenie „Krąg”.",
    "rules": "REGULAMIN SIECI „WRZOS”\n\nSieć tworzą gminy, które podpisały deklarację. Podpisuje ją osoba uprawniona.",
    "visit": "Stowarzyszenie „Krąg” pojechało 5 maja 2018 r. do Tuchowa. O klastrze opowiadał burmistrz. Klaster "
    "zawiązały gminy Tuchów, Borowa i Ryjewo.",
    "after a signing to come": "Po podpisaniu umowy przez gminy Borowa i Tuchów ruszy budowa drogi.",
    "form": "Krok trzeci: podpisanie porozumienia.\n\nPOROZUMIENIE O WOLONTARIACIE\n\nzawarte dnia ........ w Kole "
    "pomiędzy:\n\nHospicjum „Brzask” w Kole, reprezentowanym przez ............,\n\na Panem/Panią ............, "
    "zwanym/ą Wolontariuszem.\n\n1. Wolontariusz czyta chorym.",
}
NEWS = {
    "in one sentence": "Porozumienie podpisały Gmina Borowa i Fundacja „Jasny Brzeg”.",
    "with the publisher": "Miło nam donieść o zmianach. Podpisaliśmy umowę z Gminą Borowa.",
    "in passing, with parties and a day": "Na mocy umowy zawartej 5 maja 2018 r. z Gminą Borowa Fundacja „Jasny Brzeg” "
    "poprowadzi żłobek.",
    "in a relative clause, just now": "Wynika to z umowy, którą w środę podpisali wójt gminy Borowa Jan Gil, starosta "
    "kolski Ewa Maj i prezes Fundacji „Jasny Brzeg” Anna Lis.",
    "behind a comma": "Zasady wynikają z porozumienia w sprawie ruchu turystycznego, zawartego 30 marca 2023 r. "
    "Park „Bory” reprezentował dyrektor Jan Gil, a Gminę Borowa wójt Anna Lis.",
    "after the signing": "Stołówka ruszyła po podpisaniu umowy przez Gminę Borowa i Fundację „Jasny Brzeg” 5 maja.",
    "by those who sign": "1 lipca 2023 prezes Jan Gil i dyrektor Anna Lis złożyli podpisy na umowie.",
    "as an answer": "Tego wieczoru zawiązaliśmy Koalicję „Wrzos”. Kto nas tworzy? Trzech partnerów: Fundacja „Brzask”, "
    "Stowarzyszenie „Krąg” i Gmina Borowa.",
    "that may end": "Umowę podpisały Gmina Borowa i Fundacja „Jasny Brzeg”. Umowa może zostać rozwiązana w grudniu.",
    "of a cluster without parties": "Doszło do podpisania porozumienia o utworzeniu Klastra „Wrzos”.",
    "of those who form a cluster": "Klaster „Wrzos” tworzą Gmina Borowa i Fundacja „Jasny Brzeg”.",
}


@pytest.mark.parametrize("text", OTHER_PAGES.values(), ids=OTHER_PAGES)
def test_pages_on_something_else(text: str) -> None:
    assert record_of(text).agreements == []


@pytest.mark.parametrize("text", NEWS.values(), ids=NEWS)
def test_news_of_an_agreement(text: str) -> None:
    assert len(record_of(text).agreements) == 1


def test_no_sign_decides_alone() -> None:
    assert max(points().values()) < ENOUGH


def test_each_kind_of_evidence_speaks_for_or_against() -> None:
    assert weights()["points"] > weights()["read"] > 0 > max(weights()["untold"], weights()["planned"])


def test_what_signs_lack_the_network_makes_up_for() -> None:
    few, many = ENOUGH - 1.5, ENOUGH + 1.5
    assert not is_told(Evidence(few, untold=False, planned=False, read=None))
    assert is_told(Evidence(many, untold=False, planned=False, read=None))
    assert is_told(Evidence(few, untold=False, planned=False, read=20.0))
    assert not is_told(Evidence(few, untold=False, planned=False, read=0.0))
    assert not is_told(Evidence(few, untold=True, planned=True, read=20.0))
