"""Signers told apart from their parties: what stands with a person says for whom the person signs.

„Podpisali: dyrektor Anna Lis (Koło), prezes Jan Gil i skarbnik Ewa Maj”: the place in the bracket, the office, and the
person before tell the party. Where nothing does, nobody is guessed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.analyse.language.quotations import quoted_end
from pipeline.analyse.people.officers import Officer
from pipeline.analyse.people.persons import Person
from pipeline.analyse.places.places import place_end
from pipeline.analyse.roles.labels import Part
from pipeline.extract.mentions import Mention
from pipeline.extract.reading import Reading

#: („body”, number of the entity), („office”, what it speaks for), („person”, beginnings of the names)
Key = tuple[str, int | str]
#: Log odds from which the network is sure that somebody acts for a party.
SURE = 2.0
#: What joins two persons who sign for one party.
_JOINING = frozenset({"i", "oraz", "wraz", "z"})
#: Words of a bracket that names the party for short, and words between two persons who are joined.
MAX_HINT, MAX_JOINING = 4, 3


@dataclass(frozen=True, slots=True)
class Side:
    """A party: its key, the kind of body, and the lemmas of the capital words and acronyms that it is called by."""

    key: Key
    category: str
    called: frozenset[str]


def is_read_to_act(reading: Reading, person: Person) -> bool:
    """Is the network of roles sure that a person signs or acts for a party?"""
    score = reading.score(Part.REPRESENTATIVE, person.name[0])
    return score is not None and score > SURE


def parties_of_signers(
    reading: Reading, alone: list[Mention], sides: list[Side], held: Mapping[Person, Key]
) -> dict[Person, Key]:
    """The party of each person who is said to sign without it, where one is told.

    ``sides``: the parties in the order of the text; ``held``: the party of those with whom it is named.
    """
    found: dict[Person, Key] = {}
    signers = sorted({mention for mention in alone if _person(mention) is not None}, key=lambda m: m.first)
    in_order = _respectively(reading, sides)
    for mention in signers:
        person = _person(mention)
        assert person is not None
        known = {**held, **found}
        key = in_order.get(person) or held.get(person) or _by_hint(reading, mention, sides)
        key = key or _by_office(mention, sides, known) or _beside(reading, mention, known)
        if key is not None:
            found[person] = key
    return found


def _person(mention: Mention) -> Person | None:
    return mention.person or (mention.officer.person if mention.officer is not None else None)


def _respectively(reading: Reading, sides: list[Side]) -> dict[Person, Key]:
    """„Umowę zawarły Gmina Las i Gmina Dwór. Podpisali ją odpowiednio Jan Gil i Ewa Maj”: as many, in one order."""
    found: dict[Person, Key] = {}
    for sentence in reading.sentences:
        if "odpowiednio" not in {reading.words[index].lower for index in sentence}:
            continue
        persons = [person for person in reading.persons if person.first in sentence]
        if len(persons) == len(sides):
            found |= dict(zip(persons, (side.key for side in sides), strict=True))
    return found


def _by_hint(reading: Reading, mention: Mention, sides: list[Side]) -> Key | None:
    """„Anna Lis (Koło)”, „Anna Lis z Koła”: the only party that is called so or has its seat there."""
    link = reading.words.get(mention.last)
    if link is None or link.block != reading.words[mention.first].block:
        return None
    inside = range(0)
    if link.text == "(" and (end := quoted_end(reading.words, mention.last)) is not None:
        inside = range(mention.last + 1, end - 1)
    elif link.lower in {"z", "ze"} and (end := place_end(reading.words, mention.last + 1, "gen")) is not None:
        inside = range(mention.last + 1, end)
    hint = called(reading, inside) if len(inside) <= MAX_HINT else frozenset()
    fitting = [side.key for side in sides if hint & side.called]
    return fitting[0] if len(fitting) == 1 else None


def called(reading: Reading, inside: range) -> frozenset[str]:
    """The lemmas of the capital words in a range."""
    return frozenset[str]().union(*(reading.words[i].lemmas for i in inside if reading.words[i].is_capital))


def _by_office(mention: Mention, sides: list[Side], known: Mapping[Person, Key]) -> Key | None:
    """„prezes Jan Gil” where one party has presidents: the only one of that kind for which nobody has signed yet.

    Who only assists in an office signs beside another.
    """
    officer = _office(mention)
    if officer is None:
        return None
    signed = frozenset() if officer.word.assists else frozenset(known.values())
    fitting = [side.key for side in sides if side.category in officer.word.held_in and side.key not in signed]
    return fitting[0] if len(fitting) == 1 else None


def _office(mention: Mention) -> Officer | None:
    officer = mention.officer
    return officer if officer is not None and officer.body is None and officer.territory is None else None


def _beside(reading: Reading, mention: Mention, known: Mapping[Person, Key]) -> Key | None:
    """„rektor Jan Gil i kwestor Ewa Maj”: who only assists in an office signs with the person joined before."""
    officer = _office(mention)
    if officer is None or not officer.word.assists:
        return None
    before = [other for other in known if mention.first - MAX_JOINING <= other.last <= mention.first]
    joiners = [{reading.words[i].lower for i in range(other.last, mention.first)} for other in before]
    return next((known[other] for other, words in zip(before, joiners, strict=True) if words & _JOINING), None)
