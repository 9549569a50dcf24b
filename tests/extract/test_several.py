"""The agreements of one document, each with its parties."""

from __future__ import annotations

import pytest

from tests.extract.agreement_of import record_of

FIRST = """We wtorek 5 maja 2018 r. Gmina Borowa i Fundacja „Jasny Brzeg” podpisały umowę użyczenia stołówki.
Gminę reprezentował wójt Jan Wrona, Fundację – prezes Ewa Maj."""


def parties(second: str) -> list[dict[str, set[str]]]:
    """The signatories of each agreement told of in the first story and this second one, with who acts for them."""
    found = record_of(f"Dwa podpisy\n\n{FIRST}\n\n{second}").agreements
    return [{p.name: {r.name for r in p.representatives} for p in one.signatories} for one in found]


@pytest.mark.parametrize(
    ("second", "meant"),
    [
        (
            "Dwa dni później Wrona pojechał do Koła. Tam podpisał z Powiatem Kolskim umowę dzierżawy pola.",
            {"Gmina Borowa": {"Jan Wrona"}},
        ),
        (
            "Dwa dni później podpisano umowę dzierżawy pola z Powiatem Kolskim. Fundacja posadzi tam drzewa.",
            {"Fundacja „Jasny Brzeg”": set()},
        ),
    ],
)
def test_a_story_that_names_one_party_means_one_of_another_story(second: str, meant: dict[str, set[str]]) -> None:
    one, two = parties(second)
    assert one.keys() == {"Gmina Borowa", "Fundacja „Jasny Brzeg”"}
    assert two == {**meant, "Powiat Kolski": set()}


def test_a_story_that_means_no_second_party_is_part_of_the_first() -> None:
    (one,) = parties("Dwa dni później podpisano umowę dzierżawy pola z Powiatem Kolskim.")
    assert {"Gmina Borowa", "Fundacja „Jasny Brzeg”"} <= one.keys()


def test_two_parties_are_enough() -> None:
    _, two = parties(
        "Dwa dni później Powiat Kolski i Wrona-Trans Sp. z o.o. podpisały umowę dowozu. Wrona był gościem."
    )
    assert two.keys() == {"Powiat Kolski", "Wrona-Trans Sp. z o.o."}
