"""Counts of a run while it runs; they stay small however long it is."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, fields

from pipeline.batch.exit_codes import ExitCode
from pipeline.batch.ledger import Entry
from pipeline.batch.outcome import Outcome, Seconds
from pipeline.codes import DocumentStatus, WarningCode
from pipeline.emit.paths import PUT_AWAY


@dataclass
class Tally:
    """``statuses``, ``rejections`` and ``agreements`` count all documents; ``seconds`` add up those ``read`` now.

    ``problems`` are paths that gave nothing to read, ``gone`` records that were put away.
    """

    read: int = 0
    problems: int = 0
    gone: int = 0
    agreements: int = 0
    statuses: Counter[DocumentStatus] = field(default_factory=Counter)
    rejections: Counter[WarningCode] = field(default_factory=Counter)
    seconds: Counter[str] = field(default_factory=Counter)

    @property
    def documents(self) -> int:
        """How many have a record."""
        return self.statuses.total()

    def add(self, outcome: Outcome) -> None:
        """Count a document that was read now."""
        self.read += 1
        self._count(outcome.status, outcome.rejected, outcome.agreements)
        for stage in fields(Seconds):
            self.seconds[stage.name] += getattr(outcome.seconds, stage.name)

    def keep(self, entry: Entry) -> None:
        """Count a document whose record was there."""
        rejected = WarningCode(entry.rejected) if entry.rejected else None
        self._count(DocumentStatus(entry.status), rejected, entry.agreements)

    def _count(self, status: DocumentStatus, rejected: WarningCode | None, agreements: int) -> None:
        self.statuses[status] += 1
        self.agreements += agreements
        if rejected:
            self.rejections[rejected] += 1

    def sentence(self) -> str:
        """The counts for a person."""
        statuses = ", ".join(f"{self.statuses[status]:,} {status.value}" for status in DocumentStatus)
        kept = self.documents - self.read
        unchanged = f"; {self.read:,} read now, {kept:,} unchanged" if kept else ""
        gone = f" Gone: {self.gone:,}, their records are in {PUT_AWAY}." if self.gone else ""
        return f"Documents: {statuses}{unchanged}. Agreements: {self.agreements:,}.{gone}"

    def exit_code(self) -> ExitCode:
        """How the run ended."""
        rejected = self.statuses[DocumentStatus.REJECTED]
        if rejected == self.documents:
            return ExitCode.NOTHING_READ
        return ExitCode.SOME_REJECTED if rejected or self.problems else ExitCode.OK
