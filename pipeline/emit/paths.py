"""Where a record is written: the source's relative path, made safe, with ``.json`` after its own extension."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from pathlib import Path

#: What a run writes beside its records; nothing of a document may take their places.
MANIFEST_NAME = "run.json"
REPORT_NAME = "report.html"
LEDGER_NAME = "ledger.sqlite"
EXPORT_STEM = "records"
#: Where records of documents lie that are gone; hidden, so that nothing counts them.
PUT_AWAY = ".gone"

#: Bytes that common file systems allow in one name; room is kept for a temporary suffix.
MAX_NAME_BYTES = 200

_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"|?*\ud800-\udfff]')
#: A folder of this name could stand where a record has to, and where a run writes: beside the records.
_RECORD_LIKE = re.compile(r".*\.json", re.IGNORECASE)
_OWN = re.compile(rf"{REPORT_NAME}|{LEDGER_NAME}.*|{EXPORT_STEM}\..*", re.IGNORECASE)


def record_path(out_dir: Path, relative_source: str) -> Path:
    """The path of the record of ``relative_source``, always inside ``out_dir``: ``<out>/a/b.pdf.json``."""
    return out_dir / record_name(relative_source)


@lru_cache(maxsize=1_000)  # asked again while a document is found, read and written
def record_name(relative_source: str) -> str:
    """The path of a record below the folder of the records, with ``/``: ``a/b.pdf`` gives ``a/b.pdf.json``.

    Roots, drives and ``..`` are dropped; ``-`` (standard input) is ``stdin``. A folder that is called like a record, or
    like what a run writes, gets a ``_``: ``x.json/b.txt`` gives ``x.json_/b.txt.json``, beside the record of ``x``.
    """
    source = "stdin" if relative_source == "-" else relative_source
    parts = [_safe_name(part) for part in re.split(r"[/\\]", source) if part.strip(". ")]
    *folders, name = parts or ["document"]
    apart = [f"{part}_" if _is_taken(part, top=not above) else part for above, part in enumerate(folders)]
    return "/".join([*apart, f"{name}.json"])


def _is_taken(folder: str, *, top: bool) -> bool:
    return bool(_RECORD_LIKE.fullmatch(folder) or (top and _OWN.fullmatch(folder)))


def _safe_name(name: str) -> str:
    """One path component without characters that a file system refuses; a long one is cut and kept apart by a hash."""
    safe = _UNSAFE.sub("_", name)
    encoded = safe.encode()
    if len(encoded) <= MAX_NAME_BYTES:
        return safe
    digest = hashlib.sha256(encoded).hexdigest()[:12]
    return f"{encoded[: MAX_NAME_BYTES - 13].decode(errors='ignore')}~{digest}"
