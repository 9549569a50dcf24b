"""Confusions of letters are undone where the dictionary has the word, and nowhere else."""

from __future__ import annotations

import csv
from importlib.resources import files

import pytest

from pipeline.ingest.ocr.hocr import OcrLine, OcrWord
from pipeline.ingest.ocr.lexicon import is_spelt, is_word, proclitic
from pipeline.ingest.ocr.repair import repaired

_TABLE = files("pipeline.ingest.ocr").joinpath("confusions.csv").read_text("utf-8").splitlines()
ROWS = list(csv.DictReader(row for row in _TABLE if not row.startswith("#")))


def _lines(*texts: str) -> list[OcrLine]:
    return [
        OcrLine(tuple(OcrWord(word, (50.0 * i, 0, 50.0 * i + 40, 9), 9, 0.8) for i, word in enumerate(text.split())))
        for text in texts
    ]


def _text(*texts: str) -> str:
    return "\n".join(" ".join(word.text for word in line.words) for line in repaired(_lines(*texts)))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["wrong"])
def test_each_confusion_has_an_example_that_it_mends(row: dict[str, str]) -> None:
    assert not is_word(row["wrong"])
    assert row["read"] in row["wrong"]
    assert _text(row["wrong"]) == row["right"]


@pytest.mark.parametrize(
    "text",
    [
        "Bičiuliai Szeszupianki Kateřina",  # no words, and one letter away from none
        "biuro@spółdzieinia.pl www.gminazielonka.example",
        "dypl. nadzw. mies.",
        "WTZ PCPR Vita",
    ],
)
def test_what_no_confusion_explains_stays(text: str) -> None:
    assert _text(text) == text


def test_marks_around_a_word_stay_and_parts_are_mended_one_by_one() -> None:
    assert _text("(Usługowo-Handłowa), „Przedszkołe”") == "(Usługowo-Handlowa), „Przedszkole”"


def test_the_form_of_a_company_has_no_noughts() -> None:
    assert _text("Tartak Sp. Z 0.0. i „Łan” sp. z 0.o., razem") == "Tartak Sp. z o.o. i „Łan” sp. z o.o., razem"
    assert _text("Młyn Sp. Z 0. 0. oraz Sp.z 0.o., i") == "Młyn Sp. z o. o. oraz Sp.z o.o., i"
    assert _text("wersja 0.0. z 2019 r. z 0. miejsca") == "wersja 0.0. z 2019 r. z 0. miejsca"


def test_a_preposition_inside_a_sentence_is_small() -> None:
    assert _text("umowę O współpracy Z gminą") == "umowę o współpracy z gminą"
    assert _text("podpisano. W siedzibie klasa A oraz grupa X stowarzyszenia") == (
        "podpisano. W siedzibie klasa A oraz grupa X stowarzyszenia"
    )


def test_strokes_of_roman_numbers_are_capitals() -> None:
    assert _text("Rozdział Ill. z dnia 3.1X.2015 r., klasa ll b") == "Rozdział III. z dnia 3.IX.2015 r., klasa II b"
    assert _text("Vlk, nr 11 l. Illa") == "Vlk, nr 11 l. Illa"


def test_addresses_of_mail_have_their_sign() -> None:
    assert _text("biuroQlasek.example urzad(Dbrzozow.example") == "biuro@lasek.example urzad@brzozow.example"
    assert _text("firma Q.pl, seQla") == "firma Q.pl, seQla"


def test_a_doubtful_name_is_that_of_another_mention() -> None:
    (first, second) = _lines("klaster „Zubrex”", "Zuhrex Zubreks")
    sure = OcrLine(tuple(word._replace(confidence=0.95) for word in first.words))
    assert [[word.text for word in line.words] for line in repaired([sure, second])][1] == ["Zubrex", "Zubreks"]
    assert [[word.text for word in line.words] for line in repaired([first, second])][1] == ["Zuhrex", "Zubreks"]


def test_what_was_read_is_kept() -> None:
    (line,) = repaired(_lines("Gmina Zieionka"))
    assert [(word.text, word.read) for word in line.words] == [("Gmina", None), ("Zielonka", "Zieionka")]


def test_halves_of_a_broken_word_are_no_words_to_be_mended() -> None:
    assert _text("wspol-", "nota wspolnota") == "wspol-\nnota wspólnota"


def test_a_lost_blank_is_set_again() -> None:
    (line,) = repaired(_lines("wskład rady"))
    assert [word.text for word in line.words] == ["w", "skład", "rady"]
    w, sklad = (word.box for word in line.words[:2])
    assert (w[0], w[2], sklad[2]) == (0, sklad[0], 40)
    assert _text("3. Naczele rady stoi Wrota") == "3. Na czele rady stoi Wrota"
    assert _text("– Zamoich czasów") == "– Za moich czasów"
    assert _text("w drużynie Ponaga") == "w drużynie Ponaga"


def test_little_words() -> None:
    assert proclitic("naczele") == "na"
    assert proclitic("wspólny") == ""
    assert proclitic("Poland") == ""
    assert is_spelt("„Gmina-Miasto” 5")
    assert proclitic("irena") == "i"
    assert _text("Irena Lis") == "Irena Lis"
    assert not is_spelt("gmlna")
    assert is_word("Waldemar")
    assert not is_word("waldemar")
