"""What a person is told of a document whose reading had to be stopped from outside."""

from __future__ import annotations

from pipeline.codes import WarningCode
from pipeline.ingest.base import Limits, Rejected


def stopped(code: WarningCode, limits: Limits) -> Rejected:
    """The refusal of a document that took too long, needed too much memory, or ended its process."""
    match code:
        case WarningCode.TIMEOUT:
            message = f"Reading took longer than {limits.timeout:g} seconds; give it more with --timeout, or split it."
        case WarningCode.OUT_OF_MEMORY:
            message = f"Reading needed more than {limits.memory} MB; give it more with --memory, or split it."
        case _:
            message = "The process that read the document died; try it alone, and report it if it dies again."
    return Rejected(code, message)
