"""The engine of many machines: the same reading in the processes of a Ray cluster, which must see the same paths."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from pipeline.batch import worker
from pipeline.batch.errors import EngineError, NotReadyError
from pipeline.batch.outcome import Outcome
from pipeline.batch.plan import Due
from pipeline.batch.stopped import stopped
from pipeline.codes import WarningCode
from pipeline.ingest.base import Limits

#: The Ray that starts with the run and ends with it.
LOCAL = "local"
#: Seconds between two looks at the clock of the documents being read.
TICK = 0.5


@dataclass
class _Task:
    """A document, the actor that reads it, and since when; the answer is awaited under ``answer``."""

    due: Due
    actor: Any
    answer: Any
    since: float = field(default_factory=time.monotonic)


class Cluster:
    """Reads with at most ``workers`` processes of a Ray cluster, by default one for each of its processors.

    Each reads one document at a time, so that whoever hangs or dies is known. Raises NotReadyError without Ray.
    """

    def __init__(
        self,
        make: worker.Make,
        workers: int | None = None,
        limits: Limits = Limits(),  # noqa: B008 - frozen
        address: str = LOCAL,
    ) -> None:
        try:
            import ray
        except ImportError as error:
            raise NotReadyError("the engine ray needs Ray: pip install 'klaster[ray]'") from error
        self._ray: Any = ray  # its own types say little
        self._make = make
        self._workers = workers
        self._limits = limits
        self._address = address

    def outcomes(self, due: Iterable[Due]) -> Iterator[tuple[Due, Outcome]]:
        """What came of each document, as they are finished. Raises ModelError, EngineError."""
        self._connect()
        try:
            yield from self._read(iter(due))
        finally:
            self._ray.shutdown()

    def _connect(self) -> None:
        here = {"num_cpus": self._workers, "include_dashboard": False} if self._address == LOCAL else {}
        try:
            self._ray.init(address=self._address, log_to_driver=False, logging_level="error", **here)
        except (ConnectionError, RuntimeError) as error:
            told = f"the Ray cluster {self._address} cannot be used: {error}; start it, or give another --address"
            raise EngineError(told) from error

    def _read(self, waiting: Iterator[Due]) -> Iterator[tuple[Due, Outcome]]:
        workers = self._workers or int(self._ray.cluster_resources().get("CPU", 1))
        tasks = [self._begin(self._actor(), one) for one in islice(waiting, workers)]
        while tasks:
            answers, _ = self._ray.wait([task.answer for task in tasks], timeout=TICK)
            task = next((task for task in tasks if task.answer in answers or self._is_late(task)), None)
            if task is None:
                continue
            tasks.remove(task)
            actor, outcome = self._outcome(task, ready=task.answer in answers)
            yield task.due, outcome
            if (following := next(waiting, None)) is not None:
                tasks.append(self._begin(actor, following))

    def _outcome(self, task: _Task, *, ready: bool) -> tuple[Any, Outcome]:
        """What came of a document, and an actor that is free; a document that ended its own is rejected by another.

        An answer that is ready counts however late it is fetched: what kept this process busy is not its fault.
        """
        code = WarningCode.TIMEOUT
        if ready:
            try:
                return task.actor, self._ray.get(task.answer)
            except self._ray.exceptions.RayTaskError as error:
                if not isinstance(error.cause, MemoryError):
                    raise error.cause from error
                code = WarningCode.OUT_OF_MEMORY
            except self._ray.exceptions.RayActorError:
                code = WarningCode.CRASHED
        self._ray.kill(task.actor)
        actor = self._actor()
        refusal = actor.call.remote(worker.refuse, task.due.source, stopped(code, self._limits))
        try:
            return actor, self._ray.get(refusal)
        except self._ray.exceptions.RayActorError as error:
            raise EngineError("the processes of the Ray cluster end before they read anything") from error

    def _is_late(self, task: _Task) -> bool:
        return time.monotonic() - task.since > self._limits.timeout

    def _begin(self, actor: Any, due: Due) -> _Task:  # noqa: ANN401 - Ray's handles have no types
        return _Task(due, actor, actor.call.remote(worker.extract, due.source))

    def _actor(self) -> Any:  # noqa: ANN401
        """A process of the cluster with the model loaded, awaited so that loading counts for no document."""
        actor = self._ray.remote(num_cpus=1)(_Reader).remote(self._make, self._limits.memory)
        try:
            self._ray.get(actor.call.remote(bool))
        except self._ray.exceptions.RayActorError as error:
            raise EngineError("the processes of the Ray cluster end before they read anything") from error
        return actor


class _Reader:
    """What an actor holds: a process that is ready as a worker is."""

    def __init__(self, make: worker.Make, memory: int) -> None:
        worker.start(make, memory)

    def call(self, function: Any, *arguments: object) -> Any:  # noqa: ANN401
        return function(*arguments)
