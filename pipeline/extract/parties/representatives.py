"""Representatives: persons said to act or sign for a party, right behind it in its sentence or block."""

from __future__ import annotations

from pipeline.analyse.names.organisations import Organisation
from pipeline.analyse.names.owners import owner_in
from pipeline.analyse.people.holders import is_plural
from pipeline.analyse.people.officers import Officer
from pipeline.analyse.people.persons import Person
from pipeline.analyse.places.places import place_end
from pipeline.extract.frames import RepresentativeFrame, Span
from pipeline.extract.lexicon import words_of
from pipeline.extract.reading import Reading

_CONTACT = frozenset({"kontakt", "kontaktować", "kontaktowy"})
#: Words from the name of a person to „zamieszkały”.
MAX_TO_DWELLING = 8


def representatives(reading: Reading, start: int, stop: int) -> tuple[RepresentativeFrame, ...]:
    """The persons between two words, each with the function said with them; contact persons are left out."""
    found = []
    for person in reading.persons:
        if not start <= person.first < stop or is_contact(reading, person, start) or lives_at(reading, person):
            continue
        officer = officer_of(reading, person)
        found.append(RepresentativeFrame(person, officer.function if officer is not None else None))
    return _with_shared_function(reading, found)


def _with_shared_function(reading: Reading, found: list[RepresentativeFrame]) -> tuple[RepresentativeFrame, ...]:
    """An office in the plural is of all persons in a row, whether it stands before or behind them.

    „Piotr Jar i Ewa Lis, członkowie zarządu”, „członków zarządu: Piotra Jara i Ewę Lis”.
    """
    rows = range(len(found))
    for order, behind in ((reversed(rows), True), (rows, False)):
        shared: Span | None = None
        for position in order:
            frame = found[position]
            if frame.function is not None:
                plural = is_plural(reading.words[reading.words.at(frame.function[0])])
                shared = frame.function if plural and (frame.function[0] > frame.person.name[0]) == behind else None
            elif shared is not None:
                found[position] = RepresentativeFrame(frame.person, shared)
    return tuple(found)


def officer_of(reading: Reading, person: Person) -> Officer | None:
    """The officer that a person is, if a function stands with the name."""
    return next((o for o in reading.officers if o.person is person), None)


def owner_of(reading: Reading, organisation: Organisation) -> RepresentativeFrame | None:
    """„Pracownia „Nić” Anna Lis”: a sole trader, whose name in the nominative ends the name of the firm."""
    owner = owner_in(reading.words, *organisation.name)
    return RepresentativeFrame(owner, None) if owner is not None else None


def speaks_of_representation(reading: Reading, start: int, stop: int) -> bool:
    """Does the stretch say that somebody acts for the party: „reprezentowana przez”, „w imieniu której”, „(podpis”?

    Or leads it: „Fundacja Świt z prezes Anną Lis na czele”.
    """
    inside = range(start, min(stop, start + 14))
    if not inside:
        return False
    led = reading.words[start].lower in {"z", "ze"} and "czele" in {reading.words[i].lower for i in inside}
    return led or bool(reading.lemmas(inside) & words_of("representing")) or reading.words[start].text in "(–—-,"


def is_contact(reading: Reading, person: Person, start: int) -> bool:
    """„Osobami do kontaktu są: ze strony Gminy – Jan Nowak”: a sentence that tells whom to ask, or a word before."""
    sentence = reading.sentence(person.first)
    told = bool(reading.lemmas(range(sentence.start, person.first)) & _CONTACT)
    before = range(max(start, person.first - 6), person.first)
    return told or bool(reading.lemmas(before) & words_of("contacting"))


def lives_at(reading: Reading, person: Person) -> Span | None:
    """„Jan Nowak, rolnik, zamieszkały w Kole”, „zam. w Kole”: where a person in their own right lives, or None."""
    words = reading.words
    for index in range(person.last, min(person.last + MAX_TO_DWELLING, len(words) - 2)):
        word = words[index]
        if word.block != words[person.first].block or words[index].text == ";":
            return None
        if not (word.lower.startswith("zamieszk") or (word.lower == "zam" and words[index + 1].text == ".")):
            continue
        behind = index + 1 + (words[index + 1].text == ".")
        end = place_end(words, behind + 1, "loc") if words[behind].lower in {"w", "we"} else None
        return reading.span(range(behind + 1, end)) if end is not None else (word.start, word.start)
    return None


def is_author(reading: Reading, person: Person) -> bool:
    """„fot. Jan Nowak”, „Autor: Jan Nowak”: who made the page is not in its story."""
    before = range(max(0, person.first - 3), person.first)
    return any(reading.words[i].lower in words_of("bylines") for i in before)
