"""Claims of rules against what the network of roles reads."""

from __future__ import annotations

import pytest

from pipeline.analyse.roles.labels import Part
from pipeline.extract.agreement import agreements
from pipeline.extract.entities import Entities
from pipeline.extract.parties.claims import UNSAID, Kind
from pipeline.extract.parties.weighing import (
    NAMED,
    OTHER_ROLE,
    POSITION,
    SCORE,
    SETTLED,
    SIGNER,
    weights,
)
from pipeline.extract.reading import Reading
from tests.extract.agreement_of import reading_of
from tests.extract.roles_of import said_of

TEXT = "5 maja 2018 r. Gmina Borowa i Powiat Kolski podpisały umowę. Fundacja „Brzask” ma siedzibę w Kole."
SIGNED = {(Part.SIGNATORY, "Gmina"): 3.0, (Part.SIGNATORY, "Powiat"): 3.0}


def parties_of(reading: Reading) -> dict[str, str]:
    (frame,) = agreements(reading, Entities(reading))
    return {
        reading.text(p.organisation.name): p.basis for p in frame.parties if p.role == "signatory" and p.organisation
    }


def test_what_is_weighed_has_points() -> None:
    assert weights().keys() == {SCORE, POSITION, SIGNER, SETTLED, NAMED, OTHER_ROLE, *UNSAID}
    assert min(weights()[SCORE], weights()[SIGNER]) > 0 > max(weights()[POSITION], weights()[SETTLED])
    assert all(weights()[kind] > weights()[NAMED] > weights()[OTHER_ROLE] for kind in UNSAID)


def test_without_a_network_the_claims_decide() -> None:
    assert parties_of(reading_of(TEXT)).keys() == {"Gmina Borowa", "Powiat Kolski"}


def test_a_body_of_which_nothing_is_said_is_a_party_where_the_network_is_sure() -> None:
    found = parties_of(said_of(TEXT, {**SIGNED, (Part.SIGNATORY, "Fundacja"): 9.0}))
    assert found["Fundacja „Brzask”"] == Kind.READ


@pytest.mark.parametrize("score", [-4.0, 0.0])
def test_a_network_that_is_not_sure_makes_no_party(score: float) -> None:
    assert "Fundacja „Brzask”" not in parties_of(said_of(TEXT, {**SIGNED, (Part.SIGNATORY, "Fundacja"): score}))


def test_a_unit_of_which_something_is_said_to_be_is_no_party() -> None:
    text = TEXT + " Skorzystają mieszkańcy całego powiatu tureckiego."
    assert len(parties_of(said_of(text, {**SIGNED, (Part.SIGNATORY, "powiatu"): 9.0}))) == len(SIGNED)


def test_a_town_that_is_somebodys_seat_is_no_party() -> None:
    text = TEXT + " Siedzibą partnerstwa jest miasto Rypin."
    assert len(parties_of(said_of(text, {**SIGNED, (Part.SIGNATORY, "miasto"): 9.0}))) == len(SIGNED)


@pytest.mark.parametrize("score", [-0.5, -9.0])
def test_what_is_said_stands(score: float) -> None:
    assert "Gmina Borowa" in parties_of(said_of(TEXT, {**SIGNED, (Part.SIGNATORY, "Gmina"): score}))


@pytest.mark.parametrize(("score", "parties"), [(0.0, 3), (-9.0, 2)])
def test_what_only_stands_beside_is_a_party_unless_the_network_rules_it_out(score: float, parties: int) -> None:
    text = "5 maja 2018 r. podpisano umowę. Ręce podały sobie Gmina Borowa, Powiat Kolski i Spółdzielnia „Ul”."
    unsure = {**dict.fromkeys(SIGNED, 0.0), (Part.SIGNED, "5"): 3.0}
    assert len(parties_of(said_of(text, {**unsure, (Part.SIGNATORY, "Spółdzielnia"): score}))) == parties


UNSURE = "Fundacja „Brzask” ma siedzibę w Kole, a kieruje nią prezes Anna Lis."


def is_party(text: str, score: float, signer: float = -9.0) -> bool:
    """Is the foundation, of which a text says nothing, a party where the network is so sure of it and of Anna?"""
    scores = {**SIGNED, (Part.SIGNATORY, "Fundacja"): score, (Part.REPRESENTATIVE, "Anna"): signer}
    return "Fundacja „Brzask”" in parties_of(said_of(text, scores))


def lowest(text: str, signer: float = -9.0) -> float:
    """The score from which it is one."""
    return next(score for score in range(-10, 20) if is_party(text, score, signer))


def test_what_is_named_late_is_less_likely_a_party() -> None:
    told = "5 maja 2018 r. Gmina Borowa i Powiat Kolski podpisały umowę."
    assert lowest(f"{UNSURE} {told}") < lowest(f"{told} {UNSURE}")


def test_a_signer_beside_it_speaks_for_a_body() -> None:
    told = "5 maja 2018 r. Gmina Borowa i Powiat Kolski podpisały umowę."
    assert lowest(f"{told} {UNSURE}", signer=9.0) < lowest(f"{told} {UNSURE}")


def test_where_parties_are_told_a_further_one_must_be_surer() -> None:
    one = "5 maja 2018 r. Gmina Borowa podpisała umowę z powiatami."
    two = "5 maja 2018 r. Gmina Borowa podpisała umowę z Powiatem Kolskim."
    assert lowest(f"{one} {UNSURE}") < lowest(f"{two} {UNSURE}")
