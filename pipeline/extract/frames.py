"""Frames: what the text says of an agreement, as places in the text. No canonical forms, no JSON.

The ``basis`` of a frame is the kind of evidence that it rests on; how often such evidence is right decides how sure
it is.
"""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.analyse.contacts import ContactMatch
from pipeline.analyse.dates.find import DateMatch
from pipeline.analyse.names.organisations import Organisation
from pipeline.analyse.people.officers import Officer
from pipeline.analyse.people.persons import Person
from pipeline.analyse.places.units import UnitMention

#: Characters from, to (exclusive).
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class RepresentativeFrame:
    """A person who signs or acts for a party, and the function where it is said."""

    person: Person
    function: Span | None


@dataclass(frozen=True, slots=True)
class PartyFrame:
    """A body or person in a role. Exactly one of ``organisation``, ``officer``, ``person`` names it.

    ``officer`` names a body by its office alone („starosta kolski” for the county). ``seat`` may come from another
    mention than the name. ``contacts`` are the register numbers and addresses printed with the name, ``evidence`` the
    places that put the party into the role, ``mentions`` all that name it.
    """

    role: str
    organisation: Organisation | None
    officer: Officer | None
    person: Person | None
    seat: Span | None
    representatives: tuple[RepresentativeFrame, ...]
    contacts: tuple[ContactMatch, ...]
    evidence: tuple[Span, ...]
    mentions: tuple[Span, ...]
    basis: str
    case: str | None = None

    @property
    def written(self) -> Span:
        """The words that name the party: its name with the seat said behind it, the office, or the person."""
        if self.organisation is not None:
            seat = self.organisation.seat
            return self.organisation.name[0], max(self.organisation.name[1], seat[1] if seat else 0)
        if self.officer is not None and self.officer.territory is not None:
            return self.officer.function[0], self.officer.territory[1]
        return self.person.name if self.person is not None else self.mentions[0]


@dataclass(frozen=True, slots=True)
class ClusterFrame:
    """The name of the cluster in all its mentions, the best first, its acronym, and what is said of it."""

    mentions: tuple[Organisation, ...]
    acronym: Span | None
    seat: Span | None
    contacts: tuple[ContactMatch, ...]
    purposes: tuple[Span, ...]
    basis: str


@dataclass(frozen=True, slots=True)
class Counted:
    """A stated number and where it stands."""

    number: int
    span: Span


@dataclass(frozen=True, slots=True)
class PlaceFrame:
    """A place as written, the preposition that governs it, and what makes it the one that is meant."""

    span: Span
    preposition: str | None
    basis: str


@dataclass(frozen=True, slots=True)
class AgreementFrame:
    """One agreement that was signed; of others there is no frame."""

    kind: str
    act: Span
    title: Span | None
    cluster: ClusterFrame | None
    signed: DateMatch | None
    signed_basis: str
    place: PlaceFrame | None
    parties: tuple[PartyFrame, ...]
    signatories_declared: Counted | None
    members_declared: Counted | None
    area: tuple[UnitMention, ...]
    basis: str


@dataclass(frozen=True, slots=True)
class PersonFrame:
    """A person with all mentions, the function, and the body it is held in (an index into ``bodies``)."""

    person: Person
    mentions: tuple[Span, ...]
    function: Span | None
    body: int | None


@dataclass(frozen=True, slots=True)
class BodyFrame:
    """An organisation with all its mentions, the one that names it best first."""

    mentions: tuple[Organisation, ...]


@dataclass(frozen=True, slots=True)
class Frames:
    """Everything found in one document; ``year`` is the date that gives the year to days told without one."""

    agreements: tuple[AgreementFrame, ...] = ()
    bodies: tuple[BodyFrame, ...] = ()
    persons: tuple[PersonFrame, ...] = ()
    places: tuple[PlaceFrame, ...] = ()
    units: tuple[UnitMention, ...] = ()
    dates: tuple[DateMatch, ...] = ()
    contacts: tuple[ContactMatch, ...] = ()
    year: DateMatch | None = None
