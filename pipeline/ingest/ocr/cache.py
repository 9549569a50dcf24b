"""What Tesseract said of a picture, kept in the user's cache folder: reading a page costs seconds, a look-up none.

``KLASTER_CACHE`` names another folder, or is ``off``. The folder may be emptied at any time.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
import zlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import platformdirs
from PIL import Image

VARIABLE = "KLASTER_CACHE"


def folder() -> Path | None:
    """Where results are kept; None when keeping them is switched off."""
    named = os.environ.get(VARIABLE)
    if named == "off":
        return None
    return Path(named) if named else Path(platformdirs.user_cache_dir("klaster")) / "ocr"


def cached(picture: Image.Image, options: str, make: Callable[[], bytes]) -> bytes:
    """What ``make`` returned for these pixels under these options (engine, version, resolution) now or before."""
    kept = folder()
    if kept is None:
        return make()
    digest = hashlib.sha256(f"{options} {picture.mode} {picture.size} ".encode())
    digest.update(picture.tobytes())
    entry = kept / digest.hexdigest()[:2] / digest.hexdigest()
    with suppress(OSError, zlib.error):
        return zlib.decompress(entry.read_bytes())
    result = make()
    with suppress(OSError):
        _write(entry, zlib.compress(result))
    return result


def _write(entry: Path, data: bytes) -> None:
    """Beside its place first, then renamed: another process never sees half an entry."""
    entry.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=entry.parent, delete=False) as file:
        file.write(data)
    Path(file.name).replace(entry)
