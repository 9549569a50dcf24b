"""Who acts for a party, as the network of roles reads it."""

from __future__ import annotations

from pipeline.analyse.roles.labels import Part
from pipeline.extract.agreement import agreements
from pipeline.extract.entities import Entities
from pipeline.extract.reading import Reading
from tests.extract.roles_of import said_of

TEXT = "5 maja 2018 r. Gmina Borowa i Fundacja „Brzask” podpisały umowę. Cieszy się prezes Fundacji „Brzask” Jan Nowak."
PARTIES = {(Part.SIGNATORY, "Gmina"): 5.0, (Part.SIGNATORY, "Fundacja"): 5.0, (Part.SIGNATORY, "Fundacji"): 5.0}


def people_of(reading: Reading) -> dict[str, list[str]]:
    (frame,) = agreements(reading, Entities(reading))
    return {
        reading.text(party.organisation.name): [reading.text(r.person.name) for r in party.representatives]
        for party in frame.parties
        if party.role == "signatory" and party.organisation is not None
    }


def test_an_officer_of_a_party_who_is_read_to_sign_acts_for_it() -> None:
    assert people_of(said_of(TEXT, {**PARTIES, (Part.REPRESENTATIVE, "Jan"): 3.0}))["Fundacja „Brzask”"] == [
        "Jan Nowak"
    ]


def test_an_officer_who_only_speaks_does_not() -> None:
    assert people_of(said_of(TEXT, PARTIES))["Fundacja „Brzask”"] == []
