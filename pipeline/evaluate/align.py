"""Gold against output: agreements aligned by likeness, values paired, each pair judged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.evaluate.assignment import assign
from pipeline.evaluate.compare import Matcher, exact, same_date, same_name, same_place, same_term
from pipeline.evaluate.fields import (
    Values,
    agreement_value,
    found_details,
    found_person_values,
    found_values,
    gold_details,
    gold_person_values,
    gold_values,
)
from pipeline.evaluate.gold import GoldAgreement, GoldRecord
from pipeline.evaluate.outcomes import Field, Outcome, Value
from pipeline.evaluate.words import similarity
from pipeline.records import Agreement, AgreementStatus, Record

#: Two names of a list that are not the same but share half their words are one party, wrongly named.
NEAR = 0.5

_MATCHERS: dict[Field, Matcher] = {
    Field.KIND: same_term,
    Field.SIGNED: same_date,
    Field.PLACE: same_place,
    Field.SEATS: same_place,
    Field.AREA: same_place,
    Field.REGISTERS: exact,
    Field.SIGNATORIES_DECLARED: exact,
}
#: Fields with at most one value: what is got stands against what is wanted, however unlike.
_SINGLE = frozenset(
    {Field.CLUSTER, Field.TITLE, Field.KIND, Field.SIGNED, Field.PLACE, Field.SEATS, Field.SIGNATORIES_DECLARED}
)


@dataclass(frozen=True, slots=True)
class Pair:
    """Indexes of a wanted and a found value that belong together; None where one stands alone."""

    wanted: int | None
    got: int | None
    exact: bool = False
    lenient: bool = False


def compare_records(gold: GoldRecord, record: Record | None, accepted: Sequence[str]) -> tuple[Outcome, ...]:
    """Every value of the gold against the record; None, where there is no output, misses them all.

    Planned agreements are left aside: gold holds concluded ones only.
    """
    found = [a for a in record.agreements if a.status is not AgreementStatus.PLANNED] if record else []
    outcomes: list[Outcome] = []
    for number, (wanted, got) in enumerate(_aligned(gold.agreements, found, accepted), start=1):
        outcomes.extend(replace(outcome, agreement=number) for outcome in _agreement(wanted, got, accepted))
    people = found_person_values(record.entities.persons if record else [])
    return (*outcomes, *_fields(gold_person_values(gold.persons), people, accepted))


def pair_values(field: Field, wanted: Sequence[Value], got: Sequence[Value], accepted: Sequence[str]) -> list[Pair]:
    """The best pairing of two lists of values: as many right ones as can be, then near ones, then those alone."""

    def score(one: Value, other: Value) -> float:
        if _is_right(one, other, exact, accepted):
            return 3.0
        if _is_right(one, other, _MATCHERS.get(field, same_name), accepted):
            return 2.0
        likeness = similarity(one.name, other.name)
        return 0.9 * likeness + 0.01 if field in _SINGLE or likeness >= NEAR else 0.0

    matched = assign(wanted, got, score)
    lefts, rights = {left for left, _ in matched}, {right for _, right in matched}
    grades = [(left, right, score(wanted[left], got[right])) for left, right in matched]
    return [
        *(Pair(left, right, exact=grade >= 3, lenient=grade >= 2) for left, right, grade in grades),
        *(Pair(index, None) for index in range(len(wanted)) if index not in lefts),
        *(Pair(None, index) for index in range(len(got)) if index not in rights),
    ]


def _is_right(wanted: Value, got: Value, matcher: Matcher, accepted: Sequence[str]) -> bool:
    return all(matcher(one, other, accepted) for one, other in zip(wanted.parts, got.parts, strict=True))


def _aligned(
    gold: Sequence[GoldAgreement], found: Sequence[Agreement], accepted: Sequence[str]
) -> Iterator[tuple[GoldAgreement | None, Agreement | None]]:
    """Each agreement of either side once: with the one most like it, or with None."""

    def likeness(wanted: GoldAgreement, got: Agreement) -> float:
        return 1 + sum(outcome.lenient for outcome in _agreement(wanted, got, accepted))

    matched = dict(assign(gold, found, likeness))
    for index, wanted in enumerate(gold):
        yield wanted, found[matched[index]] if index in matched else None
    for index, extra in enumerate(found):
        if index not in matched.values():
            yield None, extra


def _agreement(wanted: GoldAgreement | None, got: Agreement | None, accepted: Sequence[str]) -> Iterator[Outcome]:
    """All outcomes of one aligned pair; one side is None where an agreement is missed or invented."""
    both = wanted is not None and got is not None
    yield Outcome(
        Field.AGREEMENTS,
        agreement_value(wanted) if wanted else None,
        agreement_value(got) if got else None,
        exact=both,
        lenient=both,
    )
    yield from _fields(gold_values(wanted) if wanted else {}, found_values(got) if got else {}, accepted)
    yield from _details(wanted, got, accepted)


def _details(wanted: GoldAgreement | None, got: Agreement | None, accepted: Sequence[str]) -> Iterator[Outcome]:
    """Seats, numbers and people of each signatory, compared within its pair."""
    parties, found = wanted.signatories if wanted else (), got.signatories if got else []
    names = [Value((party.name,)) for party in parties]
    found_names = [Value((party.name,)) for party in found]
    for pair in pair_values(Field.SIGNATORIES, names, found_names, accepted):
        party = None if pair.wanted is None else parties[pair.wanted]
        other = None if pair.got is None else found[pair.got]
        owner = party.name if party else other.name if other else ""
        yield from _fields(gold_details(party) if party else {}, found_details(other) if other else {}, accepted, owner)


def _fields(wanted: Values, got: Values, accepted: Sequence[str], owner: str = "") -> Iterator[Outcome]:
    """The outcomes of each field that either side has."""
    for field in Field:
        ours, theirs = wanted.get(field, []), got.get(field, [])
        for pair in pair_values(field, ours, theirs, accepted):
            one = None if pair.wanted is None else ours[pair.wanted]
            other = None if pair.got is None else theirs[pair.got]
            yield Outcome(field, one, other, exact=pair.exact, lenient=pair.lenient, owner=owner)
