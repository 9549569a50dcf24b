"""The engine of one machine: worker processes, each replaced when a document hangs, crashes or bursts it."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, TimeoutError
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from itertools import chain, islice
from queue import SimpleQueue

from pebble import ProcessExpired, ProcessPool

from pipeline.batch import worker
from pipeline.batch.errors import EngineError
from pipeline.batch.outcome import Outcome
from pipeline.batch.plan import Due
from pipeline.batch.sources import Source
from pipeline.batch.stopped import stopped
from pipeline.codes import WarningCode
from pipeline.ingest.base import Limits

#: Documents that a worker reads before a fresh one takes its place, so that nothing it might leak adds up.
RECYCLED_AFTER = 2_000
#: Documents handed out for each worker: one being read, the others wait at its door.
AHEAD = 3
#: How a worker ends that ran out of memory.
EXHAUSTED = 86

CANNOT_START = "the worker processes end before they read anything; give them more memory, or fewer --workers"

#: The documents that are finished, in that order.
Done = SimpleQueue[tuple["Future[Outcome]", Due]]


class Pool:
    """At most ``workers`` processes of this machine, by default one a core; ``make`` loads the model in each.

    The modules ``preload`` are loaded once for all of them.
    """

    def __init__(
        self,
        make: worker.Make,
        workers: int | None = None,
        limits: Limits = Limits(),  # noqa: B008 - frozen
        preload: Sequence[str] = (),
    ) -> None:
        self._make = make
        self._workers = workers or len(os.sched_getaffinity(0))
        self._limits = limits
        self._preload = list(preload)

    def outcomes(self, due: Iterable[Due]) -> Iterator[tuple[Due, Outcome]]:
        """What came of each document, as they are finished. Raises ModelError."""
        waiting = iter(due)
        first = list(islice(waiting, self._workers))
        if not first:
            return
        pool = self._pool(len(first))
        try:
            yield from self._read(pool, chain(first, waiting))
            pool.close()  # type: ignore[no-untyped-call]
        finally:
            pool.stop()  # type: ignore[no-untyped-call]
            pool.join()

    def _pool(self, workers: int) -> ProcessPool:
        """A server with the libraries loaded forks the workers: quickly, and without the threads of this process."""
        # Each worker has a core of its own, so that numpy need start no threads, which a fork would not keep.
        os.environ.setdefault("OMP_NUM_THREADS", "1")
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(self._preload)
        arguments = (self._make, self._limits.memory)
        return ProcessPool(workers, RECYCLED_AFTER, worker.start, arguments, context)

    def _read(self, pool: ProcessPool, due: Iterable[Due]) -> Iterator[tuple[Due, Outcome]]:
        pending = 0
        done: Done = SimpleQueue()
        for one in due:
            task = pool.schedule(_extract, [one.source], timeout=self._limits.timeout)
            task.add_done_callback(partial(_tell, done, one))
            pending += 1
            if pending >= AHEAD * self._workers:
                yield self._finished(pool, done)
                pending -= 1
        for _ in range(pending):
            yield self._finished(pool, done)

    def _finished(self, pool: ProcessPool, done: Done) -> tuple[Due, Outcome]:
        """Wait for one. A document that ended its worker is rejected by another, which does not read it."""
        future, one = done.get()
        while (code := _code(future)) is not None:
            refusal = pool.schedule(worker.refuse, [one.source, stopped(code, self._limits)])
            refusal.add_done_callback(partial(_tell, done, one))
            future, one = done.get()
        return one, future.result()


def _extract(source: Source) -> Outcome:
    """In a worker, which ends when it ran out of memory: what it cannot give back would be missing to the next."""
    outcome = worker.extract(source)
    if outcome.rejected is WarningCode.OUT_OF_MEMORY:
        os._exit(EXHAUSTED)
    return outcome


def _tell(done: Done, one: Due, future: Future[Outcome]) -> None:
    done.put((future, one))


def _code(future: Future[Outcome]) -> WarningCode | None:
    """Why the document's own process could not say what came of it; None where it could."""
    match future.exception():
        case TimeoutError():
            return WarningCode.TIMEOUT
        case MemoryError():
            return WarningCode.OUT_OF_MEMORY
        case ProcessExpired() as error if error.exitcode == EXHAUSTED:
            return WarningCode.OUT_OF_MEMORY
        case ProcessExpired():
            return WarningCode.CRASHED
        case BrokenProcessPool() as error:
            raise EngineError(CANNOT_START) from error
        case _:
            return None
