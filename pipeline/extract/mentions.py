"""Mentions: everything in a document that can be a party — a name, an officer who stands for a body, a person."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pipeline.analyse.names.organisations import Organisation
from pipeline.analyse.people.officers import Officer
from pipeline.analyse.people.persons import Person, is_initialled
from pipeline.extract.lexicon import words_of
from pipeline.extract.parties.representatives import is_author
from pipeline.extract.reading import Reading

#: Categories of names that are no parties: the partnership itself, courts of registration.
NOT_PARTIES = frozenset({"cluster", "court"})
#: Words of „z ramienia”, and of a clause that tells what a person does in the body named behind it, at most.
BEHALF, MAX_RELATIVE = 2, 6


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention with the words it covers. ``organisation`` is the body itself or the officer's body."""

    first: int
    last: int
    organisation: Organisation | None = None
    officer: Officer | None = None
    person: Person | None = None

    @property
    def cases(self) -> frozenset[str]:
        """The cases it may stand in; empty when unknown."""
        if self.officer is not None:
            return self.officer.cases
        if self.person is not None:
            return self.person.cases
        if self.organisation is not None:
            return self.organisation.cases if self.organisation.shared else self.organisation.singular_cases
        return self.person.cases if self.person is not None else frozenset()

    @property
    def joining_cases(self) -> frozenset[str]:
        """The cases in which others may be coordinated with it: „przedstawiciele Gminy Las i Fundacji Świt”."""
        body = self.organisation.cases if self.organisation is not None else frozenset()
        return self.cases | body if self.cases else frozenset()

    @property
    def may_be_party(self) -> bool:
        """Can it be a party at all? Bare heads, clusters and officers of nothing cannot."""
        if self.organisation is not None:
            known = not self.organisation.bare or (self.officer is not None and self.officer.person is not None)
            return known and self.organisation.category not in NOT_PARTIES
        if self.officer is not None:
            return self.officer.territory is not None or self.officer.person is not None
        return self.person is not None


def mentions(reading: Reading) -> list[Mention]:
    """All mentions in order. A body or a person inside an officer is part of the officer's mention."""
    found = [Mention(o.first, o.last, o.body, o, o.person) for o in reading.officers]
    covered = [(m.first, m.last) for m in found]

    def free(first: int, last: int) -> bool:
        return not any(start <= first and last <= end for start, end in covered)

    found += [Mention(_first(reading, o), o.last, o) for o in reading.organisations if free(o.first, o.last)]
    people = [p for p in reading.persons if free(p.first, p.last) and not is_author(reading, p)]
    # „J. Nowak” signs; parties are named in full.
    found += [Mention(p.first, p.last, person=p) for p in people if not is_initialled(reading.words, p)]
    return _of_bodies(reading, sorted(found, key=lambda m: (m.first, -m.last)))


def start_of(reading: Reading, mention: Mention) -> int | None:
    """The first character of what a mention names; None for a reference („Fundacja”) and an office alone."""
    body, officer = mention.organisation, mention.officer
    if body is not None:
        return None if body.bare else body.name[0]
    if officer is not None and officer.territory is not None:
        return reading.words[mention.first].start
    return mention.person.name[0] if mention.person is not None else None


def _of_bodies(reading: Reading, found: list[Mention]) -> list[Mention]:
    """„Anna Lis (Fundacja Świt)”, „Anna Lis z Fundacji Świt”: a person and the body that is said right behind."""
    joined: list[Mention] = []
    for mention in found:
        before = joined[-1] if joined else None
        if before is not None and _names_body_of(reading, before, mention):
            joined[-1] = replace(before, last=mention.last, organisation=mention.organisation)
        else:
            joined.append(mention)
    return joined


def _names_body_of(reading: Reading, person: Mention, body: Mention) -> bool:
    officer = person.officer
    alone = person.person is not None and person.organisation is None and (officer is None or not officer.territory)
    named = body.organisation is not None and body.person is None and body.may_be_party
    link = reading.words.get(person.last)
    if not alone or not named or link is None or link.block != reading.words[body.first].block:
        return False
    if body.first != person.last + 1:
        return _says_what_one_does(reading, range(person.last, body.first))
    if link.text in "–—-":
        # „Anna Lis / – Fundacja Świt”: the next item of a list.
        return not reading.words.breaks_before(person.last)
    return link.text == "(" or link.lower in {"z", "ze"}


def _says_what_one_does(reading: Reading, between: range) -> bool:
    """„Anna Lis, reprezentująca Fundację”, „Anna Lis, która kieruje Domem”: does a clause lead from person to body?"""
    words = [reading.words[index] for index in between]
    if len(words) == BEHALF and words[0].lower in {"z", "ze", "w"}:
        # „Anna Lis z ramienia Fundacji”
        return bool(words[1].lemmas & words_of("behalf"))
    if not 1 < len(words) <= MAX_RELATIVE or words[0].text != ",":
        return False
    if "który" in words[1].lemmas:
        return any(word.lemmas & words_of("running") for word in words[2:])
    return len(words) == BEHALF and words[1].is_participle and bool(words[1].lemmas & words_of("running"))


def _first(reading: Reading, organisation: Organisation) -> int:
    """Where a mention starts: at the shared head for the first of the names that share it."""
    if not organisation.shared or organisation.head is None:
        return organisation.first
    sharing = [o for o in reading.organisations if o.head == organisation.head]
    head = reading.words.at(organisation.head[0])
    listed = reading.words[head].block != reading.words[organisation.first].block
    return organisation.first if listed or sharing[0] is not organisation else head
