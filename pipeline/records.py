"""The output contract: one ``Record`` per document, as pydantic models. Of ours it imports the codes alone.

A change of shape changes ``SCHEMA_VERSION`` (semver); a test compares the models with the committed JSON Schema.
Absent values are null, lists are never null, unknown keys are an error.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from pipeline.codes import DocumentStatus, WarningCode

Confidence = Annotated[float, Field(ge=0.0, le=1.0, description="How likely the value is right, 0 to 1.")]
BBox = tuple[float, float, float, float]


class Frozen(BaseModel):
    """Base of every part of a record: immutable, and strict about keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Evidence(Frozen):
    """Where a value stands: offsets into the document's text, the words there, page and box where there are pages."""

    page: int | None = Field(description="Page from 1; null where the format has no pages.")
    start: int
    end: int
    text: str
    bbox: BBox | None = Field(description="x0, top, x1, bottom in points from the page's top left corner.")


class Supported(Frozen):
    """A value that carries its confidence and the places in the text that say it."""

    confidence: Confidence
    evidence: list[Evidence]


class DateValue(Supported):
    """A date in EDTF (ISO 8601-2, Library of Congress profile); ``edtf`` is null for an impossible date."""

    edtf: str | None
    text: str = Field(description="The date as written.")


class PlaceKind(StrEnum):
    """What a place is in the administrative division."""

    LOCALITY = "locality"
    COMMUNE = "commune"
    COUNTY = "county"
    VOIVODESHIP = "voivodeship"
    FORMER_VOIVODESHIP = "former_voivodeship"
    REGION = "region"
    COUNTRY = "country"


class Teryt(Frozen):
    """Codes of the register TERYT and the units that the place lies in."""

    terc: str | None
    simc: str | None
    voivodeship: str | None
    county: str | None
    commune: str | None


class Coordinates(Frozen):
    """A point on the map, in degrees (WGS 84)."""

    latitude: Annotated[float, Field(ge=-90, le=90)]
    longitude: Annotated[float, Field(ge=-180, le=180)]


class PlaceAlternative(Frozen):
    """Another place that the name may mean."""

    name: str
    teryt: Teryt


class Place(Supported):
    """A place under its canonical name („Siedlce”, „powiat jasielski”); ``teryt`` is null when it is not decided."""

    name: str
    kind: PlaceKind
    teryt: Teryt | None
    coordinates: Coordinates | None = Field(description="Of a locality, where known.")
    alternatives: list[PlaceAlternative] = Field(description="Other places of the name, the likeliest first.")


class Contact(Frozen):
    """How to reach a body, as printed near its name."""

    postal_codes: list[str]
    phones: list[str]
    emails: list[str]
    urls: list[str]


class Registers(Frozen):
    """Numbers in public registers, digits only, as printed next to the party."""

    krs: str | None
    nip: str | None
    regon: str | None


class Representative(Frozen):
    """A person who signs or acts for a party; ``function`` in the nominative, lower case, or null."""

    name: str
    function: str | None


class Sector(StrEnum):
    """Where a body stands in the economy, by its legal form."""

    PUBLIC = "public"
    PRIVATE = "private"
    NGO = "ngo"
    SOCIAL_ECONOMY = "social_economy"
    CHURCH = "church"


class Formed(Frozen):
    """What the name of a body tells of its legal form; all null when it tells nothing."""

    legal_form: str | None = Field(description="Legal or organisational form, lower case: „spółdzielnia socjalna”.")
    legal_form_code: str | None = Field(description="Code of the form in ISO 20275 (ELF), where there is one.")
    sector: Sector | None


class PartyKind(StrEnum):
    """A body or a natural person in their own right."""

    ORGANIZATION = "organization"
    PERSON = "person"


class ParticipantRole(StrEnum):
    """What a named body or person that is not a signatory has to do with the agreement."""

    INITIATOR = "initiator"
    COORDINATOR = "coordinator"
    PATRON = "patron"
    ATTENDEE = "attendee"
    PROSPECTIVE = "prospective"
    FUNDER = "funder"
    MENTIONED = "mentioned"


class Party(Supported, Formed):
    """A body or person under its canonical nominative name, and how the text writes it."""

    name: str
    kind: PartyKind
    seat: Place | None
    registers: Registers
    contact: Contact
    representatives: list[Representative]
    written_as: str


class Signatory(Party):
    """Signed, or by the text founded, joined or forms the partnership through the agreement."""

    role: Literal["signatory"]


class Participant(Party):
    """Named, and not (only) a signatory."""

    role: ParticipantRole


class Cluster(Supported):
    """The cluster or partnership that the agreement is about, if it has a name."""

    name: str
    acronym: str | None
    aliases: list[str]
    kind: str = Field(description="klaster, partnerstwo, konsorcjum, sieć, koalicja …")
    legal_form: str | None
    seat: Place | None
    purposes: list[str]
    contact: Contact
    members_declared: int | None = Field(description="A stated number of members today; not of signatories.")


class AgreementKind(StrEnum):
    """The kind of document, by its own word."""

    POROZUMIENIE = "porozumienie"
    UMOWA = "umowa"
    LIST_INTENCYJNY = "list intencyjny"
    UCHWALA = "uchwała"
    DEKLARACJA = "deklaracja"
    INNE = "inne"


class AgreementStatus(StrEnum):
    """Does the text say that it was concluded?"""

    SIGNED = "signed"
    PLANNED = "planned"
    UNKNOWN = "unknown"


class AgreementEvidence(Frozen):
    """The places in the text behind the values of an agreement that are plain words and numbers."""

    act: list[Evidence] = Field(description="The words that say it was signed, concluded, adopted or joined.")
    title: list[Evidence]
    signatories_declared: list[Evidence]
    members_declared: list[Evidence]


class Agreement(Frozen):
    """One agreement: what it is, who signed it, where and when."""

    id: str = Field(description="The document's id, „#” and a number from 1.")
    kind: AgreementKind
    title: str | None
    status: AgreementStatus
    signed: DateValue | None
    place: Place | None
    cluster: Cluster | None
    signatories: list[Signatory]
    signatories_declared: int | None
    participants: list[Participant]
    area: list[Place]
    confidence: Confidence
    evidence: AgreementEvidence


class OrganizationEntity(Supported, Formed):
    """An organisation named in the document, once, with all its mentions as evidence."""

    name: str
    acronym: str | None
    aliases: list[str] = Field(description="Other names by which the text calls it.")


class PersonEntity(Supported):
    """A person named in the document, once; function and organisation where the text gives them."""

    name: str
    function: str | None
    organization: str | None


class Entities(Frozen):
    """Everything named in the document, each once."""

    organizations: list[OrganizationEntity]
    persons: list[PersonEntity]
    places: list[Place]
    dates: list[DateValue]


class Warning(Frozen):
    """Something a reader of the record should know, with the remedy where there is one."""

    code: WarningCode
    message: str
    evidence: list[Evidence]


class DocumentInfo(Frozen):
    """The file that the record is about."""

    id: str = Field(description="„sha256:” and the hash of the file's bytes.")
    source: str
    media_type: str
    title: str | None
    published: str | None = Field(description="EDTF date of publication, only if the page prints or declares it.")
    language: str
    pages: int | None
    ocr: Literal["none", "partial", "full"]
    characters: int
    status: DocumentStatus


class Generator(Frozen):
    """What made the record."""

    name: Literal["klaster"]
    version: str
    model: str


class Record(Frozen):
    """Everything klaster found in one document."""

    schema_version: Literal["1.4.0"]
    generator: Generator
    document: DocumentInfo
    agreements: list[Agreement]
    entities: Entities
    warnings: list[Warning]
