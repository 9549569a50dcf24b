"""What the network tells of the first piece of a word, by the number of its output."""

from __future__ import annotations

from enum import IntEnum


class Part(IntEnum):
    """The part in an agreement of the body, person, date or place that begins there."""

    SIGNATORY = 0
    REPRESENTATIVE = 1
    COORDINATOR = 2
    INITIATOR = 3
    SIGNED = 4
    PLACE = 5


class Mark(IntEnum):
    """Whether the name of a body begins with the word, or goes on."""

    BEGINS = 6
    GOES_ON = 7


#: How many numbers the network gives for each piece.
OUTPUTS = len(Part) + len(Mark)
