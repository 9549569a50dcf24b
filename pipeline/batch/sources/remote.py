"""Documents in other places than this machine's folders: S3, HTTP and whatever else fsspec opens, by their URL."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import PurePosixPath
from typing import IO, Any

from pipeline.batch.sources.source import Found, Problem, Source, readable

MISSING = "needs fsspec: pip install 'klaster[remote]', and what fsspec needs for this kind of place (s3fs for s3://)"


def is_url(path: str) -> bool:
    """Does it name a place by a protocol?"""
    return "://" in path


def walk_url(url: str, name: str | None = None) -> Iterator[Found]:
    """A file; or all files below a folder, in order, named from it. ``name`` is what a list calls it."""
    try:
        system, root = _system(url)
        if not system.isdir(root):
            yield Source(readable(name or PurePosixPath(root).name), url=url)
            return
        for folder, _, files in system.walk(root):
            for file in sorted(files):
                path = f"{folder.rstrip('/')}/{file}"
                below = PurePosixPath(path).relative_to(root)
                if not any(part.startswith(".") for part in below.parts):
                    yield Source(readable(below.as_posix()), url=system.unstrip_protocol(path))
    except ImportError:
        yield Problem(url, MISSING)
    except (OSError, ValueError) as error:
        yield Problem(url, f"cannot be opened: {error}")


def open_url(url: str) -> AbstractContextManager[IO[bytes]]:
    """The bytes behind a URL. Raises OSError."""
    system, path = _system(url)
    opened: AbstractContextManager[IO[bytes]] = system.open(path, "rb")
    return opened


def stamp_of_url(url: str) -> str:
    """What the place tells of the state of a file without giving its bytes (a tag, a time). Raises OSError."""
    system, path = _system(url)
    return str(system.ukey(path))


def _system(url: str) -> tuple[Any, str]:
    """The file system of fsspec behind a URL, and the path in it. Raises ImportError."""
    from fsspec.core import url_to_fs

    system, path = url_to_fs(url)
    return system, path
