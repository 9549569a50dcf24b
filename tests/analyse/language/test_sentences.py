"""Sentence borders: every row is one text, its sentences parted by „ | ”."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipeline.analyse.language.sentences import sentence_starts
from pipeline.analyse.tables import table
from tests.analyse.reading_of import doc_of, words_of
from tests.analyse.strategies import polish_texts

BORDER = " | "

TEXTS = [
    # Abbreviations of places and streets.
    "Spotkano się przy ul. Leśnej 4 w Rypinie. | Trwało to godzinę.",
    "Biuro jest na al. Lipowej, a magazyn na os. Słonecznym. | Zapraszamy.",
    "Stanął przy pl. Targowym. | Stoi tam do dziś.",
    "Leży to w woj. Podlaskim, pow. Żnińskim i gm. Olszany.",
    "Władze m. st. Warszawy milczą.",
    # Abbreviations inside names.
    "Szkoła im. Heleny Sowy wygrała. | Gratulujemy!",
    "Parafia pw. św. Rocha modli się. | Dzwony biją.",
    "Fundacja im. ks. Pawła Wrony pomaga.",
    "Komitet ds. Torfu obradował.",
    # Titles.
    "Mówił prof. dr hab. inż. Jan Brzoza. | Słuchano go.",
    "Podziękował mgr. Wronie i ks. Sowie.",
    "Dowodził gen. Brzoza, a meldował płk. Kos.",
    # Initials.
    "Podpisał to J. Brzoza. | Potem wyszedł.",
    "Podpisała A. M. Wrona z Rypina.",
    "Autorem jest Jan B. Sowa. | Książka leży tu.",
    # Legal forms.
    "Tartak Sp. z o.o. Oddział w Pile",
    "Umowę zna Tartak Sp. z o.o. i milczy.",
    "Umowę podpisał Tartak Sp. z o.o. | Obie strony są zadowolone.",
    "Umowę podpisał Tartak Sp. z o. o. | Obie strony są zadowolone.",
    "Udziały kupił Torf S.A. | Cena jest tajemnicą.",
    "Torf S.A. Zakład w Pile",
    "Lokal wynajmuje „Smak” s.c. | Kuchnia jest domowa.",
    # Years: „r.” ends a sentence only behind a verb.
    "W 2016 r. Fundacja „Rosa” wygrała konkurs.",
    "Umowę zawarto w 2016 r. | Fundacja „Rosa” jest liderem.",
    "Dnia 3 maja br. Gmina Olszany przystąpiła do umowy.",
    "List podpisano 3 maja br. | Gmina Olszany go ogłosiła.",
    "W maju ub. r. Gmina Olszany wygrała.",
    "Wójt zna umowę, którą w 2016 r. Gmina Olszany zawarła.",
    "Gmina zna umowę, którą zawarto w 2016 r. | Fundacja „Rosa” jest liderem.",
    "Klub istnieje od XX w. | Ma medale.",
    "Zebranie odbyło się w roku 2003. | Potem był spokój.",
    "Odbyło się to w roku 2003. | Potem był spokój.",
    "Podpisano to 3 maja 2014 r. | Gmina Olszany jest liderem.",
    # Dates and hours.
    "Dnia 12.05.2014 r. w Rypinie zawarto umowę.",
    "Zebranie było 12.05.2014 o godz. 12.30. | Przyszło sto osób.",
    "Dnia 7. Maja przyszli goście.",
    # Ordinals and labels.
    "1. Gmina Olszany",
    "3. Rada wybiera prezesa. | 4. Prezes kieruje klastrem.",
    "7. Pułk Ułanów maszerował.",
    "§ 3. Strony współpracują.",
    "a) Gmina; b) Powiat.",
    "Umowę podpisał z 5. Pomorską Brygadą wójt.",
    "Umowę podpisał w 2015. | Pomorską drogą jechał wójt.",
    "II. Postanowienia końcowe",
    # Sums, numbers, references.
    "Klub wydał 50 zł. | Reszta została.",
    "Przyszło 5 tys. Polaków.",
    "Zebrano 3 mln. Złotych nikt nie liczył.",
    "Na podstawie art. 3 ust. 2 pkt. 4 ustawy (Dz. U. Nr 5, poz. 17) zawarto umowę.",
    "Wzięło udział 20 osób. | 15 z nich podpisało listę.",
    "Biuro ma tel. 600 100 200. | Czekamy.",
    "Adres to www.rosa.pl. | Zapraszamy.",
    # „e.g.”, „i.e.”, „etc.”
    "Przyszła m.in. Gmina Olszany. | Inni nie przyszli.",
    "Miasta, np. Rypin, rosną. | Wsie też.",
    "To tzw. Klaster, tj. Sieć firm.",
    "Klub prowadził kursy itd. | Potem był obiad.",
    "Kursy, targi itp. Gmina Olszany",
    # Other marks.
    "Czy to koniec? | Nie!",
    "Brawo! | Gratulujemy.",
    "Czekaliśmy… | Nikt nie przyszedł.",
    "Czekaliśmy... | Nikt nie przyszedł.",
    "Klub Hej! gra dalej.",
    "„To początek.” | Tak mówi starosta.",
    "Powiedziała: „To początek”. | Potem wyszła.",
    "„Co dalej?” – pytała prezes.",
    "Padał deszcz. | – Idziemy – rzekł wójt.",
    "Przyszli goście. | „Razem” to ich hasło.",
    "Było miło (patrz str. 5). | Wrócimy.",
    "Było miło. | (Zdjęcia są niżej.) | Wrócimy.",
    "Przyszli. | Zobaczyli. | Zwyciężyli.",
    "bez wielkiej litery. i bez granicy",
    "Koniec.Bez odstępu",
    # Who speaks, labels inside sentences, longer numbers, abbreviations in running text.
    "Kto tam? – zapytała Hanna. | Nikt nie odpowiedział.",
    "„Dość tego!” – krzyknął wójt. | Wyszedł.",
    "– Idziemy! – zawołał wójt. | – Dokąd?",
    "Otwórz… – szepnął ktoś. | Cisza.",
    "Ustalono: 1. Gmina Olszany daje lokal. | 2. Powiat Żniński płaci.",
    "Siedzibą jest Rypin, ul. Św. Jana 3. | Biuro otwarte jest codziennie.",
    "Mówił o. Rafał z klasztoru oo. Dominikanów. | Słuchano go.",
    "Ok. 30 proc. Polaków pracuje społecznie.",
    "Wzięli w tym udział Jan Kos (l. 65) i Anna Wrona (l. 50).",
    "PS. Czekamy na odpowiedź.",
    "Zob. Rozdział trzeci tej książki.",
    "Por. Kowal i in., Klastry, Rypin 2014, s. 12–15.",
    "Decyzja nr 5/2014 z dn. 3 maja 2014 r. Rady Gminy Olszany wchodzi w życie.",
    "Na mocy uchwały Nr XII/45/2014 Rady Gminy Olszany z dnia 3 maja 2014 r. Gmina przystępuje do klastra.",
    "Stowarzyszenie Rozwoju pow. Żnińskiego przystąpiło. | Fundacja też.",
    "Prezesem jest Jan Kos-Brzoza jr. | Zastępcą jest Anna Wrona.",
    "Przyjechał min. Kos z woj. Brzozą. | Rozmawiali długo.",
    "W dn. 3–5 maja 2014 r. Klaster „Rosa” gościł partnerów.",
    "Od r. 1999 działa Klub. | Ma sto osób.",
    "W XX w. Rypin był większy.",
    "Umowę zawarto 3.05.2014 r. w Rypinie. | Strony ją ogłosiły.",
    "Zgłoszenia do 15.06. | Liczy się data wpływu.",
    "Spotkanie o godz. 9.00. | Obiad o 13.00.",
    "Cena wynosi 2.500,00 zł. | Płaci gmina.",
    "Telefon: 22 600 10 10. | Adres podano niżej.",
    "Piszcie na biuro@rosa.pl. | Odpowiemy.",
    "Strona www.rosa.org.pl działa. | Jest tam mapa.",
    "Ustawa z dnia 27 kwietnia 2006 r. o spółdzielniach socjalnych (Dz. U. Nr 94, poz. 651 z późn. zm.) obowiązuje.",
    "Zgodnie z art. 5 ust. 1 pkt 2 lit. a Strony zgadzają się.",
    "Zgodnie z § 4 ust. 2. Strony działają razem.",
    "Firma „Torf i S-ka” Sp. j. Jana Kosa kupiła łąkę.",
    "Tartak Sp. z o.o. Sp. k. podpisał umowę. | Inni nie.",
    "Kupiła to spółka Torf S. A. z Piły. | Cena jest tajna.",
    "Spółdzielnia Socjalna „Rosa” im. Jana Kosa w Rypinie wygrała.",
    "Zespół Szkół Nr 2 im. gen. J. Brzozy w Rypinie zaprasza.",
    "Dyrektor dr n. med. A. Wrona podziękował. | Potem mówił ks. kan. Sowa.",
    "Był tam nadkom. Jan Kos, mł. asp. Adam Wrona i st. sierż. Ewa Sowa.",
    "Zysk wzrósł o 4 proc. | Spadły za to koszty.",
    # Titles written out, abbreviations that only the dictionary knows, years, paragraphs of acts, brackets, smileys.
    "Mszę odprawił ksiądz. | Potem mówiła pani. | Obecnie trwa remont.",
    "Dzwon jest z pocz. Renesansu, por. rozdz. Trzeci.",
    "Jan Kos (ur. 3 maja 1950 w Rypinie, zm. 5 maja 2010) był wójtem.",
    "Wieś znana od 1362. | Kościół z cegły.",
    "Członków powołuje się na zasadach z ust. 2. | 6. Pracę zespołu określa regulamin.",
    "Dziękuję za uwagę. | (Oklaski) | Proszę o pytania.",
    "Gmina (lider) Olszany wygrała. | Brawo.",
    "Cieszę się bardzo :-)) | Pozdrawiam.",
    "„Ludzie…” – syknęła Anna. | Nikt jej nie słyszał.",
    "Kogo tu mamy? – głos wójta był cichy. | Nikt nie odpowiedział.",
    "Składka wynosi 50 zł. | – Mało – mówi skarbnik.",
    "Umowę podpisał Tartak Sp. z o.o. – w jego imieniu wójt – i Torf S.A.",
    # Transcripts of speech.
    "no to pojechaliśmy do Rypina. | – a kto tam był? | – wójt był i ksiądz | – aha. | no to dobrze.",
    "– no a ty – jak ci tam poszło",
    "– no a ty | – dobrze | – a siostra | – też dobrze",
    "zawarta dnia ………… r. w ……………… pomiędzy Gminą Olszany a ……………",
    "wsparcie gmin – np. Olszan – i powiatów w woj. podlaskim",
]


@pytest.mark.parametrize("row", TEXTS)
def test_borders(row: str) -> None:
    sentences = row.split(BORDER)
    words = words_of(" ".join(sentences))
    starts = [words[index].start for index in sentence_starts(words)]
    found = [words.text[a:b].strip() for a, b in zip(starts, [*starts[1:], None], strict=True)]
    assert found == sentences


def test_every_block_starts_a_sentence() -> None:
    words = words_of("Nagłówek bez kropki\nGmina Olszany, ul.\nLeśna 4")
    assert [words[index].text for index in sentence_starts(words)] == ["Nagłówek", "Gmina", "Leśna"]


def test_borders_are_those_of_the_doc() -> None:
    doc = doc_of("Podpisał to J. Brzoza. Potem wyszedł przy ul. Leśnej.\nKoniec")
    assert [sentence.text.strip() for sentence in doc.sents] == [
        "Podpisał to J. Brzoza.",
        "Potem wyszedł przy ul. Leśnej.",
        "Koniec",
    ]


ABBREVIATIONS = table("pipeline.analyse.language", "abbreviations")


@pytest.mark.parametrize("row", ABBREVIATIONS, ids=lambda row: row["abbreviation"])
def test_the_example_of_every_abbreviation_is_no_border(row: dict[str, str]) -> None:
    """„either” does not end a sentence that has no verb yet; „inner” ends none, verb or not."""
    example = row["example"]
    assert row["abbreviation"] in {word.lower for word in words_of(example)}
    inner = row["kind"] == "inner"
    words = words_of(f"Wczoraj podpisano {example}" if inner else f"Wczoraj {example} Gmina Olszany")
    assert sentence_starts(words) == [0]


@pytest.mark.parametrize(
    "row", [row for row in ABBREVIATIONS if row["kind"] == "either"], ids=lambda row: row["abbreviation"]
)
def test_the_example_of_an_abbreviation_may_end_a_sentence(row: dict[str, str]) -> None:
    example = row["example"].rstrip(".")
    words = words_of(f"Wczoraj podpisano {example}. Gmina Olszany")
    assert [words[index].text for index in sentence_starts(words)] == ["Wczoraj", "Gmina"]


@settings(max_examples=100, deadline=None)
@given(polish_texts())
def test_starts_are_in_order_and_every_block_has_one(text: str) -> None:
    words = words_of(text)
    starts = sentence_starts(words)
    assert starts == sorted(set(starts))
    first_of_block = {words.of_block(number).start for number in range(len(words.blocks)) if words.of_block(number)}
    assert first_of_block <= set(starts)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80))
@example("... .")
def test_any_text_has_sentences(text: str) -> None:
    words = words_of(" ".join(text.split()))
    assert bool(sentence_starts(words)) == bool(len(words))
