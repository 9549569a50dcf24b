"""What Python's unpackers raise for bytes that are not what they should be."""

import lzma
import tarfile
import zipfile
import zlib

BROKEN = (
    zipfile.BadZipFile,
    tarfile.TarError,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    OSError,
    ValueError,
    RuntimeError,
    OverflowError,
    LookupError,
)
