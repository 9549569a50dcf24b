"""How far a run is, on standard error: a bar for a person at a terminal, now and then a line for a log."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from time import monotonic
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from pipeline.batch.ledger import Entry
from pipeline.batch.outcome import Outcome
from pipeline.batch.sources import Problem, Source
from pipeline.batch.sources.on_disk import Seen
from pipeline.batch.tally import Tally
from pipeline.codes import DocumentStatus
from pipeline.emit.terminal import plain

#: Seconds between two lines where there is no terminal.
PAUSE = 30.0
#: A table of more documents than this is read by nobody.
SHOWN = 50


class Watch:
    """Counts in ``tally`` what happens, and shows it unless ``quiet``.

    ``count`` says how many files there are to go through; it may take long. ``names`` are those of the first documents.
    """

    def __init__(
        self, *, quiet: bool = False, count: Callable[[], int] | None = None, console: Console | None = None
    ) -> None:
        self.tally = Tally()
        self.names: list[str] = []
        self._files = Seen()  # an archive is done with the first document in it
        self._quiet = quiet
        self._console = console or Console(stderr=True, highlight=False)
        self._live = self._console.is_terminal and not quiet
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
            disable=not self._live,
        )
        self._task = self._bar.add_task("", total=None)
        if count and self._live:
            Thread(target=lambda: self._bar.update(self._task, total=count()), daemon=True).start()

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._bar.stop()

    @property
    def seconds(self) -> float:
        """How long it has been watching."""
        return monotonic() - self._started

    def problem(self, problem: Problem) -> None:
        """Told even when quiet: nothing else keeps it."""
        self.tally.problems += 1
        self.tell(f"{problem.path} {problem.message}")

    def unchanged(self, source: Source, entry: Entry) -> None:
        """A document is done without being read."""
        self.tally.keep(entry)
        self._advance(source)

    def read(self, source: Source, outcome: Outcome) -> None:
        """A document is done."""
        self.tally.add(outcome)
        if outcome.rejected and not self._quiet:
            self.tell(f"{source.name}: {outcome.message}")
        self._advance(source)

    def _advance(self, source: Source) -> None:
        if len(self.names) <= SHOWN:
            self.names.append(source.name)
        if self._live:
            if source.place is None or self._files.add(source.place):
                self._bar.advance(self._task)
            self._bar.update(self._task, description=self._state())
        elif not self._quiet and monotonic() - self._last > PAUSE:
            self._last = monotonic()
            self.tell(f"{self.tally.documents:,} documents, {self._state()}")

    def _state(self) -> str:
        statuses = self.tally.statuses
        partial, rejected = statuses[DocumentStatus.PARTIAL], statuses[DocumentStatus.REJECTED]
        rate = self.tally.documents / max(self.seconds, 0.001)
        return f"{rate:.1f} a second, {statuses[DocumentStatus.OK]:,} ok, {partial:,} partial, {rejected:,} rejected"

    def tell(self, message: str) -> None:
        """Say a sentence, even when quiet."""
        self._console.print(f"klaster: {plain(message)}", markup=False, soft_wrap=True)
