"""Claims: what one place in the text makes of one mention. Sentences and introduced blocks both give claims."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.extract.frames import RepresentativeFrame
from pipeline.extract.mentions import Mention


@dataclass(frozen=True, slots=True)
class Claim:
    """``mention`` has ``role``, says ``evidence`` (a range of words), with ``strength`` 0..1.

    ``case`` is the case that the construction governs („pomiędzy” + instrumental), where it decides the reading of
    the name. ``seat`` is a place said elsewhere than behind the name, in another cell of the row for one.
    """

    mention: Mention
    role: str
    evidence: range
    strength: float
    representatives: tuple[RepresentativeFrame, ...] = ()
    case: str | None = None
    seat: tuple[int, int] | None = None
