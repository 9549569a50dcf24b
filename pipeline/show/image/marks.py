"""The values of a record that are marked on a page, each with a number, a colour and the words that say so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.records import Agreement, Evidence, Record
from pipeline.show.image.colours import VALUES, Colour


@dataclass(frozen=True, slots=True)
class Mark:
    """A value: its number in the legend, what it is and says, how sure it is (None where nobody counted), and where."""

    number: int
    label: str
    value: str
    confidence: float | None
    colour: Colour
    evidence: tuple[Evidence, ...]


#: Kind (a key of VALUES), label, value, confidence, evidence.
_Value = tuple[str, str, str, float | None, Sequence[Evidence]]


def marks_of(record: Record) -> list[Mark]:
    """All values of the agreements, numbered from 1 in the order in which ``klaster show`` prints them."""
    found = [value for agreement in record.agreements for value in _values(agreement) if value[-1]]
    return [
        Mark(number, label, value, confidence, VALUES[kind], tuple(evidence))
        for number, (kind, label, value, confidence, evidence) in enumerate(found, start=1)
    ]


def _values(agreement: Agreement) -> Iterator[_Value]:
    said = agreement.evidence
    yield "concluded", "concluded", agreement.kind.value, agreement.confidence, said.act
    yield "title", "title", agreement.title or "", None, said.title
    if agreement.cluster:
        yield "cluster", "cluster", agreement.cluster.name, agreement.cluster.confidence, agreement.cluster.evidence
        yield "number", "members declared", str(agreement.cluster.members_declared), None, said.members_declared
    if agreement.signed:
        signed = agreement.signed
        yield "date", "date", signed.edtf or "impossible", signed.confidence, signed.evidence
    if agreement.place:
        yield "place", "place", agreement.place.name, agreement.place.confidence, agreement.place.evidence
    yield "number", "signatories declared", str(agreement.signatories_declared), None, said.signatories_declared
    for party in agreement.signatories:
        yield "signatory", "signatory", party.name, party.confidence, party.evidence
    for other in agreement.participants:
        yield "participant", other.role.value, other.name, other.confidence, other.evidence
    for unit in agreement.area:
        yield "area", "area", unit.name, unit.confidence, unit.evidence
