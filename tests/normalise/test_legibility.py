"""Values with words that OCR doubts are less sure; nothing else changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.document import BlockKind, Document, DocumentBuilder, Metadata, Page, Word
from pipeline.normalise.legibility import DOUBTFUL, READ_RIGHT, is_doubtful, legibility_warnings, weighed
from pipeline.records import Agreement
from tests.factory import agreement, date, place, signatory
from tests.factory import evidence as found_in

TEXT = "Umowę 4 maja 2016 r. podpisała Gmina Wrzos – z Lipska"
BOX = (10.0, 10.0, 20.0, 20.0)


def document(doubted: dict[str, float], ocr: str = "full") -> Document:
    builder = DocumentBuilder()
    words, start = [], 0
    for word in TEXT.split():
        start = TEXT.index(word, start)
        words.append(Word(start, start + len(word), 1, BOX, doubted.get(word, 0.96)))
    builder.add(BlockKind.PARAGRAPH, TEXT, words=words)
    return builder.build(Metadata("application/pdf"), (Page(1, 100, 100, 0, len(TEXT), 0.9),), ocr)  # type: ignore[arg-type]


def read() -> Agreement:
    party = signatory("Gmina Wrzos", "Lipsko", [*found_in(TEXT, "Gmina Wrzos"), *found_in(TEXT, "podpisała")])
    seat = place("Lipsko", found=found_in(TEXT, "Lipska"))
    party = party.model_copy(update={"seat": seat})
    return agreement(signed=date("2016-05-04", "4 maja 2016 r.", found_in(TEXT, "4 maja 2016 r.")), signatories=[party])


def test_a_doubtful_word_lowers_the_value_that_rests_on_it_and_no_other() -> None:
    value = weighed(read(), document({"Wrzos": 0.4}))
    assert value.signatories[0].confidence == round(0.9 * READ_RIGHT, 2)
    assert value == read().model_copy(update={"signatories": value.signatories})
    assert value.signatories[0].seat == read().signatories[0].seat


def test_a_value_inside_another_is_lowered_by_itself() -> None:
    party = weighed(read(), document({"Lipska": 0.4})).signatories[0]
    assert party.seat is not None
    assert (party.confidence, party.seat.confidence) == (0.9, round(0.9 * READ_RIGHT, 2))


@pytest.mark.parametrize("word", ["podpisała", "–", "Umowę"])
def test_only_the_letters_of_the_value_itself_count(word: str) -> None:
    assert weighed(read(), document({word: 0.1})) == read()
    assert legibility_warnings([read()], document({word: 0.1})) == []


def test_one_warning_names_all_doubtful_words() -> None:
    [warning] = legibility_warnings([read(), read()], document({"Wrzos": 0.4, "maja": 0.5}))
    assert warning.code == "low_ocr_confidence"
    assert [piece.text for piece in warning.evidence] == ["4 maja 2016 r.", "Gmina Wrzos"]


@given(st.floats(0, 1))
def test_the_limit_is_the_documented_one(confidence: float) -> None:
    assert is_doubtful(read().signatories[0], document({"Wrzos": confidence})) == (confidence < DOUBTFUL)


def test_text_that_needed_no_ocr_stays_as_it_is() -> None:
    certain = document({"Wrzos": 0.4}, "none")
    assert weighed(read(), certain) == read()
    assert legibility_warnings([read()], certain) == []
