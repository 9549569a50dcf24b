"""From claims to parties: the claims of one body brought together, its role decided, its seat and numbers found."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from pipeline.analyse.names.organisations import Organisation
from pipeline.analyse.people.officers import Officer
from pipeline.analyse.people.persons import Person
from pipeline.extract.entities import Entities, Entity
from pipeline.extract.frames import PartyFrame, RepresentativeFrame
from pipeline.extract.parties.acting import with_read
from pipeline.extract.parties.basis import basis_of
from pipeline.extract.parties.claims import Claim, Kind
from pipeline.extract.parties.details import contacts_of, seat_of
from pipeline.extract.parties.mentioned import is_worth_mentioning
from pipeline.extract.parties.representatives import owner_of, representatives
from pipeline.extract.parties.resolving import Resolver, body_of, person_key
from pipeline.extract.parties.signers import Key
from pipeline.extract.parties.weighing import is_settled, weighed
from pipeline.extract.reading import Reading

#: A body that left, or only wants to join, is no signatory whatever else is said of it.
_EXCLUDES = frozenset({"former", "prospective"})
_ROLES = {"former": "mentioned", "venue": "mentioned", "none": "mentioned"}


def parties(reading: Reading, claims: list[Claim], entities: Entities) -> list[PartyFrame]:
    """All parties in the order of the text: signatories, then one frame for each other role of a body or person."""
    resolve = Resolver(reading, entities, claims)
    grouped: dict[Key, list[Claim]] = defaultdict(list)
    for claim in claims:
        key = resolve.key(claim)
        if key is not None:
            grouped[key].append(_with_signer(reading, claim, key))
    settled = is_settled(found for key, found in grouped.items() if key[0] != "person")
    sides = {key: weighed(reading, found, settled=settled) for key, found in grouped.items()}
    signing = with_read(reading, resolve, resolve.signing(claims), sides)
    acting = {("person", person_key(reading, p.person)) for claim in claims for p in claim.representatives}
    frames: list[PartyFrame] = []
    for key, found in sides.items():
        if key[0] == "person" and (key in resolve.officials or key in acting or _is_weak(found)):
            found = [claim for claim in found if claim.role != "signatory"]
        if found:
            frames.extend(_frames(reading, key, found, entities, signing.get(key, ())))
    return sorted(frames, key=lambda frame: (frame.role != "signatory", frame.evidence[0], frame.written))


def _with_signer(reading: Reading, claim: Claim, key: Key) -> Claim:
    """A person who is found to sign for a party represents it."""
    person = claim.mention.person
    if key[0] == "person" or person is None or claim.role != "signatory" or claim.representatives:
        return claim
    return replace(claim, representatives=representatives(reading, person.first, person.last))


def _is_weak(claims: list[Claim]) -> bool:
    """Signs, by the text, but nothing says that it is in their own right: a subject alone, an officer."""
    signing = [claim for claim in claims if claim.role == "signatory"]
    return all(claim.kind is Kind.PERSON_AS_SUBJECT for claim in signing) or any(c.mention.officer for c in claims)


def _frames(
    reading: Reading, key: Key, claims: list[Claim], entities: Entities, signing: tuple[RepresentativeFrame, ...]
) -> list[PartyFrame]:
    roles: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        roles[_ROLES.get(claim.role, claim.role)].append(claim)
    excluded = any(claim.role in _EXCLUDES for claim in claims)
    if excluded:
        roles.pop("signatory", None)
    if "signatory" in roles:
        # To have been there as well says no more of a party.
        roles.pop("attendee", None)
    named = [claim.mention.organisation for claim in claims if claim.mention.organisation is not None]
    if len(roles) > 1 or not any(is_worth_mentioning(reading, organisation) for organisation in named):
        roles.pop("mentioned", None)
    return [_frame(reading, key, role, found, claims, entities, signing) for role, found in roles.items()]


def _frame(
    reading: Reading, key: Key, role: str, claims: list[Claim], every: list[Claim], entities: Entities,
    signing: tuple[RepresentativeFrame, ...],
) -> PartyFrame:  # fmt: skip
    best = max(claims, key=lambda claim: (claim.strength, -claim.mention.first))
    entity = entities.numbered(int(key[1])) if key[0] == "body" else None
    named = _named(best, every, entities, entity) if entity is not None else None
    officer = _territorial([best, *every]) if key[0] == "office" else None
    person = (best.mention.person or _officer_person(best.mention.officer)) if key[0] == "person" else None
    mentions = _mentions(reading, key, every, entity)
    return PartyFrame(
        role, named, officer, person, seat_of(reading, named, entities, best),
        _people(reading, every, signing, named) if role == "signatory" else (),
        contacts_of(reading, best, named) if named else (),
        tuple(dict.fromkeys(reading.span(c.evidence) for c in claims)), mentions,
        basis_of(reading, best, named), best.case,
    )  # fmt: skip


def _named(best: Claim, every: list[Claim], entities: Entities, entity: Entity) -> Organisation:
    """The mention that gives the name: the one of the strongest signatory claim, whatever role is asked for."""
    signing = [c for c in every if c.role == "signatory" and c.mention.organisation and not c.mention.organisation.bare]
    source = max(signing, key=lambda c: (c.mention.organisation.source != "acronym", c.strength), default=best)  # type: ignore[union-attr]
    organisation = body_of(source.mention, entities)
    if organisation is not None and source in signing and organisation.source != "acronym":
        return organisation
    full = [mention for mention in entity.mentions if mention.source == "grammar"]
    return max(full, key=lambda m: (m.name[1] - m.name[0], -m.first), default=organisation or entity.mentions[0])


def _territorial(claims: list[Claim]) -> Officer | None:
    """The first officer whose office names the body: „starosta kolski”, not the treasurer beside."""
    officers = (claim.mention.officer for claim in claims)
    return next((o for o in officers if o is not None and o.territory is not None), None)


def _officer_person(officer: Officer | None) -> Person | None:
    return officer.person if officer is not None else None


def _mentions(reading: Reading, key: Key, claims: list[Claim], entity: Entity | None) -> tuple[tuple[int, int], ...]:
    spans = [reading.span(range(c.mention.first, c.mention.last)) for c in claims]
    if entity is not None:
        spans = [m.name for m in entity.mentions]
    elif key[0] == "person":
        people = [c.mention.person or _officer_person(c.mention.officer) for c in claims]
        spans = [person.name for person in people if person is not None]
    return tuple(sorted(dict.fromkeys(spans)))


def _people(
    reading: Reading, claims: list[Claim], signing: tuple[RepresentativeFrame, ...], named: Organisation | None
) -> tuple[RepresentativeFrame, ...]:
    """Each person once, with the function wherever it was said."""
    found: dict[str, RepresentativeFrame] = {}
    # To hold an office in a body that signs is not yet to sign for it.
    acting = [c for c in claims if c.role == "signatory" or (c.role == "mentioned" and c.mention.officer is None)]
    for frame in (*(p for claim in acting for p in claim.representatives), *signing):
        key = person_key(reading, frame.person)
        known = found.get(key)
        found[key] = replace(known, function=frame.function) if known and known.function is None else known or frame
    owner = owner_of(reading, named) if named is not None and not found else None
    return (owner,) if owner is not None else tuple(found.values())
