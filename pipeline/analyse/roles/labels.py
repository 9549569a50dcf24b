"""What the network tells of the first piece of a name, a date or a place."""

from __future__ import annotations

from enum import IntEnum


class Part(IntEnum):
    """The part in an agreement, by the number of the network's output."""

    SIGNATORY = 0
    REPRESENTATIVE = 1
    COORDINATOR = 2
    INITIATOR = 3
    SIGNED = 4
    PLACE = 5
