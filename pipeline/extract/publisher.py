"""The publisher: who tells of its own signing („podpisaliśmy umowę z …”), named at the head of its page."""

from __future__ import annotations

from pipeline.extract.acts import Act, Status
from pipeline.extract.claims import Claim, Kind
from pipeline.extract.mentions import Mention
from pipeline.extract.reading import Reading

#: Blocks at the head of a page among which the publisher stands.
HEAD = 4
_WE = "śmy"


def claims_of_publisher(reading: Reading, acts: list[Act]) -> list[Claim]:
    """The body that heads the page, as a party to what the page says that „we” signed, concluded or joined."""
    told = (act for act in acts if act.status is Status.DONE and reading.words[act.verb].lower.endswith(_WE))
    act = next(told, None)
    head = _heading_body(reading) if act is not None else None
    return [Claim(head, "signatory", act.sentence, Kind.PUBLISHER)] if act is not None and head is not None else []


def _heading_body(reading: Reading) -> Mention | None:
    """The first body that is all that a line near the top says, but for a word or two („oficjalna strona klubu”)."""
    for number in reading.content_blocks()[:HEAD]:
        inside = reading.words.of_block(number)
        found = next((o for o in reading.organisations if o.first == inside.start and not o.bare), None)
        if found is not None and found.category != "cluster" and 2 * (found.last - found.first) >= len(inside):
            return Mention(found.first, found.last, found)
    return None
