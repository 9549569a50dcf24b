"""The scores made of single outcomes: by field, by document, by format."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pipeline.evaluate.outcomes import Field, Outcome
from pipeline.evaluate.reliability import Reliability, reliability
from pipeline.records import Record

#: A document is right when these are.
MAIN_FIELDS = frozenset({Field.AGREEMENTS, Field.SIGNATORIES, Field.SIGNED})


@dataclass(frozen=True, slots=True)
class Hits:
    """Right ones among those wanted and those found. A ratio of nothing is None."""

    right: int
    wanted: int
    found: int

    @property
    def precision(self) -> float | None:
        """How many of the found are right."""
        return self.right / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """How many of the wanted are found."""
        return self.right / self.wanted if self.wanted else None

    @property
    def f(self) -> float | None:
        """Harmonic mean of precision and recall."""
        total = self.wanted + self.found
        return 2 * self.right / total if total else None

    def as_dict(self) -> dict[str, float | int | None]:
        """For JSON."""
        return {"right": self.right, "precision": self.precision, "recall": self.recall, "f": self.f}


@dataclass(frozen=True, slots=True)
class Score:
    """One field over many documents, exact and lenient."""

    exact: Hits
    lenient: Hits

    @classmethod
    def of(cls, outcomes: Iterable[Outcome]) -> Score:
        """The score of these outcomes."""
        some = list(outcomes)
        wanted = sum(outcome.wanted is not None for outcome in some)
        found = sum(outcome.got is not None for outcome in some)
        exact, lenient = sum(outcome.exact for outcome in some), sum(outcome.lenient for outcome in some)
        return cls(Hits(exact, wanted, found), Hits(lenient, wanted, found))

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        counts = {"wanted": self.exact.wanted, "found": self.exact.found}
        return {**counts, "exact": self.exact.as_dict(), "lenient": self.lenient.as_dict()}


@dataclass(frozen=True, slots=True)
class DocumentResult:
    """One document in one format against its gold. ``record`` is None where there is no output."""

    id: str
    format: str
    record: Record | None
    negative: bool
    outcomes: tuple[Outcome, ...]

    def is_right(self, *, exact: bool) -> bool:
        """Are its agreements, their signatories and their dates all right, and no other there?"""
        main = [outcome for outcome in self.outcomes if outcome.field in MAIN_FIELDS]
        return all(outcome.exact if exact else outcome.lenient for outcome in main)

    @property
    def false_agreements(self) -> int:
        """Agreements found in a document that holds none."""
        found = [o for o in self.outcomes if o.field is Field.AGREEMENTS and o.got is not None]
        return len(found) if self.negative else 0


@dataclass(frozen=True, slots=True)
class Summary:
    """A set of documents in numbers."""

    documents: int
    right_exact: int
    right_lenient: int
    negatives: int
    false_agreements: int
    fields: dict[Field, Score]

    @classmethod
    def of(cls, results: Iterable[DocumentResult]) -> Summary:
        """The numbers of these documents."""
        some = list(results)
        outcomes = [outcome for result in some for outcome in result.outcomes]
        return cls(
            documents=len(some),
            right_exact=sum(result.is_right(exact=True) for result in some),
            right_lenient=sum(result.is_right(exact=False) for result in some),
            negatives=sum(result.negative for result in some),
            false_agreements=sum(result.false_agreements for result in some),
            fields={field: Score.of(o for o in outcomes if o.field is field) for field in Field},
        )

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return {
            "documents": self.documents,
            "documents_right": {"exact": self.right_exact, "lenient": self.right_lenient},
            "negatives": {"documents": self.negatives, "false_agreements": self.false_agreements},
            "fields": {field.value: score.as_dict() for field, score in self.fields.items()},
        }


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Every document's outcomes, and what could not be compared."""

    results: tuple[DocumentResult, ...]
    missing: tuple[str, ...]
    without_gold: tuple[str, ...]
    skipped: tuple[str, ...]

    def summary(self) -> Summary:
        """All documents together."""
        return Summary.of(self.results)

    def by_format(self) -> dict[str, Summary]:
        """Each format by itself; a document without any output belongs to none."""
        formats = sorted({result.format for result in self.results if result.record is not None})
        return {name: Summary.of(r for r in self.results if r.format == name) for name in formats}

    def reliability(self) -> dict[Field | None, Reliability]:
        """How far confidence can be trusted: for each field whose values carry one, and under None for all together."""
        outcomes = [outcome for result in self.results for outcome in result.outcomes]
        fields = {field: reliability(o for o in outcomes if o.field is field) for field in Field}
        return {**{field: found for field, found in fields.items() if found.bins}, None: reliability(outcomes)}

    def errors(self, field: Field | None = None) -> list[tuple[DocumentResult, Outcome]]:
        """Each value of ``field`` (or of all) that is not exactly right, with its document."""
        return [
            (result, outcome)
            for result in self.results
            for outcome in result.outcomes
            if not outcome.exact and field in {None, outcome.field}
        ]

    def as_dict(self) -> dict[str, Any]:
        """The whole evaluation for JSON: summary, formats, reliability, errors, what was left out."""
        return {
            **self.summary().as_dict(),
            "formats": {name: summary.as_dict() for name, summary in self.by_format().items()},
            "reliability": {
                field.value if field else "all": found.as_dict() for field, found in self.reliability().items()
            },
            "errors": [_error(result, outcome) for result, outcome in self.errors()],
            "missing_outputs": list(self.missing),
            "outputs_without_gold": list(self.without_gold),
            "skipped_files": list(self.skipped),
        }


def _error(result: DocumentResult, outcome: Outcome) -> dict[str, Any]:
    return {
        "document": result.id,
        "format": result.format,
        "field": outcome.field.value,
        "of": outcome.owner or None,
        "wanted": outcome.wanted.label if outcome.wanted else None,
        "got": outcome.got.label if outcome.got else None,
        "lenient": outcome.lenient,
    }
