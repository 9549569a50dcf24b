"""What the exit code of the command ``klaster`` means; ``docs/exit-codes.md`` is this table for readers."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """Every exit code of every command."""

    OK = 0
    SOME_REJECTED = 1
    USAGE = 2
    NOTHING_READ = 3
    OUTPUT_FAILED = 4
    MODEL_UNFIT = 5
    NOT_READY = 6
    ENGINE_FAILED = 7
    INTERRUPTED = 130
