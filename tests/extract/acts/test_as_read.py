"""Whether the network of roles reads an agreement."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from pipeline.analyse.roles.labels import Part
from pipeline.extract.acts.as_read import LIMIT, NOTHING, agreement_read
from pipeline.extract.agreement import agreements
from pipeline.extract.entities import Entities
from pipeline.extract.mentions import mentions
from tests.extract.agreement_of import reading_of
from tests.extract.roles_of import said_of

TEXT = "Umowa gotowa. Gmina Borowa i Powiat Kolski dzielą się zadaniami od 5 maja 2018 r., cieszy się Jan Nowak."
PARTIES = {(Part.SIGNATORY, "Gmina"): 5.0, (Part.SIGNATORY, "Powiat"): 4.0}
SIGNED = {(Part.SIGNED, "5"): 6.0, (Part.REPRESENTATIVE, "Jan"): 6.0}


def read(text: str, scores: Mapping[tuple[Part, str], float]) -> float | None:
    reading = said_of(text, scores)
    return agreement_read(reading, mentions(reading), Entities(reading))


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ({}, NOTHING),
        (PARTIES, 5.0 + 4.0),
        ({**PARTIES, **SIGNED}, 5.0 + 4.0 + 6.0 + 6.0),
        ({(Part.SIGNED, "5"): 60.0}, LIMIT),
    ],
)
def test_two_parties_two_signers_and_a_day_are_added(scores: Mapping[tuple[Part, str], float], expected: float) -> None:
    assert read(TEXT, scores) == expected


def test_a_text_that_names_nothing_has_none() -> None:
    assert read("Umowa gotowa.", {}) == NOTHING


def test_unread_nothing_is_known() -> None:
    reading = reading_of(TEXT)
    assert agreement_read(reading, mentions(reading), Entities(reading)) is None


def test_an_agreement_that_no_verb_tells_is_read() -> None:
    told, untold = said_of(TEXT, {**PARTIES, **SIGNED}), said_of(TEXT, PARTIES)
    assert len(agreements(told, Entities(told))) == 1
    assert agreements(untold, Entities(untold)) == []


def test_what_is_to_come_is_not_read_as_told() -> None:
    text = f"{TEXT} Umowa zostanie podpisana w czerwcu."
    planned = said_of(text, {**PARTIES, **SIGNED})
    assert agreements(planned, Entities(planned)) == []
