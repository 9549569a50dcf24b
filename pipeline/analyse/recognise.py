"""Everything named in a document: the grammar's findings and the model's, each place in the text used once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from pipeline.analyse.language.morphology import analyse
from pipeline.analyse.language.words import Word, Words, is_place_name
from pipeline.analyse.names.acronyms import with_acronyms
from pipeline.analyse.names.companies import parse_companies
from pipeline.analyse.names.firms import with_firms
from pipeline.analyse.names.foreign import with_foreign_names
from pipeline.analyse.names.growth import register_labels
from pipeline.analyse.names.heads import document_words, is_office
from pipeline.analyse.names.localities import with_localities
from pipeline.analyse.names.organisations import Organisation, parse
from pipeline.analyse.names.owners import owner_in, with_owners
from pipeline.analyse.names.shared import parse_shared
from pipeline.analyse.names.short_names import with_short_names
from pipeline.analyse.people.persons import Person, couple_at, person_at, with_full_names

#: Digits of a number that is no part of a name („KRS 0000123456”).
MIN_REGISTER = 5
ORGANISATION, PERSON = "orgName", "persName"


def organisations(words: Words, doc: Doc, said: Sequence[Person]) -> list[Organisation]:
    """All names of organisations in order: grammar first, then legal forms, then what only the model saw.

    ``said`` are the persons of the grammar.
    """
    found: list[Organisation] = []
    index = 0
    while index < len(words):
        group = parse_shared(words, index) or [o for o in [_at(words, index)] if o is not None]
        found.extend(group)
        index = group[-1].last if group else index + 1
    found = _with_companies(found, parse_companies(words))
    found = with_short_names(words, with_acronyms(words, with_foreign_names(words, with_firms(words, found))))
    found = with_localities(words, found, said)
    known = [(_head_first(words, o), o.last) for o in found]
    known += [(person.first, person.last) for person in _outside(said, known)]
    modelled = (_from_model(words, start, end) for start, end in _labelled(words, doc, ORGANISATION))
    found += [_owned(words, o) for o in modelled if o is not None and not _overlaps(o.first, o.last, known)]
    # „wpisana do KRS”: a register, no body.
    return sorted((o for o in found if words[o.first].text not in register_labels()), key=lambda o: o.first)


def _head_first(words: Words, organisation: Organisation) -> int:
    head = organisation.head
    return min(organisation.first, words.at(head[0])) if head is not None else organisation.first


def _at(words: Words, index: int) -> Organisation | None:
    block = words.blocks[words[index].block]
    return parse(words, index, item=block.kind in {"list_item", "table_cell"})


def _with_companies(found: list[Organisation], companies: list[Organisation]) -> list[Organisation]:
    """A company joins the names that it overlaps: „Przedsiębiorstwo Komunalne Sp. z o.o.” is read by both."""
    for company in companies:
        # What stands behind the legal form is the seat, also where it reads like a body („…, Koło”).
        touching = [o for o in found if o.name[0] < company.name[1] and company.first < o.last]
        if not touching:
            found.append(company)
            continue
        start = min(o.name[0] for o in (*touching, company))
        end = max(o.name[1] for o in (*touching, company))
        if touching[0].shared or (start, end) == touching[0].name:
            continue
        first = min(o.first for o in (*touching, company))
        last = max(o.last for o in (*touching, company))
        category = touching[0].category if start == touching[0].name[0] else "company"
        known = touching[0].features if start == touching[0].name[0] else frozenset()
        merged = replace(company, name=(start, end), first=first, last=last, category=category, features=known)
        found = [o for o in found if o not in touching] + [merged]
    return found


def _labelled(words: Words, doc: Doc, label: str) -> Iterable[tuple[int, int]]:
    places = ((entity.start_char, entity.end_char) for entity in doc.ents if entity.label_ == label)
    return ((start, end) for start, end in places if not _is_cut(words.text, start, end))


def _is_cut(text: str, start: int, end: int) -> bool:
    """Is a border inside a word with a hyphen („Kamienia” of „Kamienia-Zdroju”)? Half a word is no name."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    return (before[:1].isalnum() and before[1:] == "-") or (after[:1] == "-" and after[1:].isalnum())


def _overlaps(first: int, last: int, known: Iterable[tuple[int, int]]) -> bool:
    return any(start < last and first < end for start, end in known)


def _from_model(words: Words, start: int, end: int) -> Organisation | None:
    """A name that the model saw: in one block, with a capital, not a headline word, not an office or a person."""
    inside = words.span(start, end)
    if not inside or words[inside.start].block != words[inside.stop - 1].block:
        return None
    first = words[inside.start]
    if not any(words[i].is_capital for i in inside) or any(is_office(words[i]) for i in inside):
        return None
    if person_at(words, inside.start):
        return None
    plain = [words[i] for i in inside if words[i].is_word]
    numbered = any(len(word.text) >= MIN_REGISTER and word.text.isdigit() for word in plain)
    if (
        not plain
        or numbered
        or any(word.lemmas & document_words() for word in plain[:2])
        or (len(plain) == 1 and _is_common(plain[0]))
    ):
        return None
    name = (first.start, words[inside.stop - 1].end)
    return Organisation(name, inside.start, inside.stop, "unknown", source="model")


def _owned(words: Words, firm: Organisation) -> Organisation:
    """A name that the model saw together with the owner behind it."""
    last = with_owners(words, firm.first, firm.last, firm.category)
    return replace(firm, name=(firm.name[0], words[last - 1].end), last=last)


def _is_common(word: Word) -> bool:
    """A single word of the language, in whatever letters („O NAS”, „Sejmik”): too little to be a name."""
    if "-" in word.text and not all(analyse(part.lower()) for part in word.text.split("-")):
        return False
    return any(reading.is_common for reading in word.readings)


def persons(words: Words, doc: Doc, said: Iterable[Person], bodies: Iterable[Organisation]) -> list[Person]:
    """All names of persons in order, those of the grammar and of the model, that do not stand in the name of a body."""
    bodies = list(bodies)
    taken = [(body.first, body.last) for body in bodies]
    found = _outside(said, taken)
    taken += [(person.first, person.last) for person in found]
    for start, end in _labelled(words, doc, PERSON):
        inside = words.span(start, end)
        if _may_be_person(words, inside) and not _overlaps(inside.start, inside.stop, taken):
            name = (words[inside.start].start, words[inside.stop - 1].end)
            found.append(Person(name, inside.start, inside.stop, frozenset(), source="model"))
    owners = [owner for body in bodies if (owner := owner_in(words, *body.name)) is not None]
    return with_full_names(words, sorted(found, key=lambda p: p.first), owners)


def said_persons(words: Words) -> list[Person]:
    """What the grammar takes for names of persons, in order, also inside the names of bodies."""
    found: list[Person] = []
    index = 0
    while index < len(words):
        person = person_at(words, index)
        named = [person] if person is not None else [*(couple_at(words, index) or ())]
        found += named
        index = named[-1].last if named else index + 1
    return found


def _outside(people: Iterable[Person], taken: Iterable[tuple[int, int]]) -> list[Person]:
    return [person for person in people if not _overlaps(person.first, person.last, taken)]


def _may_be_person(words: Words, inside: range) -> bool:
    """Two capital words or more, none of them a place, an office or a common noun („Prezes Zarządu”)."""
    named = [words[i] for i in inside]
    if len(named) < 2 or not all(word.is_capital for word in named):
        return False
    return not any(is_office(word) or is_place_name(word.text) or _is_common(word) for word in named)
