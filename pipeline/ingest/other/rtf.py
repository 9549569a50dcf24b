"""RTF, read by striprtf; pictures and objects inside are left out and nothing is run."""

from __future__ import annotations

from striprtf.striprtf import rtf_to_text

from pipeline.codes import WarningCode
from pipeline.document import Document
from pipeline.ingest.base import Limits, Rejected
from pipeline.ingest.other.plain import from_text

MEDIA_TYPE = "application/rtf"
#: striprtf writes the end of a cell as „|”; one that the document prints is kept apart from it by a private character.
_CELL, _PRINTED = "|", "\ue07c"


def read_rtf(data: bytes, limits: Limits) -> Document:
    """The text of an RTF document. Raises Rejected."""
    try:
        marked = data.decode("latin-1").replace(_CELL, _PRINTED)
        text = rtf_to_text(marked, encoding="cp1250", errors="replace")  # type: ignore[no-untyped-call]
    except (ValueError, ArithmeticError, LookupError, RecursionError, AttributeError, TypeError) as error:
        message = "The RTF document is damaged; open it in a word processor and save it again."
        raise Rejected(WarningCode.CORRUPT, message) from error
    return from_text(text.replace(_CELL, "\t").replace(_PRINTED, _CELL), MEDIA_TYPE, limits)
