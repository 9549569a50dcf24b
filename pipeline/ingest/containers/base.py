"""What every container shares: its members, their names, and what may be unpacked of it in all."""

from __future__ import annotations

import re
from typing import NamedTuple

from pipeline.codes import WarningCode
from pipeline.ingest.base import Limits, Rejected

#: Small files of one letter shrink a thousandfold and hurt nobody.
_RATIO_FROM = 1_000_000
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


class Member(NamedTuple):
    """A document inside a container: its safe path there, and its bytes, or why there are none.

    Of bytes past ``Limits.max_bytes`` one is kept, so that the reader refuses the document as too large.
    """

    name: str
    data: bytes | Rejected


def safe_name(name: str) -> str | None:
    """A path that stays below its container, whatever the container calls it; None for hidden files and no name."""
    parts = [_CONTROLS.sub("_", part) for part in re.split(r"[/\\]", name)]
    kept = [part for part in parts if part.strip(". ")]
    if not kept or any(part.startswith(".") for part in kept):
        return None
    return "/".join(kept)


class Budget:
    """What may still be unpacked of one outermost container, with all that lies in it."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._members = 0
        self._unpacked = 0

    def member(self) -> None:
        """One more member. Raises Rejected when there were too many, or all is used up."""
        self._members += 1
        if self._members > self.limits.max_members:
            raise _too_large(f"holds more than {self.limits.max_members:,} documents")
        self.unpack(0)

    def unpack(self, size: int) -> None:
        """So many bytes more. Raises Rejected when it is too much in all."""
        self._unpacked += size
        if self._unpacked > self.limits.max_unpacked:
            raise _too_large(f"unpacks to more than {self.limits.max_unpacked / 1_000_000:g} MB")

    def check_ratio(self, unpacked: int, packed: int) -> None:
        """Raises Rejected when so few bytes became so many as happens in no document."""
        if unpacked > _RATIO_FROM and unpacked > self.limits.max_ratio * packed:
            raise _too_large(f"unpacks to more than {self.limits.max_ratio} times its size")


def damaged() -> Rejected:
    """The refusal of a container that breaks off, or of a member that does."""
    return Rejected(WarningCode.CORRUPT, "The archive is damaged; get a new copy of it, or pack its documents again.")


def _too_large(what: str) -> Rejected:
    return Rejected(WarningCode.TOO_LARGE, f"The archive {what}; unpack it and give the documents that you need.")
