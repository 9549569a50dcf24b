"""Days and places as the network of roles reads them: one that it prefers by far stands in for what was found."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from pipeline.analyse.roles.labels import Part
from pipeline.extract.reading import Reading

#: Log odds that the network must see in a value where nothing was found, and by how much more than in the one found:
#: places are told less surely, as most that a text names are seats.
ALONE = {Part.SIGNED: 1.5, Part.PLACE: 5.0}
INSTEAD = {Part.SIGNED: 5.0, Part.PLACE: 7.0}

Value = TypeVar("Value")


def preferred(
    reading: Reading, part: Part, found: tuple[int, Value] | None, among: Iterable[tuple[int, Value]]
) -> Value | None:
    """The value to take, of those with the characters that they begin with: the one found, or one that is surer."""
    scored = [(score, value) for start, value in among if (score := reading.score(part, start)) is not None]
    best = max(scored, key=lambda pair: pair[0], default=None)
    if found is None:
        return best[1] if best is not None and best[0] > ALONE[part] else None
    own = reading.score(part, found[0])
    if best is None or own is None or best[0] - own < INSTEAD[part]:
        return found[1]
    return best[1]
