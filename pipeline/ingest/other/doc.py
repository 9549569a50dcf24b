"""Word documents from before 2007, read by antiword (a Debian package), which runs no macros."""

from __future__ import annotations

import subprocess

from pipeline.codes import WarningCode
from pipeline.document import Document
from pipeline.ingest.base import Limits, Rejected
from pipeline.ingest.other.plain import from_text

MEDIA_TYPE = "application/msword"
INSTALL = "apt-get install antiword"
_SECONDS = 60.0


def read_doc(data: bytes, limits: Limits) -> Document:
    """The text of an old Word document. Raises Rejected, also where antiword is not installed."""
    command = ["antiword", "-w", "0", "-m", "UTF-8.txt", "-"]
    try:
        done = subprocess.run(command, input=data, capture_output=True, check=True, timeout=_SECONDS)
    except FileNotFoundError as error:
        message = f"This is an old Word document; save it as DOCX, or install the program that reads it: {INSTALL}."
        raise Rejected(WarningCode.UNSUPPORTED_FORMAT, message) from error
    except (OSError, subprocess.SubprocessError) as error:
        message = "The old Word document is damaged or no text; open it in a word processor and save it as DOCX."
        raise Rejected(WarningCode.CORRUPT, message) from error
    return from_text(done.stdout.decode("utf-8", "replace"), MEDIA_TYPE, limits)
