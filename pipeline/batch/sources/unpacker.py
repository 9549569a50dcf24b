"""Containers are opened in a process of their own: a bomb, a loop or a crash ends that process and nothing else."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable, Iterator
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Self

from pipeline.batch import memory
from pipeline.batch.errors import EngineError
from pipeline.batch.sources.inside import file_of, opened, refused
from pipeline.batch.sources.source import Source
from pipeline.batch.stopped import stopped
from pipeline.codes import WarningCode
from pipeline.ingest.base import Limits, Rejected
from pipeline.ingest.containers import HEAD, may_hold_documents

_CANNOT_START = "the process that opens archives ends before it opens any; give it more memory"
_REPORT = "An error in klaster, not in the archive ({error}); please report it with the output of: klaster --debug"

#: What opens a source, in the process.
Opens = Callable[[Source, Limits], Iterator[Source]]


class Unpacker:
    """Opens containers one after the other, each document in them within the limits of time and memory.

    The process starts with the first file that may be a container, again after one that ended it, and ends here.
    """

    def __init__(self, limits: Limits, opens: Opens = opened) -> None:
        self._limits = limits
        self._opens = opens
        self._process: multiprocessing.process.BaseProcess | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stop()

    def opened(self, source: Source) -> Iterator[Source]:
        """``inside.opened``; a container that goes beyond the limits is told of after what came before."""
        if not _may_hold_documents(source):
            yield source
            return
        came = False
        for one in self._answers(source):
            if isinstance(one, Rejected):
                yield refused(source, one, is_document=came)
            else:
                came = came or one.name == source.name
                yield one

    def _answers(self, source: Source) -> Iterator[Source | Rejected]:
        pipe = self._pipe()
        code = WarningCode.CRASHED
        with suppress(EOFError, OSError):
            pipe.send(source)
            while pipe.poll(self._limits.timeout):
                answer = pipe.recv()
                if answer is None:
                    return
                yield answer
            code = WarningCode.TIMEOUT
        self._stop()
        yield stopped(code, self._limits)

    def _pipe(self) -> Connection:
        """The way to the process, which is ready. Raises EngineError."""
        if self._process is None:
            # Not forked: a child would have the threads' locks, and the memory, of this process.
            context = multiprocessing.get_context("spawn")
            self._ours, theirs = context.Pipe()
            self._process = context.Process(target=_serve, args=(theirs, self._limits, self._opens), daemon=True)
            self._process.start()
            theirs.close()
            try:
                self._ours.recv()
            except EOFError as error:
                raise EngineError(_CANNOT_START) from error
        return self._ours

    def _stop(self) -> None:
        if self._process is not None:
            self._ours.close()
            self._process.kill()
            self._process.join()
            self._process = None


def _may_hold_documents(source: Source) -> bool:
    try:
        with file_of(source) as file:
            return may_hold_documents(file.read(HEAD))
    except OSError:
        return False  # whoever reads it says why it cannot be opened


def _serve(pipe: Connection, limits: Limits, opens: Opens) -> None:
    """What runs in the process: for each source what is in it, then None."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the run decides what an interruption ends
    memory.allow(limits.memory)
    pipe.send(None)
    with suppress(EOFError, BrokenPipeError):
        while True:
            try:
                for one in _told(pipe.recv(), limits, opens):
                    pipe.send(one)
            except MemoryError:
                pipe.send(stopped(WarningCode.OUT_OF_MEMORY, limits))
            pipe.send(None)


def _told(source: Source, limits: Limits, opens: Opens) -> Iterator[Source | Rejected]:
    """What is in a source; an error in klaster ends it as any other trouble does."""
    try:
        yield from opens(source, limits)
    except MemoryError:
        raise
    except Exception as error:
        yield Rejected(WarningCode.INTERNAL_ERROR, _REPORT.format(error=type(error).__name__))
