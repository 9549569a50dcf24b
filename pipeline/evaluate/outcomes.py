"""Single values compared: what is scored, the value on either side, and how they agree."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from pipeline.records import Evidence


class Field(StrEnum):
    """What is scored. The names are those of ``--show``."""

    AGREEMENTS = "agreements"
    CLUSTER = "cluster"
    TITLE = "title"
    KIND = "kind"
    SIGNED = "signed"
    PLACE = "place"
    SIGNATORIES = "signatories"
    SEATS = "seats"
    REGISTERS = "registers"
    REPRESENTATIVES = "representatives"
    REPRESENTATIVE_FUNCTIONS = "representative_functions"
    SIGNATORIES_DECLARED = "signatories_declared"
    INITIATORS = "initiators"
    COORDINATORS = "coordinators"
    OTHER_ORGANIZATIONS = "other_organizations"
    AREA = "area"
    PERSONS = "persons"
    PERSON_FUNCTIONS = "person_functions"


@dataclass(frozen=True, slots=True)
class Value:
    """One value: its parts are compared one by one („Anna Lis”, „prezes”); absent parts are empty.

    A value of the gold has no evidence; ``confidence`` is None for values that the record gives none of their own.
    """

    parts: tuple[str, ...]
    evidence: tuple[Evidence, ...] = ()
    confidence: float | None = None

    @property
    def name(self) -> str:
        """The first part: whom or what the others speak of."""
        return self.parts[0]

    @property
    def label(self) -> str:
        """The value in one line."""
        first, *others = self.parts
        details = ", ".join(part for part in others if part)
        return f"{first} ({details})" if details else first


@dataclass(frozen=True, slots=True)
class Outcome:
    """One value: wanted and got, one of them None where it is missed or invented.

    ``owner`` is the party whose value it is; ``agreement`` counts the agreements of a document, wanted and invented
    ones together, from 1, and is None for values of the document.
    """

    field: Field
    wanted: Value | None
    got: Value | None
    exact: bool
    lenient: bool
    owner: str = ""
    agreement: int | None = None
