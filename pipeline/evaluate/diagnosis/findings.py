"""Errors with their causes; an error that only comes with another is counted with it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.evaluate.diagnosis.case import PARTIES, Case
from pipeline.evaluate.diagnosis.causes import MEANING, Cause, cause_of
from pipeline.evaluate.outcomes import Field, Outcome
from pipeline.evaluate.score import DocumentResult, Evaluation
from pipeline.evaluate.sentences import Sentences
from pipeline.evaluate.words import words

#: Values that belong to one signatory, and are all wrong when it is missed or invented.
_DETAILS = frozenset({Field.SEATS, Field.REGISTERS, Field.REPRESENTATIVES, Field.REPRESENTATIVE_FUNCTIONS})
#: Fields that may hold the same body or person once more.
_NAMED = frozenset(
    {*PARTIES, Field.REPRESENTATIVES, Field.REPRESENTATIVE_FUNCTIONS, Field.PERSONS, Field.PERSON_FUNCTIONS}
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One error: where, what, why, what the document says, and the errors that come with it."""

    result: DocumentResult
    outcome: Outcome
    cause: Cause
    following: tuple[Outcome, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """The errors of one cause in numbers."""

    cause: Cause
    errors: int
    following: int
    documents: int
    fields: Counter[Field]


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """All errors of an evaluation by cause, and the sentences behind them."""

    findings: tuple[Finding, ...]
    sentences: Sentences

    def by_cause(self) -> list[tuple[Summary, list[Finding]]]:
        """The findings of each cause, the most frequent cause first."""
        grouped = {cause: [f for f in self.findings if f.cause is cause] for cause in Cause}
        return [
            (_summary(cause, found), found)
            for cause, found in sorted(grouped.items(), key=lambda item: -len(item[1]))
            if found
        ]

    def as_dict(self) -> dict[str, Any]:
        """The diagnosis for JSON: the causes, then every error."""
        groups = self.by_cause()
        return {
            "causes": [_summary_as_dict(summary) for summary, _ in groups],
            "errors": [self._as_dict(finding) for _, findings in groups for finding in findings],
        }

    def _as_dict(self, finding: Finding) -> dict[str, Any]:
        result, outcome = finding.result, finding.outcome
        return {
            "cause": finding.cause.value,
            "document": result.id,
            "format": result.format,
            "field": outcome.field.value,
            "of": outcome.owner or None,
            "wanted": outcome.wanted.label if outcome.wanted else None,
            "got": outcome.got.label if outcome.got else None,
            "sentences": [sentence.plain for sentence in self.sentences.of(result, outcome)],
            "following": [follower.field.value for follower in finding.following],
        }


def diagnose(evaluation: Evaluation, documents: Path) -> Diagnosis:
    """The cause of each value that is not exactly right. ``documents``: the folder that the documents lie below."""
    sentences = Sentences(documents)
    return Diagnosis(tuple(f for result in evaluation.results for f in _findings(result, sentences)), sentences)


def _findings(result: DocumentResult, sentences: Sentences) -> list[Finding]:
    order = list(Field)
    errors = sorted((o for o in result.outcomes if not o.exact), key=lambda outcome: order.index(outcome.field))
    leading: list[tuple[Outcome, list[Outcome]]] = []
    for outcome in errors:
        following = next((more for first, more in leading if _comes_with(outcome, first)), None)
        if following is None:
            leading.append((outcome, []))
        else:
            following.append(outcome)
    if not leading:
        return []
    case = Case(result, sentences.document(result.record) if result.record else None)
    return [Finding(result, first, cause_of(first, case), tuple(more)) for first, more in leading]


def _comes_with(outcome: Outcome, other: Outcome) -> bool:
    """Is an error only what another one brings with it?

    With an agreement all its values are wrong, with a signatory its details, and one name may be asked for twice.
    """
    if other.field is Field.AGREEMENTS:
        return outcome.agreement == other.agreement
    if None not in {outcome.agreement, other.agreement} and outcome.agreement != other.agreement:
        return False
    if other.field is Field.SIGNATORIES and outcome.field in _DETAILS:
        whole = other.wanted or other.got
        return (other.wanted is None or other.got is None) and whole is not None and whole.name == outcome.owner
    return {outcome.field, other.field} <= _NAMED and bool(_names(outcome) & _names(other))


def _names(outcome: Outcome) -> set[tuple[str, ...]]:
    return {words(value.name) for value in (outcome.wanted, outcome.got) if value is not None}


def _summary(cause: Cause, findings: list[Finding]) -> Summary:
    return Summary(
        cause,
        len(findings),
        sum(len(finding.following) for finding in findings),
        len({finding.result.id for finding in findings}),
        Counter(finding.outcome.field for finding in findings),
    )


def _summary_as_dict(summary: Summary) -> dict[str, Any]:
    return {
        "cause": summary.cause.value,
        "meaning": MEANING[summary.cause],
        "errors": summary.errors,
        "following": summary.following,
        "documents": summary.documents,
        "fields": {name.value: count for name, count in summary.fields.most_common()},
    }
