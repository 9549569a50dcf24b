"""What every engine does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from pipeline.batch.outcome import Outcome
from pipeline.batch.plan import Due


class Engine(Protocol):
    """Reads documents, many at a time. What comes out does not depend on how many, nor on their order."""

    def outcomes(self, due: Iterable[Due]) -> Iterator[tuple[Due, Outcome]]:
        """What came of each document, in the order in which they are finished.

        ``due`` is asked for a few more than are being read. Raises ModelError when the model is unfit.
        """
