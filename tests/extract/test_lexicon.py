"""The tables of this stage: every row's example really shows what the row says."""

from __future__ import annotations

import pytest

from pipeline.analyse.tables import table
from pipeline.extract.acts.acts import acts
from pipeline.extract.facts.counts import declared
from pipeline.extract.lexicon import Cue
from tests.extract.agreement_of import acts_of, reading_of, role_of_line

PACKAGE = "pipeline.extract.lexicon"
WORD_LISTS = [
    "ceremonies", "contacting", "councils", "counted", "covering", "founding_meetings", "hosts", "levels", "others",
    "own_offices", "representing", "template_words", "venues",
]  # fmt: skip


def rows(name: str) -> list[object]:
    """The rows of a table, each under its example."""
    return [pytest.param(row, id=f"{name}: {row['example']}") for row in table(PACKAGE, name)]


@pytest.mark.parametrize("row", rows("verbs"))
def test_verb_gives_its_act(row: dict[str, str]) -> None:
    assert row["act"] in {act.act for act in acts_of(row["example"])}


@pytest.mark.parametrize("row", rows("hedges"))
def test_hedge_has_its_effect(row: dict[str, str]) -> None:
    assert {act.status.value for act in acts_of(row["example"])} == {row["effect"]}


@pytest.mark.parametrize("row", rows("cues"))
def test_cue_gives_its_role(row: dict[str, str]) -> None:
    assert role_of_line(row["example"]) == row["role"]


@pytest.mark.parametrize("row", rows("agreement_nouns"))
def test_noun_gives_its_kind(row: dict[str, str]) -> None:
    assert row["kind"] in {noun.kind for noun in reading_of(row["example"]).nouns}


@pytest.mark.parametrize("row", rows("numerals"))
def test_numeral_is_counted(row: dict[str, str]) -> None:
    sided = "stronn" in row["lemma"]
    numeral, _ = row["example"].rsplit(" ", 1)
    reading = reading_of(f"Podpisano {row['example']}." if sided else f"Klaster tworzy {numeral} podmiotów.")
    signatories, _ = declared(reading, acts(reading), 0)
    assert signatories is not None
    assert str(signatories.number).endswith(row["number"])


@pytest.mark.parametrize("row", [row for name in WORD_LISTS for row in rows(name)])
def test_word_stands_in_its_example(row: dict[str, str]) -> None:
    reading = reading_of(row["example"])
    assert row["lemma"] in reading.lemmas(range(len(reading.words)))


@pytest.mark.parametrize("row", rows("counted"))
def test_counted_noun_counts(row: dict[str, str]) -> None:
    reading = reading_of(f"Porozumienie podpisało {row['example']}.")
    signatories, _ = declared(reading, acts(reading), 0)
    assert signatories is not None
    assert reading.text(signatories.span) == row["example"]


@pytest.mark.parametrize("name", ["agreement_nouns", "cues", "hedges", "numerals", "verbs", *WORD_LISTS])
def test_rows_have_examples_and_differ(name: str) -> None:
    found = table(PACKAGE, name)
    assert all(row["example"] for row in found)
    assert len({tuple(row.values()) for row in found}) == len(found)


def test_a_phrase_must_stand_as_it_is() -> None:
    cue = Cue((), ("w", "obecności"), "attendee")
    assert cue.fits(frozenset(), ("podpisano", "w", "obecności", "starosty"))
    assert not cue.fits(frozenset(), ("w", "tej", "obecności"))


def test_lemmas_may_stand_anywhere_and_each_may_be_one_of_several() -> None:
    cue = Cue((frozenset({"członek"}), frozenset({"klaster", "sieć"})), (), "signatory")
    assert cue.fits(frozenset({"członek", "być", "sieć"}), ())
    assert not cue.fits(frozenset({"członek"}), ())
    assert cue.size == 2
