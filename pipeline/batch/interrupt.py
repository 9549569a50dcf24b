"""Ctrl-C: the first one lets the documents in work be finished, the second one ends the run at once."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TypeVar

Item = TypeVar("Item")


class Interruption:
    """``asked`` once somebody wants the run to end."""

    def __init__(self) -> None:
        self.asked = False

    def until_asked(self, items: Iterable[Item]) -> Iterator[Item]:
        """``items``, as long as nobody wants the run to end."""
        for item in items:
            if self.asked:
                return
            yield item


@contextmanager
def interruption(tell: str) -> Iterator[Interruption]:
    """Catch the first Ctrl-C and print ``tell``; the next one raises KeyboardInterrupt as always."""
    state = Interruption()

    def first(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - the signature of a handler
        state.asked = True
        signal.signal(signal.SIGINT, before)
        print(tell, file=sys.stderr, flush=True)

    before = signal.signal(signal.SIGINT, first)
    try:
        yield state
    finally:
        signal.signal(signal.SIGINT, before)
