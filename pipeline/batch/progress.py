"""How far a run is, on standard error: a bar for a person at a terminal, now and then a line for a log."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from time import monotonic
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from pipeline.batch.tally import Tally
from pipeline.records import DocumentStatus

#: Seconds between two lines where there is no terminal.
PAUSE = 30.0


class Watch:
    """Shows the state of ``tally`` as it grows. ``count`` says how many documents there will be; it may take long."""

    def __init__(self, tally: Tally, count: Callable[[], int] | None = None, console: Console | None = None) -> None:
        self._tally = tally
        self._console = console or Console(stderr=True, highlight=False)
        self._started = self._last = monotonic()
        self._bar = Progress(
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.description}"),
            TimeElapsedColumn(),
            TextColumn("left"),
            TimeRemainingColumn(),
            console=self._console,
            transient=True,
            disable=not self._console.is_terminal,
        )
        self._task = self._bar.add_task("", total=None)
        if count and self._console.is_terminal:
            Thread(target=lambda: self._bar.update(self._task, total=count()), daemon=True).start()

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._bar.stop()

    def advance(self) -> None:
        """The tally has grown."""
        self._bar.update(self._task, completed=self._tally.documents, description=self._state())
        if not self._console.is_terminal and monotonic() - self._last > PAUSE:
            self._last = monotonic()
            self.tell(f"{self._tally.documents} documents, {self._state()}")

    def tell(self, message: str) -> None:
        """A line of its own above the bar."""
        self._console.print(f"klaster: {message}", markup=False, soft_wrap=True)

    def _state(self) -> str:
        rate = self._tally.documents / max(monotonic() - self._started, 0.001)
        partial, rejected = (self._tally.statuses[s] for s in (DocumentStatus.PARTIAL, DocumentStatus.REJECTED))
        return f"{rate:.1f} a second, {partial} partial, {rejected} rejected"
