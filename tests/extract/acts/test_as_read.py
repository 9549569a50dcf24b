"""Whether the network of roles reads an agreement."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from pipeline.analyse.roles.labels import Part
from pipeline.extract.acts.as_read import NOTHING, agreement_read
from pipeline.extract.agreement import READ, agreements
from pipeline.extract.entities import Entities
from pipeline.extract.mentions import mentions
from tests.extract.agreement_of import reading_of
from tests.extract.roles_of import said_of

TEXT = "Umowa gotowa. Gmina Borowa i Powiat Kolski dzielą się zadaniami od 5 maja 2018 r., cieszy się Jan Nowak."
PARTIES = {(Part.SIGNATORY, "Gmina"): READ + 3, (Part.SIGNATORY, "Powiat"): READ + 2}
DAY = {(Part.SIGNED, "5"): READ + 1}


def read(scores: Mapping[tuple[Part, str], float]) -> float:
    reading = said_of(TEXT, scores)
    return agreement_read(reading, mentions(reading), Entities(reading))


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ({**PARTIES, **DAY}, READ + 1),
        ({**PARTIES, (Part.REPRESENTATIVE, "Jan"): READ + 5}, READ + 2),
        (PARTIES, -4.0),
        ({(Part.SIGNATORY, "Gmina"): READ + 3, **DAY}, -4.0),
        (DAY, -4.0),
    ],
)
def test_two_parties_and_a_day_or_a_signer(scores: Mapping[tuple[Part, str], float], expected: float) -> None:
    assert read(scores) == expected


def test_a_text_that_names_nothing_has_none() -> None:
    reading = said_of("Umowa gotowa.", {})
    assert agreement_read(reading, mentions(reading), Entities(reading)) == NOTHING


def test_unread_nothing_is_known() -> None:
    reading = reading_of(TEXT)
    assert agreement_read(reading, mentions(reading), Entities(reading)) == 0.0


def test_an_agreement_that_no_verb_tells_is_read() -> None:
    told, untold = said_of(TEXT, {**PARTIES, **DAY}), said_of(TEXT, PARTIES)
    assert len(agreements(told, Entities(told))) == 1
    assert agreements(untold, Entities(untold)) == []
