"""From claims to parties: the claims of one body brought together, its role decided, its seat and numbers found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import replace

from pipeline.analyse.names.organisations import Organisation
from pipeline.analyse.people.officers import Officer
from pipeline.analyse.people.persons import Person
from pipeline.extract.entities import Entities
from pipeline.extract.frames import PartyFrame, RepresentativeFrame
from pipeline.extract.mentions import Mention
from pipeline.extract.parties.basis import basis_of
from pipeline.extract.parties.claims import Claim, Kind
from pipeline.extract.parties.details import contacts_of, seat_of
from pipeline.extract.parties.mentioned import is_worth_mentioning
from pipeline.extract.parties.representatives import owner_of
from pipeline.extract.reading import Reading

#: What an office stands for when its body is not named.
_SPEAKS_FOR = {
    "gmina": "commune",
    "miasto": "commune",
    "powiat": "county",
    "województwo": "voivodeship",
    "uczelnia": "university",
}
#: Units of administration, and parts of other bodies.
#: A body that left, or only wants to join, is no signatory whatever else is said of it.
_EXCLUDES = frozenset({"former", "prospective"})
_ROLES = {"former": "mentioned", "venue": "mentioned", "none": "mentioned"}

#: („body”, number of the entity), („office”, what it speaks for), („person”, beginnings of the names)
Key = tuple[str, int | str]


def parties(reading: Reading, claims: list[Claim], entities: Entities) -> list[PartyFrame]:
    """All parties in the order of the text: signatories, then one frame for each other role of a body or person."""
    resolve = _Resolver(reading, entities, claims)
    grouped: dict[Key, list[Claim]] = defaultdict(list)
    for claim in claims:
        key = resolve.key(claim)
        if key is not None:
            grouped[key].append(claim)
    signing = resolve.signing(claims)
    acting = {("person", _person_key(reading, p.person)) for claim in claims for p in claim.representatives}
    frames: list[PartyFrame] = []
    for key, found in grouped.items():
        if key[0] == "person" and (key in resolve.officials or key in acting or _is_weak(found)):
            found = [claim for claim in found if claim.role != "signatory"]
        if found:
            frames.extend(_frames(reading, key, found, entities, signing.get(key, ())))
    return sorted(frames, key=lambda frame: (frame.role != "signatory", frame.evidence[0], frame.written))


def _is_weak(claims: list[Claim]) -> bool:
    """Signs, by the text, but nothing says that it is in their own right: a subject alone, an officer."""
    signing = [claim for claim in claims if claim.role == "signatory"]
    return all(claim.kind is Kind.PERSON_AS_SUBJECT for claim in signing) or any(c.mention.officer for c in claims)


class _Resolver:
    """What claims are about: bodies, offices that name their body, persons. Persons of an office sign for its body."""

    def __init__(self, reading: Reading, entities: Entities, claims: list[Claim]) -> None:
        self._reading, self._entities = reading, entities
        self._signing: frozenset[int] = frozenset()
        keys = [self.key(claim) for claim in claims if claim.role == "signatory"]
        self._signing = frozenset(key[1] for key in keys if key is not None and isinstance(key[1], int))
        self.officials: dict[Key, Key] = self._officials()

    def key(self, claim: Claim) -> Key | None:
        """What a claim is about; None when it cannot be told."""
        mention = claim.mention
        officer = mention.officer
        if _is_personal(claim):
            return "person", _person_key(self._reading, officer.person if officer is not None else None)
        organisation = body_of(mention, self._entities, self._signing)
        if organisation is not None:
            return ("body", self._entities.add(organisation).number) if organisation.category != "cluster" else None
        if officer is not None and officer.territory is not None:
            beginnings = " ".join(word[:5].lower() for word in self._reading.text(officer.territory).split())
            return "office", f"{officer.word.speaks_for} {beginnings}"
        person = mention.person or (officer.person if officer is not None else None)
        return ("person", _person_key(self._reading, person)) if person is not None else None

    def _officials(self) -> dict[Key, Key]:
        """Persons who hold an office in a known body, and that body."""
        found: dict[Key, Key] = {}
        for officer in self._reading.officers:
            mention = Mention(officer.first, officer.last, officer.body, officer, officer.person)
            body = body_of(mention, self._entities, self._signing)
            if officer.person is not None and body is not None:
                key: Key = ("body", self._entities.add(body).number)
                found[("person", _person_key(self._reading, officer.person))] = key
        return found

    def signing(self, claims: list[Claim]) -> dict[Key, tuple[RepresentativeFrame, ...]]:
        """The persons who are said to sign themselves, by the body that they sign for."""
        found: dict[Key, tuple[RepresentativeFrame, ...]] = {}
        for claim in claims:
            person = claim.mention.person
            if claim.role != "signatory" or person is None:
                continue
            key = ("person", _person_key(self._reading, person))
            if key in self.officials:
                found[self.officials[key]] = (RepresentativeFrame(person, self._function(key)),)
        return found

    def _function(self, key: Key) -> tuple[int, int] | None:
        holding = (o for o in self._reading.officers if o.person is not None)
        return next((o.function for o in holding if ("person", _person_key(self._reading, o.person)) == key), None)


def _is_personal(claim: Claim) -> bool:
    """„inicjator klastra Jan Nowak – prezes Fundacji”: the person is; „dyrektor Ośrodka Jan Nowak”: the body."""
    officer = claim.mention.officer
    if officer is None or officer.person is None or claim.role not in {"initiator", "coordinator"}:
        return False
    return officer.first == officer.person.first


def _person_key(reading: Reading, person: Person | None) -> str:
    words = reading.text(person.name).split() if person is not None else []
    return " ".join(word[:4].lower() for word in words)


def body_of(mention: Mention, entities: Entities, signing: Collection[int] = ()) -> Organisation | None:
    """The named body that a mention means: itself, the officer's, or the only one that the office can speak for."""
    organisation = mention.organisation
    if organisation is not None and not organisation.bare:
        return organisation
    entity = entities.of(organisation, signing) if organisation is not None else None
    officer = mention.officer
    if entity is None and officer is not None and officer.territory is None and officer.word.speaks_for:
        category = _SPEAKS_FOR.get(officer.word.speaks_for)
        entity = entities.of_category(category) if category else entities.of_head(officer.word.speaks_for)
    return entity.mentions[0] if entity is not None else None


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
    named = _named(best, every, entities) if key[0] == "body" else None
    officer = best.mention.officer if key[0] == "office" else None
    person = (best.mention.person or _officer_person(best.mention.officer)) if key[0] == "person" else None
    mentions = _mentions(reading, key, every, entities)
    return PartyFrame(
        role, named, officer, person, seat_of(reading, named, entities, best),
        _people(reading, every, signing, named) if role == "signatory" else (),
        contacts_of(reading, best, named) if named else (),
        tuple(dict.fromkeys(reading.span(c.evidence) for c in claims)), mentions,
        basis_of(reading, best, named), best.case,
    )  # fmt: skip


def _named(best: Claim, every: list[Claim], entities: Entities) -> Organisation | None:
    """The mention that gives the name: the one of the strongest signatory claim, whatever role is asked for."""
    signing = [c for c in every if c.role == "signatory" and c.mention.organisation and not c.mention.organisation.bare]
    source = max(signing, key=lambda c: (c.mention.organisation.source != "acronym", c.strength), default=best)  # type: ignore[union-attr]
    organisation = body_of(source.mention, entities)
    if organisation is None or (source in signing and organisation.source != "acronym"):
        return organisation
    entity = entities.of(organisation)
    full = [m for m in entity.mentions if m.source == "grammar"] if entity else []
    return max(full, key=lambda m: (m.name[1] - m.name[0], -m.first), default=organisation)


def _officer_person(officer: Officer | None) -> Person | None:
    return officer.person if officer is not None else None


def _mentions(reading: Reading, key: Key, claims: list[Claim], entities: Entities) -> tuple[tuple[int, int], ...]:
    spans = [reading.span(range(c.mention.first, c.mention.last)) for c in claims]
    if key[0] == "body":
        organisation = body_of(claims[0].mention, entities)
        entity = entities.of(organisation) if organisation is not None else None
        spans = [m.name for m in entity.mentions] if entity is not None else spans
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
        key = _person_key(reading, frame.person)
        known = found.get(key)
        found[key] = replace(known, function=frame.function) if known and known.function is None else known or frame
    owner = owner_of(reading, named) if named is not None and not found else None
    return (owner,) if owner is not None else tuple(found.values())
