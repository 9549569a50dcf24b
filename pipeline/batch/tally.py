"""Counts of a run while it runs; they stay small however long it is."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from pipeline.batch.exit_codes import ExitCode
from pipeline.batch.outcome import Outcome
from pipeline.records import DocumentStatus, WarningCode


@dataclass
class Tally:
    """``problems`` are paths that gave nothing to read; ``agreements`` those of all documents."""

    statuses: Counter[DocumentStatus] = field(default_factory=Counter)
    rejections: Counter[WarningCode] = field(default_factory=Counter)
    agreements: int = 0
    problems: int = 0

    @property
    def documents(self) -> int:
        """How many have a record."""
        return self.statuses.total()

    def add(self, outcome: Outcome) -> None:
        """Count one document."""
        self.statuses[outcome.status] += 1
        self.agreements += outcome.agreements
        if outcome.rejected:
            self.rejections[outcome.rejected] += 1

    def sentence(self) -> str:
        """The counts for a person."""
        statuses = ", ".join(f"{self.statuses[status]} {status.value}" for status in DocumentStatus)
        return f"{self.documents} documents: {statuses}. {self.agreements} agreements."

    def exit_code(self) -> ExitCode:
        """How the run ended."""
        rejected = self.statuses[DocumentStatus.REJECTED]
        if rejected == self.documents:
            return ExitCode.NOTHING_READ
        return ExitCode.SOME_REJECTED if rejected or self.problems else ExitCode.OK
