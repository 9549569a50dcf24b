"""Who acts for the parties, as the network of roles reads it: those it is sure of come in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from pipeline.analyse.people.persons import Person
from pipeline.extract.frames import RepresentativeFrame
from pipeline.extract.parties.claims import Claim
from pipeline.extract.parties.representatives import officer_of
from pipeline.extract.parties.resolving import Resolver
from pipeline.extract.parties.signers import Key, is_read_to_act
from pipeline.extract.reading import Reading

People = tuple[RepresentativeFrame, ...]


def with_read(
    reading: Reading, resolve: Resolver, signing: Mapping[Key, People], sides: Mapping[Key, list[Claim]]
) -> dict[Key, People]:
    """The persons who sign by the body that they sign for, with those who are read to sign.

    Their body is the one of their office, or else the party that is named nearest, in the same sentence.
    """
    found = dict(signing)
    parties = {key: claims for key, claims in sides.items() if any(claim.role == "signatory" for claim in claims)}
    known = {r.person for claims in parties.values() for c in claims for r in c.representatives}
    # Who is read to sign signs for a party that nobody signs for yet.
    without = {key for key, some in parties.items() if key not in found and not any(c.representatives for c in some)}
    named = sorted(pair for pair in [*_named(parties), *resolve.references(parties)] if pair[1] in without)
    for person in filter(partial(is_read_to_act, reading), reading.persons):
        body = resolve.party_of(person) or (_nearest(reading, person, named) if person not in known else None)
        if body is not None:
            officer = officer_of(reading, person)
            frame = RepresentativeFrame(person, officer.function if officer is not None else None)
            found[body] = (*found.get(body, ()), frame)
    return found


def _named(parties: Mapping[Key, list[Claim]]) -> Iterator[tuple[int, Key]]:
    yield from ((claim.mention.first, key) for key, claims in parties.items() for claim in claims)


def _nearest(reading: Reading, person: Person, named: list[tuple[int, Key]]) -> Key | None:
    """„Po drugiej stronie – Szkoła z dyrektor Anną Lis”: the party before a person, or else the one behind."""
    sentence = reading.sentence(person.first)
    here = [(index, key) for index, key in named if index in sentence and key[0] != "person"]
    before = [key for index, key in here if index < person.first]
    return before[-1] if before else here[0][1] if here else None
