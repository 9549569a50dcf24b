"""What every engine does, and the bounds that it keeps each document within."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from pipeline.batch.outcome import Outcome
from pipeline.batch.plan import Due
from pipeline.records import WarningCode


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one document may cost: seconds, and megabytes of memory on top of the model's."""

    seconds: float = 300.0
    megabytes: int = 2_000

    def __str__(self) -> str:
        """As the ledger notes them."""
        return f"{self.seconds:g} s, {self.megabytes} MB"

    def refusal(self, code: WarningCode) -> str:
        """What a person is told of a document that went beyond: one sentence with the remedy."""
        match code:
            case WarningCode.TIMEOUT:
                return f"Reading took longer than {self.seconds:g} seconds; give it more with --timeout, or split it."
            case WarningCode.OUT_OF_MEMORY:
                return f"Reading needed more than {self.megabytes} MB; give it more with --memory, or split it."
            case _:
                return "The process that read the document died; try it alone, and report it if it dies again."


class Engine(Protocol):
    """Reads documents, many at a time. What comes out does not depend on how many, nor on their order."""

    def outcomes(self, due: Iterable[Due]) -> Iterator[tuple[Due, Outcome]]:
        """What came of each document, in the order in which they are finished.

        ``due`` is asked for a few more than are being read. Raises ModelError when the model is unfit.
        """
