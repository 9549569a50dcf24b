"""The publisher: who tells of its own signing („podpisaliśmy umowę z …”), named at the head of its page."""

from __future__ import annotations

from pipeline.analyse.people.officers import Officer
from pipeline.extract.acts.acts import Act
from pipeline.extract.acts.status import Status
from pipeline.extract.frames import RepresentativeFrame
from pipeline.extract.mentions import Mention
from pipeline.extract.parties.claims import Claim, Kind
from pipeline.extract.parties.clauses import governs
from pipeline.extract.reading import Reading

#: Blocks at the head of a page among which the publisher stands.
HEAD = 4
#: „podpisaliśmy”, typed with diacritics or without.
_WE = ("śmy", "smy")
#: Words from „nasz” to the office: „nasza pani dyrektor”.
MAX_TO_OFFICE = 2


def claims_of_publisher(reading: Reading, acts: list[Act]) -> list[Claim]:
    """The body that heads the page, as a party to what the page says that „we” signed, concluded or joined.

    Or that „our director” did, who then acts for it.
    """
    for act in acts:
        officer = _our_officer(reading, act)
        if act.status is Status.DONE and (officer is not None or reading.words[act.verb].lower.endswith(_WE)):
            head = heading_body(reading)
            person = officer.person if officer is not None else None
            people = (
                (RepresentativeFrame(person, officer.function),) if officer is not None and person is not None else ()
            )
            return [Claim(head, "signatory", act.sentence, Kind.PUBLISHER, people)] if head is not None else []
    return []


def _our_officer(reading: Reading, act: Act) -> Officer | None:
    """The officer of the publisher who signs: „nasza kierownik Anna Lis podpisała umowę”."""
    for officer in reading.officers:
        before = range(max(act.sentence.start, officer.first - MAX_TO_OFFICE), officer.first)
        own = officer.body is None and officer.territory is None and "nom" in officer.cases
        if officer.first in act.sentence and own and any("nasz" in reading.words[i].lemmas for i in before):
            return officer if act.is_strong and governs(reading, act, Mention(officer.first, officer.last)) else None
    return None


def heading_body(reading: Reading) -> Mention | None:
    """The first body that is all that a line near the top says, but for a word or two („oficjalna strona klubu”)."""
    for number in reading.content_blocks()[:HEAD]:
        inside = reading.words.of_block(number)
        found = next((o for o in reading.organisations if o.first == inside.start and not o.bare), None)
        if found is not None and found.category != "cluster" and 2 * (found.last - found.first) >= len(inside):
            return Mention(found.first, found.last, found)
    return None
