"""Entities: mentions of one body brought together — inflected forms, short forms, acronyms, „Stowarzyszenie” alone."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from pipeline.analyse.language.quotations import CLOSING, OPENING
from pipeline.analyse.names.acronyms import SMALL_WORDS, acronyms_of
from pipeline.analyse.names.heads import head_at, head_lemma, reference_lemma
from pipeline.analyse.names.organisations import Organisation
from pipeline.analyse.names.suffixes import suffix_pattern
from pipeline.extract.reading import Reading

_TOWN = frozenset({"miasto", "miejski"})


@dataclass
class Entity:
    """One body: its mentions in order, the keys of its names, and its acronyms in capitals."""

    number: int
    mentions: list[Organisation] = field(default_factory=list)
    keys: set[tuple[str, ...]] = field(default_factory=set)
    acronyms: set[str] = field(default_factory=set)
    head: str = ""
    category: str = ""
    quoted: set[str] = field(default_factory=set)


class Entities:
    """All bodies of a document, with look-up by mention."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._list: list[Entity] = []
        self._of: dict[Organisation, Entity] = {}
        named = [o for o in reading.organisations if not o.bare and o.source in {"grammar", "place"}]
        others = [o for o in reading.organisations if o.source in {"acronym", "short", "model"}]
        # Longer names first, so that a short form finds the full one.
        for organisation in sorted(named, key=lambda o: (-len(_key(reading, o)), o.first)):
            self._add(organisation)
        for organisation in others:
            self._add_short(organisation)

    def __iter__(self) -> Iterator[Entity]:
        return iter(self._list)

    def numbered(self, number: int) -> Entity:
        """The entity with a number."""
        return self._list[number]

    def add(self, organisation: Organisation) -> Entity:
        """The entity of a name that a list alone has given (it joins one that it fits)."""
        return self._of.get(organisation) or self._add(organisation)

    def of(self, organisation: Organisation, preferred: Collection[int] = ()) -> Entity | None:
        """The entity of a mention; a bare head („Fundacja”) means the nearest body before it with that head.

        ``preferred``: numbers of entities that come first, such as the signatories („nasza fundacja”).
        """
        if organisation.bare:
            return self._by_head(organisation, preferred)
        return self._of.get(organisation)

    def of_category(self, category: str, preferred: Collection[int] = ()) -> Entity | None:
        """The only entity of a category, among the preferred or else among all, if there is exactly one."""
        return self._only([e for e in self._list if e.mentions[0].category == category], preferred)

    def of_territory(self, category: str, territory: tuple[int, int]) -> Entity | None:
        """The body of a category that is named by the words between two offsets: „kolski” for „Powiat Kolski”."""
        wanted = self._lemmas(territory)
        for entity in self._list:
            for mention in entity.mentions if entity.category == category else ():
                named = self._lemmas(mention.name)[-len(wanted) :]
                if len(named) == len(wanted) and all(a & b for a, b in zip(named, wanted, strict=True)):
                    return entity
        return None

    def _lemmas(self, span: tuple[int, int]) -> list[frozenset[str]]:
        return [self._reading.words[i].lemmas for i in self._reading.words.span(*span)]

    def of_head(self, lemma: str, preferred: Collection[int] = ()) -> Entity | None:
        """The only entity whose name has a head („nadleśnictwo”), among the preferred or else among all."""
        return self._only([e for e in self._list if e.head == lemma], preferred)

    @staticmethod
    def _only(fitting: list[Entity], preferred: Collection[int] = ()) -> Entity | None:
        liked = [entity for entity in fitting if entity.number in preferred] or fitting
        return liked[0] if len(liked) == 1 else None

    def _by_head(self, organisation: Organisation, preferred: Collection[int]) -> Entity | None:
        lemma = reference_lemma(self._reading.words[organisation.first]) or ""
        liked = [e for e in self._list if e.head == lemma and e.number in preferred]
        if len(liked) == 1:
            return liked[0]
        same = [e for e in self._list if e.head == lemma]
        before = [e for e in same if min(m.first for m in e.mentions) < organisation.first]
        if before:
            return max(before, key=lambda e: max(m.first for m in e.mentions if m.first < organisation.first))
        # „szkoła” for „Zespół Szkół”, „spółka” for „Lumix Sp. z o.o.”: the word in the name, then the kind of body.
        alike = [e for e in self._list if e.number in preferred and e.category == organisation.category]
        within = self._only([e for e in alike if any(lemma in key for key in e.keys)])
        return self._only(same) or within or self.of_category(organisation.category, preferred)

    def _add(self, organisation: Organisation) -> Entity:
        key = _key(self._reading, organisation)
        quoted = _quoted(self._reading, organisation)
        head = head_at(self._reading.words, organisation.first) if organisation.head else None
        lemma = (head_lemma(self._reading.words[head]) if head is not None else None) or ""
        entity = next((e for e in self._list if _fits(key, organisation, e)), None)
        entity = entity or next((e for e in self._list if _same_quoted(e, quoted, lemma, organisation)), None)
        if entity is None:
            entity = Entity(len(self._list), head=lemma, category=organisation.category)
            self._list.append(entity)
        entity.quoted |= {quoted} if quoted else set()
        entity.mentions.append(organisation)
        entity.keys.add(key)
        entity.acronyms |= acronyms_of(self._reading.words, organisation)
        self._of[organisation] = entity
        return entity

    def _add_short(self, organisation: Organisation) -> None:
        """An acronym, a short name, or a name that only the model saw: of a known body, else a body of its own."""
        acronym = self._reading.words[organisation.first].acronym
        entity = None
        if acronym is not None and organisation.last - organisation.first == 1:
            entity = next((e for e in self._list if acronym.upper() in e.acronyms), None)
        if entity is None:
            self._add(organisation)
            return
        entity.mentions.append(organisation)
        self._of[organisation] = entity


def _key(reading: Reading, organisation: Organisation) -> tuple[str, ...]:
    """The lemmas of a name, without quotation marks and dashes; the head comes first when it is shared."""
    spans = [organisation.name] if not organisation.shared or organisation.head is None else [
        organisation.head, organisation.name
    ]  # fmt: skip
    words = [reading.words[i] for span in spans for i in reading.words.span(*_without_form(reading, span))]
    key = tuple(min(word.lemmas) for word in words if word.is_word)
    if organisation.category == "commune" and key[:1] == ("gmina",) and len(key) > 2 and words[1].lemmas & _TOWN:
        # „Gmina Miasto Koło”, „Gmina Miejska Koło” and „Miasto Koło” are one commune; „Gmina Koło” lies around it.
        return ("miasto", *key[2:])
    return key


def _without_form(reading: Reading, span: tuple[int, int]) -> tuple[int, int]:
    """„Sad Polska S.A.” without „S.A.”: a company is the same with its legal form and without."""
    form = suffix_pattern().search(reading.words.text, *span)
    return (span[0], form.start()) if form is not None and form.start() > span[0] else span


def _quoted(reading: Reading, organisation: Organisation) -> str:
    """The part of a name in quotation marks of any kind, or nothing."""
    inside = reading.words.span(*organisation.name)
    opened = next((i for i in inside if reading.words[i].text in OPENING - {"("}), None)
    closed = next((i for i in reversed(inside) if reading.words[i].text in CLOSING - {")"}), None)
    if opened is None or closed is None or closed <= opened + 1:
        return ""
    return reading.text(reading.span(range(opened + 1, closed))).casefold()


def _same_quoted(entity: Entity, quoted: str, head: str, organisation: Organisation) -> bool:
    """„Stowarzyszenie Pomocy „Próg”” and „Stowarzyszenie „Próg””; companies whatever their legal form is written."""
    if not quoted or quoted not in entity.quoted:
        return False
    # „Centrum Integracji Społecznej „Sad”” is „CIS „Sad”” later.
    short = head.isupper() and head in entity.acronyms
    return entity.head == head or short or entity.category == organisation.category == "company"


def _fits(key: tuple[str, ...], organisation: Organisation, entity: Entity) -> bool:
    """The same name, or a short form: a run of words of the longer one that keeps its head."""
    if key in entity.keys:
        return True
    if organisation.source == "place":
        # „Tuchów” is the „Gmina Tuchów” of the document.
        return entity.category == "commune" and any(known[-len(key) :] == key for known in entity.keys)
    if organisation.category in {"commune", "county", "voivodeship"} or len(key) < 2:
        return False
    if organisation.source == "model":
        return any(known[-len(key) :] == key for known in entity.keys)
    return any(_starts(known, key) for known in entity.keys)


def _starts(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    """Is the shorter name the longer one cut at a place („w Jaśle”) or at its end?"""
    own = [word for word in shorter if word not in SMALL_WORDS]
    return len(own) >= 3 and longer[: len(shorter)] == shorter
