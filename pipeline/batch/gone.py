"""Records of documents that are gone: put away where no export and no report counts them, and never deleted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, count
from os import fsdecode, lstat
from pathlib import Path, PurePosixPath

from pipeline.batch.ledger import Ledger
from pipeline.batch.run import cannot_write
from pipeline.batch.sources import Found, Source
from pipeline.batch.sources.on_disk import Seen
from pipeline.emit.paths import PUT_AWAY, record_name


class Met:
    """What a run met, and so which documents of the ledger it should have met."""

    def __init__(self) -> None:
        self._records, self._files, self._opened = Seen(), Seen(), Seen()
        self._unopened: set[bytes] = set()

    def noting(self, found: Iterable[Found]) -> Iterator[Found]:
        """``found``, as it is asked for."""
        for one in found:
            if isinstance(one, Source):
                self._note(one)
            yield one

    def gone(self, ledger: Ledger, folders: Sequence[Path]) -> Iterator[str]:
        """The records of documents that are no longer there, after a run through ``folders`` that came to its end.

        A document is gone when its file lay below one of them and is there no more, when its file was met under another
        name, or when it was in an archive that was opened to its end without it.
        """
        for record, place, inside in ledger.places():
            if record in self._records:
                continue
            opened = place in self._opened and place not in self._unopened
            elsewhere = not inside and place in self._files
            if opened or elsewhere or (_lies_below(place, folders) and _is_gone(place)):
                yield record

    def _note(self, source: Source) -> None:
        self._records.add(record_name(source.name))
        if place := source.place:
            (self._opened if source.container else self._files).add(place)
            if source.refused:
                self._unopened.add(place)


def put_away(records: Iterable[str], ledger: Ledger, out: Path) -> int:
    """Move records to the folder of those that are gone; how many they are. Raises OutputError."""
    gone = list(records)  # before the first is forgotten
    for record in gone:
        _move(out, record)
        ledger.forget(record)
    return len(gone)


def _move(out: Path, record: str) -> None:
    """An older record of the same name stays beside it: a person may have corrected it."""
    path = PurePosixPath(PUT_AWAY, record)
    names = chain([path], (path.with_stem(f"{path.stem} ({number})") for number in count(2)))
    target = next(out / name for name in names if not (out / name).exists())
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        (out / record).replace(target)
    except FileNotFoundError:
        return  # somebody took it away before
    except OSError as error:
        raise cannot_write(target, error) from error


def _lies_below(place: bytes, folders: Sequence[Path]) -> bool:
    path = Path(fsdecode(place))
    return any(path.is_relative_to(folder) for folder in folders)


def _is_gone(place: bytes) -> bool:
    """A file that cannot be looked at, on a disk that fails or in a locked folder, is not gone."""
    try:
        lstat(place)
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False
