"""What claims are about: one key for all claims of a body, of an office that names its body, or of a person."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from pipeline.analyse.names.organisations import Organisation
from pipeline.analyse.people.officers import Officer
from pipeline.analyse.people.persons import Person
from pipeline.extract.entities import Entities
from pipeline.extract.frames import RepresentativeFrame
from pipeline.extract.lexicon import words_of
from pipeline.extract.mentions import Mention
from pipeline.extract.parties.claims import Claim
from pipeline.extract.parties.signers import Key, Side, called, is_read_to_act, parties_of_signers
from pipeline.extract.reading import Reading

#: What an office stands for when its body is not named.
_SPEAKS_FOR = {
    "gmina": "commune",
    "miasto": "commune",
    "powiat": "county",
    "województwo": "voivodeship",
    "uczelnia": "university",
}


class Resolver:
    """What claims are about: bodies, offices that name their body, persons. Persons of an office sign for its body."""

    def __init__(self, reading: Reading, entities: Entities, claims: list[Claim]) -> None:
        self._reading, self._entities = reading, entities
        self._signing: frozenset[int] = frozenset()
        self._leader: Key | None = None
        self._parties: dict[Person, Key] = {}
        keys = [self.key(claim) for claim in claims if claim.role == "signatory"]
        self._signing = frozenset(key[1] for key in keys if key is not None and isinstance(key[1], int))
        self.officials: dict[Key, Key] = self._officials()
        leading = {key for claim in claims if claim.role == "coordinator" and (key := self.key(claim)) is not None}
        self._leader = leading.pop() if len(leading) == 1 else None
        self._parties = self._told_apart(claims)

    def key(self, claim: Claim) -> Key | None:
        """What a claim is about; None when it cannot be told."""
        mention = claim.mention
        officer = mention.officer
        if _is_personal(claim):
            return "person", person_key(self._reading, officer.person if officer is not None else None)
        organisation = body_of(mention, self._entities, self._signing)
        if organisation is not None:
            return ("body", self._entities.add(organisation).number) if organisation.category != "cluster" else None
        if officer is not None and officer.territory is not None:
            commune = self._commune_of(officer)
            if commune is not None:
                return commune
            # „Powiatowy Policji w Kole” is „Powiatowy Policji” later, „Powiatowy PSP” is another.
            beginnings = " ".join(word[:5].lower() for word in self._reading.text(officer.territory).split()[:2])
            return "office", f"{officer.word.speaks_for} {beginnings}"
        person = mention.person or (officer.person if officer is not None else None)
        if person is None:
            return self._leader if self._is_leader(mention) else None
        if claim.role == "signatory" and person in self._parties:
            return self._parties[person]
        return "person", person_key(self._reading, person)

    def _commune_of(self, officer: Officer) -> Key | None:
        """„prezydent Kalisza” where „Gmina Miejska Kalisz” is a party: the only one that is called by the place."""
        assert officer.territory is not None
        place = called(self._reading, self._reading.words.span(*officer.territory))
        town = officer.word.speaks_for == "miasto"
        fitting = [
            number
            for number in self._signing
            if _SPEAKS_FOR.get(officer.word.speaks_for or "") == (entity := self._entities.numbered(number)).category
            and any(place & set(name) and (not town or name[0] == "miasto") for name in entity.keys)
        ]
        return ("body", fitting[0]) if len(fitting) == 1 else None

    def _is_leader(self, mention: Mention) -> bool:
        """„w imieniu lidera”: an office in running the partnership, for the body that has it."""
        named = mention.organisation is not None or mention.officer is not None
        return not named and bool(self._reading.words[mention.first].lemmas & words_of("leaders"))

    def _told_apart(self, claims: list[Claim]) -> dict[Person, Key]:
        """The parties of the persons who sign and whose party is named elsewhere."""
        every = [(claim, key) for claim in claims if (key := self.key(claim)) is not None]
        keyed = [(claim, key) for claim, key in every if claim.role == "signatory"]
        persons = [claim for claim, key in every if key[0] == "person"]
        alone = [c.mention for c in persons if c.role == "signatory" or self._is_read_to_act(c.mention)]
        sides: dict[Key, Side] = {}
        for claim, key in sorted(keyed, key=lambda pair: pair[0].mention.first):
            if key[0] != "person" and key not in sides:
                sides[key] = Side(key, *self._kind_and_names(claim, key))
        held = {frame.person: key for claim, key in keyed if key in sides for frame in claim.representatives}
        return parties_of_signers(self._reading, alone, list(sides.values()), held)

    def _is_read_to_act(self, mention: Mention) -> bool:
        person = mention.person or (mention.officer.person if mention.officer is not None else None)
        return person is not None and is_read_to_act(self._reading, person)

    def references(self, parties: Collection[Key]) -> Iterator[tuple[int, Key]]:
        """Words that mean one of some parties without naming it: „szkoła”, „Stowarzyszenie”."""
        numbers = {int(key[1]) for key in parties if key[0] == "body"}
        for organisation in self._reading.organisations:
            entity = self._entities.of(organisation, numbers) if organisation.bare else None
            if entity is not None and entity.number in numbers:
                yield organisation.first, ("body", entity.number)

    def party_of(self, person: Person) -> Key | None:
        """The party that a person acts for, by an office in a known body or by what stands with the person."""
        return self.officials.get(("person", person_key(self._reading, person))) or self._parties.get(person)

    def _kind_and_names(self, claim: Claim, key: Key) -> tuple[str, frozenset[str]]:
        """The kind of a party and the words that it is called by."""
        officer = claim.mention.officer
        if key[0] == "office" and officer is not None and officer.territory is not None:
            place = self._reading.words.span(*officer.territory)
            return _SPEAKS_FOR.get(officer.word.speaks_for or "", ""), called(self._reading, place)
        entity = self._entities.numbered(int(key[1]))
        spans = [span for m in entity.mentions for span in (m.name, m.seat) if span is not None]
        words = (called(self._reading, self._reading.words.span(*span)) for span in spans)
        return entity.category, frozenset(a.lower() for a in entity.acronyms).union(*words)

    def _officials(self) -> dict[Key, Key]:
        """Persons who hold an office in a known body, and that body."""
        found: dict[Key, Key] = {}
        for officer in self._reading.officers:
            mention = Mention(officer.first, officer.last, officer.body, officer, officer.person)
            body = body_of(mention, self._entities, self._signing)
            if officer.person is not None and body is not None:
                key: Key = ("body", self._entities.add(body).number)
                found[("person", person_key(self._reading, officer.person))] = key
        return found

    def signing(self, claims: list[Claim]) -> dict[Key, tuple[RepresentativeFrame, ...]]:
        """The persons who are said to sign themselves, by the body that they sign for."""
        found: dict[Key, tuple[RepresentativeFrame, ...]] = {}
        for claim in claims:
            person = claim.mention.person
            if claim.role != "signatory" or person is None:
                continue
            key = ("person", person_key(self._reading, person))
            if key in self.officials:
                found[self.officials[key]] = (RepresentativeFrame(person, self._function(key)),)
        return found

    def _function(self, key: Key) -> tuple[int, int] | None:
        holding = (o for o in self._reading.officers if o.person is not None)
        return next((o.function for o in holding if ("person", person_key(self._reading, o.person)) == key), None)


def _is_personal(claim: Claim) -> bool:
    """Is a person meant and not the body? Who initiated: „inicjatorem był starosta Jan Nowak”, whatever the office.

    Who coordinates: „koordynator Jan Nowak – prezes Fundacji”, but not „dyrektor Ośrodka Jan Nowak”.
    """
    officer = claim.mention.officer
    if officer is None or officer.person is None:
        return False
    named_first = claim.role == "coordinator" and officer.first == officer.person.first
    return claim.role == "initiator" or named_first


def person_key(reading: Reading, person: Person | None) -> str:
    """The beginnings of a person's names, which inflection leaves as they are."""
    words = person.written(reading.words.text).split() if person is not None else []
    return " ".join(word[:4].lower() for word in words)


def body_of(mention: Mention, entities: Entities, signing: Collection[int] = ()) -> Organisation | None:
    """The named body that a mention means: itself, the officer's, or the only one that the office can speak for."""
    organisation = mention.organisation
    if organisation is not None and not organisation.bare:
        return organisation
    entity = entities.of(organisation, signing) if organisation is not None else None
    officer = mention.officer
    if entity is None and officer is not None and officer.word.speaks_for:
        category = _SPEAKS_FOR.get(officer.word.speaks_for)
        if officer.territory is not None:
            entity = entities.of_territory(category, officer.territory) if category else None
        elif category is not None:
            entity = entities.of_category(category, signing)
        else:
            entity = entities.of_head(officer.word.speaks_for, signing)
    return entity.mentions[0] if entity is not None else None
