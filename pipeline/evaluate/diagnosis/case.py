"""What the cause of an error is decided from: one document, its record, all that its gold wants."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from pipeline.document import Document
from pipeline.emit.terminal import sentence_bounds
from pipeline.evaluate.fields import found_details
from pipeline.evaluate.outcomes import Field, Outcome
from pipeline.evaluate.score import DocumentResult
from pipeline.evaluate.sentences import most_like
from pipeline.records import Entities, Evidence, Record

#: Fields that name bodies and persons by their part in the agreement.
PARTIES = (Field.SIGNATORIES, Field.INITIATORS, Field.COORDINATORS, Field.OTHER_ORGANIZATIONS)
_PEOPLE = frozenset({Field.REPRESENTATIVES, Field.REPRESENTATIVE_FUNCTIONS, Field.PERSONS, Field.PERSON_FUNCTIONS})
_PLACES = frozenset({Field.PLACE, Field.SEATS, Field.AREA})

Known = tuple[str, Collection[Evidence]]


@dataclass(frozen=True)
class Case:
    """One document of an evaluation; ``document`` is None where it is not at hand."""

    result: DocumentResult
    document: Document | None

    @cached_property
    def wanted(self) -> tuple[Outcome, ...]:
        """All outcomes of values that the gold has."""
        return tuple(outcome for outcome in self.result.outcomes if outcome.wanted is not None)

    def known(self, field: Field) -> list[Known]:
        """What the record names anywhere of the kind of ``field``, with its evidence."""
        record = self.result.record
        return list(_known(record, field)) if record is not None else []

    @cached_property
    def unread(self) -> frozenset[Outcome]:
        """Parties that are missed together with all others of their list, table or sentence."""
        if self.document is None:
            return frozenset()
        together: dict[object, list[Outcome]] = defaultdict(list)
        for outcome in self.wanted:
            if outcome.field not in PARTIES or outcome.wanted is None:
                continue
            span = most_like(self.document.text, outcome.wanted.name)
            if span is not None:
                together[outcome.field, outcome.agreement, _surroundings(self.document, *span)].append(outcome)
        missed = (o for o in together.values() if len(o) > 1 and all(outcome.got is None for outcome in o))
        return frozenset(chain.from_iterable(missed))


def _known(record: Record, field: Field) -> Iterator[Known]:
    entities = record.entities
    if field is Field.REGISTERS:
        parties = [party for agreement in record.agreements for party in agreement.signatories]
        yield from ((v.label, v.evidence) for party in parties for v in found_details(party)[Field.REGISTERS])
    elif field is Field.SIGNED:
        yield from ((date.edtf, date.evidence) for date in entities.dates if date.edtf)
    elif field is Field.CLUSTER:
        yield from ((a.cluster.name, a.cluster.evidence) for a in record.agreements if a.cluster)
        yield from ((body.name, body.evidence) for body in entities.organizations)
    else:
        yield from _named(entities, field)


def _named(entities: Entities, field: Field) -> Iterable[Known]:
    if field in _PLACES:
        return [(place.name, place.evidence) for place in entities.places]
    people = [(person.name, person.evidence) for person in entities.persons]
    if field in _PEOPLE:
        return people
    return [*((body.name, body.evidence) for body in entities.organizations), *people] if field in PARTIES else []


def _surroundings(document: Document, start: int, end: int) -> tuple[str, int]:
    """What a place in the text is one member of: its list, its table, or its sentence."""
    block = next((b for b in document.blocks if b.start <= start < b.end), None)
    if block is not None and block.list_id is not None:
        return "list", block.list_id
    if block is not None and block.table_id is not None:
        return "table", block.table_id
    return "sentence", sentence_bounds(document.text, start, end)[0]
