"""The cause of one error, decided from what the record found, what the gold wants and what the document says."""

from __future__ import annotations

from enum import StrEnum

from pipeline.evaluate.compare import same_date, same_name
from pipeline.evaluate.diagnosis.case import PARTIES, Case
from pipeline.evaluate.outcomes import Field, Outcome, Value
from pipeline.evaluate.sentences import most_like
from pipeline.evaluate.words import common, words


class Cause(StrEnum):
    """Why a value is wrong."""

    AGREEMENT_MISSED = "agreement missed"
    AGREEMENT_INVENTED = "agreement invented"
    LIST = "list not recognised"
    ENTITY = "entity missed"
    BOUNDARY = "boundary"
    ROLE = "role"
    LINK = "link"
    CHOICE = "choice"
    NORMALISATION = "normalisation"
    DUPLICATE = "duplicate"
    INVENTED = "invented"
    OTHER_WORDS = "other words"
    UNDECIDED = "undecided"


MEANING = {
    Cause.AGREEMENT_MISSED: "the record has no agreement for this one",
    Cause.AGREEMENT_INVENTED: "the gold has no agreement for this one",
    Cause.LIST: "two or more stand in one list, table or sentence, and none of them was found",
    Cause.ENTITY: "its words are in the text, and no entity of the record is there",
    Cause.BOUNDARY: "an entity is there, with more or fewer words",
    Cause.ROLE: "named in the record, in another role or in none",
    Cause.LINK: "named in the record, not with this party or person",
    Cause.CHOICE: "another value of the document was taken, or none",
    Cause.NORMALISATION: "the same words, in another form",
    Cause.DUPLICATE: "found already under another name or form",
    Cause.INVENTED: "the gold has no such value",
    Cause.OTHER_WORDS: "the text does not name it in these words, or reading lost them",
    Cause.UNDECIDED: "the document is not at hand to decide",
}

#: What it is called when a value that the record has somewhere is not where the gold wants it.
_MISPLACED = {
    **dict.fromkeys(PARTIES, Cause.ROLE),
    **dict.fromkeys((Field.SEATS, Field.REGISTERS, Field.REPRESENTATIVES, Field.PERSONS), Cause.LINK),
    **dict.fromkeys((Field.REPRESENTATIVE_FUNCTIONS, Field.PERSON_FUNCTIONS), Cause.LINK),
}
#: Values that are taken from the words of a document rather than from its entities.
_TAKEN = frozenset({Field.TITLE, Field.KIND, Field.SIGNATORIES_DECLARED})


def cause_of(outcome: Outcome, case: Case) -> Cause:
    """Why this outcome of the case's document is not right."""
    wanted, got = outcome.wanted, outcome.got
    if outcome.field is Field.AGREEMENTS:
        return Cause.AGREEMENT_MISSED if got is None else Cause.AGREEMENT_INVENTED
    if outcome in case.unread:
        return Cause.LIST
    if wanted is None:
        return _of_invented(outcome, case)
    if got is not None:
        changed = _of_changed(outcome.field, wanted, got, lenient=outcome.lenient)
        if changed is not None:
            return changed
    return _of_missed(outcome.field, wanted, case)


def _of_invented(outcome: Outcome, case: Case) -> Cause:
    got = outcome.got
    assert got is not None
    elsewhere = [o for o in case.wanted if o.wanted is not None and same_name(o.wanted.name, got.name)]
    if any((o.field, o.owner, o.agreement) == (outcome.field, outcome.owner, outcome.agreement) for o in elsewhere):
        return Cause.DUPLICATE
    return _MISPLACED.get(outcome.field, Cause.CHOICE) if elsewhere else Cause.INVENTED


def _of_changed(field: Field, wanted: Value, got: Value, *, lenient: bool) -> Cause | None:
    """Is what was got a form or a part of what is wanted? None when it is something else."""
    one, other = wanted.parts[-1], got.parts[-1]
    if lenient or (field is Field.SIGNED and one[4:] == other[4:]):
        return Cause.NORMALISATION
    left, right = words(one), words(other)
    shared = len(common(left, right))
    if shared and shared == min(len(left), len(right)):
        return Cause.BOUNDARY
    said = left and right and any(len(common(left, words(evidence.text))) == len(left) for evidence in got.evidence)
    return Cause.NORMALISATION if said and field not in _TAKEN else None


def _of_missed(field: Field, wanted: Value, case: Case) -> Cause:
    known = case.known(field)
    same = same_date if field is Field.SIGNED else same_name
    if any(same(wanted.name, name) for name, _ in known):
        return _MISPLACED.get(field, Cause.CHOICE)
    if field in _TAKEN:
        return Cause.CHOICE
    if case.document is None:
        return Cause.UNDECIDED
    span = most_like(case.document.text, wanted.name)
    if span is None:
        return Cause.OTHER_WORDS
    start, end = span
    there = any(e.start < end and start < e.end for _, evidence in known for e in evidence)
    return Cause.BOUNDARY if there else Cause.ENTITY
